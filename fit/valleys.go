package fit

import (
	"math"

	"example.com/rhyme/fit/nls"
)

// valleys is what a walk keeps of a curve with breaks, whose profiles have
// several valleys.
type valleys struct {
	trust    trust
	starts   [][]float64 // the model's own, nothing held
	hopeless float64     // cost over the grid of places that is not worth following
}

// trust says which refits are believed.
type trust int

const (
	inside trust = iota // from the last point inside, if it ends inside too
	always              // from there, wherever it ends: the valley is known
	never               // only those from the model's own starts
)

// refitBreaks minimises over the other parameters, from the last point inside
// or from the model's own starts.
func (w *walk) refitBreaks(j int, v float64) *nls.Result {
	var near *nls.Result
	if w.valleys.trust != never {
		near, _ = w.follow(j, v)
	}
	if w.valleys.trust == always || near != nil && near.RSS < w.f.RSS*(1+w.excess) {
		return near
	}
	far := w.breaksElsewhere(j)
	if near == nil || far != nil && far.RSS < near.RSS {
		return far
	}
	return near
}

// breaksElsewhere minimises from the model's own starts with parameter j held; where
// that is a break, only if the best line over the grid of places is not far
// outside.
func (w *walk) breaksElsewhere(j int) *nls.Result {
	if len(w.f.noise) > 0 {
		return w.f.fromBestStart(w.p, w.scaled, w.x)
	}
	if w.valleys.starts == nil {
		free := w.p
		free.Lower, free.Upper = w.f.lower, w.f.upper
		starts, cost := w.f.breakStarts(free, w.f.Model.Valleys, math.Inf(1))
		w.valleys.starts, w.valleys.hopeless = starts, (1+4*w.excess)*cost
	}
	if !w.f.Model.isBreak(j) {
		return w.f.fromBreaks(w.p, w.valleys.starts, true)
	}
	starts, _ := w.f.breakStarts(w.p, attempts, w.valleys.hopeless)
	return w.f.fromBreaks(w.p, starts, false)
}

// with runs a part of the walk under another trust.
func (w *walk) with(t trust, part func()) {
	before := w.valleys.trust
	w.valleys.trust = t
	part()
	w.valleys.trust = before
}

// rootOfValleys closes in on the limit in one valley, and where another lies
// lower there goes on in that.
func (w *walk) rootOfValleys(j int, move func(float64) float64, a, fa, b, fb float64) float64 {
	s := a
	for range 10 {
		w.with(always, func() {
			s = crossing(func(s float64) float64 { return w.rise(j, move(s)) }, a, fa, b, fb, 1e-9*math.Sqrt(w.excess))
		})
		w.with(never, func() { a, fa = s, w.rise(j, move(s)) })
		if fa > -1e-6*math.Sqrt(w.excess) || w.better != nil {
			break
		}
	}
	return move(s)
}
