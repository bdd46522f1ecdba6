package nls

import "math"

// chooseStep solves the linear problem within the trust region: the undamped
// step where it is short enough, else the damped one whose scaled length is
// within a tenth of the radius. It reports false when no direction can be
// found.
//
// The damping is found by Newton steps on the secular equation, safeguarded by
// bounds, as in Moré (1978), section 5.
func (s *search) chooseStep() bool {
	lower := 0.0
	if s.full.backsolve(s.step, s.free) && finite(s.step) {
		length := s.regionNorm(s.step)
		if length <= 1.1*s.radius {
			s.lambda = 0
			return true
		}
		if slope := s.secularSlope(&s.full, length); slope > 0 {
			lower = (length - s.radius) / s.radius / slope
		}
	}
	upper := s.gradientNorm() / s.radius
	if upper == 0 || math.IsInf(upper, 0) || math.IsNaN(upper) {
		return false
	}
	lambda := min(max(s.lambda, lower), upper)
	if lambda == 0 {
		lambda = max(0.001*upper, math.Sqrt(lower*upper))
	}
	for range 10 {
		if !s.dampedStep(lambda) {
			return false
		}
		length := s.regionNorm(s.step)
		miss := length - s.radius
		if math.Abs(miss) <= 0.1*s.radius {
			break
		}
		slope := s.secularSlope(&s.damped, length)
		if miss > 0 {
			lower = max(lower, lambda)
		} else {
			upper = min(upper, lambda)
		}
		lambda = max(lower, lambda+miss/s.radius/slope)
		if !(lambda > 0 && lambda <= upper) {
			lambda = max(0.001*upper, math.Sqrt(lower*upper))
		}
	}
	s.lambda = lambda
	return true
}

// secularSlope is minus the relative slope of the scaled step length by the
// damping, |R^-T D^2 step / length|^2, from the factor that made the step.
func (s *search) secularSlope(f *factor, length float64) float64 {
	n := s.n
	sum := 0.0
	for j := range n {
		if !s.free[j] {
			s.slope[j] = 0
			continue
		}
		v := s.damping(j) * s.damping(j) * s.step[j] / length
		for k := range j {
			v -= f.r[j*n+k] * s.slope[k]
		}
		if f.r[j*n+j] == 0 {
			return 0
		}
		s.slope[j] = v / f.r[j*n+j]
		sum += s.slope[j] * s.slope[j]
	}
	return sum
}

// gradientNorm is the scaled length of the gradient, from the factor.
func (s *search) gradientNorm() float64 {
	n := s.n
	sum := 0.0
	for j := range n {
		if !s.free[j] || s.solved[j] {
			continue
		}
		g := 0.0
		for i := range j + 1 {
			g += s.full.r[j*n+i] * s.full.q[i]
		}
		sum += square(g / s.damping(j))
	}
	return math.Sqrt(sum)
}

// damping is the scale of column j; a column that has always been zero counts
// as one, and a parameter that is eliminated is not damped.
func (s *search) damping(j int) float64 {
	if s.solved[j] {
		return 0
	}
	if s.scale[j] == 0 {
		return 1
	}
	return s.scale[j]
}

// dampedStep solves the damped linear problem by factorising the triangle of
// J above sqrt(lambda) times the column scale.
func (s *search) dampedStep(lambda float64) bool {
	n := s.n
	clear(s.augment)
	clear(s.augRes)
	root := math.Sqrt(lambda)
	for j := range n {
		if !s.free[j] {
			continue
		}
		copy(s.augment[j*2*n:j*2*n+n], s.full.r[j*n:j*n+n])
		s.augment[j*2*n+n+j] = root * s.damping(j)
	}
	copy(s.augRes, s.full.q)
	s.damped.decompose(s.augment, s.augRes, 2*n, n, s.free)
	return s.damped.backsolve(s.step, s.free) && finite(s.step)
}

// resize changes the radius by the gain ratio: what the step gained over what
// the linear model promised.
func (s *search) resize(gain float64) {
	length := s.regionNorm(s.step)
	switch {
	case !(gain > 0.25): // also when there is no number
		shrink := 0.5
		if math.IsInf(gain, -1) || math.IsNaN(gain) || gain < -10 {
			shrink = 0.1
		}
		s.radius = shrink * min(s.radius, length/0.1)
		s.lambda /= shrink
	case s.lambda == 0 || gain >= 0.75:
		s.radius = 2 * length
		s.lambda *= 0.5
	}
}
