package fit

import "math"

// Noise is the scale on which deviations from the curve are alike.
type Noise string

// Additive noise is fitted on the plain scale: deviations of the same size
// everywhere, right for shares. Multiplicative noise is fitted on the natural
// log: deviations of the same proportion, right for what spans decades; the
// curve is then the median, not the mean. Power is fitted on the plain scale
// with deviations that grow with a power of the curve, which is estimated: 0 is
// additive, 1 in proportion.
const (
	Additive       Noise = "additive"
	Multiplicative Noise = "multiplicative"
	Power          Noise = "power"
)

// Noises lists them.
func Noises() []Noise { return []Noise{Additive, Multiplicative, Power} }

// scale maps an observation to the scale of the fit.
func (n Noise) scale(y float64) float64 {
	if n == Multiplicative {
		return math.Log(y)
	}
	return y
}

// residual is the deviation of the model's value v from an observation that is
// already scaled; factor turns a derivative of v into one of the residual.
func (n Noise) residual(v, scaled float64) (r, factor float64) {
	if n == Multiplicative {
		return math.Log(v) - scaled, 1 / v
	}
	return v - scaled, 1
}
