package transfer

import (
	"math"

	"example.com/rhyme/fit"
)

// grid is the ratio of neighbouring stretches over which forecasts are
// averaged; atoms with less than least of the greatest likelihood are left out.
// Where fewer than narrow are left, the grid is made ten times finer, to no
// finer a ratio than finest.
const (
	grid   = 1.05
	least  = 1e-2
	narrow = 5
	finest = 1 + 1e-6
)

// beyond is how far past the end of a path a date may lie by rounding, as a
// share of its length.
const beyond = 1e-9

// sums are those of the regression of the target's first steps on the path at
// one stretch: sum dg^2/dt, sum dg d/dt and the sum of squares with depth 1.
type sums struct{ square, cross, rss float64 }

// member is a shape held against the target.
type member struct {
	shape
	target  *Path
	free    bool // depth is estimated
	stretch []float64
	known   [][]sums  // by known steps, and stretch
	moved   []float64 // sum d^2/dt, by known steps
}

// newMember sums up the steps of the target for every stretch of the grid.
func newMember(s shape, target *Path, free bool) *member {
	m := &member{shape: s, target: target, free: free, stretch: []float64{1}}
	n := target.steps()
	if !math.IsInf(s.length, 1) {
		from, _ := m.stretches(training)
		_, to := m.stretches(n)
		m.stretch = nil
		for j := math.Ceil(math.Log(from) / math.Log(grid)); math.Pow(grid, j) <= to; j++ {
			m.stretch = append(m.stretch, math.Pow(grid, j))
		}
	}
	m.known, m.moved = make([][]sums, n+1), make([]float64, n+1)
	for k := range m.known {
		m.known[k] = make([]sums, len(m.stretch))
	}
	for k := 1; k <= n; k++ {
		dt, d := target.T[k]-target.T[k-1], target.Y[k]-target.Y[k-1]
		m.moved[k] = m.moved[k-1] + d*d/dt
		for j, s := range m.stretch {
			m.known[k][j] = m.known[k-1][j].add(m.step(k, s), d, dt)
		}
	}
	return m
}

// add adds a step d in dt years, of which the path says dg.
func (s sums) add(dg, d, dt float64) sums {
	return sums{s.square + dg*dg/dt, s.cross + dg*d/dt, s.rss + (d-dg)*(d-dg)/dt}
}

// step is what the path says of the k-th step of the target.
func (m *member) step(k int, stretch float64) float64 {
	t := m.target.T
	return m.rise((t[k]-t[0])/stretch) - m.rise((t[k-1]-t[0])/stretch)
}

// stretches is the range in which the first k steps of the target cover at
// least two steps of the path and at most all of it.
func (m *member) stretches(k int) (from, to float64) {
	span := m.target.T[k] - m.target.T[0]
	return span / m.length / (1 + beyond), span / m.least * (1 + beyond)
}

// depth is the depth, the residual sum of squares and its degrees of freedom
// after k steps. A sum below rounding is lifted to it.
func (m *member) depth(k int, s sums) (depth, rss float64, df int) {
	depth, rss, df = 1, s.rss, k
	if m.free {
		depth, df = s.cross/s.square, k-1
		rss = m.moved[k] - depth*s.cross
	}
	return depth, max(rss, 1e-12*m.moved[k]), df
}

// atom is a member at one stretch.
type atom struct{ stretch, depth, variance, square, weight float64 }

// state is what a member knows after some steps.
type state struct {
	*member
	steps, df int
	atoms     []atom // weights sum to 1
}

// after is the member after k known steps.
func (m *member) after(k int) *state {
	s := &state{member: m, steps: k}
	if m.moved[k] == 0 {
		return s // a price that has not moved yet has no spread: nothing can be said
	}
	if math.IsInf(m.length, 1) {
		s.take(1, m.known[k][0])
	} else {
		from, to := m.stretches(k)
		for j, stretch := range m.stretch {
			if from <= stretch && stretch <= to {
				s.take(stretch, m.known[k][j])
			}
		}
		for ratio := math.Pow(grid, 0.1); len(s.kept()) < narrow && ratio > finest; ratio = math.Pow(ratio, 0.1) {
			s.refine(ratio, from, to)
		}
	}
	s.atoms = s.kept()
	return s
}

// take adds the atom at a stretch. A path upside down is no analogy.
func (s *state) take(stretch float64, sums sums) {
	depth, rss, df := s.depth(s.steps, sums)
	if !math.IsInf(s.length, 1) && !(depth > 0) {
		return
	}
	s.df = df
	s.atoms = append(s.atoms, atom{stretch, depth, rss / float64(df), sums.square, -float64(df) / 2 * math.Log(rss)})
}

// kept are the atoms that are not left out, with weights that sum to 1.
func (s *state) kept() []atom {
	best, total := math.Inf(-1), 0.0
	for _, a := range s.atoms {
		best = max(best, a.weight)
	}
	var kept []atom
	for _, a := range s.atoms {
		if a.weight = math.Exp(a.weight - best); a.weight >= least {
			total += a.weight
			kept = append(kept, a)
		}
	}
	for i := range kept {
		kept[i].weight /= total
	}
	return kept
}

// refine replaces the atoms by those about the likely ones on a finer grid.
func (s *state) refine(ratio, from, to float64) {
	about := s.kept()
	if len(about) == 0 {
		return
	}
	first, last := max(from, about[0].stretch*math.Pow(ratio, -10)), min(to, about[len(about)-1].stretch*math.Pow(ratio, 10))
	s.atoms = nil
	for i := 0; ; i++ {
		stretch := first * math.Pow(ratio, float64(i))
		if stretch > last {
			return
		}
		s.take(stretch, s.sums(s.steps, stretch))
	}
}

// at is the forecast of the log price at x, or false where the member is
// silent.
func (s *state) at(x float64) (fit.Mixture, bool) {
	var m fit.Mixture
	t := s.target.T
	ahead, reached := x-t[s.steps], 0.0
	for _, a := range s.atoms {
		u := (x - t[0]) / a.stretch
		if u > s.length*(1+beyond) {
			continue
		}
		dg := s.rise(u) - s.rise((t[s.steps]-t[0])/a.stretch)
		variance := a.variance * ahead
		if s.free {
			variance += a.variance * dg * dg / a.square
		}
		m.Parts = append(m.Parts, fit.Forecast{X: x, Noise: fit.Additive, Location: s.target.Y[s.steps] + a.depth*dg, Scale: math.Sqrt(variance), DF: s.df})
		m.Weights = append(m.Weights, a.weight)
		reached += a.weight
	}
	if reached < 0.5 {
		return fit.Mixture{}, false
	}
	for i := range m.Weights {
		m.Weights[i] /= reached
	}
	return m, true
}
