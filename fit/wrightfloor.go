package fit

import "math"

// WrightFloor is the experience curve towards a floor that no experience goes
// below,
//
//	y = c + a x^-b,  x = cumulative production
//
// Without a floor (c = 0) it is Wright's.
//
// The form is of the learning curves of psychology and manufacture: F. K. Levy,
// Adaptation in the production process, Management Science 11 (1965), B136-B154.
func WrightFloor() *Model {
	return &Model{
		Name:      "wright-floor",
		Title:     "Experience curve to a floor",
		Formula:   "c + a x^-b",
		Excel:     "{c}+{a}*{x}^(-{b})",
		Reference: "Levy 1965",
		Variable:  Cumulative,
		Params: []Param{
			{"c", "floor", "{y}", 0, math.Inf(1)},
			{"a", "height above the floor at a cumulative production of 1", "{y}", 0, math.Inf(1)},
			{"b", "exponent of the height above the floor", "none", 0, math.Inf(1)},
		},
		Eval: func(x float64, p, grad []float64) float64 {
			e := math.Pow(x, -p[2])
			if grad != nil {
				grad[0], grad[1], grad[2] = 1, e, -math.Log(x)*p[1]*e
			}
			return p[0] + p[1]*e
		},
		Start: func(x, y []float64) [][]float64 {
			logs := make([]float64, len(x))
			for i, v := range x {
				logs[i] = math.Log(v)
			}
			return startFloor(logs, y)
		},
		Floor:     "c",
		Limit:     "wright",
		Linear:    []int{0, 1, 1},
		Invariant: Invariance{Scale: true},
		Example:   Example{[]float64{8, 120, 0.5}, 1, 1000},
	}
}
