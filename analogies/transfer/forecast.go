package transfer

import (
	"fmt"
	"math"
	"slices"

	"example.com/rhyme/fit"
)

// NoAnalogy names the member that is a random walk with drift.
const NoAnalogy = "no-analogy"

// faint is the least weight before all are divided by their sum, so that
// members have one to share when the others are silent.
const faint = 1e-300

// negligible is the share of the greatest weight below which a member is left
// out of a mixture: it could move no quantile that is printed.
const negligible = 1e-6

// Member is an analogue, or no analogy, in a forecast.
type Member struct {
	Name    string
	Weight  float64  // among the members; NaN where it cannot take part
	Score   float64  // sum of the log densities of the steps forecast one ahead
	Stretch Estimate // years of the target for one of the analogue
	Depth   float64  // change of the target's log for one of the analogue's
	Until   float64  // last date of which it says something; infinite for no analogy
	Reason  string   // why it cannot take part, or what its numbers must be read with

	state *state
}

// At is the member's own forecast of the log price at x, or false where it has
// nothing to say.
func (m Member) At(x float64) (fit.Mixture, bool) {
	if m.state == nil || !(x > m.state.target.T[m.state.steps]) {
		return fit.Mixture{}, false
	}
	return m.state.at(x)
}

// Result is a forecast by analogy.
type Result struct {
	Target  Path
	Members []Member // the analogues in the order given, no analogy last
	Steps   int      // steps of the target forecast one ahead, on which weights rest
	Equal   string   // why the weights are equal; "" where they are not
	Missing string   // why there is no forecast at all
}

// Forecast weighs the analogues by how they forecast the target's own steps.
// It returns an error for options without meaning. A target that is too short
// is a Result with its reason, an analogue that is a Member with its reason.
func Forecast(target Path, analogues []Path, o Options) (*Result, error) {
	o, err := o.fill()
	if err != nil {
		return nil, err
	}
	r := &Result{Target: target, Missing: target.short(o.MinPoints)}
	all := newEnsemble(&r.Target, analogues, o)
	r.Members = all.members
	if r.Missing != "" {
		for i := range r.Members {
			r.Members[i].Reason = "no forecast of " + target.Name + ": " + r.Missing
		}
		return r, nil
	}
	n := target.steps()
	r.Steps = all.counted[n]
	for i, m := range all.held {
		if m == nil {
			continue
		}
		out := &r.Members[i]
		out.state, out.Score = all.states[i][n], all.scores[i][n]
		out.describe(m, o.Level)
	}
	if r.Steps < o.MinSteps {
		r.Equal = fmt.Sprintf("equal weights: %s could be forecast from those before, at least %d are needed", count(r.Steps, "step"), o.MinSteps)
	}
	weigh(r.Members, r.Equal != "")
	return r, nil
}

// describe fills in what people want to know of a member.
func (m *Member) describe(held *member, level float64) {
	if math.IsInf(held.length, 1) {
		m.Until, m.Depth = math.Inf(1), math.NaN()
		m.Reason = fmt.Sprintf("random walk with drift %.3g a year", m.state.atoms[0].depth)
		return
	}
	if len(m.state.atoms) == 0 {
		m.Reason = "no stretch fits: the target goes the other way"
		m.state, m.Score = nil, math.NaN()
		return
	}
	m.Stretch, m.Depth = held.estimate(level)
	m.Until = m.state.until()
	if !held.free {
		m.Depth = 1
	}
	from, to := held.stretches(held.target.steps())
	switch s := m.Stretch.Value; {
	case s < from*grid:
		m.Reason = "stretch at the end of its range: the target would have come to the end of the path"
	case s > to/grid:
		m.Reason = "stretch at the end of its range: the target would have covered two steps of the path"
	}
}

// until is the last date that half of the stretches, by likelihood, reach.
func (s *state) until() float64 {
	reach := 0.0
	for i := len(s.atoms) - 1; i >= 0; i-- { // the longest stretch reaches farthest
		if reach += s.atoms[i].weight; reach >= 0.5 {
			return s.target.T[0] + s.atoms[i].stretch*s.length
		}
	}
	return math.NaN()
}

// weigh gives the members that take part weights by their scores, or equal
// ones.
func weigh(members []Member, equal bool) {
	best, sum := math.Inf(-1), 0.0
	for _, m := range members {
		if m.state != nil {
			best = max(best, m.Score)
		}
	}
	for i := range members {
		m := &members[i]
		switch {
		case m.state == nil:
			m.Weight = math.NaN()
			continue
		case equal:
			m.Weight = 1
		default:
			m.Weight = max(math.Exp(m.Score-best), faint)
		}
		sum += m.Weight
	}
	for i := range members {
		members[i].Weight /= sum
	}
}

// At is the forecast of the log price at x: the members' by their weights. What
// a silent member would have counted goes to the others. It is false at dates
// that are known, and where all are silent.
func (r *Result) At(x float64) (fit.Mixture, bool) { return mix(r.Members, x) }

func mix(members []Member, x float64) (fit.Mixture, bool) {
	parts, greatest := make([]fit.Mixture, len(members)), 0.0
	for i, m := range members {
		if part, ok := m.At(x); ok {
			parts[i], greatest = part, max(greatest, m.Weight)
		}
	}
	var out fit.Mixture
	spoken := 0.0
	for i, m := range members {
		if len(parts[i].Parts) == 0 || m.Weight < negligible*greatest {
			continue
		}
		spoken += m.Weight
		for j, w := range parts[i].Weights {
			out.Parts = append(out.Parts, parts[i].Parts[j])
			out.Weights = append(out.Weights, m.Weight*w)
		}
	}
	for i := range out.Weights {
		out.Weights[i] /= spoken
	}
	return out, spoken > 0
}

// Speaking is the weight of the members that say something of x.
func (r *Result) Speaking(x float64) float64 {
	sum := 0.0
	for _, m := range r.Members {
		if _, ok := m.At(x); ok {
			sum += m.Weight
		}
	}
	return sum
}

// LeaveOut is the forecast without the i-th member, the others weighed again.
func (r *Result) LeaveOut(i int) *Result {
	out := *r
	out.Members = slices.Delete(slices.Clone(r.Members), i, i+1)
	weigh(out.Members, r.Equal != "")
	return &out
}
