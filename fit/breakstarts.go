package fit

import (
	"math"
	"slices"

	"example.com/rhyme/fit/nls"
)

// breakStarts returns starts for a curve with breaks under the bounds of p: the
// parameters of the best lines over the grid of places, at most so many. Lines
// that cost more than the limit are left out; cost is that of the best as a
// quick search sees it.
func (f *Fit) breakStarts(p nls.Problem, most int, limit float64) (starts [][]float64, cost float64) {
	if f.Noise == Multiplicative {
		return f.places(p, 0).starts(most, limit)
	}
	starts, cost = f.places(p, 2).starts(most, limit)
	if math.IsInf(limit, 1) { // weighed as plain noise weighs it, the end of a long decline counts for nothing
		even, _ := f.places(p, 0).starts(most, limit)
		starts = append(starts, even...)
	}
	return starts, cost
}

// starts makes parameters of the best lines, the best first, no two with all
// breaks in the same cells.
func (s *places) starts(most int, limit float64) (starts [][]float64, cost float64) {
	ends := s.search(math.Inf(1), cheapest)
	if len(ends) == 0 {
		return nil, math.Inf(1)
	}
	cost = max(ends[0].cost, 0)
	if cost > slack*limit {
		return nil, cost
	}
	var taken [][]int
	for _, e := range s.search(min(slack*cost, limit)+rounding, lowest) {
		at, heights := s.trace(e.last)
		cells := make([]int, len(at))
		for k := range at {
			cells[k] = at[k].cell
		}
		if slices.ContainsFunc(taken, func(t []int) bool { return slices.Equal(t, cells) }) {
			continue
		}
		taken = append(taken, cells)
		starts = append(starts, s.params(at, heights))
		if len(starts) == most {
			break
		}
	}
	return starts, cost
}

// slack is how much more than the best of the quick search a line of the
// careful one may cost; rounding is what a cost of 0 may come out as, in shares
// of the sum of squares about the mean.
const slack, rounding = 1.5, 1e-14

// trace follows a line back over its breaks, and returns these with the
// heights at the first point, the breaks and the last point.
func (s *places) trace(last parabola) (at []place, heights []float64) {
	h := -last.b / (2 * last.a)
	heights = []float64{h}
	var to *place
	for q := last.from; ; q = q.from {
		if q.from == nil {
			heights = append(heights, q.begin(s.between(nil, to), h))
			break
		}
		from := &s.grid[q.place]
		h = q.begin(s.between(from, to), h)
		heights = append(heights, h)
		at = append(at, *from)
		to = from
	}
	slices.Reverse(at)
	slices.Reverse(heights)
	return at, heights
}

// params are the parameters of the line with these breaks and heights.
func (s *places) params(at []place, heights []float64) []float64 {
	n, m := s.breaks, s.model
	p := make([]float64, 2*n+2)
	x := s.edges[0]
	for k := range n + 1 {
		next := s.edges[len(s.edges)-1]
		if k < n {
			next = at[k].x
			if next == s.edges[at[k].cell] {
				next = math.Nextafter(next, math.Inf(1)) // in its own cell
			}
			p[n+2+k] = next
		}
		p[1+k] = -(heights[k+1] - heights[k]) / (m.along(next) - m.along(x))
		x = next
	}
	p[0] = math.Exp(heights[0] + s.centre + p[1]*(m.along(s.edges[0])-m.zero))
	return p
}
