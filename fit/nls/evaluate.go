package nls

import "math"

// reach evaluates the trial point and brings its linear parameters to their
// best.
func (s *search) reach() bool {
	if !s.evaluate() {
		return false
	}
	return !s.separable || s.eliminate()
}

// evaluate calls the problem at the trial point, weighs what it returned by
// weights and loss, and reports whether all of it is finite.
func (s *search) evaluate() bool {
	s.evaluations++
	if !s.p.Eval(s.trial, s.trialRes, s.trialJac) {
		return false
	}
	s.p.weigh(s.trialRes, s.trialJac)
	if s.o.Loss != nil {
		s.trialCost = s.o.Loss.apply(s.trialRes, s.trialJac)
	} else {
		s.trialCost = sumSquares(s.trialRes)
	}
	return s.trialCost <= math.MaxFloat64 && s.columns()
}

// columns measures the Jacobian of the trial point and reports whether all of
// it is finite.
func (s *search) columns() bool {
	for j := range s.n {
		col := s.trialJac[j*s.m : (j+1)*s.m]
		square := dot(col, col)
		if !(square > 1e-280 && square < 1e280) { // the sum may have run over or under
			norm := norm2(col)
			if !(norm <= math.MaxFloat64) {
				return false
			}
			square = norm * norm
		}
		s.trialNorms[j], s.trialGrad[j] = square, dot(col, s.trialRes)
	}
	return true
}
