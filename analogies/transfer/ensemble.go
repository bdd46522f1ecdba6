package transfer

import "math"

// ensemble holds the members against a target, at every number of known steps.
type ensemble struct {
	target  *Path
	members []Member    // named, with the reason where one cannot take part
	held    []*member   // nil where it cannot
	states  [][]*state  // by member and known steps, from training on
	scores  [][]float64 // by member and known steps: log densities so far
	counted []int       // by known steps: how many could be forecast from those before
}

// newEnsemble sums up the steps of the target for each analogue and for no
// analogy, and scores the steps that can be forecast.
func newEnsemble(target *Path, analogues []Path, o Options) *ensemble {
	e := &ensemble{target: target}
	for _, p := range analogues {
		e.members = append(e.members, Member{Name: p.Name, Reason: p.short(o.MinPoints)})
	}
	e.members = append(e.members, Member{Name: NoAnalogy})
	e.held = make([]*member, len(e.members))
	for i := range e.members {
		m := &e.members[i]
		m.Weight, m.Score, m.Stretch, m.Depth, m.Until = math.NaN(), math.NaN(), none(), math.NaN(), math.NaN()
		switch {
		case m.Reason != "" || target.short(o.MinPoints) != "":
		case i == len(analogues):
			e.held[i] = newMember(straight(), target, true)
		default:
			e.held[i] = newMember(analogues[i].shape(), target, o.Depth)
		}
	}
	e.score()
	return e
}

// score adds up the log densities of the steps forecast one ahead. Where a
// member is silent, the density of no analogy counts for it: neither gain nor
// loss. A step from a price that had never moved counts for none.
func (e *ensemble) score() {
	last := len(e.held) - 1
	e.scores, e.states = make([][]float64, len(e.held)), make([][]*state, len(e.held))
	if e.held[last] == nil {
		return
	}
	n := e.target.steps()
	e.counted = make([]int, n+1)
	for i := last; i >= 0; i-- {
		e.scores[i] = make([]float64, n+1)
		if e.held[i] == nil {
			continue
		}
		e.states[i] = make([]*state, n+1)
		for k := training; k <= n; k++ {
			e.states[i][k] = e.held[i].after(k)
		}
		for k := training; k < n; k++ {
			gain := 0.0
			m, ok := e.states[i][k].at(e.target.T[k+1])
			switch {
			case ok:
				gain = math.Log(m.Density(e.target.Y[k+1]))
			case i < last:
				gain = e.scores[last][k+1] - e.scores[last][k]
			}
			e.scores[i][k+1] = e.scores[i][k] + gain
			if i == last {
				e.counted[k+1] = e.counted[k]
				if ok {
					e.counted[k+1]++
				}
			}
		}
	}
}
