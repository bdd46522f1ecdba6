package fit

import "math"

// Richards is the S-curve with a free place of its steepest point,
//
//	y = K / (1 + nu exp(-r (x - tm)))^(1/nu)
//
// nu = 1 is the logistic, nu = 0 Gompertz (as the limit), and nu = -1 a rise at
// a falling rate without an inflection. Below 0 the curve starts at 0 where
// nu exp(-r (x - tm)) = -1 and does not exist before.
//
// F. J. Richards, A flexible growth function for empirical use, Journal of
// Experimental Botany 10 (1959), 290-301.
func Richards() *Model {
	return &Model{
		Name:      "richards",
		Title:     "Richards",
		Formula:   "K / (1 + nu exp(-r (x - tm)))^(1/nu)",
		Excel:     "{K}*IF(ABS({nu})<1E-9,EXP(-EXP(-{r}*({x}-{tm}))),(1+{nu}*EXP(-{r}*({x}-{tm})))^(-1/IF({nu}=0,1,{nu})))",
		Reference: "Richards 1959",
		Variable:  Year,
		Params: []Param{
			{"K", "ceiling", "{y}", 0, math.Inf(1)},
			{"r", "rate at which growth slows", "per year", 0, math.Inf(1)},
			{"tm", "year of steepest growth", "year", math.Inf(-1), math.Inf(1)},
			{"nu", "shape: 1 logistic, 0 Gompertz", "none", -1, 50},
		},
		Eval:      evalRichards,
		EvalAll:   richards,
		Start:     startRichards,
		Ceiling:   "K",
		Limit:     "gompertz",
		Linear:    []int{0, 0, 0, 0},
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{260, 0.09, 1934.7, 1.4}, 1910, 1970},
	}
}

func evalRichards(x float64, p, grad []float64) float64 {
	at, y := [1]float64{x}, [1]float64{}
	richards(at[:], p, y[:], grad)
	return y[0]
}

// richards evaluates many points in passes, of which each holds one slow
// function: their results wait for each other at one point, not between points.
func richards(x, p, y, jac []float64) {
	k, r, tm, nu := p[0], p[1], p[2], p[3]
	n := len(x)
	for i, v := range x {
		y[i] = math.Exp(min(-r*(v-tm), 700)) // beyond, the curve is 0 and so are its derivatives
	}
	if jac != nil {
		copy(jac[2*n:], y)
	}
	// y = K exp(-g) with g = ln(1+nu e)/nu, which tends to e as nu does to 0.
	shape := 1 / nu
	for i, e := range y {
		if u := nu * e; math.Abs(u) >= small {
			y[i] = shape * math.Log1p(u)
		} else { // the series of ln(1+u)/u, to rounding
			y[i] = e * (1 - u*(1.0/2-u*(1.0/3-u*(1.0/4-u*(1.0/5-u/6)))))
		}
	}
	if jac != nil {
		copy(jac[3*n:], y)
	}
	for i, g := range y {
		y[i] = math.Exp(-g)
	}
	if jac != nil {
		richardsSlopes(x, p, y, jac)
	}
	for i, f := range y {
		y[i] = k * f
	}
}

// small is where series take over from ln(1+u).
const small = 1e-3

// richardsSlopes fills the Jacobian, whose last two columns hold e and g, from
// the curve of height 1.
func richardsSlopes(x, p, y, jac []float64) {
	k, r, tm, nu := p[0], p[1], p[2], p[3]
	n := len(x)
	dk, dr, dtm, dnu := jac[:n], jac[n:2*n], jac[2*n:3*n], jac[3*n:4*n]
	shape := 1 / nu
	for i, f := range y {
		e, g := dtm[i], dnu[i]
		u := nu * e
		over := 1 / (1 + u)
		slope, gnu := k*f*e*over, shape*(e*over-g)
		if math.Abs(u) < small {
			gnu = -e * e * (1.0/2 - u*(2.0/3-u*(3.0/4-u*(4.0/5-u*(5.0/6-u*6.0/7)))))
		}
		if f == 0 {
			slope, gnu = 0, 0
		}
		dk[i] = f
		dr[i] = slope * (x[i] - tm)
		dtm[i] = -slope * r
		dnu[i] = -k * f * gnu
	}
}

// startRichards tries a ladder of ceilings.
func startRichards(x, y []float64) [][]float64 { return richardsBelow(x, y, ladder()) }

// richardsBelow lends the starts of the two special cases, the logistic and,
// near it, Gompertz.
func richardsBelow(x, y, rungs []float64) [][]float64 {
	starts := make([][]float64, 0, 2*len(rungs))
	for _, s := range logisticsBelow(x, y, rungs) {
		starts = append(starts, []float64{s[0], ln81 / s[1], s[2], 1})
	}
	for _, s := range gompertzesBelow(x, y, rungs) {
		starts = append(starts, []float64{s[0], s[1], s[2], 0.1})
	}
	return starts
}
