package fit

import "math"

// ExponentialFloor falls exponentially towards a floor, such as a marginal
// cost,
//
//	y = c + a exp(-r (x - x0)),  x0 = first date
//
// Without a floor (c = 0) it is exponential decline.
//
// J. D. Farmer and F. Lafond, How predictable is technological progress?,
// Research Policy 45 (2016), 647-665, discuss the floor as the first departure
// from a constant rate.
func ExponentialFloor() *Model {
	return &Model{
		Name:      "exponential-floor",
		Title:     "Exponential decline to a floor",
		Formula:   "c + a exp(-r (x - x0))",
		Excel:     "{c}+{a}*EXP(-{r}*({x}-{x0}))",
		Reference: "Farmer and Lafond 2016",
		Variable:  Year,
		Origin:    AtFirst,
		Params: []Param{
			{"c", "floor", "{y}", 0, math.Inf(1)},
			{"a", "height above the floor at the first date", "{y}", 0, math.Inf(1)},
			{"r", "rate at which the height above the floor falls, in logs", "per year", 0, math.Inf(1)},
		},
		Eval: func(x float64, p, grad []float64) float64 {
			e := math.Exp(-p[2] * x)
			if grad != nil {
				grad[0], grad[1], grad[2] = 1, e, -x*p[1]*e
			}
			return p[0] + p[1]*e
		},
		Start:     startFloor,
		Floor:     "c",
		Limit:     "exponential-decline",
		Linear:    []int{0, 1, 1},
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{0.066, 1416, 0.46}, 1990, 2030},
	}
}

// startFloor tries a ladder of floors below the least observation.
func startFloor(x, y []float64) [][]float64 {
	least := math.Inf(1)
	for _, v := range y {
		least = min(least, v)
	}
	var starts [][]float64
	for _, share := range []float64{0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999} {
		c := share * least
		line, ok := weightedLine(x, y, func(v float64) (z, w float64) { return math.Log(v - c), 1 })
		if ok && line.slope < 0 {
			starts = append(starts, []float64{c, math.Exp(line.intercept), -line.slope})
		}
	}
	return starts
}
