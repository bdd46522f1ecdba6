package fit

import "math"

// GeneralisedLogistic is the Richards curve above a base that was there before
// growth began,
//
//	y = c + K / (1 + nu exp(-r (x - tm)))^(1/nu)
//
// F. J. Richards, A flexible growth function for empirical use, Journal of
// Experimental Botany 10 (1959), 290-301, with a lower asymptote.
func GeneralisedLogistic() *Model {
	return &Model{
		Name:      "generalised-logistic",
		Title:     "Generalised logistic, five parameters",
		Formula:   "c + K / (1 + nu exp(-r (x - tm)))^(1/nu)",
		Excel:     "{c}+" + Richards().Excel,
		Reference: "Richards 1959",
		Variable:  Year,
		Params: []Param{
			{"c", "base, level before growth", "{y}", math.Inf(-1), math.Inf(1)},
			{"K", "height of growth above the base", "{y}", 0, math.Inf(1)},
			{"r", "rate at which growth slows", "per year", 0, math.Inf(1)},
			{"tm", "year of steepest growth", "year", math.Inf(-1), math.Inf(1)},
			{"nu", "shape: 1 logistic, 0 Gompertz", "none", -1, 50},
		},
		Eval: func(x float64, p, grad []float64) float64 {
			if grad == nil {
				return p[0] + evalRichards(x, p[1:], nil)
			}
			grad[0] = 1
			return p[0] + evalRichards(x, p[1:], grad[1:])
		},
		EvalAll: func(x, p, y, jac []float64) {
			var above []float64
			if jac != nil {
				above = jac[len(x):]
				fill(jac[:len(x)], 1)
			}
			richards(x, p[1:], y, above)
			for i := range y {
				y[i] += p[0]
			}
		},
		Start:     startGeneralised,
		Ceiling:   "K",
		Limit:     "richards",
		Linear:    []int{0, 1, 1, 1, 1},
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{20, 260, 0.09, 1934.7, 1.4}, 1890, 1980},
	}
}

// startGeneralised takes the least observation for the base, lends the shapes of
// Richards for what stands above it, and gives each its best base and height.
func startGeneralised(x, y []float64) [][]float64 {
	least, most := math.Inf(1), math.Inf(-1)
	for _, v := range y {
		least, most = min(least, v), max(most, v)
	}
	above := make([]float64, len(y))
	for i, v := range y {
		above[i] = v - least + 0.02*(most-least)
	}
	shapes := richardsBelow(x, above, shortLadder())
	starts := make([][]float64, 0, len(shapes))
	for _, s := range shapes {
		if c, k, ok := baseAndHeight(x, y, s, above); ok {
			starts = append(starts, []float64{c, k, s[1], s[2], s[3]})
		}
	}
	return starts
}

// baseAndHeight regresses y on the Richards curve of height 1.
func baseAndHeight(x, y, shape, f []float64) (c, k float64, ok bool) {
	shape[0] = 1
	richards(x, shape, f, nil)
	var sf, sy, sff, sfy float64
	for i, v := range f {
		sf, sy, sff, sfy = sf+v, sy+y[i], sff+v*v, sfy+v*y[i]
	}
	n := float64(len(x))
	spread := sff - sf*sf/n
	k = (sfy - sf*sy/n) / spread
	return (sy - k*sf) / n, k, spread > 1e-9*sff && k > 0
}
