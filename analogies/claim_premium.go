package analogies

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/analogies/capability"
	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/fit/stat"
)

// diminishingPremium is C4.
func diminishingPremium(o claims.Options) claimTest {
	return claimTest{Claim: claims.Claim{
		ID: "C4", Name: "diminishing-premium",
		Text: "Buyers pay less and less for being at the frontier.",
		Method: fmt.Sprintf("Trend of the log frontier premium by quarter with HAC errors, on the benchmarks of C3. Quarters in which the best model is also the cheapest, or is older "+
			"than six months, are left out. At least %d quarters; where a benchmark has fewer, the others decide, and the verdict is at most leaning.", o.MinQuarters),
		Supported: "all intervals lie below 0",
		Refuted:   "all lie above 0",
		Tests:     []claims.Test{{Name: "premium", For: claims.Below(0), Against: claims.Above(0)}},
	}, gather: gatherPremium}
}

func gatherPremium(w *witness, c *Case) (claims.Evidence, error) {
	if !c.frontier() {
		return claims.Evidence{Reason: "no tables of models and scores: there is no frontier to be at"}, nil
	}
	const statistic = "trend of the log frontier premium"
	in := func(q capability.Quarter) bool { return q.InTrend }
	all := func(q capability.Quarter) bool { return !math.IsNaN(q.Premium) }
	decide, short := long(w.premiums(c, statistic, in))
	every, _ := long(w.premiums(c, statistic+", every quarter", all))
	e := claims.Evidence{Decide: decide, Beside: short, Alternatives: []claims.Alternative{{Name: "every quarter with a premium", Decide: every}}}
	for _, s := range short {
		e.AtMost = joinNotes(e.AtMost, "not measured on "+s.Reason)
	}
	return e, nil
}

// long tells the benchmarks that have enough quarters from those that have not:
// the rule names them too, so that without them nothing is certain. Where none
// has enough, all decide, each with its reason.
func long(premiums []claims.Estimate) (kept, short []claims.Estimate) {
	for _, e := range premiums {
		if e.Exists() {
			kept = append(kept, e)
		} else {
			short = append(short, e)
		}
	}
	if kept == nil {
		return premiums, nil
	}
	return kept, short
}

// premiums are the trends on each benchmark.
func (w *witness) premiums(c *Case, statistic string, keep func(capability.Quarter) bool) []claims.Estimate {
	var out []claims.Estimate
	for _, name := range frontierBenchmarks() {
		var e claims.Estimate
		if m, err := capability.NewMarket(c.Data, capability.Options{Benchmark: name, Level: w.o.Level}); err != nil {
			e = claims.Missing("%s: %v", name, err)
		} else {
			e = w.premium(name, m.Premium(), keep)
		}
		out = append(out, onBenchmark(e, c, "premium", statistic, perYear, name))
	}
	return out
}

func (w *witness) premium(name string, quarters []capability.Quarter, keep func(capability.Quarter) bool) claims.Estimate {
	var x, y []float64
	for _, q := range quarters {
		if keep(q) {
			x, y = append(x, q.End.Decimal()), append(y, math.Log(q.Premium))
		}
	}
	if len(x) < w.o.MinQuarters {
		return claims.Missing("%s: %d quarters, at least %d are needed", name, len(x), w.o.MinQuarters)
	}
	t, err := stat.FitTrend(x, y, w.o.Level)
	if err != nil {
		return claims.Missing("%s: %s", name, strings.TrimPrefix(err.Error(), "stat: "))
	}
	return claims.Estimate{Value: t.Slope, Lower: t.Lower, Upper: t.Upper, Reason: fmt.Sprintf("%d quarters; HAC lag %d", t.N, t.Lag)}
}
