package fit

import "math"

// WrightDifferences is the experience curve by its steps: what the log price
// moved from one observation to the next, against what the log of cumulative
// production did,
//
//	ln y(x) - ln y(x') = -b (ln x - ln x') + s e
//
// a regression without intercept. Where prices wander it is the sounder form:
// two trends give a fine-looking line in levels. The curve goes through the
// last observation.
//
// F. Lafond et al., How well do experience curves predict technological
// progress?, Technological Forecasting and Social Change 128 (2018), 104-117.
func WrightDifferences() *Model {
	return &Model{
		Name:      "wright-differences",
		Title:     "Experience curve by first differences",
		Formula:   "a x^-b, b from steps of ln y on steps of ln x",
		Excel:     "{a}*{x}^(-{b})",
		Reference: "Lafond et al. 2018",
		Variable:  Cumulative,
		Params: []Param{
			{"a", "price at a cumulative production of 1, through the last observation", "{y}", 0, math.Inf(1)},
			{"b", "experience exponent; learning rate = 1 - 2^-b", "none", math.Inf(-1), math.Inf(1)},
			{"s", "deviation of a step of the log", "none", 0, math.Inf(1)},
		},
		Eval: func(x float64, p, grad []float64) float64 {
			e := math.Pow(x, -p[1])
			if grad != nil {
				grad[0], grad[1], grad[2] = e, -math.Log(x)*p[0]*e, 0
			}
			return p[0] * e
		},
		Process: wrightSteps,
		Spread: func(x float64, f *Fit) float64 {
			// As many steps as the growth of production so far would take, at
			// least one, and the error of b over all of it.
			first, last := f.X[0], f.X[0]
			for _, v := range f.X {
				first, last = min(first, v), max(last, v)
			}
			ahead := math.Log(x / last)
			steps := max(1, ahead/math.Log(last/first)*float64(f.N-1))
			s, b := f.Params[2].Value, f.Params[1].StdErr
			return math.Sqrt(s*s*steps + b*b*ahead*ahead)
		},
		Invariant: Invariance{Scale: true},
		Example:   Example{[]float64{120, 0.32, 0}, 1, 1000},
	}
}

func wrightSteps(x, y []float64) Steps {
	m := len(x) - 1
	var sxx, sxy float64
	for i := 1; i <= m; i++ {
		dx := math.Log(x[i] / x[i-1])
		sxx += dx * dx
		sxy += dx * math.Log(y[i]/y[i-1])
	}
	b := -sxy / sxx
	s := Steps{Given: []bool{true, false, false}}
	sum := 0.0
	for i := 1; i <= m; i++ {
		r := -b*math.Log(x[i]/x[i-1]) - math.Log(y[i]/y[i-1])
		sum += r * r
		s.Residuals = append(s.Residuals, r)
		s.Fitted = append(s.Fitted, y[i-1]*math.Pow(x[i]/x[i-1], -b))
	}
	k := math.Sqrt(sum / float64(m-1))
	s.Params = []float64{y[m] * math.Pow(x[m], b), b, k}
	s.StdErr = []float64{math.NaN(), k / math.Sqrt(sxx), math.NaN()}
	return s
}
