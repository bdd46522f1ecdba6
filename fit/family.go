package fit

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Choose is the model whose number of breaks, 0 to most, Curve chooses: of the
// members, fitted in the asymptotic form, it takes the one with the least BIC
// and fits that completely. The Model of such a fit is the member, which has
// the name of the family; its title tells the number of breaks. A rule on a
// parameter, such as b2, leaves the members that have it, and it is ErrModel if
// none does. No member has fewer than four different x for each segment.
//
// Why BIC: a break may be anywhere, so that chance makes each look better than
// two parameters are worth, and AIC takes too many however long the series; BIC
// finds the number (Y.-C. Yao, Estimating the number of change-points via
// Schwarz' criterion, Statistics and Probability Letters 6 (1988), 181-189).
// Plain BIC is for long series: of straight lines of 20 points with independent
// noise it breaks one in five. It is taken here with its correction for few
// points, n ln(RSS/n) + n k ln n / (n-k-2) with k parameters, which tends to it
// (A. McQuarrie, A small-sample correction for the Schwarz SIC model selection
// criterion, Statistics and Probability Letters 44 (1999), 79-86) and breaks one
// in fifty. Where neighbouring deviations resemble each other, as in a random
// walk, any such criterion takes too many (J. Bai and P. Perron, Computation and
// analysis of multiple structural change models, Journal of Applied Econometrics
// 18 (2003), 1-22).
func Choose(member func(n int) *Model, most int) *Model {
	m := member(1)
	title, _, _ := strings.Cut(m.Title, ", ")
	m.Title = fmt.Sprintf("%s, 0 to %d breaks by BIC", title, most)
	m.Family, m.Members = member, most
	return m
}

// perSegment is how many different x there are for each segment of a member.
const perSegment = 4

// Has reports whether the model, or any member of its family, has the
// parameter.
func (m *Model) Has(param string) bool {
	if m.Family != nil {
		m = m.Family(m.Members)
	}
	return m.Index(param) >= 0
}

// least is the member with the fewest breaks that has the parameters of the
// rules, or the model itself where it is no family.
func (m *Model) least(rules []Rule) *Model {
	for n := 0; m.Family != nil && n <= m.Members; n++ {
		if member := m.Family(n); member.hasAll(rules) {
			return member
		}
	}
	return m
}

func (m *Model) hasAll(rules []Rule) bool {
	return !slices.ContainsFunc(rules, func(r Rule) bool { return m.Index(r.Param) < 0 })
}

// choose fits the member of the family with the least BIC.
func choose(m *Model, x, y []float64, o Options) (*Fit, error) {
	members, err := m.members(x, o.Rules)
	if err != nil {
		return nil, err
	}
	quick := o
	quick.Asymptotic = true
	best, all := -1, make([]*Fit, len(members))
	var first error
	for n, member := range members {
		if member == nil {
			continue
		}
		f, err := Curve(member, x, y, quick)
		if err != nil {
			if first == nil {
				first = err
			}
			continue
		}
		all[n] = f
		if best < 0 || f.exact() || f.schwarz() < all[best].schwarz() {
			best = n
		}
		if f.exact() {
			break // more breaks would fit the rounding
		}
	}
	if best < 0 {
		return nil, first
	}
	f := all[best]
	if !o.Asymptotic {
		if f, err = Curve(members[best], x, y, o); err != nil {
			return nil, err
		}
	}
	f.Warnings = append(f.Warnings, rivals(all, best)...)
	return f, nil
}

// members are those that the points can carry, by number of breaks; nil where
// one lacks a parameter that a rule names.
func (m *Model) members(x []float64, rules []Rule) ([]*Model, error) {
	edges := slices.Clone(x)
	slices.Sort(edges)
	most := min(m.Members, max(len(slices.Compact(edges))/perSegment-1, 0))
	all, found := make([]*Model, most+1), false
	for n := range all {
		if member := m.Family(n); member.hasAll(rules) {
			all[n], found = member, true
		}
	}
	if !found {
		var names []string
		for _, r := range rules {
			names = append(names, r.Param)
		}
		return nil, fmt.Errorf("%s: %w: with up to %s, the most for %d points, it has no parameters %s",
			m.Name, ErrModel, inBreaks(most), len(x), strings.Join(names, ", "))
	}
	return all, nil
}

// schwarz is BIC corrected for few points, up to what is the same for every
// member; infinite where there are too few.
func (f *Fit) schwarz() float64 {
	n, k := float64(f.N), float64(f.K-1)
	if n <= k+2 {
		return math.Inf(1)
	}
	return n*math.Log(f.RSS/n) + n*k*math.Log(n)/(n-k-2)
}

// exact reports whether the curve passes through every point but for rounding.
func (f *Fit) exact() bool {
	scaled, _ := f.scaled()
	size := largest(scaled)
	if f.Noise == Multiplicative {
		size = max(size, 1) // logs are rounded as their arguments are
	}
	return f.RMSE <= 1e-12*size
}

// rivals says what the choice was where it is not plain: no break, barely more
// than a member with fewer, or as many as there may be.
func rivals(all []*Fit, best int) []string {
	if best == 0 {
		return []string{"no break is worth its parameters (BIC)"}
	}
	var out []string
	simpler := 0
	for n, f := range all[:best] {
		if f == nil {
			continue
		}
		simpler++
		if d := f.schwarz() - all[best].schwarz(); d < 2 {
			out = append(out, fmt.Sprintf("%s: hardly better than %s (BIC lower by %.1f)", inBreaks(best), inBreaks(n), d))
			break
		}
	}
	if best == len(all)-1 && simpler > 0 {
		out = append(out, fmt.Sprintf("%s: the most that were tried; a series that wanders looks broken everywhere", inBreaks(best)))
	}
	return out
}
