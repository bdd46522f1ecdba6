package fit

import (
	"cmp"
	"math"
	"slices"

	"example.com/rhyme/fit/nls"
)

// search is a search of nls for the minimum of p. A curve that bends at a date
// (Model.Kinks) has a residual sum of squares that is smooth while the date
// stays between two neighbouring observations and has a corner where it passes
// one; a search for smooth problems sticks at corners that are no minima. So
// what it finds is searched again with each such date kept between two
// observations, and a date that comes to rest at an observation is tried on its
// far side, until no side is better. Curves in segments are led in the same way
// (descent).
//
// D. J. Hudson, Fitting segmented curves whose join points have to be
// estimated, Journal of the American Statistical Association 61 (1966),
// 1097-1129.
func (f *Fit) search(s *nls.Solver, p nls.Problem, start []float64, o nls.Options) (*nls.Result, error) {
	if f.Model.breaks() > 0 {
		d, err := f.descend(s, p, start, o)
		if err != nil {
			return nil, err
		}
		return d.settle(), nil
	}
	if len(f.Model.Kinks) == 0 {
		return s.Solve(p, start, o)
	}
	res, err := s.Solve(p, start, rough())
	if err != nil {
		return nil, err
	}
	return f.newCell(p).settle(s, res, o)
}

// rough asks for a search that only looks where a start leads.
func rough() nls.Options { return nls.Options{Tolerance: 1e-6, MaxIterations: 40, Unpolished: true} }

// followKinks is follow for curves that bend: it looks roughly where each start
// leads near its own dates, and settles the best of what it saw.
func (f *Fit) followKinks(p nls.Problem, starts [][]float64) *nls.Result {
	const settled = 10
	var seen []*nls.Result
	var s nls.Solver
	c := f.newCell(p)
	for _, start := range starts {
		if r, err := s.Solve(c.around(start), start, rough()); err == nil {
			seen = append(seen, r)
		}
	}
	slices.SortStableFunc(seen, func(a, b *nls.Result) int { return cmp.Compare(a.RSS, b.RSS) })
	seen = slices.CompactFunc(seen, func(a, b *nls.Result) bool { return b.RSS <= a.RSS*(1+1e-5) })
	var best *nls.Result
	for _, r := range seen[:min(len(seen), settled)] {
		if r, err := c.settle(&s, r, nls.Options{MaxIterations: 500}); err == nil && (best == nil || r.RSS < best.RSS) {
			best = r
		}
	}
	return best
}

// settle moves from a point near a minimum to the minimum itself.
func (c *cell) settle(s *nls.Solver, near *nls.Result, o nls.Options) (*nls.Result, error) {
	best, err := c.solve(s, near.Params, o)
	if err != nil {
		return nil, err
	}
	for better := true; better; {
		better = false
		for _, j := range c.dates {
			for _, side := range []int{-1, 1} {
				if far := c.across(s, best, j, side, o); far != nil && far.RSS < best.RSS*(1-1e-12) {
					best, better = far, true
				}
			}
		}
	}
	return best, nil
}

// cell is a problem with the dates of its kinks kept between observations.
type cell struct {
	of    nls.Problem // with the bounds of the whole
	dates []int       // the parameters that are such dates and not given
	at    []float64   // x of the observations from the origin, ascending
}

func (f *Fit) newCell(p nls.Problem) *cell {
	c := &cell{of: p}
	for _, x := range f.X {
		c.at = append(c.at, x-f.Origin)
	}
	slices.Sort(c.at)
	c.at = slices.Compact(c.at)
	for _, name := range f.Model.Kinks {
		if j := f.Model.Index(name); p.Lower[j] < p.Upper[j] {
			c.dates = append(c.dates, j)
		}
	}
	return c
}

// stretch is the range of a date v between two neighbouring observations: from
// one up to, not at, the next, since at an observation the derivative of the
// curve is that of a later date. A date after the last observation changes
// nothing that was seen and is taken back to it, unless it may not be earlier.
func (c *cell) stretch(j int, v float64) (from, to float64) {
	k, exact := slices.BinarySearch(c.at, v)
	if exact {
		k++
	}
	k = min(k, len(c.at)-1)
	from, to = c.of.Lower[j], math.Nextafter(c.at[k], math.Inf(-1))
	if to <= from {
		return from, c.of.Upper[j]
	}
	if k > 0 {
		from = max(from, c.at[k-1])
	}
	return from, min(to, c.of.Upper[j])
}

// solve searches with every date in the stretch in which it starts.
func (c *cell) solve(s *nls.Solver, start []float64, o nls.Options) (*nls.Result, error) {
	p := c.of
	p.Lower, p.Upper = slices.Clone(p.Lower), slices.Clone(p.Upper)
	for _, j := range c.dates {
		p.Lower[j], p.Upper[j] = c.stretch(j, start[j])
	}
	return s.Solve(p, start, o)
}

// around is the problem with every date kept near where it starts: within a
// twelfth of the observations, on either side.
func (c *cell) around(start []float64) nls.Problem {
	p := c.of
	p.Lower, p.Upper = slices.Clone(p.Lower), slices.Clone(p.Upper)
	n := len(c.at)
	reach := (n + 11) / 12
	for _, j := range c.dates {
		k, _ := slices.BinarySearch(c.at, start[j])
		if k-reach >= 0 {
			p.Lower[j] = max(p.Lower[j], min(c.at[k-reach], start[j]))
		}
		if k+reach <= n {
			p.Upper[j] = min(p.Upper[j], max(c.at[k+reach-1], start[j]))
		}
	}
	return p
}

// across searches beyond the observation at which date j rests on that side;
// nil when it rests at none or there is nothing beyond.
func (c *cell) across(s *nls.Solver, r *nls.Result, j, side int, o nls.Options) *nls.Result {
	edge, to := c.stretch(j, r.Params[j])
	if side > 0 {
		edge = to
	}
	v := math.Nextafter(edge, math.Inf(side))
	if r.Params[j] != edge || v < c.of.Lower[j] || v > c.of.Upper[j] || v >= c.at[len(c.at)-1] {
		return nil
	}
	start := slices.Clone(r.Params)
	start[j] = v
	far, err := c.solve(s, start, o)
	if err != nil {
		return nil
	}
	return far
}

// bend reports whether estimate j rests at an observation where the curve
// bends, which is no bound of its own.
func (f *Fit) bend(j int) bool {
	v := f.solution.Params[j]
	return f.solution.AtBound[j] && f.lower[j] < v && v < f.upper[j]
}

// warnOfKinks says what an estimated date cannot carry.
func (f *Fit) warnOfKinks(say func(format string, args ...any)) {
	for _, name := range f.Model.Kinks {
		if j := f.Model.Index(name); f.bend(j) {
			say("%s rests at an observation, where the curve bends: it has no standard error, only an interval", name)
		}
	}
	if f.Model.Kinks != nil && f.Nested != nil && f.Nested.P >= 1-f.Level {
		say("no evidence of a shock (F test against %s: p = %.2g, and that is too low, since the date was searched for)", f.Nested.Model, f.Nested.P)
	}
}
