package analogies

import (
	"fmt"
	"math"

	"example.com/rhyme/analogies/capability"
	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/datasets"
)

// trickleDown is C3.
func trickleDown(o claims.Options) claimTest {
	return claimTest{Claim: claims.Claim{
		ID: "C3", Name: "trickle-down",
		Text: "What the frontier can do becomes cheap within months.",
		Method: "Months from the first price of a record-setting model to a tenth of it at the same score, on GPQA Diamond, LMArena Elo and the index of Artificial Analysis: " +
			"Kaplan-Meier median with log-log interval. For other technologies the years to a tenth of the real price are shown, which is another question and has no verdict.",
		Supported: fmt.Sprintf("the upper limit is under %g months on every benchmark", o.Months),
		Refuted:   fmt.Sprintf("the lower limit is above %g months on every one", o.Months),
		Tests:     []claims.Test{{Name: "lag", For: claims.Below(o.Months), Against: claims.Above(o.Months), Line: o.Months}},
	}, gather: gatherTrickleDown}
}

// frontierBenchmarks are the scales that claims of the frontier are tested on.
func frontierBenchmarks() []string { return []string{"gpqa", "elo", "aa"} }

// frontier reports whether a case has the tables that a frontier is read from.
func (c *Case) frontier() bool {
	_, models := c.Data.Table("models")
	_, scores := c.Data.Table("scores")
	return models == nil && scores == nil
}

func gatherTrickleDown(w *witness, c *Case) (claims.Evidence, error) {
	if !c.frontier() {
		return w.tenth(c), nil
	}
	price := w.lags(c, capability.TenthPrice, capability.FromPrice, "months from the first price to a tenth of it")
	return claims.Evidence{Decide: price, Alternatives: []claims.Alternative{
		{Name: "counted from release", Decide: w.lags(c, capability.TenthPrice, capability.FromRelease, "months from release to a tenth of the price")},
		{Name: "until open weights reach the score", Decide: w.lags(c, capability.OpenModel, capability.FromPrice, "months from the first price to open weights of the score")},
	}}, nil
}

// lags are the median lags on each benchmark.
func (w *witness) lags(c *Case, target capability.Target, clock capability.Clock, statistic string) []claims.Estimate {
	var out []claims.Estimate
	for _, name := range frontierBenchmarks() {
		var e claims.Estimate
		m, err := capability.NewMarket(c.Data, capability.Options{Benchmark: name, Level: w.o.Level})
		if err == nil {
			e, err = medianLag(m, target, clock, w.o.Level)
		}
		if err != nil {
			e = claims.Missing("%s: %v", name, err)
		}
		out = append(out, onBenchmark(e, c, "lag", statistic, "months", name))
	}
	return out
}

func medianLag(m *capability.Market, target capability.Target, clock capability.Clock, level float64) (claims.Estimate, error) {
	s, err := capability.MedianLag(m.Lags(target), clock, level)
	if err != nil {
		return claims.Estimate{}, err
	}
	e := claims.Estimate{Value: limit(s.Median, +1), Lower: limit(s.Lower, -1), Upper: limit(s.Upper, +1),
		Reason: fmt.Sprintf("%d of %d lags ended by %s", s.Ended, s.Spells, m.AsOf)}
	if math.IsInf(e.Value, 0) {
		e.Reason = joinNotes(e.Reason, "the median lies beyond what was seen")
	}
	return e, nil
}

// onBenchmark names an estimate made from the tables of models and scores.
func onBenchmark(e claims.Estimate, c *Case, name, statistic, unit, benchmark string) claims.Estimate {
	e = named(e, name, statistic+", "+benchmark, unit)
	e.Series = fmt.Sprintf("%s/models.csv, scores.csv (%s)", c.ID(), benchmark)
	e.Sources = []string{"models.csv", "scores.csv"}
	return e
}

// tenth answers another question: how long the price of a unit took to a tenth.
func (w *witness) tenth(c *Case) claims.Evidence {
	s, ok := c.unitPrice()
	if !ok {
		return noSeries("price")
	}
	real, _ := s.realOrNominal()
	e := named(yearsToTenth(real), "tenth", "years to a tenth of the first real price (another question)", "years", real)
	return claims.Evidence{Beside: []claims.Estimate{e}, Reason: "another question, no verdict: no scores of what each offer can do; " + e.Statistic + ": " + e.Number() + joinNotes("", " ("+e.Reason+")")}
}

func yearsToTenth(s *datasets.Series) claims.Estimate {
	if len(s.Observations) < 2 {
		return claims.Missing("%s: fewer than two observations", s.Ref())
	}
	first, last := s.Observations[0], s.Observations[len(s.Observations)-1]
	for _, o := range s.Observations {
		if o.Value <= first.Value/10 {
			e := claims.Plain(o.Date.Decimal() - first.Date.Decimal())
			e.Reason = fmt.Sprintf("%s to %s", first.Date, o.Date)
			return e
		}
	}
	years := last.Date.Decimal() - first.Date.Decimal()
	return claims.Estimate{Value: math.Inf(1), Lower: years, Upper: math.Inf(1), Reason: fmt.Sprintf("%.3g of the price of %s in %s: censored", last.Value/first.Value, first.Date, last.Date)}
}
