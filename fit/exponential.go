package fit

import "math"

// ExponentialGrowth grows by the same proportion every year and knows no
// ceiling,
//
//	y = a exp(r (x - x0)),  x0 = first date
//
// It is the limit of a logistic whose ceiling runs away.
//
// T. R. Malthus, An essay on the principle of population (1798).
func ExponentialGrowth() *Model {
	return &Model{
		Name:      "exponential-growth",
		Title:     "Exponential growth, no ceiling",
		Formula:   "a exp(r (x - x0))",
		Excel:     "{a}*EXP({r}*({x}-{x0}))",
		Reference: "Malthus 1798",
		Variable:  Year,
		Origin:    AtFirst,
		Params: []Param{
			{"a", "level at the first date", "{y}", 0, math.Inf(1)},
			{"r", "growth rate, in logs", "per year", math.Inf(-1), math.Inf(1)},
		},
		Eval: func(x float64, p, grad []float64) float64 {
			return evalExponential(x, p, grad, 1)
		},
		Start:     func(x, y []float64) [][]float64 { return startExponential(x, y, 1) },
		Linear:    []int{0, 0},
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{3.6, 0.05}, 1990, 2030},
	}
}

// ExponentialDecline falls by the same proportion every year, the form that is
// called Moore's law when it is said of a price,
//
//	y = a exp(-r (x - x0)),  x0 = first date
//
// r > 0 falls; the price halves in ln2/r years.
//
// G. E. Moore, Cramming more components onto integrated circuits, Electronics
// 38 (1965); B. Nagy et al., Statistical basis for predicting technological
// progress, PLoS ONE 8 (2013), e52669.
func ExponentialDecline() *Model {
	return &Model{
		Name:      "exponential-decline",
		Title:     "Exponential decline (Moore)",
		Formula:   "a exp(-r (x - x0))",
		Excel:     "{a}*EXP(-{r}*({x}-{x0}))",
		Reference: "Moore 1965; Nagy et al. 2013",
		Variable:  Year,
		Origin:    AtFirst,
		Params: []Param{
			{"a", "level at the first date", "{y}", 0, math.Inf(1)},
			{"r", "rate of decline, in logs", "per year", math.Inf(-1), math.Inf(1)},
		},
		Eval: func(x float64, p, grad []float64) float64 {
			return evalExponential(x, p, grad, -1)
		},
		Start:     func(x, y []float64) [][]float64 { return startExponential(x, y, -1) },
		Linear:    []int{0, 0},
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{900, 0.38}, 1990, 2030},
	}
}

func evalExponential(x float64, p, grad []float64, sign float64) float64 {
	e := math.Exp(sign * p[1] * x)
	if grad != nil {
		grad[0] = e
		grad[1] = sign * x * p[0] * e
	}
	return p[0] * e
}

// startExponential regresses ln y on x.
func startExponential(x, y []float64, sign float64) [][]float64 {
	var starts [][]float64
	for _, weight := range []float64{0, 2} { // even in logs, and as plain noise weighs them
		line, ok := weightedLine(x, y, func(v float64) (z, w float64) {
			return math.Log(v), math.Pow(v, weight)
		})
		if ok {
			starts = append(starts, []float64{math.Exp(line.intercept), sign * line.slope})
		}
	}
	return starts
}
