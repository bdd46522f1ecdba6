package analogies

import (
	"fmt"

	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/fit"
)

// sCurve is what the yardstick says of one adoption series.
type sCurve struct {
	takeoff, midpoint, span, rise, ceiling, identified Quantity
	open                                               string // why the ceiling is not identified, or ""
}

// stageForm is how a stage of an S-curve follows from the parameters.
type stageForm struct {
	expr  string
	param string // the one parameter that it follows from, whose limits it has; "" where it is profiled itself
	falls bool   // it falls as the parameter grows
}

// stageForms are the expressions of what clock.StagesOf computes.
func stageForms(model string) (takeoff, midpoint, span, rise stageForm) {
	if model == "gompertz" {
		return stageForm{expr: "{tm}-LN(LN(10))/{r}"}, stageForm{expr: "{tm}-LN(LN(2))/{r}"},
			stageForm{"(LN(LN(10))-LN(LN(10/9)))/{r}", "r", true}, stageForm{"(LN(LN(10))-LN(LN(2)))/{r}", "r", true}
	}
	return stageForm{expr: "{tm}-{dt}/2"}, stageForm{"{tm}", "tm", false}, stageForm{"{dt}", "dt", false}, stageForm{"{dt}/2", "dt", false}
}

func (b *builder) yardstick(set *FitSet, s *Subject) sCurve {
	name, unit := b.plan.Yardstick, s.Series.Unit.Name
	r, ok := set.Result(name)
	why := ""
	switch {
	case !ok:
		why = fmt.Sprintf("%s is not among the models fitted", name)
	case r.Err != nil:
		why = r.Err.Error()
	}
	if why != "" {
		return noCurve(unit, why)
	}
	f, id, note := r.Fit, set.FitID(name), notes(name, r.Fit)
	stages := clock.StagesOf(f)
	if !stages.Ceiling.Exists() {
		out := noCurve(unit, stages.Ceiling.Reason)
		out.identified = identified(f, id, s.Role.Ceiling)
		return out
	}
	takeoff, midpoint, span, rise := stageForms(name)
	return sCurve{
		takeoff: takeoff.quantity(stages.Takeoff, f, id, "year", note), midpoint: midpoint.quantity(stages.Midpoint, f, id, "year", note),
		span: span.quantity(stages.Span, f, id, "years", note), rise: rise.quantity(stages.Rise, f, id, "years", note),
		ceiling: parameter(f, id, f.Model.Ceiling, unit, note), identified: identified(f, id, s.Role.Ceiling),
	}
}

func noCurve(unit, why string) sCurve {
	year, years := None("", "year", why), None("", "years", why)
	return sCurve{year, year, years, years, None("", unit, why), None("", "times", why), why}
}

func (s stageForm) quantity(n clock.Number, f *fit.Fit, id, unit, note string) Quantity {
	estimates, lower, upper := Refs{}, Refs{}, Refs{}
	for _, p := range f.Params {
		if s.param == "" || p.Name == s.param {
			estimates[p.Name], lower[p.Name], upper[p.Name] = EstimateOf(id, p.Name), LowerOf(id, p.Name), UpperOf(id, p.Name)
		}
	}
	q := Quantity{Value: Computed(n.Value, s.expr, estimates), Lower: Given(n.Lower), Upper: Given(n.Upper), Unit: unit, Reason: note}
	if s.falls {
		lower, upper = upper, lower
	}
	if s.param != "" {
		q.Lower, q.Upper = Computed(n.Lower, s.expr, lower), Computed(n.Upper, s.expr, upper)
	}
	return q
}

// identified sets the upper limit of the ceiling against its estimate, and says
// whether the data identify it: the limit decides, the end of the data is named
// beside it. A limit that is the bound of the role is nothing that the data say.
func identified(f *fit.Fit, id string, bound *float64) Quantity {
	e, ok := f.Param(f.Model.Ceiling)
	why := f.CeilingOpen()
	switch {
	case !ok:
		return None("", "times", fmt.Sprintf("%s has no ceiling", f.Model.Name))
	case e.Fixed:
		return None("", "times", "the ceiling is given, not estimated")
	case f.RSS == 0:
		return None("", "times", "the curve passes through every observation: no limits can be given")
	case why != "" && !(e.Upper > 3*e.Value):
		return None("", "times", "not identified: "+why)
	}
	q := Quantity{Lower: Missing(), Upper: Missing(), Unit: "times",
		Value: Computed(e.Upper/e.Value, "{upper}/{k}", Refs{"upper": UpperOf(id, e.Name), "k": EstimateOf(id, e.Name)})}
	switch misfit := f.EndMisfit(); {
	case !q.Value.Exists():
		q.Reason = "not identified: " + why
	case why != "":
		q.Reason = "not identified: more than 3"
	case misfit != "":
		q.Reason = "identified by its limit, at most 3, but the curve misses the end of the data: " + misfit
	default:
		q.Reason = "identified: at most 3, and the curve follows the end of the data"
	}
	if bound != nil && e.Upper >= *bound {
		q.Reason = joinNotes(q.Reason, fmt.Sprintf("the upper limit is the bound it was given, %g", *bound))
	}
	return q
}
