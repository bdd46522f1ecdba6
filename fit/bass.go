package fit

import "math"

// Bass is the cumulative adoption of a thing bought once by each of m buyers,
// some of their own accord (p), some by example (q),
//
//	y = m (1 - e^-(p+q)x) / (1 + (q/p) e^-(p+q)x),  x = years since the first date - 1
//
// It is the cumulative form: for levels such as miles, homes or users. Its
// errors are taken as independent, which running sums are not.
//
// F. M. Bass, A new product growth for model consumer durables, Management
// Science 15 (1969), 215-227.
func Bass() *Model {
	return &Model{
		Name:      "bass",
		Title:     "Bass, cumulative form",
		Formula:   "m (1 - exp(-(p+q) (x-x0))) / (1 + (q/p) exp(-(p+q) (x-x0)))",
		Excel:     "{m}*(1-EXP(-({p}+{q})*({x}-{x0})))/(1+{q}/{p}*EXP(-({p}+{q})*({x}-{x0})))",
		Reference: "Bass 1969",
		Variable:  Year,
		Origin:    YearBefore,
		Params:    bassParams(),
		Eval:      evalBass,
		Start:     startBass,
		Ceiling:   "m",
		Linear:    []int{0, 0, 0},
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{100, 0.014, 0.25}, 1990, 2030},
	}
}

func evalBass(x float64, par, grad []float64) float64 {
	m, p, q := par[0], par[1], par[2]
	e := math.Exp(-(p + q) * x)
	one := -math.Expm1(-(p + q) * x) // 1 - e, with its digits for small x
	// F = p (1-e) / (p + q e): the same fraction without dividing by p.
	den := p + q*e
	f := p * one / den
	if grad != nil {
		// d(1-e) = x e, d(e) = -x e for either rate.
		num, xe := p*one, x*e
		grad[0] = f
		grad[1] = m * ((one+p*xe)*den - num*(1-q*xe)) / (den * den)
		grad[2] = m * (p*xe*den - num*(e-q*xe)) / (den * den)
	}
	return m * f
}

// startBass lays a grid over the two rates, in multiples of the span of the
// data; the ceiling that fits best is then linear.
func startBass(x, y []float64) [][]float64 { return bassGrid(x, y, evalBass) }

func bassGrid(x, y []float64, eval func(float64, []float64, []float64) float64) [][]float64 {
	span := largest(x)
	var starts [][]float64
	for _, total := range []float64{1, 2, 4, 6, 9, 13, 18, 25} { // (p+q) times span
		for _, ratio := range []float64{1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 0.5, 2} { // p/q
			q := total / span / (1 + ratio)
			starts = appendScaled(starts, x, y, eval, []float64{1, ratio * q, q})
		}
	}
	return starts
}
