package nls

import "math"

// Loss makes residuals beyond a scale count less than their square, so that a
// few bad observations cannot pull the fit. The cost minimised is the sum of
// scale^2 rho((r/scale)^2); the Jacobian is corrected to second order as in
// Triggs et al., Bundle adjustment (2000), section 4.3.
type Loss struct {
	Name  string
	Scale float64 // residuals below it are as in least squares; more than 0

	rho func(z float64) (value, first, second float64)
}

// Huber is quadratic within the scale and linear beyond (Huber 1964).
func Huber(scale float64) *Loss {
	return &Loss{"huber", scale, func(z float64) (float64, float64, float64) {
		if z <= 1 {
			return z, 1, 0
		}
		root := math.Sqrt(z)
		return 2*root - 1, 1 / root, -0.5 / (z * root)
	}}
}

// SoftL1 is a smooth form of Huber's loss, 2 (sqrt(1+z) - 1).
func SoftL1(scale float64) *Loss {
	return &Loss{"soft-l1", scale, func(z float64) (float64, float64, float64) {
		root := math.Sqrt(1 + z)
		return 2 * z / (root + 1), 1 / root, -0.5 / (root * root * root)
	}}
}

// Tukey is the biweight: beyond the scale a residual counts no more than at it
// (Beaton and Tukey 1974). The cost has several minima; start from a fit by
// another loss.
func Tukey(scale float64) *Loss {
	return &Loss{"tukey", scale, func(z float64) (float64, float64, float64) {
		if z >= 1 {
			return 1.0 / 3, 0, 0
		}
		u := 1 - z
		return (1 - u*u*u) / 3, u * u, -2 * u
	}}
}

// apply weighs residuals and, when given, Jacobian in place, and returns the
// cost.
func (l *Loss) apply(r, jac []float64) float64 {
	cost := 0.0
	m := len(r)
	for i, v := range r {
		z := square(v / l.Scale)
		value, first, second := l.rho(z)
		cost += l.Scale * l.Scale * value
		// The Hessian of the cost keeps first + 2 z second where that is
		// positive; at an outlier it would point the wrong way.
		curvature := max(first+2*z*second, 1e-10*max(first, 1e-10))
		root := math.Sqrt(curvature)
		r[i] = v * first / root
		for k := i; k < len(jac); k += m {
			jac[k] *= root
		}
	}
	return cost
}
