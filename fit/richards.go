package fit

import "math"

// Richards is the S-curve with a free place of its steepest point,
//
//	y = K / (1 + nu exp(-r (x - tm)))^(1/nu)
//
// nu = 1 is the logistic, nu = 0 Gompertz (as the limit), and nu = -1 a rise at
// a falling rate without an inflection. Below 0 the curve starts at 0 where
// nu exp(-r (x - tm)) = -1 and does not exist before.
//
// F. J. Richards, A flexible growth function for empirical use, Journal of
// Experimental Botany 10 (1959), 290-301.
func Richards() *Model {
	return &Model{
		Name:      "richards",
		Title:     "Richards",
		Formula:   "K / (1 + nu exp(-r (x - tm)))^(1/nu)",
		Excel:     "{K}*IF(ABS({nu})<1E-9,EXP(-EXP(-{r}*({x}-{tm}))),(1+{nu}*EXP(-{r}*({x}-{tm})))^(-1/IF({nu}=0,1,{nu})))",
		Reference: "Richards 1959",
		Variable:  Year,
		Params: []Param{
			{"K", "ceiling", "{y}", 0, math.Inf(1)},
			{"r", "rate at which growth slows", "per year", 0, math.Inf(1)},
			{"tm", "year of steepest growth", "year", math.Inf(-1), math.Inf(1)},
			{"nu", "shape: 1 logistic, 0 Gompertz", "none", -1, 50},
		},
		Eval:      evalRichards,
		Start:     startRichards,
		Ceiling:   "K",
		Limit:     "gompertz",
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{260, 0.09, 1934.7, 1.4}, 1910, 1970},
	}
}

func evalRichards(x float64, p, grad []float64) float64 {
	k, r, tm, nu := p[0], p[1], p[2], p[3]
	e := math.Exp(min(-r*(x-tm), 700)) // beyond, the curve is 0 and so are its derivatives
	u := nu * e
	// y = K exp(-g) with g = ln(1+nu e)/nu, which tends to e as nu does to 0.
	var g, gnu float64
	if math.Abs(u) < 1e-3 {
		// The series of ln(1+u)/u, and of its derivative, to rounding.
		g = e * (1 - u*(1.0/2-u*(1.0/3-u*(1.0/4-u*(1.0/5-u/6)))))
		gnu = -e * e * (1.0/2 - u*(2.0/3-u*(3.0/4-u*(4.0/5-u*(5.0/6-u*6.0/7)))))
	} else {
		g = math.Log1p(u) / nu
		gnu = (e/(1+u) - g) / nu
	}
	f := math.Exp(-g)
	if grad != nil {
		slope := k * f * e / (1 + u)
		if f == 0 {
			slope, gnu = 0, 0
		}
		grad[0] = f
		grad[1] = slope * (x - tm)
		grad[2] = -slope * r
		grad[3] = -k * f * gnu
	}
	return k * f
}

// startRichards lends the starts of its two special cases.
func startRichards(x, y []float64) [][]float64 {
	var starts [][]float64
	for _, s := range startLogistic(x, y) {
		starts = append(starts, []float64{s[0], ln81 / s[1], s[2], 1})
	}
	for _, s := range startGompertz(x, y) {
		starts = append(starts, []float64{s[0], s[1], s[2], 0.1}, []float64{s[0], s[1], s[2], -0.1})
	}
	return starts
}
