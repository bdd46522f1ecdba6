package fit

import "math"

// Nordhaus is progress from outside and experience together: the price falls at
// a rate of its own, whatever is made, and with every doubling of what was made
// so far,
//
//	y = a exp(-r (x - x0)) z^-b,  x0 = first date, z = cumulative production
//
// Without experience (b = 0) it is Moore's exponential decline. Where output
// grows steadily the two cannot be told apart, which is Nordhaus's point: a fit
// to such data says so, and the division between r and b then means nothing.
//
// W. D. Nordhaus, The perils of the learning model for modeling endogenous
// technological change, NBER Working Paper 14638 (2009) and The Energy Journal
// 35 (2014), 1-13; B. Nagy et al., Statistical basis for predicting
// technological progress, PLoS ONE 8 (2013), e52669.
func Nordhaus() *Model {
	return &Model{
		Name:      "nordhaus",
		Title:     "Progress and experience (Nordhaus)",
		Formula:   "a exp(-r (x - x0)) z^-b, z = cumulative production",
		Excel:     "{a}*EXP(-{r}*({x}-{x0}))*{z}^(-{b})",
		Reference: "Nordhaus 2009, 2014; Nagy et al. 2013",
		Variable:  Year,
		Second:    Cumulative,
		Origin:    AtFirst,
		Params: []Param{
			{"a", "price at the first date and a cumulative production of 1", "{y}", 0, math.Inf(1)},
			{"r", "rate of decline at a given cumulative production, in logs", "per year", math.Inf(-1), math.Inf(1)},
			{"b", "experience exponent; learning rate at a given date = 1 - 2^-b", "none", math.Inf(-1), math.Inf(1)},
		},
		EvalPair: func(x, z float64, p, grad []float64) float64 {
			e := math.Exp(-p[1]*x) * math.Pow(z, -p[2])
			if grad != nil {
				grad[0], grad[1], grad[2] = e, -x*p[0]*e, -math.Log(z)*p[0]*e
			}
			return p[0] * e
		},
		StartPair: func(x, z, y []float64) [][]float64 { return startPair(x, logs(z), y) },
		Limit:     "exponential-decline",
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{400, 0.03, 0.25}, 1990, 2030},
		// As much each year, from a small stock: its log grows ever more slowly.
		ExampleSecond: func(x float64) float64 { return 2 + 5*(x-1990) },
	}
}
