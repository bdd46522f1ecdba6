package fit

import "math"

// ln81 is ln 81, the span of log-odds from 10% to 90%.
const ln81 = 4.394449154672439

// Logistic is the symmetric S-curve to a ceiling,
//
//	y = K / (1 + exp(-ln81/dt (x - tm)))
//
// in the form of the Loglet programs, whose dt (years from 10% to 90% of the
// ceiling) and tm (midpoint) are nearly independent of each other.
//
// P. F. Verhulst, Correspondance mathématique et physique 10 (1838), 113-121;
// P. S. Meyer, J. W. Yung, J. H. Ausubel, A primer on logistic growth and
// substitution, Technological Forecasting and Social Change 61 (1999), 247-271.
func Logistic() *Model {
	return &Model{
		Name:      "logistic",
		Title:     "Logistic",
		Formula:   "K / (1 + exp(-ln81/dt (x - tm)))",
		Excel:     "{K}/(1+EXP(-LN(81)/{dt}*({x}-{tm})))",
		Reference: "Verhulst 1838; form of Meyer, Yung and Ausubel 1999",
		Variable:  Year,
		Params: []Param{
			{"K", "ceiling", "{y}", 0, math.Inf(1)},
			{"dt", "years from 10% to 90% of the ceiling", "years", 0, math.Inf(1)},
			{"tm", "midpoint, year of half the ceiling", "year", math.Inf(-1), math.Inf(1)},
		},
		Eval:      evalLogistic,
		EvalAll:   logistic,
		Start:     startLogistic,
		Ceiling:   "K",
		Limit:     "exponential-growth",
		Linear:    []int{0, 0, 0},
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{263000, 48.5, 1885.6}, 1860, 1920},
	}
}

func evalLogistic(x float64, p, grad []float64) float64 {
	at, y := [1]float64{x}, [1]float64{}
	logistic(at[:], p, y[:], grad)
	return y[0]
}

// logistic evaluates many points. It is written with exp of a negative number
// on either side: no overflow, and f(1-f) keeps its digits in both tails.
func logistic(x, p, y, jac []float64) {
	k, tm, n := p[0], p[2], len(x)
	a := ln81 / p[1]
	for i, v := range x {
		y[i] = math.Exp(-math.Abs(a * (v - tm)))
	}
	var dk, ddt, dtm []float64
	if jac != nil {
		dk, ddt, dtm = jac[:n], jac[n:2*n], jac[2*n:3*n]
	}
	for i, e := range y {
		over := 1 / (1 + e)
		f := over
		if x[i] < tm {
			f = e * over
		}
		y[i] = k * f
		if jac != nil {
			slope := k * a * e * over * over // K f (1-f) ln81/dt
			dk[i] = f
			ddt[i] = -slope * (x[i] - tm) * a * (1 / ln81)
			dtm[i] = -slope
		}
	}
}

func startLogistic(x, y []float64) [][]float64 { return logisticsBelow(x, y, ladder()) }

// logisticsBelow tries ceilings: given one, ln(y/(K-y)) is a line.
func logisticsBelow(x, y, rungs []float64) [][]float64 {
	starts := make([][]float64, 0, len(rungs))
	most := largest(y)
	for _, rung := range rungs {
		k := rung * most
		line, ok := weightedLine(x, y, func(v float64) (z, w float64) {
			return math.Log(v / (k - v)), v * (k - v)
		})
		if ok && line.slope > 0 {
			starts = append(starts, []float64{k, ln81 / line.slope, -line.intercept / line.slope})
		}
	}
	return starts
}
