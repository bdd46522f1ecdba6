package fit

import "math"

// RandomWalk is the log price that drifts: from one date to the next it moves
// by mu for each year, give or take s for each root of a year,
//
//	ln y(x) - ln y(x') ~ N(mu (x - x'), s^2 (x - x'))
//
// over dates at any distance. mu is the mean drift, (last - first)/time, with
// standard error s/sqrt(time) and Student's t with one degree less than there
// are steps. The curve is the median forecast from the last observation.
//
// J. D. Farmer and F. Lafond, How predictable is technological progress?,
// Research Policy 45 (2016), 647-665.
func RandomWalk() *Model {
	return &Model{
		Name:      "random-walk",
		Title:     "Random walk with drift",
		Formula:   "a exp(mu (x - x0)), steps of ln y with mean mu and deviation s a year",
		Excel:     "{a}*EXP({mu}*({x}-{x0}))",
		Reference: "Farmer and Lafond 2016",
		Variable:  Year,
		Origin:    AtLast,
		Params: []Param{
			{"a", "last observation", "{y}", 0, math.Inf(1)},
			{"mu", "drift of the log", "per year", math.Inf(-1), math.Inf(1)},
			{"s", "deviation of a year's step of the log", "per root year", 0, math.Inf(1)},
		},
		Eval: func(x float64, p, grad []float64) float64 {
			e := math.Exp(p[1] * x)
			if grad != nil {
				grad[0], grad[1], grad[2] = e, p[0]*x*e, 0
			}
			return p[0] * e
		},
		Process: walkSteps,
		Spread: func(ahead float64, f *Fit) float64 {
			// Of the steps to come, and of the drift that they are expected
			// at: s^2 (tau + tau^2/T), Farmer and Lafond (2016), eq. 12.
			s, mu := f.Params[2].Value, f.Params[1].StdErr
			return math.Sqrt(s*s*math.Abs(ahead) + mu*mu*ahead*ahead)
		},
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{900, -0.38, 0}, 1990, 2020},
	}
}

// walkSteps is exact for irregular dates: each step is scaled by the root of
// its length.
func walkSteps(x, y []float64) Steps {
	m := len(x) - 1
	time := x[m] - x[0]
	mu := math.Log(y[m]/y[0]) / time
	s := Steps{Given: []bool{true, false, false}}
	sum := 0.0
	for i := 1; i <= m; i++ {
		dt := x[i] - x[i-1]
		r := (mu*dt - math.Log(y[i]/y[i-1])) / math.Sqrt(dt)
		sum += r * r
		s.Residuals = append(s.Residuals, r)
		s.Fitted = append(s.Fitted, y[i-1]*math.Exp(mu*dt))
	}
	k := math.Sqrt(sum / float64(m-1))
	s.Params = []float64{y[m], mu, k}
	s.StdErr = []float64{math.NaN(), k / math.Sqrt(time), math.NaN()}
	return s
}
