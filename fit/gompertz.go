package fit

import "math"

// Gompertz is the S-curve whose growth slows early: its steepest point lies at
// 37% of the ceiling,
//
//	y = K exp(-exp(-r (x - tm)))
//
// and the years from 10% to 90% are 3.0844/r.
//
// B. Gompertz, Philosophical Transactions of the Royal Society 115 (1825),
// 513-583; C. P. Winsor, Proceedings of the National Academy of Sciences 18
// (1932), 1-8.
func Gompertz() *Model {
	return &Model{
		Name:      "gompertz",
		Title:     "Gompertz",
		Formula:   "K exp(-exp(-r (x - tm)))",
		Excel:     "{K}*EXP(-EXP(-{r}*({x}-{tm})))",
		Reference: "Gompertz 1825; Winsor 1932",
		Variable:  Year,
		Params: []Param{
			{"K", "ceiling", "{y}", 0, math.Inf(1)},
			{"r", "rate at which growth slows", "per year", 0, math.Inf(1)},
			{"tm", "year of steepest growth, at 37% of the ceiling", "year", math.Inf(-1), math.Inf(1)},
		},
		Eval:      evalGompertz,
		Start:     startGompertz,
		Ceiling:   "K",
		Linear:    []int{0, 0, 0},
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{100, 0.079, 1920.4}, 1900, 1960},
	}
}

func evalGompertz(x float64, p, grad []float64) float64 {
	k, r, tm := p[0], p[1], p[2]
	e := math.Exp(-r * (x - tm))
	f := math.Exp(-e)
	if grad != nil {
		slope := k * f * e
		if f == 0 { // far below the start, where e overflows before f e is 0
			slope = 0
		}
		grad[0] = f
		grad[1] = slope * (x - tm)
		grad[2] = -slope * r
	}
	return k * f
}

func startGompertz(x, y []float64) [][]float64 { return gompertzesBelow(x, y, ladder()) }

// gompertzesBelow tries ceilings: given one, -ln(-ln(y/K)) is a line.
func gompertzesBelow(x, y, rungs []float64) [][]float64 {
	starts := make([][]float64, 0, len(rungs))
	most := largest(y)
	for _, rung := range rungs {
		k := rung * most
		line, ok := weightedLine(x, y, func(v float64) (z, w float64) {
			l := math.Log(v / k)
			return -math.Log(-l), v * v * l * l
		})
		if ok && line.slope > 0 {
			starts = append(starts, []float64{k, line.slope, -line.intercept / line.slope})
		}
	}
	return starts
}
