package transfer

import (
	"fmt"
	"math"
	"slices"

	"example.com/rhyme/fit"
)

// Transfer names the mixture of all members.
const Transfer = "transfer"

// fewForecasts is the number below which a score says so.
const fewForecasts = 5

// Ages is a range of observations known when a forecast was made.
type Ages struct{ From, Until int } // Until 0: no end

// ages are those that scores are given for, the first over all.
func ages(least int) []Ages { return []Ages{{least, 0}, {least, 7}, {8, 11}, {12, 19}, {20, 0}} }

// String is the range for people: "5-7", or "20+" without an end.
func (a Ages) String() string {
	if a.Until == 0 {
		return fmt.Sprintf("%d+", a.From)
	}
	return fmt.Sprintf("%d-%d", a.From, a.Until)
}

func (a Ages) hold(known int) bool { return known >= a.From && (a.Until == 0 || known <= a.Until) }

// horizons are the years ahead that are scored.
func horizons() []int { return []int{1, 2, 5, 10} }

// Score is how the forecasts of one model at one horizon turned out, beside the
// naive rivals on the same forecasts. Errors are in logs: 0.2 is about 20%.
type Score struct {
	Target, Model string // the model is Transfer, NoAnalogy or an analogue alone
	Ages          Ages
	Horizon       int // years ahead, rounded and at least 1
	N, Origins    int // forecasts scored, and dates at which they were made
	MAE, CRPS     float64

	Coverage50, Coverage80, Coverage95 float64
	LastValueMAE, DriftMAE, DriftCRPS  float64 // of the last value, and of no analogy

	Reason string // why there is no score, or what it must be read with
}

// Judge forecasts a target from the others at each of its observations, from
// the fewest that a forecast needs on (at each fifth one once 20 are known),
// and scores what came. The others are
// known in full, also the years that came after the target's: it is a test
// across technologies, not in time. Neighbouring forecasts share most of their
// data, so that N overstates how much was learnt.
func Judge(target Path, others []Path, o Options) ([]Score, error) {
	o, err := o.fill()
	if err != nil {
		return nil, err
	}
	if why := target.short(o.MinPoints + 1); why != "" {
		return []Score{noScore(target.Name, Transfer, why)}, nil
	}
	e := newEnsemble(&target, others, o)
	tallies := map[key]*tally{}
	for k := o.MinPoints - 1; k < target.steps(); k++ {
		if known := k + 1; known <= 20 || known%5 == 0 {
			e.judge(k, o, tallies)
		}
	}
	var out []Score
	for _, m := range append([]Member{{Name: Transfer}}, e.members...) {
		if m.Reason != "" {
			out = append(out, noScore(target.Name, m.Name, m.Reason))
			continue
		}
		for _, a := range ages(o.MinPoints) {
			for _, h := range horizons() {
				if t := tallies[key{m.Name, a, h}]; t != nil {
					out = append(out, t.score(target.Name, key{m.Name, a, h}))
				}
			}
		}
	}
	return out, nil
}

func noScore(target, model, why string) Score {
	none := math.NaN()
	return Score{Target: target, Model: model, MAE: none, CRPS: none, Coverage50: none, Coverage80: none, Coverage95: none,
		LastValueMAE: none, DriftMAE: none, DriftCRPS: none, Reason: why}
}

// judge scores the forecasts made after k steps.
func (e *ensemble) judge(k int, o Options, tallies map[key]*tally) {
	known := e.at(k, o)
	drift := known[len(known)-1]
	if drift.state == nil {
		return // the price had not moved yet
	}
	for i := k + 1; i <= e.target.steps(); i++ {
		x := e.target.T[i]
		ahead := max(1, int(math.Round(x-e.target.T[k])))
		if !slices.Contains(horizons(), ahead) {
			continue
		}
		rival, _ := drift.At(x)
		f := came{e.target.Y[k], e.target.Y[i], rival, k}
		add := func(name string, m fit.Mixture, ok bool) {
			if !ok {
				return
			}
			crps := m.CRPS(f.value)
			for _, a := range ages(o.MinPoints) {
				if id := (key{name, a, ahead}); a.hold(k + 1) {
					if tallies[id] == nil {
						tallies[id] = &tally{}
					}
					tallies[id].add(m, crps, f)
				}
			}
		}
		all, ok := mix(known, x)
		add(Transfer, all, ok)
		for _, m := range known {
			own, ok := m.At(x)
			add(m.Name, own, ok)
		}
	}
}

// at are the members as they stood after k steps, with their weights.
func (e *ensemble) at(k int, o Options) []Member {
	out := slices.Clone(e.members)
	for i, m := range e.held {
		if m == nil {
			continue
		}
		if s := e.states[i][k]; len(s.atoms) > 0 {
			out[i].state, out[i].Score = s, e.scores[i][k]
		}
	}
	weigh(out, e.counted[k] < o.MinSteps)
	return out
}

// key names a score of a target.
type key struct {
	model   string
	ages    Ages
	horizon int
}

// came is what was last known, what came, and what no analogy had said.
type came struct {
	last, value float64
	drift       fit.Mixture
	origin      int
}

// tally adds up forecasts.
type tally struct {
	n, origins, latest                   int
	abs, crps, last, driftAbs, driftCRPS float64
	in50, in80, in95                     float64
}

func (t *tally) add(m fit.Mixture, crps float64, f came) {
	if t.n == 0 || f.origin != t.latest {
		t.origins++
	}
	t.n, t.latest = t.n+1, f.origin
	t.abs += math.Abs(m.Median() - f.value)
	t.crps += crps
	t.last += math.Abs(f.last - f.value)
	t.driftAbs += math.Abs(f.drift.Parts[0].Location - f.value)
	t.driftCRPS += f.drift.CRPS(f.value)
	off := math.Abs(2*m.Rank(f.value) - 1) // the level of the interval that just holds it
	for _, c := range []struct {
		level float64
		count *float64
	}{{0.5, &t.in50}, {0.8, &t.in80}, {0.95, &t.in95}} {
		if off <= c.level {
			*c.count++
		}
	}
}

func (t *tally) score(target string, id key) Score {
	n := float64(t.n)
	s := Score{Target: target, Model: id.model, Ages: id.ages, Horizon: id.horizon, N: t.n, Origins: t.origins, MAE: t.abs / n, CRPS: t.crps / n,
		Coverage50: t.in50 / n, Coverage80: t.in80 / n, Coverage95: t.in95 / n,
		LastValueMAE: t.last / n, DriftMAE: t.driftAbs / n, DriftCRPS: t.driftCRPS / n}
	if t.n < fewForecasts {
		s.Reason = fmt.Sprintf("%s: too few to judge by", count(t.n, "forecast"))
	}
	return s
}
