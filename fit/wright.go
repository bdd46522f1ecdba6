package fit

import "math"

// Wright is the experience curve: the price falls by the same proportion with
// every doubling of what was made so far,
//
//	y = a x^-b,  x = cumulative production
//
// and the learning rate, the fall for each doubling, is 1 - 2^-b.
//
// T. P. Wright, Factors affecting the cost of airplanes, Journal of the
// Aeronautical Sciences 3 (1936), 122-128.
func Wright() *Model {
	return &Model{
		Name:      "wright",
		Title:     "Experience curve (Wright)",
		Formula:   "a x^-b",
		Excel:     "{a}*{x}^(-{b})",
		Reference: "Wright 1936",
		Variable:  Cumulative,
		Params: []Param{
			{"a", "price at a cumulative production of 1", "{y}", 0, math.Inf(1)},
			{"b", "experience exponent; learning rate = 1 - 2^-b", "none", math.Inf(-1), math.Inf(1)},
		},
		Eval: func(x float64, p, grad []float64) float64 {
			e := math.Pow(x, -p[1])
			if grad != nil {
				grad[0], grad[1] = e, -math.Log(x)*p[0]*e
			}
			return p[0] * e
		},
		Start: func(x, y []float64) [][]float64 {
			logs := make([]float64, len(x))
			for i, v := range x {
				logs[i] = math.Log(v)
			}
			return startExponential(logs, y, -1)
		},
		Linear:    []int{0, 0},
		Invariant: Invariance{Scale: true},
		Example:   Example{[]float64{120, 0.32}, 1, 1000},
	}
}
