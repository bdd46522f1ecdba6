package nls

import "math"

// choose decides which linear parameters are eliminated: those that are named,
// not fixed, in plain least squares.
func (s *search) choose() {
	s.separable = false
	for j := range s.n {
		s.solved[j] = s.p.Linear != nil && s.o.Loss == nil && s.p.Linear[j] == j && s.p.lower(j) != s.p.upper(j)
		s.separable = s.separable || s.solved[j]
	}
}

// eliminate brings the linear parameters of the trial point to their least
// squares, given the others: variable projection. Residuals follow linearly and
// columns in proportion, without another evaluation. With the linear
// parameters at their best, the step of the others is that of Kaufman's
// variant (Ruhe and Wedin 1980), whoever computes it from the whole Jacobian.
//
// G. H. Golub and V. Pereyra, The differentiation of pseudo-inverses and
// nonlinear least squares problems whose variables separate, SIAM Journal on
// Numerical Analysis 10 (1973), 413-432; A. Ruhe and P. Å. Wedin, Algorithms
// for separable nonlinear least squares problems, SIAM Review 22 (1980),
// 318-337.
func (s *search) eliminate() bool {
	before := s.before
	copy(before, s.trial)
	s.solveLinear()
	for j := range s.n {
		k := s.p.Linear[j]
		if k < 0 || k == j || s.trial[k] == before[k] {
			continue
		}
		if before[k] == 0 { // a column of zeros cannot be scaled up
			return s.evaluate()
		}
		scale(s.trial[k]/before[k], s.trialJac[j*s.m:(j+1)*s.m])
	}
	s.trialCost = sumSquares(s.trialRes)
	return s.trialCost <= math.MaxFloat64 && s.columns()
}

// solveLinear moves the linear parameters of the trial point to their least
// squares within the bounds, and the residuals with them. One that would leave
// its bounds is put there and the rest solved again. Where the columns depend
// on each other the rest stay as they were stepped to.
func (s *search) solveLinear() {
	open := s.open
	copy(open, s.solved)
	for again := true; again; {
		again = false
		if !s.linearStep(open) {
			return
		}
		for j := range s.n {
			to := s.trial[j] + s.delta[j]
			if bound := min(max(to, s.p.lower(j)), s.p.upper(j)); open[j] && bound != to {
				s.shift(j, bound)
				open[j], again = false, true
			}
		}
	}
	for j := range s.n {
		if open[j] {
			s.shift(j, s.trial[j]+s.delta[j])
		}
	}
}

// linearStep fills delta with the step of the open parameters to their least
// squares, and reports whether there is one.
func (s *search) linearStep(open []bool) bool {
	for j := range s.n {
		if open[j] {
			copy(s.work[j*s.m:(j+1)*s.m], s.trialJac[j*s.m:])
		}
	}
	copy(s.workRes, s.trialRes)
	s.damped.decompose(s.work, s.workRes, s.m, s.n, open)
	for j := range s.n {
		if open[j] && !(square(s.damped.r[j*s.n+j]) > 1e-20*s.trialNorms[j]) {
			return false
		}
	}
	return s.damped.backsolve(s.delta, open) && finite(s.delta)
}

// shift moves linear parameter j of the trial point, and the residuals along.
func (s *search) shift(j int, to float64) {
	addScaled(s.trialRes, to-s.trial[j], s.trialJac[j*s.m:(j+1)*s.m])
	s.trial[j] = to
}
