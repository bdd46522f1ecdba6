package analogies

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// thinnerMargins is C7.
func thinnerMargins(o claims.Options) claimTest {
	return claimTest{Claim: claims.Claim{
		ID: "C7", Name: "thinner-margins",
		Text: "Infrastructure sells more at thinner margins.",
		Method: fmt.Sprintf("Trends of log real revenue and of the margin over the years that both have, with HAC errors; at least %d years. An operating ratio is turned: "+
			"a rise of it is a fall of the margin. Series of another layer are shown, and give no verdict.", o.MinYears),
		Supported: "the interval of revenue lies above 0 and that of the margin below 0",
		Refuted:   "the interval of the margin lies above 0 while that of revenue does",
		Tests: []claims.Test{
			{Name: "margin", For: claims.Below(0), Against: claims.Above(0)},
			{Name: "revenue", For: claims.Above(0), Against: claims.Above(0)},
		},
	}, gather: gatherMargin}
}

func gatherMargin(w *witness, c *Case) (claims.Evidence, error) {
	revenue, ok := c.Subject("revenue")
	if !ok {
		return noSeries("revenue"), nil
	}
	margin, ok := c.Subject("margin")
	if !ok {
		return noSeries("margin"), nil
	}
	real, note, err := w.panel(c).realMoney(revenue)
	if err != nil {
		return claims.Evidence{}, err
	}
	trends, err := w.thin(real, "log real revenue", margin)
	if err != nil {
		return claims.Evidence{}, err
	}
	e := claims.Evidence{Decide: trends, Reason: note}
	for _, s := range []*Subject{margin, revenue} {
		if l := s.Role.Layer; l != "" && l != datasets.LayerInfrastructure {
			e.Decide, e.Beside = nil, trends
			e.Reason = joinNotes(fmt.Sprintf("%s is of %s, not of infrastructure", s.Series.Ref(), l), joinNotes(s.Role.Why, note))
			return e, nil
		}
	}
	if real != revenue.Series {
		nominal, err := w.thin(revenue.Series, "log nominal revenue", margin)
		if err != nil {
			return e, err
		}
		e.Alternatives = append(e.Alternatives, claims.Alternative{Name: "nominal money", Decide: nominal})
	}
	return w.otherMargins(c, e, real)
}

// otherMargins are the further margins of the case against the same revenue.
func (w *witness) otherMargins(c *Case, e claims.Evidence, revenue *datasets.Series) (claims.Evidence, error) {
	for _, role := range c.Data.Case.Also {
		if role.Role != "margin" {
			continue
		}
		s, err := w.subject(c.Data, role, false)
		if err != nil {
			return e, err
		}
		if place(s.Series) != place(revenue) {
			continue // not of the same firms
		}
		trends, err := w.thin(revenue, "log real revenue", s)
		if err != nil {
			return e, err
		}
		e.Alternatives = append(e.Alternatives, claims.Alternative{Name: "by " + lowerFirst(s.Series.Title), Decide: trends})
	}
	return e, nil
}

// thin are the trends of margin and revenue over their common years.
func (w *witness) thin(revenue *datasets.Series, of string, margin *Subject) ([]claims.Estimate, error) {
	t, err := value.Thin(revenue, margin.Series, margin.Role.Sense, w.valueOptions())
	if err != nil {
		return nil, &PlaceError{"claims", err}
	}
	unit, turned := margin.Series.Unit.Name+" a year", ""
	if strings.HasPrefix(unit, "percent") {
		unit = "percentage points a year"
	}
	if margin.Role.Sense < 0 {
		turned = ", turned"
	}
	return []claims.Estimate{
		named(estimateOf(t.Margin), "margin", "trend of "+lowerFirst(margin.Series.Title)+turned, unit, margin.Series),
		named(estimateOf(t.Revenue), "revenue", "trend of "+of, perYear, revenue),
	}, nil
}

// valueOptions are those of the value measures, at the thresholds of claims.
func (w *witness) valueOptions() value.Options {
	return value.Options{Level: w.o.Level, MinYears: w.o.MinYears}
}

// estimateOf is a number on value. A censored year is known to one side only.
func estimateOf(n value.Number) claims.Estimate {
	e := claims.Estimate{Value: n.Value, Lower: n.Lower, Upper: n.Upper, Reason: n.Reason}
	if n.Censored() {
		e.Value = limit(n.Upper, +1)
		if e.Value == n.Upper {
			e.Value = n.Lower
		}
	}
	return e
}
