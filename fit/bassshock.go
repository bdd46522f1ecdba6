package fit

import "math"

// BassShock is Bass with a shock, such as a subsidy or a war, that makes
// adoption run 1 + c times as fast from the date a on and fades at the rate -b,
//
//	y = m F(W(x)),  W(x) = x + c/b (e^(b (x-a)) - 1) for x > a, else x
//
// where F is the cumulative Bass curve, x = years since the first date - 1, and
// W is the integral of 1 + c exp(b (x - a)): time as adoption feels it. A shock
// with b = 0 lasts. The curve is continuous in a and bends where a passes an
// observation: the date has no standard error there, and its interval is the
// profile's.
//
// Without a shock (c = 0) it is Bass. The F test of one against the other is
// too eager, since the date was searched for: R. B. Davies, Biometrika 64
// (1977), 247-254.
//
// F. M. Bass, T. V. Krishnan and D. C. Jain, Why the Bass model fits without
// decision variables, Marketing Science 13 (1994), 203-223; the shocks are those
// of M. Guidolin and C. Mortarino, Cross-country diffusion of photovoltaic
// systems: modelling choices and forecasts for national adoption patterns,
// Technological Forecasting and Social Change 77 (2010), 279-296.
func BassShock() *Model {
	return &Model{
		Name:    "bass-shock",
		Title:   "Bass with a shock that fades",
		Formula: "m F(W), F as in bass; W = x-x0 + c/b (exp(b (x-x0-a)) - 1) from a on",
		// Below 1E-7 the difference from 1 has lost its digits: two terms of
		// its series then.
		Excel: warpedExcel("({x}-{x0}+IF(ABS({b})<1E-7,{c}*MAX(0,{x}-{x0}-{a})*(1+{b}*MAX(0,{x}-{x0}-{a})/2)," +
			"{c}/{b}*(EXP({b}*MAX(0,{x}-{x0}-{a}))-1)))"),
		Reference: "Bass, Krishnan and Jain 1994; Guidolin and Mortarino 2010",
		Variable:  Year,
		Origin:    YearBefore,
		Params: append(bassParams(),
			Param{"a", "onset of the shock, years after x0", "years", 0, math.Inf(1)},
			Param{"b", "rate of the shock: 0 lasts, below 0 fades", "per year", math.Inf(-1), 0},
			Param{"c", "strength of the shock: adoption runs 1 + c times as fast at its onset", "none", -1, math.Inf(1)}),
		Eval:      evalBassShock,
		Start:     startBassShock,
		Linear:    []int{0, 0, 0, 0, 0, 0},
		Kinks:     []string{"a"},
		Valleys:   144, // every start
		Ceiling:   "m",
		Limit:     "bass",
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{100, 0.006, 0.2, 12.3, -0.3, 1.6}, 1990, 2030},
	}
}

func evalBassShock(x float64, p, grad []float64) float64 {
	w, dw := fadingTime(x, p[3], p[4], p[5])
	return evalWarped(w, dw, p, grad)
}

// fadingTime is W(x) with its derivatives by a, b and c; where x is a, the
// derivative is that of a later a.
func fadingTime(x, a, b, c float64) (w float64, dw [3]float64) {
	u := x - a
	if !(u > 0) {
		return x, dw
	}
	// g = (e^z - 1)/b and h = dg/db, z = b u, both finite as b vanishes.
	z := b * u
	g, h := u, u*u*(1./2+z*(1./3+z*(1./8+z/30)))
	if z != 0 {
		g = u * math.Expm1(z) / z
	}
	if math.Abs(z) > 1e-3 {
		h = u * u * (z*math.Exp(z) - math.Expm1(z)) / (z * z)
	}
	return x + c*g, [3]float64{-c * math.Exp(z), c * h, g}
}

// startBassShock tries onsets between neighbouring observations, shocks of
// either sign, and slow and fast fading.
func startBassShock(x, y []float64) [][]float64 {
	span := largest(x)
	var starts [][]float64
	for _, at := range between(x, 24) {
		for _, fades := range [][]float64{{0, 1}, {3, 8}, {20, 60, 200}} { // over the span
			for _, strengths := range [][]float64{{-0.95, -0.7, -0.4, -0.2}, {0.2, 0.5, 1, 2.5, 8}} {
				var shocks [][3]float64
				for _, fade := range fades {
					for _, c := range strengths {
						shocks = append(shocks, [3]float64{at, -fade / span, c})
					}
				}
				starts = appendWarped(starts, x, y, shocks, fadingTime)
			}
		}
	}
	return starts
}
