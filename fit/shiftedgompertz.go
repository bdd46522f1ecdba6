package fit

import "math"

// ShiftedGompertz is the adoption curve of buyers who differ in their readiness,
//
//	y = K (1 - exp(-b x)) exp(-eta exp(-b x)),  x = years since the first date - 1
//
// A. C. Bemmaor, Modeling the diffusion of new durable goods: word-of-mouth
// effect versus consumer heterogeneity, in Research traditions in marketing
// (1994), 201-223.
func ShiftedGompertz() *Model {
	return &Model{
		Name:      "shifted-gompertz",
		Title:     "Shifted Gompertz",
		Formula:   "K (1 - exp(-b (x-x0))) exp(-eta exp(-b (x-x0)))",
		Excel:     "{K}*(1-EXP(-{b}*({x}-{x0})))*EXP(-{eta}*EXP(-{b}*({x}-{x0})))",
		Reference: "Bemmaor 1994",
		Variable:  Year,
		Origin:    YearBefore,
		Params: []Param{
			{"K", "ceiling", "{y}", 0, math.Inf(1)},
			{"b", "rate", "per year", 0, math.Inf(1)},
			{"eta", "shape: 0 exponential, larger a later S", "none", 0, math.Inf(1)},
		},
		Eval:      evalShiftedGompertz,
		Start:     startShiftedGompertz,
		Ceiling:   "K",
		Linear:    []int{0, 0, 0},
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{100, 0.16, 9}, 1990, 2030},
	}
}

func evalShiftedGompertz(x float64, p, grad []float64) float64 {
	k, b, eta := p[0], p[1], p[2]
	e := math.Exp(-b * x)
	one := -math.Expm1(-b * x)
	w := math.Exp(-eta * e)
	if grad != nil {
		grad[0] = one * w
		grad[1] = k * w * x * e * (1 + eta*one)
		grad[2] = -k * one * w * e
	}
	return k * one * w
}

// startShiftedGompertz lays a grid over rate and shape; the ceiling that fits
// best is then linear.
func startShiftedGompertz(x, y []float64) [][]float64 {
	span := largest(x)
	var starts [][]float64
	for _, rate := range []float64{0.5, 1, 2, 4, 7, 12, 20} { // times span
		for _, eta := range []float64{0.1, 1, 4, 15, 60, 300, 3000, 1e5} {
			starts = appendScaled(starts, x, y, evalShiftedGompertz, []float64{1, rate / span, eta})
		}
	}
	return starts
}

// appendScaled adds a start whose first parameter, the ceiling, is the best
// one given the others.
func appendScaled(starts [][]float64, x, y []float64, eval func(float64, []float64, []float64) float64, p []float64) [][]float64 {
	var yf, ff float64
	for i := range x {
		f := eval(x[i], p, nil)
		yf += y[i] * f
		ff += f * f
	}
	if !(yf > 0) || !(ff > 0) || math.IsInf(ff, 1) {
		return starts
	}
	p[0] = yf / ff
	return append(starts, p)
}
