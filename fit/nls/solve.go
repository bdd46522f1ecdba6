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
	// Radius is the length of the first step, relative to the start and in
	// column-scaled parameters; 0 means 1. Smaller is more careful.
	Radius float64
	// Unpolished forgoes the last digits: the parameters are then good to about
	// seven of them, the cost to fourteen. For refits by the hundred.
	Unpolished bool
	// Loss makes large residuals count less; nil is least squares.
	Loss *Loss
}

// Solve searches for the parameters that make the residual sum of squares
// least, from the given start, which is projected onto the bounds first. It
// returns ErrShape, ErrBounds or ErrStart, wrapped, when there is nothing to
// solve.
func Solve(p Problem, start []float64, o Options) (*Result, error) {
	return new(Solver).Solve(p, start, o)
}

// Solver keeps its workspaces from one search to the next, for those who solve
// many problems of like size. Its zero value is ready; it is not safe for
// concurrent use. The results it returns own their slices.
type Solver struct{ search }

// Solve is like the function Solve.
func (s *Solver) Solve(p Problem, start []float64, o Options) (*Result, error) {
	if err := p.check(start); err != nil {
		return nil, err
	}
	s.prepare(p, o)
	copy(s.trial, start)
	s.p.project(s.trial)
	if !s.reach() {
		return nil, fmt.Errorf("%w: %v", ErrStart, s.trial)
	}
	s.accept()
	s.run()
	if s.o.Unpolished {
		s.linearise()
	} else {
		s.polish()
		s.newton()
	}
	return s.result(), nil
}

// search holds the state and every workspace, so that the loop allocates
// nothing.
type search struct {
	block    []float64 // all the workspaces, see arrange
	p        Problem
	o        Options
	m, n     int
	x, trial []float64
	res      []float64 // residuals at x, as the loss weighs them
	trialRes []float64
	jac      []float64 // Jacobian at x
	trialJac []float64
	norms    []float64 // squares of the column norms of jac
	grad     []float64 // jac' res
	trialNorms,
	trialGrad []float64
	work    []float64 // destroyed by the factorisation
	workRes []float64
	augment []float64 // 2n by n: R above the damping
	augRes  []float64
	scale   []float64 // largest norm that each column of the Jacobian has had
	step    []float64
	slope   []float64 // for the Newton step of the damping
	free    []bool

	// Linear parameters that are eliminated, those of them inside their bounds,
	// the point before and the step to their least squares: see eliminate.
	separable     bool
	solved, open  []bool
	before, delta []float64

	full   factor // of J
	damped factor // of J with damping below

	cost, trialCost          float64 // what is minimised: RSS, or the loss
	radius, lambda           float64
	cosine, relStep, relFall float64
	status                   Status
	iterations, evaluations  int
}

// prepare sizes the workspaces, keeping those that are large enough.
func (s *search) prepare(p Problem, o Options) {
	m, n := p.Residuals, p.Params
	if o.Tolerance == 0 {
		o.Tolerance = 1e-12
	}
	if o.MaxIterations == 0 {
		o.MaxIterations = 2000
	}
	if o.Radius == 0 {
		o.Radius = 1
	}
	s.p, s.o, s.m, s.n = p, o, m, n
	s.arrange()
	s.choose()
	clear(s.scale)
	s.radius, s.lambda = 0, 0
	s.cosine, s.relStep, s.relFall = 0, 0, 0
	s.status, s.iterations, s.evaluations = Exhausted, 0, 0
}

// arrange cuts the workspaces out of one block, which is kept while it is large
// enough.
func (s *search) arrange() {
	m, n := s.m, s.n
	if need := 15*n + 3*m + 3*m*n + 4*n*n; cap(s.block) < need {
		s.block = make([]float64, need)
	}
	rest := s.block[:cap(s.block)]
	cut := func(size int) []float64 {
		v := rest[:size:size]
		rest = rest[size:]
		return v
	}
	s.x, s.trial, s.step, s.slope, s.scale = cut(n), cut(n), cut(n), cut(n), cut(n)
	s.norms, s.grad, s.trialNorms, s.trialGrad = cut(n), cut(n), cut(n), cut(n)
	s.before, s.delta = cut(n), cut(n)
	s.res, s.trialRes, s.workRes = cut(m), cut(m), cut(m)
	s.jac, s.trialJac, s.work = cut(m*n), cut(m*n), cut(m*n)
	s.augment, s.augRes = cut(2*n*n), cut(2*n)
	s.full, s.damped = factor{cut(n * n), cut(n)}, factor{cut(n * n), cut(n)}
	if cap(s.free) < n {
		s.free, s.solved, s.open = make([]bool, n), make([]bool, n), make([]bool, n)
	}
	s.free, s.solved, s.open = s.free[:n], s.solved[:n], s.open[:n]
}

// run takes steps until a stopping measure vanishes.
func (s *search) run() {
	for s.iterations < s.o.MaxIterations {
		s.linearise()
		if s.cosine <= s.o.Tolerance || s.cost == 0 {
			s.status = Converged
			return
		}
		if s.radius == 0 {
			s.radius = s.o.Radius * s.regionNorm(s.x)
			if s.radius == 0 {
				s.radius = s.o.Radius
			}
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
	rnorm := norm2(s.res)
	for j := range s.n {
		norm, g := math.Sqrt(s.norms[j]), s.grad[j]
		s.scale[j] = max(s.scale[j], norm)
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

// descend shrinks the radius until a step lowers the cost, and reports whether
// the search is over.
func (s *search) descend() bool {
	tol := s.o.Tolerance
	for s.iterations < s.o.MaxIterations {
		s.iterations++
		if !s.chooseStep() {
			s.status = Singular
			return true
		}
		predicted, clipped := s.tryStep()
		s.relFall = max(predicted, 0) / s.cost
		if s.lambda == 0 && !clipped && s.relFall <= 1e-14 {
			s.status = Converged // what is left is for polish to find
			return true
		}
		fall := math.Inf(-1)
		if s.reach() {
			fall = s.cost - s.trialCost
		}
		if predicted > 0 {
			s.resize(fall / predicted)
		} else {
			s.resize(math.Inf(-1)) // the box bent the step uphill: a shorter one
		}
		if fall > 0 {
			s.accept()
			if s.relStep <= tol || s.relFall <= tol*tol && fall <= tol*s.cost {
				s.status = Converged
				return true
			}
			return false
		}
		// No fall is left to be had at this precision: rounding decides. A
		// clipped step promises less than the region holds and says nothing.
		if s.relStep <= tol || s.relFall <= 1e-15 && !clipped {
			s.status = Converged
			return true
		}
		if s.radius < 1e-300 || math.IsNaN(s.radius) {
			s.status = Stalled
			return true
		}
	}
	return false
}

// accept moves to the trial point.
func (s *search) accept() {
	s.x, s.trial = s.trial, s.x
	s.res, s.trialRes = s.trialRes, s.res
	s.jac, s.trialJac = s.trialJac, s.jac
	s.norms, s.trialNorms = s.trialNorms, s.norms
	s.grad, s.trialGrad = s.trialGrad, s.grad
	s.cost = s.trialCost
}

// tryStep projects the stepped point onto the box and returns the fall in the
// cost that the linear model predicts for the projected step, and whether the
// box changed the step.
func (s *search) tryStep() (predicted float64, clipped bool) {
	n := s.n
	for j := range n {
		s.trial[j] = s.x[j] + s.step[j]
	}
	s.p.project(s.trial)
	for j := range n {
		clipped = clipped || s.trial[j] != s.x[j]+s.step[j]
		s.step[j] = s.trial[j] - s.x[j]
	}
	s.relStep = s.scaledNorm(s.step) / (s.scaledNorm(s.x) + math.SmallestNonzeroFloat64)
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
	return predicted, clipped
}

// regionNorm is the length of a step as the trust region measures it: over the
// parameters that are not eliminated.
func (s *search) regionNorm(v []float64) float64 {
	sum := 0.0
	for j, x := range v {
		if !s.solved[j] {
			sum += square(s.scale[j] * x)
		}
	}
	return math.Sqrt(sum)
}

// scaledNorm is the length of a step in column-scaled parameters.
func (s *search) scaledNorm(v []float64) float64 {
	sum := 0.0
	for j, x := range v {
		sum += square(s.scale[j] * x)
	}
	return math.Sqrt(sum)
}

func (s *search) result() *Result {
	clone := func(v []float64) []float64 { return append([]float64(nil), v...) }
	r := &Result{
		Params: clone(s.x), Residuals: clone(s.res), Cost: s.cost, Status: s.status,
		Cosine: s.cosine, Step: s.relStep, Reduction: s.relFall,
		Iterations: s.iterations, Evaluations: s.evaluations,
		AtBound: make([]bool, s.n), factor: factor{clone(s.full.r), clone(s.full.q)},
	}
	for j := range s.n {
		r.AtBound[j] = !s.free[j]
	}
	if s.o.Loss != nil { // the plain residuals, for those who ask how far off the curve is
		s.p.Eval(r.Params, r.Residuals, nil)
		s.p.weigh(r.Residuals, nil)
	}
	r.RSS = sumSquares(r.Residuals)
	return r
}
