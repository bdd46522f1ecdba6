package analogies

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// thinning is how revenue, deflated, and margin move over the years that both
// have.
func (p *panel) thinning() error {
	revenue, okR := p.c.Subject("revenue")
	margin, okM := p.c.Subject("margin")
	const rUnit = "percent per year, log points"
	if !okR || !okM {
		reason := "case.yaml names no revenue and margin of the same firms"
		p.add("revenue_trend", None("", rUnit, reason))
		p.add("margin_trend", None("", "points per year", reason))
		return nil
	}
	real, note, err := p.realMoney(revenue)
	if err != nil {
		return err
	}
	thin, err := value.Thin(real, margin.Series, margin.Role.Sense, p.o)
	if err != nil {
		return &PlaceError{"value", err}
	}
	note = joinNotes(note, ofLayer(margin))
	thin.Revenue.Reason = joinNotes(thin.Revenue.Reason, note)
	p.add("revenue_trend", quantity(thin.Revenue, rUnit, 100), real, margin.Series)
	unit := margin.Series.Unit.Name + " per year"
	if strings.HasPrefix(margin.Series.Unit.Name, "percent") {
		unit = "percentage points per year"
	}
	if margin.Role.Sense < 0 {
		note = joinNotes(note, "turned: a rise of the series is a fall of the margin")
	}
	thin.Margin.Reason = joinNotes(thin.Margin.Reason, note)
	p.add("margin_trend", quantity(thin.Margin, unit, 1), real, margin.Series)
	return nil
}

// ofLayer says where a subject is not of infrastructure.
func ofLayer(s *Subject) string {
	if l := s.Role.Layer; l != "" && l != datasets.LayerInfrastructure {
		return fmt.Sprintf("of %s, not of infrastructure", l)
	}
	return ""
}

// realMoney is the series of a subject, deflated as the prices of the case are
// where it is nominal, or as it is with the reason.
func (p *panel) realMoney(s *Subject) (*datasets.Series, string, error) {
	if s.Real != nil {
		return s.Real, s.RealNote, nil
	}
	name := p.c.deflatorOf()
	if p.b.plan.Deflator != "" {
		name = p.b.plan.Deflator
	}
	if s.Series.Money != datasets.Nominal {
		return s.Series, "", nil
	}
	if name == "" || name == "none" {
		return s.Series, "no deflator is named: nominal only", nil
	}
	index, err := p.b.catalog.Series(name, p.c.ID())
	if err != nil {
		return nil, "", &PlaceError{p.c.ID() + "/case.yaml", err}
	}
	real, err := datasets.Deflate(s.Series, index, p.b.plan.BaseYear)
	if err != nil {
		return nil, "", &PlaceError{p.c.ID() + "/case.yaml", err}
	}
	p.b.keep(real)
	return real, strings.Join(real.Made.Notes, "; "), nil
}

// captures is the part of the surplus that those who serve users keep, where a
// surplus and a revenue are named: profit/(profit + surplus), with the margin as
// an assumption. Revenue is the most that profit can be.
func (p *panel) captures() error {
	if len(p.c.Data.Case.Capture) == 0 {
		p.add("value_capture", None("", "percent", "case.yaml names no surplus of users beside the revenue of those who serve them"))
	}
	for _, def := range p.c.Data.Case.Capture {
		users, err := p.b.catalog.Series(def.Surplus, p.c.ID())
		if err != nil {
			return &PlaceError{p.c.ID() + "/case.yaml", err}
		}
		revenue, err := p.b.catalog.Series(def.Revenue, p.c.ID())
		if err != nil {
			return &PlaceError{p.c.ID() + "/case.yaml", err}
		}
		p.add("value_capture", p.captured(def, users, revenue), users, revenue)
	}
	return nil
}

func (p *panel) captured(def datasets.Capture, users, revenue *datasets.Series) Quantity {
	if users.Unit.Measure != revenue.Unit.Measure {
		return None("", "percent", fmt.Sprintf("the surplus is in %s, the revenue in %s", users.Unit.Name, revenue.Unit.Name))
	}
	years := revenue.ByYear()
	for i := len(years) - 1; i >= 0; i-- {
		r := years[i]
		u, ok := users.InYear(r.Date.Year())
		if !ok {
			continue
		}
		id := "margin/" + p.c.ID() + "/" + def.Revenue
		factor := revenue.Unit.Multiplier / users.Unit.Multiplier
		at := func(margin float64) float64 { return 100 * value.Capture(margin*factor*r.Value, 0, u.Value) }
		p.b.report.Inputs = append(p.b.report.Inputs, Input{ID: id, Name: "profit over revenue, " + lowerFirst(revenue.Title),
			Value: def.Margin, Low: def.Low, High: def.High, Unit: "share", Why: def.Why, From: p.c.ID() + "/case.yaml", Set: p.c.Data.Case.Set.String(),
			Effect: alternatives("kept by the sellers", "percent", at, def.Low, def.Margin, def.High)})
		refs := Refs{"m": InputOf(id), "r": ValueAt(pointOf(revenue, r)), "u": ValueAt(pointOf(users, u)), "fr": MultiplierOf(revenue.Ref()), "fu": MultiplierOf(users.Ref())}
		return Quantity{Value: Computed(at(def.Margin), "{m}*{r}*{fr}/({m}*{r}*{fr}+{u}*{fu})*100", refs), Lower: Given(at(def.Low)), Upper: Given(at(def.High)), Unit: "percent",
			Reason: joinNotes(fmt.Sprintf("%s of the surplus, %s of the revenue; margin %g, limits at %g to %g: an assumption; profits of applications and equipment are not in it", u.Date, r.Date, def.Margin, def.Low, def.High), def.Why)}
	}
	return None("", "percent", "no year has both the surplus and the revenue")
}

// innovator is the part of the surplus that innovators keep by the formula of
// Nordhaus, at most, over rates that nobody observes, and with the rate at which
// the margin of the case decayed.
func (p *panel) innovator() error {
	rhos, lambdas := []float64{0.02, 0.05, 0.1}, []float64{0.05, 0.1, 0.2, 0.5}
	grid := value.InnovatorGrid(1, rhos, lambdas)
	n := len(grid)
	p.add("innovator_share_assumed", Quantity{Value: Given(100 * (grid[n/2-1] + grid[n/2]) / 2), Lower: Given(100 * grid[0]), Upper: Given(100 * grid[n-1]), Unit: "percent of surplus",
		Reason: "assumptions only, the same in every case: discount 2 to 10% a year, decay 5 to 50% a year, the whole saving kept at first; the middle of the grid"})
	var series []*datasets.Series
	if s, ok := p.c.Subject("margin"); ok {
		series = append(series, s.Series)
	}
	p.add("innovator_share_margin", p.decayed(rhos), series...)
	return nil
}

// decayed takes the decay from the trend of the log margin, a normal margin of 0.
func (p *panel) decayed(rhos []float64) Quantity {
	const unit = "percent of surplus"
	s, ok := p.c.Subject("margin")
	switch {
	case !ok:
		return None("", unit, "case.yaml names no margin series")
	case !strings.HasPrefix(s.Series.Unit.Name, "percent"):
		return None("", unit, fmt.Sprintf("the margin is in %s: expected percent", s.Series.Unit.Name))
	}
	decay := value.Decay(marginOf(s), p.o)
	if !decay.Exists() {
		return None("", unit, decay.Reason)
	}
	rate := fmt.Sprintf("%.2g%% a year (%.2g to %.2g)", 100*decay.Value, 100*decay.Lower, 100*decay.Upper)
	if decay.Lower <= 0 {
		return None("", unit, "the margin does not surely decay: "+rate)
	}
	grid := value.InnovatorGrid(1, rhos, []float64{decay.Lower, decay.Upper})
	middle := value.InnovatorShare(1, rhos[len(rhos)/2], decay.Value)
	return Quantity{Value: Given(100 * middle), Lower: Given(100 * grid[0]), Upper: Given(100 * grid[len(grid)-1]), Unit: unit,
		Reason: fmt.Sprintf("at most: the whole saving kept at first, a normal margin of 0; margin decays by %s, discount 2 to 10%%; %s", rate, joinNotes(decay.Reason, ofLayer(s)))}
}

// marginOf is the margin of each year, what is left of 100 where the series is
// of expenses over revenue.
func marginOf(s *Subject) []value.Margin {
	var out []value.Margin
	for _, o := range s.Series.ByYear() {
		v := o.Value
		if s.Role.Sense < 0 {
			v = 100 - v
		}
		out = append(out, value.Margin{Year: o.Date.Year(), Value: v / 100})
	}
	return out
}

// alternatives says what a number is at each value of an assumption.
func alternatives(what, unit string, at func(float64) float64, low, set, high float64) string {
	show := func(v float64) string { return table.Significant(at(v), 3) }
	return fmt.Sprintf("%s, %s: %s at %g, %s as set, %s at %g", what, unit, show(low), low, show(set), show(high), high)
}
