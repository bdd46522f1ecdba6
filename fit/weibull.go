package fit

import "math"

// Weibull is the rise to a ceiling whose hazard is a power of time,
//
//	y = K (1 - exp(-(x/a)^c)),  x = years since the first date - 1
//
// W. Weibull, A statistical distribution function of wide applicability,
// Journal of Applied Mechanics 18 (1951), 293-297.
func Weibull() *Model {
	return &Model{
		Name:      "weibull",
		Title:     "Weibull",
		Formula:   "K (1 - exp(-((x-x0)/a)^c))",
		Excel:     "{K}*(1-EXP(-((({x}-{x0})/{a})^{c})))",
		Reference: "Weibull 1951",
		Variable:  Year,
		Origin:    YearBefore,
		Params: []Param{
			{"K", "ceiling", "{y}", 0, math.Inf(1)},
			{"a", "years until 63% of the ceiling", "years", 0, math.Inf(1)},
			{"c", "shape: above 1 an S-curve", "none", 0, math.Inf(1)},
		},
		Eval:      evalWeibull,
		Start:     startWeibull,
		Ceiling:   "K",
		Linear:    []int{0, 0, 0},
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{100, 14, 1.7}, 1990, 2030},
	}
}

func evalWeibull(x float64, p, grad []float64) float64 {
	k, a, c := p[0], p[1], p[2]
	h := math.Pow(x/a, c)
	e := math.Exp(-h)
	if grad != nil {
		grad[0] = -math.Expm1(-h)
		he := h * e
		if e == 0 {
			he = 0
		}
		grad[1] = -k * he * c / a
		grad[2] = k * he * math.Log(x/a)
	}
	return -k * math.Expm1(-h)
}

// startWeibull tries a ladder of ceilings: given one, ln(-ln(1-y/K)) is a line
// in ln x.
func startWeibull(x, y []float64) [][]float64 {
	logs := make([]float64, len(x))
	for i, v := range x {
		logs[i] = math.Log(v)
	}
	var starts [][]float64
	for _, rung := range ladder() {
		k := rung * largest(y)
		line, ok := weightedLine(logs, y, func(v float64) (z, w float64) {
			h := -math.Log1p(-v / k)
			return math.Log(h), square((1 - v/k) * h)
		})
		if ok && line.slope > 0 {
			starts = append(starts, []float64{k, math.Exp(-line.intercept / line.slope), line.slope})
		}
	}
	return starts
}

func square(v float64) float64 { return v * v }
