package fit

import "math"

// BassInterval is the adoption in the year that ends at x: the difference of
// the cumulative Bass curve,
//
//	y = m (F(x) - F(x-1)),  x = years since the first date - 1
//
// for sales and other flows a year. Each observation is that of its own year,
// so missing years need no filling.
//
// V. Srinivasan and C. H. Mason, Nonlinear least squares estimation of new
// product diffusion models, Marketing Science 5 (1986), 169-178.
func BassInterval() *Model {
	return &Model{
		Name:    "bass-interval",
		Title:   "Bass, adoption in each year",
		Formula: "m (F(x) - F(x-1)), F as in bass",
		// p (p+q) (e^-(p+q)(x-1) - e^-(p+q)x) over both denominators: the
		// difference without subtracting two numbers near 1.
		Excel: "{m}*{p}*({p}+{q})*EXP(-({p}+{q})*({x}-{x0}))*(EXP({p}+{q})-1)" +
			"/(({p}+{q}*EXP(-({p}+{q})*({x}-{x0})))*({p}+{q}*EXP(-({p}+{q})*({x}-{x0}-1))))",
		Reference: "Bass 1969; Srinivasan and Mason 1986",
		Variable:  Year,
		Origin:    YearBefore,
		Params:    bassParams(),
		Eval:      evalBassInterval,
		Start:     func(x, y []float64) [][]float64 { return bassGrid(x, y, evalBassInterval) },
		Linear:    []int{0, 0, 0},
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{38000, 0.018, 0.35}, 1990, 2020},
	}
}

// BassDensity is the pace of adoption at x, the derivative of the cumulative
// Bass curve,
//
//	y = m f(x),  f = F'
//
// For flows a year the interval form is exact and this one an approximation;
// the two give different parameters.
//
// F. M. Bass, A new product growth for model consumer durables, Management
// Science 15 (1969), 215-227.
func BassDensity() *Model {
	return &Model{
		Name:      "bass-density",
		Title:     "Bass, pace of adoption",
		Formula:   "m (p+q)^2/p exp(-(p+q) (x-x0)) / (1 + (q/p) exp(-(p+q) (x-x0)))^2",
		Excel:     "{m}*({p}+{q})^2/{p}*EXP(-({p}+{q})*({x}-{x0}))/(1+{q}/{p}*EXP(-({p}+{q})*({x}-{x0})))^2",
		Reference: "Bass 1969",
		Variable:  Year,
		Origin:    YearBefore,
		Params:    bassParams(),
		Eval:      evalBassDensity,
		Start:     func(x, y []float64) [][]float64 { return bassGrid(x, y, evalBassDensity) },
		Linear:    []int{0, 0, 0},
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{38000, 0.018, 0.35}, 1990, 2020},
	}
}

func bassParams() []Param {
	return []Param{
		{"m", "ceiling, number who adopt in the end", "{y}", 0, math.Inf(1)},
		{"p", "coefficient of innovation", "per year", 0, math.Inf(1)},
		{"q", "coefficient of imitation", "per year", 0, math.Inf(1)},
	}
}

// evalBassInterval is p s (e0 - e1) / ((p + q e1) (p + q e0)) with s = p+q and
// e1, e0 = exp(-s x) at the end and the start of the year.
func evalBassInterval(x float64, par, grad []float64) float64 {
	m, p, q := par[0], par[1], par[2]
	s := p + q
	e1, e0 := math.Exp(-s*x), math.Exp(-s*(x-1))
	grown := math.Expm1(s)
	d1, d0 := p+q*e1, p+q*e0
	f := p * s * e1 * grown / (d1 * d0)
	if grad != nil {
		both := 1/s - x + (grown+1)/grown + q*x*e1/d1 + q*(x-1)*e0/d0
		grad[0] = f
		grad[1] = m * f * (both + 1/p - 1/d1 - 1/d0)
		grad[2] = m * f * (both - e1/d1 - e0/d0)
	}
	return m * f
}

func evalBassDensity(x float64, par, grad []float64) float64 {
	m, p, q := par[0], par[1], par[2]
	s := p + q
	e := math.Exp(-s * x)
	den := p + q*e // f = p s^2 e / (p + q e)^2
	f := p * s * s * e / (den * den)
	if grad != nil {
		// Logarithmic derivatives: of p s^2 e, less twice that of the denominator.
		grad[0] = f
		grad[1] = m * f * (1/p + 2/s - x - 2*(1-q*x*e)/den)
		grad[2] = m * f * (2/s - x - 2*(e-q*x*e)/den)
	}
	return m * f
}
