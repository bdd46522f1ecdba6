package analogies

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
)

// adoptionRow is a row of adoption that follows from the fits; unit "" is that
// of the series.
type adoptionRow struct {
	measure Measure
	unit    string
	of      func(sCurve, *FitSet) Quantity
}

func adoptionRows() []adoptionRow {
	return []adoptionRow{
		{Measure{"adoption_takeoff", "Take-off", "adoption", "year of 10% of the ceiling, by the model that serves as yardstick"}, "year",
			func(y sCurve, _ *FitSet) Quantity { return y.takeoff }},
		{Measure{"adoption_midpoint", "Midpoint", "adoption", "year of half the ceiling, by the yardstick"}, "year",
			func(y sCurve, _ *FitSet) Quantity { return y.midpoint }},
		{Measure{"adoption_years_10_90", "Years from 10% to 90%", "adoption", "years from 10% to 90% of the ceiling, by the yardstick"}, "years",
			func(y sCurve, _ *FitSet) Quantity { return y.span }},
		{Measure{favouredSpan, "10% to 90%, favoured curve", "adoption", "years from 10% to 90% of the ceiling, by the curve with the greatest weight, which its reason names"}, "years",
			func(_ sCurve, set *FitSet) Quantity { return spanOfFavoured(set) }},
		{Measure{"adoption_ceiling", "Ceiling", "adoption", "level that growth tends to, by the yardstick; missing where the data do not identify it"}, "",
			func(y sCurve, _ *FitSet) Quantity { return y.ceiling }},
		{Measure{"adoption_ceiling_identified", "Ceiling: upper limit over estimate", "adoption",
			"upper limit of the ceiling over its estimate: the data identify it where that is at most 3"}, "times",
			func(y sCurve, _ *FitSet) Quantity { return y.identified }},
		{Measure{"adoption_best_model", "Evidence for the best model", "adoption", "Akaike weight of the model that the data favour; the unit names it"}, "Akaike weight",
			func(_ sCurve, set *FitSet) Quantity { return bestModel(set) }},
		{Measure{"adoption_growth", "Growth while no ceiling shows", "adoption", "yearly growth by the exponential; only where the ceiling is not identified"}, "percent per year",
			func(y sCurve, set *FitSet) Quantity { return openGrowth(set, y.open) }},
	}
}

// favouredSpan is the measure of the span by the curve that the data favour: beside
// the yardstick, which is one for all, it says what the choice of the curve moves.
const favouredSpan = "adoption_years_10_90_favoured"

func spanOfFavoured(set *FitSet) Quantity {
	favoured, ok := set.Favoured()
	if !ok {
		return None("", "years", "no curve has more than half of the weight of the evidence")
	}
	f := favoured.Fit
	note := joinNotes(notes(f.Model.Name, f), weightOf(favoured))
	stages := clock.StagesOf(f)
	if !stages.Span.Exists() {
		return None("", "years", joinNotes(stages.Span.Reason, note))
	}
	_, _, span, _ := stageForms(f.Model.Name)
	return span.quantity(stages.Span, f, set.FitID(f.Model.Name), "years", note)
}

// weightOf says how much of the weight among the models fitted a favoured one has.
func weightOf(r Result) string {
	if r.Weight > 0.99 { // which would be written as 100%
		return "which has more than 99% of the weight among the models fitted"
	}
	return fmt.Sprintf("which has %.0f%% of the weight among the models fitted", 100*r.Weight)
}

func (b *builder) compareAdoption(c *Case) {
	start := Measure{"adoption_start", "Start", "adoption", "first commercial year, as case.yaml says"}
	from := c.Data.Case.Start
	q := None("", "year", "case.yaml states no start")
	if from != (datasets.Start{}) {
		q = Quantity{Value: Given(from.Year), Lower: Missing(), Upper: Missing(), Unit: "year", Reason: from.Why}
	}
	b.entry(c, start, q, from.Series)

	subject, ok := c.Subject("adoption")
	why, ref := "case.yaml names no adoption series", ""
	if ok {
		why, ref = "no model is set for adoption", subject.Series.Ref()
	}
	if !ok || subject.Fits == nil {
		for _, row := range adoptionRows() {
			b.entry(c, row.measure, None("", row.unit, why), ref)
		}
		return
	}
	y := b.yardstick(subject.Fits, subject)
	for _, row := range adoptionRows() {
		b.entry(c, row.measure, row.of(y, subject.Fits), ref)
	}
}

// notes is what a number from a fit must be read with.
func notes(model string, f *fit.Fit) string {
	return strings.Join(append([]string{"by the " + model}, f.Warnings...), "; ")
}

// parameter is a parameter of a fit with its limits.
func parameter(f *fit.Fit, id, param, unit, note string) Quantity {
	e, _ := f.Param(param)
	return Quantity{
		Value: Computed(e.Value, "{p}", Refs{"p": EstimateOf(id, param)}),
		Lower: Computed(e.Lower, "{p}", Refs{"p": LowerOf(id, param)}),
		Upper: Computed(e.Upper, "{p}", Refs{"p": UpperOf(id, param)}),
		Unit:  unit, Reason: note,
	}
}

// rising is a quantity that follows from one parameter and grows with it: its
// limits are those of the parameter, carried over. expr is over {<param>}.
func rising(f *fit.Fit, id, param, unit, note, expr string, value func(float64) float64) Quantity {
	e, ok := f.Param(param)
	if !ok {
		return None("", unit, fmt.Sprintf("%s has no %s", f.Model.Name, param))
	}
	return Quantity{
		Value: Computed(value(e.Value), expr, Refs{param: EstimateOf(id, param)}),
		Lower: Computed(value(e.Lower), expr, Refs{param: LowerOf(id, param)}),
		Upper: Computed(value(e.Upper), expr, Refs{param: UpperOf(id, param)}),
		Unit:  unit, Reason: note,
	}
}

// falling is a quantity that falls as its parameter grows.
func falling(f *fit.Fit, id, param, unit, note, expr string, value func(float64) float64) Quantity {
	q := rising(f, id, param, unit, note, expr, value)
	q.Lower, q.Upper = q.Upper, q.Lower
	return q
}

// bestModel says which model the evidence favours, and by how much.
func bestModel(set *FitSet) Quantity {
	best, ok := set.Best()
	if !ok {
		return None("", "Akaike weight", "no model could be fitted")
	}
	var others []string
	for _, r := range set.Results {
		if r.Model.Name != best.Model.Name {
			others = append(others, r.Model.Name)
		}
	}
	if others == nil {
		return None("", "Akaike weight", fmt.Sprintf("%s is the only model fitted", best.Model.Name))
	}
	return Quantity{Value: Given(best.Weight), Lower: Missing(), Upper: Missing(), Unit: "weight of " + best.Model.Name,
		Reason: fmt.Sprintf("Akaike weight of %s, against %s", best.Model.Name, strings.Join(others, ", "))}
}

// openGrowth is the exponential rate of a series whose ceiling does not show.
func openGrowth(set *FitSet, open string) Quantity {
	const unit = "percent per year"
	if open == "" {
		return None("", unit, "the ceiling is identified by its limit: growth slows")
	}
	r, ok := set.Result("exponential-growth")
	switch {
	case !ok:
		return None("", unit, "exponential-growth is not among the models fitted")
	case r.Err != nil:
		return None("", unit, r.Err.Error())
	}
	return growthRate(r.Fit, set.FitID(r.Model.Name))
}

// growthRate turns the rate of an exponential into per cent a year.
func growthRate(f *fit.Fit, id string) Quantity {
	return rising(f, id, "r", "percent per year", notes(f.Model.Name, f), "(EXP({r})-1)*100",
		func(r float64) float64 { return 100 * math.Expm1(r) })
}
