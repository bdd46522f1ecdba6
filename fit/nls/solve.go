package nls

import (
	"fmt"
	"math"
)

// Options steer a search. The zero value is right for most problems.
type Options struct {
	// Tolerance is the size below which a stopping measure counts as zero;
	// 0 means 1e-12.
	Tolerance float64
	// MaxIterations limits the accepted and rejected steps; 0 means 2000.
	MaxIterations int
}

// Solve searches for the parameters that make the residual sum of squares
// least, from the given start, which is projected onto the bounds first. It
// returns ErrShape, ErrBounds or ErrStart, wrapped, when there is nothing to
// solve.
func Solve(p Problem, start []float64, o Options) (*Result, error) {
	if err := p.check(start); err != nil {
		return nil, err
	}
	s := newSearch(&p, o)
	copy(s.x, start)
	p.project(s.x)
	if !s.evaluate(s.x, s.res, s.jac) {
		return nil, fmt.Errorf("%w: %v", ErrStart, s.x)
	}
	s.rss = sumSquares(s.res)
	s.run()
	s.polish()
	return s.result(), nil
}

// search holds the state and every workspace, so that the loop allocates
// nothing.
type search struct {
	p        *Problem
	tol      float64
	maxIter  int
	m, n     int
	x, trial []float64
	res      []float64 // residuals at x
	trialRes []float64
	jac      []float64 // Jacobian at x
	work     []float64 // destroyed by the factorisation
	workRes  []float64
	augment  []float64 // 2n by n: R above the damping
	augRes   []float64
	scale    []float64 // largest norm that each column of the Jacobian has had
	step     []float64
	free     []bool
	full     factor // of J
	damped   factor // of J with damping below

	rss, lambda, grow        float64
	cosine, relStep, relFall float64
	status                   Status
	iterations, evaluations  int
}

func newSearch(p *Problem, o Options) *search {
	m, n := p.Residuals, p.Params
	s := &search{p: p, tol: o.Tolerance, maxIter: o.MaxIterations, m: m, n: n, lambda: 1e-3, grow: 2}
	if s.tol == 0 {
		s.tol = 1e-12
	}
	if s.maxIter == 0 {
		s.maxIter = 2000
	}
	vec := func(k int) []float64 { return make([]float64, k) }
	s.x, s.trial, s.step, s.scale = vec(n), vec(n), vec(n), vec(n)
	s.res, s.trialRes, s.workRes = vec(m), vec(m), vec(m)
	s.jac, s.work = vec(m*n), vec(m*n)
	s.augment, s.augRes = vec(2*n*n), vec(2*n)
	s.full = factor{vec(n * n), vec(n)}
	s.damped = factor{vec(n * n), vec(n)}
	s.free = make([]bool, n)
	return s
}

// run takes damped steps until a stopping measure vanishes.
func (s *search) run() {
	for s.iterations < s.maxIter {
		s.linearise()
		if s.cosine <= s.tol || s.rss == 0 {
			s.status = Converged
			return
		}
		if s.descend() {
			return
		}
	}
	s.status = Exhausted
}

// linearise rescales the columns, chooses the free parameters and factorises
// the Jacobian over them.
func (s *search) linearise() {
	s.cosine = 0
	rnorm := math.Sqrt(s.rss)
	for j := range s.n {
		col := s.jac[j*s.m : (j+1)*s.m]
		norm := norm2(col)
		s.scale[j] = max(s.scale[j], norm)
		g := dot(col, s.res)
		s.free[j] = s.canMove(j, g)
		if s.free[j] && norm > 0 && rnorm > 0 {
			s.cosine = max(s.cosine, math.Abs(g)/(norm*rnorm))
		}
	}
	copy(s.work, s.jac)
	copy(s.workRes, s.res)
	s.full.decompose(s.work, s.workRes, s.m, s.n, s.free)
}

// canMove reports whether parameter j, with gradient g, is not held by a
// bound: against it the step would leave the box.
func (s *search) canMove(j int, g float64) bool {
	lo, hi := s.p.lower(j), s.p.upper(j)
	return lo != hi && !(s.x[j] <= lo && g > 0) && !(s.x[j] >= hi && g < 0)
}

// descend raises the damping until a step lowers the sum of squares, and
// reports whether the search is over.
func (s *search) descend() bool {
	for s.iterations < s.maxIter {
		s.iterations++
		if !s.dampedStep() {
			s.status = Singular
			return true
		}
		predicted := s.tryStep()
		ok := s.evaluate(s.trial, s.trialRes, nil)
		rss := math.Inf(1)
		if ok {
			rss = sumSquares(s.trialRes)
		}
		fall := s.rss - rss
		s.relFall = max(predicted, 0) / s.rss
		if ok && fall > 0 && s.accept(rss, fall/predicted) {
			if s.relStep <= s.tol || (s.relFall <= s.tol*s.tol && fall <= s.tol*s.rss) {
				s.status = Converged
				return true
			}
			return false
		}
		// No fall is left to be had at this precision: rounding decides.
		if s.relStep <= s.tol || s.relFall <= 1e-15 {
			s.status = Converged
			return true
		}
		s.lambda *= s.grow
		s.grow *= 2
		if s.lambda > 1e40 {
			s.status = Stalled
			return true
		}
	}
	return false
}

// accept moves to the trial point and relaxes the damping by the gain ratio.
// It reports false, and stays, when the Jacobian there is not finite.
func (s *search) accept(rss, gain float64) bool {
	if !s.evaluate(s.trial, s.trialRes, s.jac) {
		s.evaluate(s.x, s.res, s.jac)
		return false
	}
	s.x, s.trial = s.trial, s.x
	s.res, s.trialRes = s.trialRes, s.res
	s.rss = rss
	c := 2*gain - 1
	s.lambda = max(s.lambda*max(1.0/3, 1-c*c*c), 1e-30)
	s.grow = 2
	return true
}

// dampedStep solves the damped linear problem by factorising the triangle of
// J above sqrt(lambda) times the column scale.
func (s *search) dampedStep() bool {
	n := s.n
	clear(s.augment)
	clear(s.augRes)
	root := math.Sqrt(s.lambda)
	for j := range n {
		if !s.free[j] {
			continue
		}
		copy(s.augment[j*2*n:j*2*n+n], s.full.r[j*n:j*n+n])
		scale := s.scale[j]
		if scale == 0 {
			scale = 1
		}
		s.augment[j*2*n+n+j] = root * scale
	}
	copy(s.augRes, s.full.q)
	s.damped.decompose(s.augment, s.augRes, 2*n, n, s.free)
	return s.damped.backsolve(s.step, s.free)
}

// tryStep projects the stepped point onto the box and returns the fall in the
// sum of squares that the linear model predicts for the projected step.
func (s *search) tryStep() float64 {
	n := s.n
	for j := range n {
		s.trial[j] = s.x[j] + s.step[j]
	}
	s.p.project(s.trial)
	var num, den float64
	for j := range n {
		s.step[j] = s.trial[j] - s.x[j]
		num += square(s.scale[j] * s.step[j])
		den += square(s.scale[j] * s.x[j])
	}
	s.relStep = math.Sqrt(num) / (math.Sqrt(den) + math.SmallestNonzeroFloat64)
	predicted := 0.0
	for i := range n {
		if !s.free[i] {
			continue
		}
		move := 0.0
		for j := i; j < n; j++ {
			move += s.full.r[j*n+i] * s.step[j]
		}
		predicted -= move * (move + 2*s.full.q[i])
	}
	return predicted
}

// polish takes undamped steps while each is shorter than the one before and
// none raises the sum of squares by more than its own rounding: near the
// minimum RSS is flat, so the last digits of the parameters show in the length
// of the step, not in RSS.
func (s *search) polish() {
	last := math.Inf(1)
	for range 10 {
		s.linearise()
		if s.status == Singular || s.rss == 0 || !s.full.backsolve(s.step, s.free) {
			return
		}
		s.tryStep()
		if s.relStep == 0 || s.relStep >= last || !s.evaluate(s.trial, s.trialRes, nil) {
			return
		}
		rss := sumSquares(s.trialRes)
		if rss > s.rss*(1+1e-14) || !s.evaluate(s.trial, s.trialRes, s.jac) {
			s.evaluate(s.x, s.res, s.jac)
			return
		}
		last = s.relStep
		s.x, s.trial = s.trial, s.x
		s.res, s.trialRes = s.trialRes, s.res
		s.rss = rss
	}
	s.linearise()
}

// evaluate calls the problem and reports whether all it returned is finite.
func (s *search) evaluate(x, r, jac []float64) bool {
	s.evaluations++
	return s.p.Eval(x, r, jac) && finite(r) && finite(jac)
}

func (s *search) result() *Result {
	r := &Result{
		Params: s.x, Residuals: s.res, RSS: s.rss, Status: s.status,
		Cosine: s.cosine, Step: s.relStep, Reduction: s.relFall,
		Iterations: s.iterations, Evaluations: s.evaluations,
		AtBound: make([]bool, s.n), factor: s.full,
	}
	for j := range s.n {
		r.AtBound[j] = !s.free[j]
	}
	return r
}
