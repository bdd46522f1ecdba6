package analogies

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/fit"
)

// The adoption measures.
func adoptionMeasures() (start, midpoint, span, ceiling, best, growth Measure) {
	return Measure{"adoption_start", "Start", "adoption", "first commercial year, as case.yaml says"},
		Measure{"adoption_midpoint", "Midpoint", "adoption", "year of half the ceiling, by the model that serves as yardstick"},
		Measure{"adoption_years_10_90", "Years from 10% to 90%", "adoption", "years from 10% to 90% of the ceiling, by the yardstick"},
		Measure{"adoption_ceiling", "Ceiling", "adoption", "level that growth tends to, by the yardstick; missing where the data do not identify it"},
		Measure{"adoption_best_model", "Evidence for the best model", "adoption", "Akaike weight of the model that the data favour; the unit names it"},
		Measure{"adoption_growth", "Growth while no ceiling shows", "adoption", "yearly growth by the exponential; only where the ceiling is not identified"}
}

func (b *builder) compareAdoption(c *Case) {
	start, midpoint, span, ceiling, best, growth := adoptionMeasures()
	from := c.Data.Case.Start
	q := Quantity{Value: Given(from.Year), Lower: Missing(), Upper: Missing(), Unit: "year", Reason: from.Why}
	b.entry(c, start, q, from.Series)

	measures := []struct {
		m    Measure
		unit string
	}{{midpoint, "year"}, {span, "years"}, {ceiling, ""}, {best, "Akaike weight"}, {growth, "percent per year"}}
	subject, ok := c.Subject("adoption")
	if !ok {
		for _, m := range measures {
			b.entry(c, m.m, None("", m.unit, "case.yaml names no adoption series"), "")
		}
		return
	}
	ref := subject.Series.Ref()
	set := subject.Fits
	if set == nil {
		for _, m := range measures {
			b.entry(c, m.m, None("", m.unit, "no model is set for adoption"), ref)
		}
		return
	}
	y := b.yardstick(set, subject)
	b.entry(c, midpoint, y.midpoint, ref)
	b.entry(c, span, y.span, ref)
	b.entry(c, ceiling, y.ceiling, ref)
	b.entry(c, best, bestModel(set), ref)
	b.entry(c, growth, openGrowth(set, y.open), ref)
}

// sCurve is what the yardstick says of one adoption series.
type sCurve struct {
	midpoint, span, ceiling Quantity
	open                    string // why the ceiling is not identified, or ""
}

func (b *builder) yardstick(set *FitSet, s *Subject) sCurve {
	unit := s.Series.Unit.Name
	name := b.plan.Yardstick
	r, ok := set.Result(name)
	reason := ""
	switch {
	case !ok:
		reason = fmt.Sprintf("%s is not among the models fitted", name)
	case r.Err != nil:
		reason = r.Err.Error()
	default:
		if why := r.Fit.CeilingOpen(); why != "" {
			reason = "ceiling not identified: " + why
		}
	}
	if reason != "" {
		return sCurve{None("", "year", reason), None("", "years", reason), None("", unit, reason), reason}
	}
	f, id := r.Fit, set.FitID(name)
	note := notes(name, f)
	out := sCurve{ceiling: parameter(f, id, f.Model.Ceiling, unit, note)}
	switch name {
	case "logistic":
		out.midpoint = parameter(f, id, "tm", "year", note)
		out.span = parameter(f, id, "dt", "years", note)
	case "gompertz":
		r, _ := f.Param("r")
		tm, _ := f.Param("tm")
		refs := Refs{"r": EstimateOf(id, "r"), "tm": EstimateOf(id, "tm")}
		lower, upper := f.Profile(f.Level, func(p []float64) float64 { return p[2] - math.Log(math.Ln2)/p[1] })
		out.midpoint = Quantity{Value: Computed(tm.Value-math.Log(math.Ln2)/r.Value, "{tm}-LN(LN(2))/{r}", refs),
			Lower: Given(lower), Upper: Given(upper), Unit: "year", Reason: note}
		const expr = "(LN(LN(10))-LN(LN(10/9)))/{r}"
		width := math.Log(math.Log(10)) - math.Log(math.Log(10.0/9))
		out.span = falling(f, id, "r", "years", note, expr, func(r float64) float64 { return width / r })
	default:
		out.midpoint = None("", "year", "not defined for "+name)
		out.span = None("", "years", "not defined for "+name)
	}
	return out
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
		return None("", unit, "the ceiling is identified: growth slows")
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
