package fit

import (
	"fmt"
	"math"
	"slices"

	"example.com/rhyme/fit/nls"
)

// cells are the stretches between neighbouring x of the data: cell c begins at
// edges[c] and ends before edges[c+1]. While no break leaves its cell the
// curve is smooth in all of its parameters; at an edge the residual sum of
// squares has a kink, which may be a minimum (Hudson 1966).
type cells struct {
	edges  []float64
	breaks int
}

func (s *segments) cells(x []float64) cells {
	edges := slices.Clone(x)
	slices.Sort(edges)
	return cells{slices.Compact(edges), s.n}
}

// span is the first and the last cell of break k, from 0: two edges are left to
// each segment before it, and two to each behind.
func (c cells) span(k int) (first, last int) {
	return 2*k + 1, len(c.edges) - 1 - 2*(c.breaks-k)
}

// limits bounds the breaks by what the data can tell, where the caller does not
// bound them more narrowly.
func (s *segments) limits(m *Model, x, lower, upper []float64) error {
	c := s.cells(x)
	if need := 2 * (s.n + 1); len(c.edges) < need {
		return fmt.Errorf("%w: %d different x for %d segments, at least %d are needed", ErrFewPoints, len(c.edges), s.n+1, need)
	}
	for k := range s.n {
		j := s.n + 2 + k
		first, last := c.span(k)
		from, to := c.edges[first], c.edges[last+1]
		if lower[j] > to || upper[j] < from {
			return fmt.Errorf("%w: %s must lie from %g to %g, so that each segment has two of the x observed; it is asked for from %g to %g",
				ErrModel, m.Params[j].Name, from, to, lower[j], upper[j])
		}
		lower[j], upper[j] = max(lower[j], from), min(upper[j], to)
	}
	if _, _, ok := c.room(lower, upper); !ok {
		return fmt.Errorf("%w: the bounds of the breaks leave a segment without two of the x observed", ErrModel)
	}
	return nil
}

// room is the first and the last cell that each break may be in under its
// bounds and beside the others; false when there is none.
func (c cells) room(lower, upper []float64) (low, high []int, ok bool) {
	n := c.breaks
	low, high = make([]int, n), make([]int, n)
	for k := range n {
		j := n + 2 + k
		low[k], high[k] = c.span(k)
		for c.edges[low[k]+1] < lower[j] && low[k] < high[k] {
			low[k]++
		}
		for c.edges[high[k]] > upper[j] && low[k] < high[k] {
			high[k]--
		}
		if k > 0 {
			low[k] = max(low[k], low[k-1]+2)
		}
	}
	for k := n - 1; k >= 0; k-- {
		if k < n-1 {
			high[k] = min(high[k], high[k+1]-2)
		}
		if low[k] > high[k] {
			return nil, nil, false
		}
	}
	return low, high, true
}

// assign finds the cells of the breaks at p, or the nearest there is room in.
// A break on an edge counts to the cell before, which leaves most to those
// behind.
func (c cells) assign(p nls.Problem, at []float64) ([]int, bool) {
	low, high, ok := c.room(p.Lower, p.Upper)
	of := make([]int, c.breaks)
	for k := range low {
		i, _ := slices.BinarySearch(c.edges, at[c.breaks+2+k])
		if k > 0 {
			low[k] = max(low[k], of[k-1]+2)
		}
		of[k] = min(max(i-1, low[k]), high[k])
	}
	return of, ok
}

// box narrows the bounds of a problem to the cells of the breaks. A cell ends
// just before its edge, where the derivative is still its own.
func (c cells) box(p nls.Problem, of []int) nls.Problem {
	p.Lower, p.Upper = slices.Clone(p.Lower), slices.Clone(p.Upper)
	for k, i := range of {
		j := c.breaks + 2 + k
		if p.Lower[j] == p.Upper[j] {
			continue
		}
		end := math.Nextafter(c.edges[i+1], math.Inf(-1))
		p.Lower[j] = max(p.Lower[j], c.edges[i])
		p.Upper[j] = max(p.Lower[j], min(p.Upper[j], end))
	}
	return p
}

// beyond are the cells when break k leaves its own over the edge e, and whether
// the bounds of the problem and the segments beside allow it.
func (c cells) beyond(p nls.Problem, of []int, k int, e float64) ([]int, bool) {
	j := c.breaks + 2 + k
	next := slices.Clone(of)
	if e > c.edges[of[k]] {
		next[k]++
	} else {
		next[k]--
	}
	first, last := c.span(k)
	return next, first <= next[k] && next[k] <= last &&
		(k == 0 || next[k] >= next[k-1]+2) && (k == c.breaks-1 || next[k] <= next[k+1]-2) &&
		p.Lower[j] < p.Upper[j] && p.Lower[j] <= e && e <= p.Upper[j]
}
