package fit

import (
	"fmt"
	"slices"

	"example.com/rhyme/fit/nls"
)

// fromBreaks follows starts to the minimum of p, which is the fit under bounds
// of its own, and returns the least, or nil when there is none. A careful search
// tries every cell beside at the end: the ridge at an edge may part two minima
// that are all but the same.
func (f *Fit) fromBreaks(p nls.Problem, starts [][]float64, careful bool) *nls.Result {
	var best *descent
	var solver nls.Solver
	for _, start := range starts {
		start = slices.Clone(start)
		within(p, start)
		d, err := f.descend(&solver, p, start, nls.Options{})
		if err == nil && (best == nil || d.at.Cost < best.at.Cost) {
			best = d
		}
	}
	if best == nil {
		return nil
	}
	if careful {
		best.walk(true)
	}
	return best.settle()
}

// descent is the search for a minimum over the breaks' cells: within cells by
// package nls, and from one to the next while that lowers the cost.
type descent struct {
	cells
	p      nls.Problem
	o      nls.Options
	solver *nls.Solver
	of     []int       // the cell of each break
	at     *nls.Result // the minimum there
}

func (f *Fit) descend(solver *nls.Solver, p nls.Problem, start []float64, o nls.Options) (*descent, error) {
	d := &descent{cells: f.Model.segments.cells(f.X), p: p, o: o, solver: solver}
	var ok bool
	if d.of, ok = d.assign(p, start); !ok {
		return nil, fmt.Errorf("%w: the bounds leave no room for the breaks", ErrNoStart)
	}
	var err error
	if d.at, err = solver.Solve(d.box(p, d.of), start, o); err != nil {
		return nil, err
	}
	d.walk(false)
	return d, nil
}

// walk crosses edges until that lowers the cost no more: those on which a
// break rests, or every one beside a break.
func (d *descent) walk(every bool) {
	for lower := true; lower; {
		lower = false
		for k := range d.of {
			from, to := d.edges[d.of[k]], d.edges[d.of[k]+1]
			switch at := d.at.Params[d.breaks+2+k]; {
			case every:
				lower = d.cross(k, from) || d.cross(k, to) || lower
			case d.at.AtBound[d.breaks+2+k] && at > from:
				lower = d.cross(k, to) || lower
			case d.at.AtBound[d.breaks+2+k]:
				lower = d.cross(k, from) || lower
			}
		}
	}
}

// cross moves break k over an edge of its cell if there is less beyond.
func (d *descent) cross(k int, e float64) bool {
	next, ok := d.beyond(d.p, d.of, k, e)
	if !ok {
		return false
	}
	start := slices.Clone(d.at.Params)
	start[d.breaks+2+k] = e
	r, err := d.solver.Solve(d.box(d.p, next), start, d.o)
	if err != nil || !(r.Cost < d.at.Cost*(1-1e-12)) {
		return false
	}
	d.of, d.at = next, r
	return true
}

// settle returns the minimum. To the solver a break that rests on an edge is
// at a bound, though it is free: a last search holds it by a box of a millionth
// of the cells beside, so that it counts among the estimated parameters.
func (d *descent) settle() *nls.Result {
	box, start, again := d.box(d.p, d.of), slices.Clone(d.at.Params), false
	for k, i := range d.of {
		j := d.breaks + 2 + k
		if !d.at.AtBound[j] || d.p.Lower[j] == d.p.Upper[j] {
			continue
		}
		if start[j] > d.edges[i] {
			i++
		}
		e := min(max(d.edges[i], d.p.Lower[j]), d.p.Upper[j])
		width := 0.0 // at a bound of the problem, or where a segment has no more than two edges
		if _, ok := d.beyond(d.p, d.of, k, e); ok {
			width = 1e-6 * min(e-d.edges[i-1], d.edges[i+1]-e)
		}
		box.Lower[j], box.Upper[j], start[j], again = e-width, e+width, e, true
	}
	if again {
		if r, err := d.solver.Solve(box, start, d.o); err == nil {
			return r
		}
	}
	return d.at
}
