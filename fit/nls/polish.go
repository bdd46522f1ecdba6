package nls

import "math"

// rounding is how far, relatively, the cost may rise between two points that
// differ in their last digits only: residuals that are small beside the
// observations carry the rounding of the observations.
const rounding = 1e-11

// polish takes undamped steps while each is shorter than the one before and
// none raises the cost by more than rounding: near the minimum the cost is
// flat, so the last digits of the parameters show in the length of the step,
// not in the cost. Gauss-Newton steps shrink by a constant ratio there, so a
// step is lengthened by what the ones after it would add, and the last is known
// by what would follow it.
func (s *search) polish() {
	const lost = 1e-15 // a step of this length says nothing
	clear(s.before)
	last := math.Inf(1)
	for range 50 {
		s.linearise()
		if s.status == Singular || s.cost == 0 || !s.full.backsolve(s.step, s.free) {
			return
		}
		ratio := s.contraction()
		for j := range s.step {
			s.step[j] /= 1 - ratio
		}
		s.tryStep()
		if s.relStep <= lost || s.relStep >= last || !s.evaluate() || s.trialCost > s.cost*(1+rounding) {
			return
		}
		s.accept()
		last = s.relStep
		if ratio != 0 && math.Abs(ratio)*s.relStep <= 10*lost {
			break
		}
	}
	s.linearise()
}

// contraction is the share of the step before that this one has, along it; 0
// where there was none or the steps do not shrink clearly. It keeps this step
// for the next call.
func (s *search) contraction() float64 {
	var along, length float64
	for j, before := range s.before {
		along += square(s.scale[j]) * s.step[j] * before
		length += square(s.scale[j] * before)
	}
	copy(s.before, s.step)
	if ratio := along / length; math.Abs(ratio) < 0.3 {
		return ratio
	}
	return 0
}
