package fit

import (
	"math"

	"example.com/rhyme/fit/nls"
	"example.com/rhyme/fit/stat"
)

// reach is how far a profile is followed, in natural logs of the parameter: a
// limit more than e^12 away from the estimate is called open.
const reach = 12

// intervals fills the profile-likelihood limits of every estimated parameter:
// the values at which the residual sum of squares, the other parameters
// refitted, exceeds the minimum by the F quantile with 1 and n-p degrees of
// freedom. When a profile finds a lower minimum it returns the parameters
// there, and the fit is to be made again.
func (f *Fit) intervals() (better []float64) {
	if f.RSS == 0 {
		return nil
	}
	w := newWalk(f)
	for j := range f.lower {
		e := f.parameter(j)
		if e.Fixed {
			continue
		}
		e.Lower, e.Upper = w.limit(j, -1), w.limit(j, +1)
		if w.better != nil {
			return w.better
		}
	}
	return nil
}

// walk follows the profile of one fit.
type walk struct {
	f            *Fit
	p            nls.Problem
	scaled, x    []float64 // y on the scale of the noise, x from the origin
	lower, upper []float64 // bounds of p, of which one parameter's are pinned
	excess       float64   // rise of RSS over the minimum, relative, at the limit
	warm         []float64 // where the last refit ended
	better       []float64
	solver       nls.Solver
	half         float64 // the limit in standard errors, were the curve straight
	valleys      valleys
}

func newWalk(f *Fit) *walk {
	scaled, x := f.scaled()
	w := &walk{f: f, p: f.problem(scaled, x), scaled: scaled, x: x}
	w.lower, w.upper = append([]float64(nil), f.lower...), append([]float64(nil), f.upper...)
	w.p.Lower, w.p.Upper = w.lower, w.upper
	w.half = stat.StudentT(f.Level, f.df())
	w.excess = w.half * w.half / float64(f.df()) // F(1, n-p) is the square of t
	return w
}

// limit searches for the profile limit of parameter j in one direction; open
// limits are infinite, or the parameter's own bound.
func (w *walk) limit(j, direction int) float64 {
	if w.f.Model.isBreak(j) {
		return w.breakLimit(j, direction)
	}
	e := *w.f.parameter(j)
	w.warm = w.f.all()
	bound := w.f.lower[j]
	if direction > 0 {
		bound = w.f.upper[j]
		if w.f.Model.Ceiling == e.Name && bound >= runaway*largest(w.f.Y) {
			bound = math.Inf(1) // our end of the range, not the caller's
		}
	}
	move := mover(e, w.f.lower[j], direction, w.typical(j))
	clip := func(s float64) float64 {
		v, _ := move(s)
		return min(max(v, w.f.lower[j]), w.f.upper[j])
	}
	inside, insideRise := 0.0, -math.Sqrt(w.excess)
	for s, n := w.half, 0; n < 60; n++ {
		v, open := move(s)
		rise := w.rise(j, clip(s))
		switch {
		case w.better != nil:
			return math.NaN()
		case rise > 0 && w.f.Model.breaks() > 0:
			return w.rootOfValleys(j, clip, inside, insideRise, s, rise)
		case rise > 0:
			at := crossing(func(s float64) float64 { return w.rise(j, clip(s)) },
				inside, insideRise, s, rise, 1e-9*math.Sqrt(w.excess))
			if rise = w.elsewhere(j, clip(at)); !(rise < 0) {
				return clip(at)
			}
			inside, insideRise = at, rise // on from there in another valley
			continue
		case clip(s) != v || v == bound:
			return bound
		case open:
			return bound // infinite where the model sets none
		}
		inside, insideRise = s, rise
		s *= 2
	}
	return math.Inf(direction)
}

// typical is a first step for parameter j: its standard error where there is
// one.
func (w *walk) typical(j int) float64 {
	e := w.f.parameter(j)
	if e.StdErr > 0 && !math.IsInf(e.StdErr, 0) {
		return e.StdErr
	}
	if e.Value != 0 {
		return 0.01 * math.Abs(e.Value)
	}
	// A floor that rests at zero: a step in the size of the data.
	least := math.Inf(1)
	for _, y := range w.f.Y {
		least = min(least, math.Abs(y))
	}
	return max(0.01*least, 1e-9)
}

// mover returns the path of the parameter: in logs for one that is positive by
// its nature, so that a ceiling can run far, and straight for a date. It also
// reports that the path has gone beyond reach.
func mover(e Estimate, lower float64, direction int, step float64) func(s float64) (v float64, open bool) {
	d := float64(direction)
	if lower >= 0 && e.Value > 0 {
		log := min(max(step/e.Value, 1e-4), 0.5)
		return func(s float64) (float64, bool) {
			return e.Value * math.Exp(d*s*log), s*log > reach
		}
	}
	return func(s float64) (float64, bool) {
		return e.Value + d*s*step, s > 1e6
	}
}

// rise is the root of the relative rise of RSS with parameter j held at v, less
// the root at the limit: negative inside the interval, near straight in v.
func (w *walk) rise(j int, v float64) float64 {
	defer w.hold(j, v)()
	return w.judge(w.refit(j, v))
}

// elsewhere is the rise in whatever valley is lowest with parameter j held at
// v, for curves that bend: their valleys are many, and a limit in one may lie
// well inside another. It is 0 where no other is lower, and for other curves.
func (w *walk) elsewhere(j int, v float64) float64 {
	if len(w.f.Model.Kinks) == 0 {
		return 0
	}
	defer w.hold(j, v)()
	if rise := w.judge(w.f.fromBestStart(w.p, w.scaled, w.x)); rise < -1e-3*math.Sqrt(w.excess) {
		return rise
	}
	return 0
}

// hold pins parameter j at v until the function that it returns is called.
func (w *walk) hold(j int, v float64) (release func()) {
	lo, hi := w.lower[j], w.upper[j]
	w.lower[j], w.upper[j] = v, v
	return func() { w.lower[j], w.upper[j] = lo, hi }
}

// judge turns a refit into a rise, and remembers one that was lower than the
// fit, and where to go on from.
func (w *walk) judge(res *nls.Result) float64 {
	if res == nil {
		return math.Inf(1)
	}
	excess := res.RSS/w.f.RSS - 1
	if excess < -1e-8 {
		w.better = res.Params
	}
	if excess < w.excess {
		copy(w.warm, res.Params) // a point far outside may be no good start
	}
	return math.Sqrt(max(excess, 0)) - math.Sqrt(w.excess)
}

// refit minimises over the other parameters, from the last point inside the
// interval. Where that ends far outside, the model's own starts are tried too:
// a long step can strand the search in a wrong valley.
func (w *walk) refit(j int, v float64) *nls.Result {
	if w.f.Model.breaks() > 0 {
		return w.refitBreaks(j, v)
	}
	res, err := w.follow(j, v)
	if err == nil && res.RSS < w.f.RSS*(1+4*w.excess) {
		return res
	}
	other := w.f.fromBestStart(w.p, w.scaled, w.x)
	if err != nil || other != nil && other.RSS < res.RSS {
		return other
	}
	return res
}

// follow minimises from the last point inside.
func (w *walk) follow(j int, v float64) (*nls.Result, error) {
	start := append([]float64(nil), w.warm...)
	start[j] = v
	return w.f.search(&w.solver, w.p, start, quick())
}
