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
		Start:     startLogistic,
		Ceiling:   "K",
		Limit:     "exponential-growth",
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{263000, 48.5, 1885.6}, 1860, 1920},
	}
}

func evalLogistic(x float64, p, grad []float64) float64 {
	k, dt, tm := p[0], p[1], p[2]
	a := ln81 / dt
	z := a * (x - tm)
	// Written with exp of a negative number on either side: no overflow, and
	// f(1-f) keeps its digits in both tails.
	e := math.Exp(-math.Abs(z))
	f := 1 / (1 + e)
	if z < 0 {
		f = e / (1 + e)
	}
	if grad != nil {
		slope := k * e / ((1 + e) * (1 + e)) // K f (1-f)
		grad[0] = f
		grad[1] = -slope * z / dt
		grad[2] = -slope * a
	}
	return k * f
}

// startLogistic tries a ladder of ceilings: given one, ln(y/(K-y)) is a line.
func startLogistic(x, y []float64) [][]float64 {
	var starts [][]float64
	for _, k := range ceilingLadder(y) {
		line, ok := weightedLine(x, y, func(v float64) (z, w float64) {
			f := v / k
			return math.Log(f / (1 - f)), f * (1 - f)
		})
		if ok && line.slope > 0 {
			starts = append(starts, []float64{k, ln81 / line.slope, -line.intercept / line.slope})
		}
	}
	return starts
}
