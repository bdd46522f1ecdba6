package fit

import "math"

// BassShockRectangular is Bass with a shock of one strength between two dates:
// adoption runs 1 + c times as fast from a to b,
//
//	y = m F(W(x)),  W(x) = x + c (min(x, b) - a) for x > a, else x
//
// where F is the cumulative Bass curve, x = years since the first date - 1, and
// W is the integral of 1 + c over the shock and 1 outside. A shock whose end
// comes before its onset is none. What is said of dates and of the F test at
// BassShock holds here for both dates; two dates between the same two
// observations cannot be told apart.
//
// F. M. Bass, T. V. Krishnan and D. C. Jain, Why the Bass model fits without
// decision variables, Marketing Science 13 (1994), 203-223; the shocks are those
// of M. Guidolin and C. Mortarino, Cross-country diffusion of photovoltaic
// systems: modelling choices and forecasts for national adoption patterns,
// Technological Forecasting and Social Change 77 (2010), 279-296.
func BassShockRectangular() *Model {
	return &Model{
		Name:      "bass-shock-rectangular",
		Title:     "Bass with a shock between two dates",
		Formula:   "m F(W), F as in bass; W = x-x0 + c (min(x-x0, b) - a) from a on",
		Excel:     warpedExcel("({x}-{x0}+{c}*MAX(0,MIN({x}-{x0},{b})-{a}))"),
		Reference: "Bass, Krishnan and Jain 1994; Guidolin and Mortarino 2010",
		Variable:  Year,
		Origin:    YearBefore,
		Params: append(bassParams(),
			Param{"a", "onset of the shock, years after x0", "years", 0, math.Inf(1)},
			Param{"b", "end of the shock, years after x0", "years", 0, math.Inf(1)},
			Param{"c", "strength of the shock: adoption runs 1 + c times as fast", "none", -1, math.Inf(1)}),
		Eval:      evalBassRectangular,
		Start:     startBassRectangular,
		Linear:    []int{0, 0, 0, 0, 0, 0},
		Kinks:     []string{"a", "b"},
		Valleys:   306, // every start
		Ceiling:   "m",
		Limit:     "bass",
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{100, 0.006, 0.2, 12.3, 19.6, 0.9}, 1990, 2030},
	}
}

func evalBassRectangular(x float64, p, grad []float64) float64 {
	w, dw := interruptedTime(x, p[3], p[4], p[5])
	return evalWarped(w, dw, p, grad)
}

// interruptedTime is W(x) with its derivatives by a, b and c; where x is a or
// b, the derivative is that of a later date.
func interruptedTime(x, a, b, c float64) (w float64, dw [3]float64) {
	long := math.Min(x, b) - a
	if !(long > 0) {
		return x, dw
	}
	dw = [3]float64{-c, 0, long}
	if b < x {
		dw[1] = c
	}
	return x + c*long, dw
}

// startBassRectangular tries shocks between any two of several dates and of
// either sign.
func startBassRectangular(x, y []float64) [][]float64 {
	var starts [][]float64
	dates := between(x, 18)
	for i, a := range dates {
		for _, b := range dates[i+1:] {
			for _, strengths := range [][]float64{{-0.95, -0.7, -0.4, -0.2}, {0.2, 0.5, 1, 2.5}} {
				var shocks [][3]float64
				for _, c := range strengths {
					shocks = append(shocks, [3]float64{a, b, c})
				}
				starts = appendWarped(starts, x, y, shocks, interruptedTime)
			}
		}
	}
	return starts
}
