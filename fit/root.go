package fit

import "math"

// crossing closes in on the place between a, where f is fa < 0, and b, where it
// is fb > 0, at which f is 0 to within tolerance, by the Illinois variant of
// false position: a straight line between the ends, and an end that stays
// twice running counts half. f may be infinite outside a domain.
//
// M. Dowell and P. Jarratt, A modified regula falsi method for computing the
// root of an equation, BIT 11 (1971), 168-174.
func crossing(f func(s float64) float64, a, fa, b, fb, tolerance float64) float64 {
	side := 0.0
	for range 60 {
		if math.IsInf(fb, 1) {
			fb = math.Abs(fa) // outside the domain: halve
		}
		s := (a*fb - b*fa) / (fb - fa)
		fs := f(s)
		if math.Abs(fs) <= tolerance || b-a <= 1e-12*math.Abs(b) {
			return s
		}
		if fs > 0 {
			b, fb = s, fs
			if side > 0 {
				fa /= 2
			}
		} else {
			a, fa = s, fs
			if side < 0 {
				fb /= 2
			}
		}
		side = fs
	}
	return (a + b) / 2
}
