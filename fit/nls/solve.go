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
	copy(s.x, start)
	s.p.project(s.x)
	if !s.evaluate(s.x, s.res, s.jac) {
		return nil, fmt.Errorf("%w: %v", ErrStart, s.x)
	}
	s.cost = s.trialCost
	s.run()
	s.polish()
	s.newton()
	return s.result(), nil
}

// search holds the state and every workspace, so that the loop allocates
// nothing.
type search struct {
	p        Problem
	o        Options
	m, n     int
	x, trial []float64
	res      []float64 // residuals at x, as the loss weighs them
	trialRes []float64
	jac      []float64 // Jacobian at x
	trialJac []float64
	work     []float64 // destroyed by the factorisation
	workRes  []float64
	augment  []float64 // 2n by n: R above the damping
	augRes   []float64
	scale    []float64 // largest norm that each column of the Jacobian has had
	step     []float64
	slope    []float64 // for the Newton step of the damping
	free     []bool
	full     factor // of J
	damped   factor // of J with damping below

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
	for _, v := range []struct {
		of   *[]float64
		size int
	}{
		{&s.x, n}, {&s.trial, n}, {&s.step, n}, {&s.slope, n}, {&s.scale, n}, {&s.res, m}, {&s.trialRes, m}, {&s.workRes, m},
		{&s.jac, m * n}, {&s.trialJac, m * n}, {&s.work, m * n}, {&s.augment, 2 * n * n}, {&s.augRes, 2 * n},
		{&s.full.r, n * n}, {&s.full.q, n}, {&s.damped.r, n * n}, {&s.damped.q, n},
	} {
		if cap(*v.of) < v.size {
			*v.of = make([]float64, v.size)
		}
		*v.of = (*v.of)[:v.size]
	}
	if cap(s.free) < n {
		s.free = make([]bool, n)
	}
	s.free = s.free[:n]
	clear(s.scale)
	s.radius, s.lambda = 0, 0
	s.cosine, s.relStep, s.relFall = 0, 0, 0
	s.status, s.iterations, s.evaluations = Exhausted, 0, 0
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
			s.radius = s.o.Radius * s.scaledNorm(s.x)
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
		ok := s.evaluate(s.trial, s.trialRes, s.trialJac)
		fall := math.Inf(-1)
		if ok {
			fall = s.cost - s.trialCost
		}
		s.relFall = max(predicted, 0) / s.cost
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

// scaledNorm is the length of a step in column-scaled parameters.
func (s *search) scaledNorm(v []float64) float64 {
	sum := 0.0
	for j, x := range v {
		sum += square(s.scale[j] * x)
	}
	return math.Sqrt(sum)
}

// rounding is how far, relatively, the cost may rise between two points that
// differ in their last digits only: residuals that are small beside the
// observations carry the rounding of the observations.
const rounding = 1e-11

// polish takes undamped steps while each is shorter than the one before and
// none raises the cost by more than rounding: near the minimum the cost is
// flat, so the last digits of the parameters show in the length of the step,
// not in the cost.
func (s *search) polish() {
	last := math.Inf(1)
	for range 50 {
		s.linearise()
		if s.status == Singular || s.cost == 0 || !s.full.backsolve(s.step, s.free) {
			return
		}
		s.tryStep()
		if s.relStep <= 1e-15 || s.relStep >= last || !s.evaluate(s.trial, s.trialRes, s.trialJac) || s.trialCost > s.cost*(1+rounding) {
			return
		}
		last = s.relStep
		s.accept()
	}
	s.linearise()
}

// evaluate calls the problem, weighs what it returned by weights and loss, and
// reports whether all of it is finite.
func (s *search) evaluate(x, r, jac []float64) bool {
	s.evaluations++
	if !s.p.Eval(x, r, jac) {
		return false
	}
	s.p.weigh(r, jac)
	if s.o.Loss != nil {
		s.trialCost = s.o.Loss.apply(r, jac)
	} else {
		s.trialCost = sumSquares(r)
	}
	return s.trialCost <= math.MaxFloat64 && finite(jac)
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
