package analogies

import (
	"fmt"
	"math"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/fit"
)

// Reading is what a fit says in the words that people use: per cent a year,
// years to halve, the year of 90% of the ceiling.
type Reading struct {
	Model    string
	Measure  string
	Quantity Quantity
}

// Readings reads every fit of a set.
func (s *FitSet) Readings() []Reading {
	var out []Reading
	for _, r := range s.Results {
		if r.Fit == nil {
			continue
		}
		add := func(measure string, q Quantity) {
			q.ID = "reading/" + s.FitID(r.Model.Name) + "/" + measure
			out = append(out, Reading{r.Model.Name, measure, q})
		}
		id := s.FitID(r.Model.Name)
		switch r.Model.Name {
		case "logistic":
			s.readLogistic(r.Fit, id, add)
		case "exponential-growth":
			add("change a year", growthRate(r.Fit, id))
			add("doubling time", doublingTime(r.Fit, id))
		case "exponential-decline":
			add("change a year", priceRate(r.Fit, id, ""))
			add("halving time", halvingTime(r.Fit, id, ""))
		case "exponential-floor":
			add("floor", priceFloor(s, s.Series.Unit.Name))
		case "random-walk":
			add("change a year", rising(r.Fit, id, "mu", "percent per year", "", "(EXP({mu})-1)*100", func(mu float64) float64 { return 100 * math.Expm1(mu) }))
		case "wright", "wright-differences":
			add("learning rate", learningRate(r.Fit, id))
		case "goddard":
			add("fall for each doubling of yearly production", doublingFall(r.Fit, id, "b"))
		case "sinclair-klepper-cohen":
			add("learning rate at a given yearly production", learningRate(r.Fit, id))
			add("fall for each doubling of yearly production", doublingFall(r.Fit, id, "c"))
		case "nordhaus":
			add("change a year at a given cumulative production", priceRate(r.Fit, id, ""))
			add("learning rate at a given date", learningRate(r.Fit, id))
		case "bass-shock":
			add("onset of the shock", shockDate(r.Fit, id, "a"))
		case "bass-shock-rectangular":
			add("onset of the shock", shockDate(r.Fit, id, "a"))
			add("end of the shock", shockDate(r.Fit, id, "b"))
		}
	}
	return out
}

// readLogistic dates 10% and 90% of the ceiling. They follow from two
// parameters, so that their limits are profiles of their own.
func (s *FitSet) readLogistic(f *fit.Fit, id string, add func(string, Quantity)) {
	if why := f.CeilingOpen(); why != "" {
		add("year of 10%", None("", "year", "ceiling not identified: "+why))
		add("year of 90%", None("", "year", "ceiling not identified: "+why))
		return
	}
	tm, _ := f.Param("tm")
	dt, _ := f.Param("dt")
	refs := Refs{"tm": EstimateOf(id, "tm"), "dt": EstimateOf(id, "dt")}
	for _, end := range []struct {
		name string
		sign float64
		expr string
	}{{"year of 10%", -0.5, "{tm}-{dt}/2"}, {"year of 90%", 0.5, "{tm}+{dt}/2"}} {
		lower, upper := f.Profile(f.Level, func(p []float64) float64 { return p[2] + end.sign*p[1] })
		add(end.name, Quantity{Value: Computed(tm.Value+end.sign*dt.Value, end.expr, refs), Lower: Given(lower), Upper: Given(upper), Unit: "year"})
	}
}

// doublingTime is ln2/r.
func doublingTime(f *fit.Fit, id string) Quantity {
	if e, _ := f.Param("r"); e.Value <= 0 {
		return None("", "years", "it does not grow: it never doubles")
	}
	return falling(f, id, "r", "years", "", "LN(2)/{r}", func(r float64) float64 {
		if r <= 0 {
			return math.NaN()
		}
		return math.Ln2 / r
	})
}

// learningRate is the fall of the price for each doubling of what was made.
func learningRate(f *fit.Fit, id string) Quantity { return doublingFall(f, id, "b") }

// doublingFall is the fall of the price for each doubling of a production.
func doublingFall(f *fit.Fit, id, exponent string) Quantity {
	return rising(f, id, exponent, "percent per doubling", "", "(1-2^(-{"+exponent+"}))*100", func(b float64) float64 { return 100 * (1 - math.Exp2(-b)) })
}

// shockDate is a date that is counted from the origin, on the calendar.
func shockDate(f *fit.Fit, id, param string) Quantity {
	q := rising(f, id, param, "year", "", "{x0}+{"+param+"}", func(v float64) float64 { return f.Origin + v })
	for _, n := range []Number{q.Value, q.Lower, q.Upper} {
		if n.Live() {
			n.Refs["x0"] = OriginOf(id)
		}
	}
	return q
}

// ReadingsTable has a row for each reading of each set.
func ReadingsTable(sets []*FitSet) *table.Table {
	t := table.New("readings", "Readings", table.Columns("case", "series", "model", "measure", "value", "lower", "upper", "unit", "reason")...)
	for _, s := range sets {
		for _, r := range s.Readings() {
			q := r.Quantity
			t.Add(s.Case, s.Name(), r.Model, r.Measure, q.Value.Value, q.Lower.Value, q.Upper.Value, q.Unit, q.Reason)
		}
	}
	return t
}

// compareLearning is the comparison's row of experience curves.
func (b *builder) compareLearning(c *Case) {
	m := Measure{"learning_rate", "Learning rate", "price", "fall of the price for each doubling of cumulative production (Wright)"}
	const unit = "percent per doubling"
	for _, s := range b.report.Fits {
		if s.Case != c.ID() || s.Over == nil {
			continue
		}
		for _, r := range s.Results {
			if r.Fit == nil {
				b.entry(c, m, None("", unit, r.Err.Error()), s.Series.Ref())
				return
			}
			q := learningRate(r.Fit, s.FitID(r.Model.Name))
			q.Reason = joinNotes(fmt.Sprintf("over %s; what was made before the first year is not counted", s.Over.Title), notes(r.Model.Name, r.Fit))
			b.entry(c, m, q, s.Series.Ref())
			return
		}
	}
	b.entry(c, m, None("", unit, "case.yaml names no price beside its production"), "")
}
