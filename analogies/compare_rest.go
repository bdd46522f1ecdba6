package analogies

import (
	"fmt"
	"strings"

	"example.com/rhyme/datasets"
	"example.com/rhyme/fit/stat"
)

// compareQuantity compares how fast use grew.
func (b *builder) compareQuantity(c *Case) {
	m := Measure{"quantity_growth", "Quantity: growth a year", "quantity", "yearly growth by the yardstick over the fit window"}
	const unit = "percent per year"
	subject, ok := c.Subject("quantity")
	if !ok {
		b.entry(c, m, None("", unit, "case.yaml names no quantity series"), "")
		return
	}
	ref, name := subject.Series.Ref(), quantityYardstick
	set := subject.Fits
	if set == nil {
		b.entry(c, m, None("", unit, "no model is set for quantity"), ref)
		return
	}
	switch r, ok := set.Result(name); {
	case !ok:
		b.entry(c, m, None("", unit, name+" is not among the models fitted"), ref)
	case r.Err != nil:
		b.entry(c, m, None("", unit, r.Err.Error()), ref)
	default:
		b.entry(c, m, growthRate(r.Fit, set.FitID(name)), ref)
	}
}

// compareInvestment compares the peak that case.yaml declares with the maximum
// of the headline series.
func (b *builder) compareInvestment(c *Case) {
	declared := Measure{"investment_peak", "Investment peak", "investment", "year of the peak, as case.yaml says, with the earliest and latest year that could be meant"}
	year := Measure{"investment_max_year", "Largest investment: year", "investment", "year of the largest value of the headline series"}
	level := Measure{"investment_max", "Largest investment", "investment", "largest value of the headline series"}

	p := c.Data.Case.Peak
	switch {
	case p.Year == nil && p.Why == "":
		b.entry(c, declared, None("", "year", "case.yaml states no peak of investment"), p.Series)
	case p.Year == nil:
		b.entry(c, declared, None("", "year", p.Why), p.Series)
	default:
		why := p.Why
		if p.SelectedOnOutcome {
			why = joinNotes(why, "dated by a return: selected on the outcome")
		}
		q := Quantity{Value: Given(*p.Year), Lower: Missing(), Upper: Missing(), Unit: "year", Reason: why}
		if p.Low != nil {
			q.Lower = Given(*p.Low)
		}
		if p.High != nil {
			q.Upper = Given(*p.High)
		}
		b.entry(c, declared, q, p.Series)
	}
	subject, ok := c.Subject("investment")
	if !ok {
		b.entry(c, year, None("", "year", "case.yaml names no investment series"), "")
		b.entry(c, level, None("", "", "case.yaml names no investment series"), "")
		return
	}
	atYear, atLevel := maximum(subject.Series)
	b.entry(c, year, atYear, subject.Series.Ref())
	b.entry(c, level, atLevel, subject.Series.Ref())
}

// maximum is the largest value of a series and its date. At the end of the
// sample it is censored: a larger one may follow.
func maximum(s *datasets.Series) (year, level Quantity) {
	if len(s.Observations) == 0 {
		return None("", "year", "no observations in the window"), None("", s.Unit.Name, "no observations in the window")
	}
	at := 0
	for i, o := range s.Observations {
		if o.Value > s.Observations[at].Value {
			at = i
		}
	}
	o := s.Observations[at]
	reason := ""
	switch at {
	case len(s.Observations) - 1:
		reason = "the maximum is at the end of the sample: censored, a larger one may follow"
	case 0:
		reason = "the maximum is at the start of the sample: censored, a larger one may have been before"
	}
	refs := Refs{"values": ValuesOf(s), "years": YearsOf(s)}
	year = Quantity{Value: Computed(o.Date.Decimal(), "INDEX({years},MATCH(MAX({values}),{values},0))", refs), Lower: Missing(), Upper: Missing(), Unit: "year", Reason: reason}
	level = Quantity{Value: Computed(o.Value, "MAX({values})", Refs{"values": ValuesOf(s)}), Lower: Missing(), Upper: Missing(), Unit: s.Unit.Name, Reason: reason}
	return year, level
}

// compareMargin compares the trend of the margin.
func (b *builder) compareMargin(c *Case) {
	m := Measure{"margin_trend", "Margin: trend a year", "margin", "slope of the margin over the years, with HAC errors; negative is thinner"}
	subject, ok := c.Subject("margin")
	if !ok {
		b.entry(c, m, None("", "points per year", "case.yaml names no margin series"), "")
		return
	}
	b.entry(c, m, b.trend(subject), subject.Series.Ref())
}

func (b *builder) trend(s *Subject) Quantity {
	unit := s.Series.Unit.Name + " per year"
	if strings.HasPrefix(s.Series.Unit.Name, "percent") {
		unit = "percentage points per year"
	}
	x, y := s.Series.XY()
	t, err := stat.FitTrend(x, y, b.plan.Level)
	if err != nil {
		return None("", unit, strings.TrimPrefix(err.Error(), "stat: "))
	}
	sign, expr := 1.0, "SLOPE({values},{years})"
	reason := fmt.Sprintf("%d observations, %s to %s; HAC errors, lag %d", t.N, s.Series.Observations[0].Date, s.Series.Observations[t.N-1].Date, t.Lag)
	if s.Role.Sense < 0 {
		sign, expr = -1, "-SLOPE({values},{years})"
		reason = joinNotes(reason, "turned: a rise of the series is a fall of the margin")
	}
	if l := s.Role.Layer; l != "" && l != datasets.LayerInfrastructure {
		reason = joinNotes(reason, fmt.Sprintf("of %s, not of infrastructure", l))
	}
	q := Quantity{
		Value: Computed(sign*t.Slope, expr, Refs{"values": ValuesOf(s.Series), "years": YearsOf(s.Series)}),
		Lower: Given(min(sign*t.Lower, sign*t.Upper)), Upper: Given(max(sign*t.Lower, sign*t.Upper)),
		Unit: unit, Reason: reason,
	}
	if !s.contiguous() {
		q.Value = Given(q.Value.Value) // left-out years stand between: no range names just these
	}
	return q
}

// contiguous reports whether the window leaves out no observation between its
// ends, so that a range of cells names exactly its observations.
func (s *Subject) contiguous() bool { return len(s.Role.LeaveOut) == 0 }
