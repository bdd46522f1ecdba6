package fit

import (
	"math"
	"slices"
	"sort"

	"example.com/rhyme/fit/nls"
)

// places is the search for the breaks that leave the least sum of squares of
// ln y, over a grid of places, from which the search over all x starts. It is a
// dynamic programme over the breaks from left to right. What the best line up
// to a place costs depends on its height there: it is the least of several
// parabolas, one for each choice of the breaks before it that is the best at
// some height.
//
// R. Maidstone, P. Fearnhead and A. Letchford, Detecting changes in slope with
// an L0 penalty, Journal of Computational and Graphical Statistics 28 (2019),
// 265-275.
type places struct {
	cells
	model       *segments
	sums        []moments // of the points up to each edge, that included
	centre      float64   // mean of ln y, which heights are counted from
	first, last float64   // u of the first and the last edge
	grid        []place
	may         func(k int, p place) bool // whether break k may be there
}

// place is where a break may be: in a cell, at an x and a u, which is scaled.
type place struct {
	cell int
	x, u float64
}

// gridSize is about how many places there are in all, and closest how many in a
// cell at most. With short segments the best place within a cell matters: with
// half as many some fits of five breaks to 18 points were missed.
const gridSize, closest = 120, 8

// places prepares the search for the breaks of a fit under the bounds of p, the
// squares of the logs weighed by a power of y.
func (f *Fit) places(p nls.Problem, power float64) *places {
	m := f.Model.segments
	s := &places{cells: m.cells(f.X), model: m}
	lo, hi := m.along(s.edges[0]), m.along(s.edges[len(s.edges)-1])
	u := func(x float64) float64 { return 2*(m.along(x)-lo)/(hi-lo) - 1 } // for the sums of squares to keep their digits
	s.first, s.last = -1, 1
	s.sums, s.centre = f.sums(s.edges, power, u)
	s.lay(p, u)
	return s
}

// lay lays the grid: evenly over the cells, and at the bounds of each break,
// since where one is held the even grid has no place.
func (s *places) lay(p nls.Problem, u func(float64) float64) {
	add := func(cell int, x float64) { s.grid = append(s.grid, place{cell, x, u(x)}) }
	first, _ := s.span(0)
	_, last := s.span(s.breaks - 1)
	count := last - first + 1
	each := min(max(gridSize/count, 1), closest)
	for c := first; c <= last; c += (count + gridSize - 1) / gridSize {
		for i := range each {
			add(c, s.edges[c]+(s.edges[c+1]-s.edges[c])*(float64(i)+0.5)/float64(each))
		}
	}
	for j := s.breaks + 2; j < len(p.Lower); j++ {
		for _, x := range []float64{p.Lower[j], p.Upper[j]} {
			for c := first; c <= last; c++ {
				if s.edges[c] <= x && x <= s.edges[c+1] {
					add(c, x)
				}
			}
		}
	}
	s.may = func(k int, at place) bool {
		j := s.breaks + 2 + k
		first, last := s.span(k)
		return first <= at.cell && at.cell <= last && p.Lower[j] <= at.x && at.x <= p.Upper[j]
	}
}

// sums adds up the points edge by edge, weighed by a power of y. Observations
// that have no log are passed over.
func (f *Fit) sums(edges []float64, power float64, u func(float64) float64) (sums []moments, centre float64) {
	weight, total := make([]float64, f.N), 0.0
	for i, y := range f.Y {
		if y > 0 {
			weight[i] = math.Pow(y, power)
			centre += weight[i] * math.Log(y)
			total += weight[i]
		}
	}
	centre /= total
	sums = make([]moments, len(edges))
	for i, x := range f.X {
		if weight[i] == 0 {
			continue
		}
		w, v, z := weight[i]/total, u(x), math.Log(f.Y[i])-centre
		k, _ := slices.BinarySearch(edges, x)
		sums[k].add(moments{w, w * v, w * v * v, w * z, w * z * v, w * z * z}, 1)
	}
	for k := 1; k < len(sums); k++ {
		sums[k].add(sums[k-1], 1)
	}
	return sums, centre
}

// between is the piece between two places, nil standing for the ends.
func (s *places) between(from, to *place) piece {
	u0, u1, m := s.first, s.last, s.sums[len(s.sums)-1]
	if to != nil {
		u1, m = to.u, s.sums[to.cell]
	}
	if from != nil {
		u0, m = from.u, *m.add(s.sums[from.cell], -1)
	}
	return pieceOver(m, u0, u1)
}

// end is a line of pieces to the last point.
type end struct {
	cost float64
	last parabola
}

// keeper chooses which of the parabolas that end in a place are kept.
type keeper func(all []parabola, limit float64) []parabola

// search returns the best lines, by cost. At each place it keeps what keep
// chooses among the parabolas below the limit.
func (s *places) search(limit float64, keep keeper) []end {
	layer := make([][]parabola, len(s.grid)) // by place of the last break
	for i := range s.grid {
		if s.may(0, s.grid[i]) {
			layer[i] = keep(s.join(nil, []parabola{{}}, nil, i, limit), limit)
		}
	}
	for k := 1; k < s.breaks; k++ {
		layer = s.advance(k, layer, limit, keep)
	}
	var all []parabola
	for i := range layer {
		all = s.join(all, layer[i], &s.grid[i], -1, limit)
	}
	var ends []end
	for _, q := range all {
		ends = append(ends, end{q.least(), q})
	}
	sort.SliceStable(ends, func(i, j int) bool { return ends[i].cost < ends[j].cost })
	return ends
}

// advance makes the layer of break k from that of the one before.
func (s *places) advance(k int, before [][]parabola, limit float64, keep keeper) [][]parabola {
	layer := make([][]parabola, len(s.grid))
	var all []parabola
	for i, to := range s.grid {
		if !s.may(k, to) {
			continue
		}
		all = all[:0]
		for j := range before {
			if len(before[j]) > 0 && s.grid[j].cell+2 <= to.cell {
				all = s.join(all, before[j], &s.grid[j], i, limit)
			}
		}
		layer[i] = keep(all, limit)
	}
	return layer
}

// join appends to all what the parabolas that end at a place become by a piece
// from there to place i of the grid, or to the last point where i is -1.
func (s *places) join(all, left []parabola, from *place, i int, limit float64) []parabola {
	var to *place
	if i >= 0 {
		to = &s.grid[i]
	}
	over := s.between(from, to)
	for q := range left {
		if next, ok := left[q].join(over, i); ok && next.least() <= limit {
			all = append(all, next)
		}
	}
	return all
}
