package fit

import (
	"fmt"
	"math"
	"slices"
)

// breakLimit searches for the profile limit of break k, which is parameter j,
// in one direction. The profile of a break has a kink at every x observed, and
// may rise beyond the limit and fall again: the limit is the outermost one, so
// that the interval holds all of the values that the data allow. Where they
// allow the break as far out as a segment can be told, it is open.
//
// P. I. Feder, On asymptotic distribution theory in segmented regression
// problems, Annals of Statistics 3 (1975), 49-83, gives the distribution; B. E.
// Hansen, Sample splitting and threshold estimation, Econometrica 68 (2000),
// 575-603, takes the hull of such a set.
func (w *walk) breakLimit(j, direction int) float64 {
	e := w.f.Params[j]
	w.warm = w.f.all()
	bound := w.f.lower[j]
	if direction > 0 {
		bound = w.f.upper[j]
	}
	if e.Value == bound {
		return w.openBeyond(j, bound, direction)
	}
	at := w.between(e.Value, bound) // from the estimate, which is inside
	rises := make([]float64, len(at))
	for i := range rises {
		rises[i] = math.Inf(1)
	}
	rises[0] = -math.Sqrt(w.excess)
	first := w.valley(j, at, rises)
	for i := len(at) - 1; i >= first; i-- { // from outside: the first that is inside
		if i > first || rises[i] > 0 {
			w.with(never, func() { rises[i] = min(rises[i], w.rise(j, at[i])) })
		}
		switch {
		case w.better != nil:
			return math.NaN()
		case rises[i] > 0:
			continue
		case i == len(at)-1:
			return w.openBeyond(j, bound, direction)
		}
		return w.breakRoot(j, at, rises, i)
	}
	return w.breakRoot(j, at, rises, first-1)
}

// valley follows the valley of the estimate outward, and returns the first
// place outside.
func (w *walk) valley(j int, at, rises []float64) int {
	for i := 1; i < len(at); i++ {
		w.with(always, func() { rises[i] = w.rise(j, at[i]) })
		if rises[i] > 0 || w.better != nil {
			return i
		}
	}
	return len(at) - 1
}

// openBeyond is the limit of a break that the data allow at its bound: the
// bound if the caller set it, none if it is where segments end to be told.
func (w *walk) openBeyond(j int, bound float64, direction int) float64 {
	lower, upper := slices.Clone(w.f.lower), slices.Clone(w.f.upper)
	lower[j], upper[j] = math.Inf(-1), math.Inf(1)
	if err := w.f.Model.segments.limits(w.f.Model, w.f.X, lower, upper); err == nil && (bound == lower[j] || bound == upper[j]) {
		return math.Inf(direction)
	}
	return bound
}

// between lists the places at which a profile is looked at, from one value to
// another: the edges of cells and the middle of each.
func (w *walk) between(from, to float64) []float64 {
	edges := w.f.Model.segments.cells(w.f.X).edges
	at := []float64{from, to}
	for i, e := range edges {
		at = append(at, e)
		if i > 0 {
			at = append(at, (edges[i-1]+e)/2)
		}
	}
	low, high := min(from, to), max(from, to)
	at = slices.DeleteFunc(at, func(v float64) bool { return v < low || v > high })
	slices.Sort(at)
	at = slices.Compact(at)
	if from > to {
		slices.Reverse(at)
	}
	return at
}

// breakRoot closes in on the limit between place i, which is inside, and the
// next.
func (w *walk) breakRoot(j int, at, rises []float64, i int) float64 {
	move := func(s float64) float64 { return at[0] + s*(at[i+1]-at[i]) }
	unit := at[i+1] - at[i]
	return w.rootOfValleys(j, move, (at[i]-at[0])/unit, rises[i], (at[i+1]-at[0])/unit, rises[i+1])
}

// openBreaks says which breaks the data do not date.
func (f *Fit) openBreaks() []string {
	var out []string
	for j, e := range f.Params {
		below, above := math.IsInf(e.Lower, -1), math.IsInf(e.Upper, 1)
		switch {
		case !f.Model.isBreak(j) || e.Fixed:
		case f.bend(j):
			out = append(out, fmt.Sprintf("%s has a segment beside it of only two of the x observed: it has no standard error", e.Name))
		case below && above:
			out = append(out, fmt.Sprintf("%s has no limits: the break may be anywhere", e.Name))
		case below:
			out = append(out, fmt.Sprintf("%s has no lower limit: the break may come as early as there is a segment before it", e.Name))
		case above:
			out = append(out, fmt.Sprintf("%s has no upper limit: the break may come as late as there is a segment behind it", e.Name))
		}
	}
	return out
}
