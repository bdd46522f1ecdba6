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
