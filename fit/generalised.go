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
		Start:     startGeneralised,
		Ceiling:   "K",
		Limit:     "richards",
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{20, 260, 0.09, 1934.7, 1.4}, 1890, 1980},
	}
}

// startGeneralised tries bases at and below the least observation and lends
// the starts of Richards for what stands above them.
func startGeneralised(x, y []float64) [][]float64 {
	least, most := math.Inf(1), math.Inf(-1)
	for _, v := range y {
		least, most = min(least, v), max(most, v)
	}
	above := make([]float64, len(y))
	var starts [][]float64
	for _, below := range []float64{0.001, 0.02, 0.1} {
		base := least - below*(most-least)
		for i, v := range y {
			above[i] = v - base
		}
		for _, s := range startRichards(x, above) {
			starts = append(starts, append([]float64{base}, s...))
		}
	}
	return starts
}
