package nls

import "math"

// newton takes a few steps with the whole Hessian, from differences of the
// gradient, where the Gauss-Newton steps of polish do not contract: with large
// residuals and a flat valley they can wander in the seventh digit while the
// cost no longer tells better from worse. A step is kept when it lowers the
// cosine, which is zero at the minimum.
func (s *search) newton() {
	const enough, small = 1e-11, 1e-3
	for range 5 {
		before := s.cosine
		if s.status == Singular || s.cost == 0 || before <= enough || !s.newtonStep(small) {
			return
		}
		s.tryStep()
		if !s.evaluate() || s.trialCost > s.cost*(1+rounding) {
			return
		}
		old := s.cost
		s.accept()
		s.linearise()
		if s.cosine >= before {
			s.accept() // the point before is kept in trial: go back
			s.cost = old
			s.linearise()
			return
		}
	}
}

// newtonStep fills step with -H^-1 g; h is the size of the differences, as a
// share of the residuals. It reports false where H is not positive definite.
func (s *search) newtonStep(h float64) bool {
	n, m := s.n, s.m
	hess := s.augment[:n*n]
	clear(hess)
	rnorm := norm2(s.res)
	copy(s.trial, s.x)
	for j := range n {
		if !s.free[j] || s.scale[j] == 0 {
			continue
		}
		d := h * rnorm / norm2(s.jac[j*m:(j+1)*m])
		for _, sign := range []float64{1, -1} {
			s.trial[j] = s.x[j] + sign*d
			if !s.evaluate() {
				return false
			}
			for k := range n {
				hess[j*n+k] += sign * dot(s.trialJac[k*m:(k+1)*m], s.trialRes) / (2 * d)
			}
		}
		s.trial[j] = s.x[j]
	}
	for k := range n {
		s.slope[k] = -dot(s.jac[k*m:(k+1)*m], s.res)
	}
	return s.cholesky(hess)
}

// cholesky solves hess step = slope over the free parameters, in place.
func (s *search) cholesky(hess []float64) bool {
	n := s.n
	for j := range n { // differences are symmetric but for their error
		for k := range j {
			mean := (hess[j*n+k] + hess[k*n+j]) / 2
			hess[j*n+k], hess[k*n+j] = mean, mean
		}
	}
	for j := range n {
		if !s.free[j] {
			s.step[j] = 0
			continue
		}
		sum := hess[j*n+j]
		for k := range j {
			if s.free[k] {
				sum -= square(hess[j*n+k])
			}
		}
		if !(sum > 0) {
			return false
		}
		root := math.Sqrt(sum)
		hess[j*n+j] = root
		for i := j + 1; i < n; i++ {
			v := hess[i*n+j]
			for k := range j {
				if s.free[k] {
					v -= hess[i*n+k] * hess[j*n+k]
				}
			}
			hess[i*n+j] = v / root
		}
		v := s.slope[j]
		for k := range j {
			if s.free[k] {
				v -= hess[j*n+k] * s.step[k]
			}
		}
		s.step[j] = v / root
	}
	for j := n - 1; j >= 0; j-- {
		if !s.free[j] {
			continue
		}
		for i := j + 1; i < n; i++ {
			if s.free[i] {
				s.step[j] -= hess[i*n+j] * s.step[i]
			}
		}
		s.step[j] /= hess[j*n+j]
	}
	return finite(s.step)
}
