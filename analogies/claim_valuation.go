package analogies

import (
	"fmt"
	"math"

	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// valuationsCorrect is C9.
func valuationsCorrect(claims.Options) claimTest {
	return claimTest{Claim: claims.Claim{
		ID: "C9", Name: "valuations-correct",
		Text: "Owners of the infrastructure disappoint after the boom.",
		Method: "Total return of infrastructure less that of the market, a year, over 5, 10 and 20 years from the end of the year in which investment peaked; the share of all start years " +
			"from which it trails stands beside it. A peak dated by a return is selected on the outcome: then only the start years count, and the verdict is at most leaning.",
		Supported: "negative at all horizons with data (selected on the outcome: trailing from more than half of the start years at all)",
		Refuted:   "positive at all horizons with data (selected on the outcome: from less than half at all)",
		Tests: []claims.Test{
			{Name: "excess", For: claims.Below(0), Against: claims.Above(0)},
			{Name: "trailing", For: claims.Above(0.5), Against: claims.Below(0.5), Line: 0.5},
		},
	}, gather: gatherValuation}
}

func gatherValuation(w *witness, c *Case) (claims.Evidence, error) {
	t, ok := c.returns()
	if !ok {
		return claims.Evidence{Reason: "case.yaml has no definition of returns with infrastructure and a market"}, nil
	}
	peak := c.Data.Case.Peak
	after := w.afterPeak(c, t, peak)
	starts := w.startYears(c, t)
	if peak.SelectedOnOutcome {
		return claims.Evidence{Decide: starts, Beside: after, AtMost: "the peak is selected on the outcome, only start years count"}, nil
	}
	e := claims.Evidence{Decide: after, Beside: starts}
	for _, year := range []*float64{peak.Low, peak.High} {
		if peak.Year != nil && year != nil && *year != *peak.Year {
			other := datasets.Peak{Year: year}
			e.Alternatives = append(e.Alternatives, claims.Alternative{Name: fmt.Sprintf("from the end of %.0f", *year), Decide: w.afterPeak(c, t, other)})
		}
	}
	return e, nil
}

// returns is the first definition of returns with infrastructure and a market.
func (c *Case) returns() (*ValueTable, bool) {
	for _, t := range c.Value {
		have := map[datasets.Layer]bool{}
		for _, l := range t.Def.Layers {
			have[l.Layer] = true
		}
		if !t.Additive && have[datasets.LayerInfrastructure] && have[datasets.LayerTotal] {
			return t, true
		}
	}
	return nil, false
}

// afterPeak is the return over that of the market at each horizon with data; at
// every one, with its reason, where none has. The limits over the years that the
// peak could be are no chance, and are left to the sensitivities.
func (w *witness) afterPeak(c *Case, t *ValueTable, peak datasets.Peak) []claims.Estimate {
	return w.horizons(c, t, "excess", "total return less the market, %d years from the end of the peak year", "percentage points a year", 100,
		func(years int) value.Number { return t.ExcessFromPeak(peak, years).Base })
}

// startYears is the share of start years from which infrastructure trails.
func (w *witness) startYears(c *Case, t *ValueTable) []claims.Estimate {
	return w.horizons(c, t, "trailing", "share of start years from which it trails the market over %d years", "of the start years", 1,
		func(years int) value.Number { return t.Trailing(years).Base })
}

func (w *witness) horizons(c *Case, t *ValueTable, name, statistic, unit string, scale float64, number func(years int) value.Number) []claims.Estimate {
	series := w.panel(c).seriesIn(t, datasets.LayerInfrastructure, datasets.LayerTotal)
	var known, all []claims.Estimate
	for _, years := range []int{5, 10, 20} {
		n := number(years)
		e := claims.Plain(scale * n.Value)
		e.Reason = n.Reason
		e = named(e, name, fmt.Sprintf(statistic, years), unit, series...)
		all = append(all, e)
		if !math.IsNaN(n.Value) {
			known = append(known, e)
		}
	}
	if known == nil {
		return all
	}
	return known
}
