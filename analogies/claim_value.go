package analogies

import (
	"fmt"

	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// valueMovesUp is C8.
func valueMovesUp(o claims.Options) claimTest {
	return claimTest{Claim: claims.Claim{
		ID: "C8", Name: "value-moves-up",
		Text: "Value moves from infrastructure to applications.",
		Method: fmt.Sprintf("Trend of the log-odds of applications against infrastructure, with HAC errors, at every corner of the weights of the definition that decides; at least %d years. "+
			"The first year from which applications hold more for three observed years running, and its lag from the peak of investment, stand beside it.", o.MinYears),
		Supported: "the interval lies above 0 at every corner",
		Refuted:   "it lies below 0 at every corner",
		Tests:     []claims.Test{{Name: "odds", For: claims.Above(0), Against: claims.Below(0)}},
	}, gather: gatherValue}
}

func gatherValue(w *witness, c *Case) (claims.Evidence, error) {
	t, ok := c.Decides()
	if !ok {
		return claims.Evidence{Reason: "case.yaml has no value definition that decides"}, nil
	}
	decide, err := w.odds(c, t)
	if err != nil {
		return claims.Evidence{}, err
	}
	e := claims.Evidence{Decide: decide, Reason: corners(decide)}
	if e.Beside, err = w.crossing(c, t); err != nil {
		return e, err
	}
	for _, s := range e.Beside {
		e.Reason = joinNotes(e.Reason, s.Statistic+": "+s.Number())
	}
	for _, other := range c.Value {
		if other == t || !other.Additive {
			continue
		}
		odds, err := w.odds(c, other)
		if err != nil {
			return e, err
		}
		e.Alternatives = append(e.Alternatives, claims.Alternative{Name: lowerFirst(other.Def.Title), Decide: odds})
	}
	return e, nil
}

// odds are the trends of a definition, at the base weights and at every corner.
func (w *witness) odds(c *Case, t *ValueTable) ([]claims.Estimate, error) {
	sweep, err := t.LogOddsTrend(w.valueOptions())
	if err != nil {
		return nil, &PlaceError{"claims", err}
	}
	series := w.panel(c).seriesIn(t, datasets.LayerInfrastructure, datasets.LayerApplication)
	statistic := "trend of the log-odds of applications, " + lowerFirst(t.Def.Title)
	out := []claims.Estimate{named(estimateOf(sweep.Base), "odds", statistic, "a year", series...)}
	if len(sweep.Corners) < 2 {
		return out, nil
	}
	for i, n := range sweep.Corners {
		out = append(out, named(estimateOf(n), "odds", fmt.Sprintf("%s, corner %d of %d", statistic, i+1, len(sweep.Corners)), "a year", series...))
	}
	return out, nil
}

// corners counts the intervals on each side of 0.
func corners(odds []claims.Estimate) string {
	above, below := 0, 0
	for _, e := range odds[1:] {
		if e.Lower > 0 {
			above++
		}
		if e.Upper < 0 {
			below++
		}
	}
	if len(odds) == 1 {
		return ""
	}
	return fmt.Sprintf("of %d corners of the weights, %d intervals above 0 and %d below", len(odds)-1, above, below)
}

// crossing is the year in which applications came to hold more, and how long
// after the peak of investment. Neither decides.
func (w *witness) crossing(c *Case, t *ValueTable) ([]claims.Estimate, error) {
	crossing, err := t.Crossover(w.valueOptions())
	if err != nil {
		return nil, &PlaceError{"claims", err}
	}
	series := w.panel(c).seriesIn(t, datasets.LayerInfrastructure, datasets.LayerApplication)
	lag := value.LagOf(crossing, c.Data.Case.Peak)
	return []claims.Estimate{
		named(estimateOf(crossing.Base), "crossover", "first year in which applications hold more, for three observed years running", "year", series...),
		named(estimateOf(lag.Base), "lag", "years from the peak of investment to that year", "years", series...),
	}, nil
}

// panel reaches what the value measures of a case are made of.
func (w *witness) panel(c *Case) *panel { return &panel{b: w.builder, c: c} }
