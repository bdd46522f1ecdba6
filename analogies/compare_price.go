package analogies

import (
	"fmt"
	"math"

	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
)

// priceRole is a role whose price is compared.
type priceRole struct {
	role, title string
	whole       bool // halving time and floor too
}

func priceRoles() []priceRole {
	return []priceRole{
		{"price", "Price", true},
		{"constant_quality", "Price of constant quality", false},
		{"flagship", "Price of the best on offer", false},
		{"slot", "Price of a place in the list", false},
	}
}

// comparePrices compares prices, nominal and real.
func (b *builder) comparePrices(c *Case) {
	for _, role := range priceRoles() {
		subject, ok := c.Subject(role.role)
		for _, money := range []string{"nominal", "real"} {
			if !ok {
				b.noPrice(c, role, money, fmt.Sprintf("case.yaml names no %s series", role.role), nil, "")
				continue
			}
			series, set, why := subject.in(money)
			if series == nil {
				b.noPrice(c, role, money, why, nil, subject.Series.Ref())
				continue
			}
			b.comparePrice(c, role, money, series, set, why)
		}
	}
}

// in is the series of a subject in nominal or real money with its fits, or nil
// and why not; with a series, why says what must be known of it.
func (s *Subject) in(money string) (series *datasets.Series, fits *FitSet, why string) {
	switch {
	case money == "real" && s.Series.Money == datasets.Real:
		return s.Series, s.Fits, s.RealNote
	case money == "real":
		return s.Real, s.RealFits, s.RealNote
	case s.Series.Money == datasets.Real:
		return nil, nil, "the source gives real prices only"
	}
	return s.Series, s.Fits, ""
}

// realOrNominal is the deflated series, or the series as it is with the reason.
func (s *Subject) realOrNominal() (series *datasets.Series, note string) {
	if series, _, note = s.in("real"); series == nil {
		series = s.Series
	}
	return series, note
}

func priceMeasures(r priceRole, money string) (rate, halving, fall, floor, evidence Measure) {
	m := func(id, title, meaning string) Measure {
		return Measure{r.role + "_" + id + "_" + money, r.title + ", " + money + ": " + title, "price", meaning}
	}
	return m("rate", "change a year", "yearly change by the yardstick; negative falls"),
		m("halving_time", "halving time", "years in which it halves, at that rate"),
		m("fall", "first over last", "price at the first date over price at the last: 10 is a fall to a tenth"),
		m("floor", "floor", "level that it falls towards; missing where the data show none"),
		m("floor_p", "evidence for a floor, p", "probability of so good a fit with a floor if there were none (F test); small where the data show one")
}

// noPrice fills the rows of a price that no model was fitted to; s is nil where
// there is no series either.
func (b *builder) noPrice(c *Case, r priceRole, money, why string, s *datasets.Series, ref string) {
	rate, halving, fall, floor, evidence := priceMeasures(r, money)
	b.entry(c, rate, None("", "percent per year", why), ref)
	if r.whole {
		b.entry(c, halving, None("", "years", why), ref)
	}
	if s == nil {
		b.entry(c, fall, None("", "times", why), ref)
	} else {
		b.entry(c, fall, totalFall(s), ref)
	}
	if r.whole {
		b.entry(c, floor, None("", "", why), ref)
		b.entry(c, evidence, None("", "probability", why), ref)
	}
}

func (b *builder) comparePrice(c *Case, r priceRole, money string, s *datasets.Series, set *FitSet, note string) {
	rate, halving, fall, floor, evidence := priceMeasures(r, money)
	ref := s.Ref()
	if set == nil {
		b.noPrice(c, r, money, "no model is set for price", s, ref)
		return
	}
	name := priceYardstick
	res, ok := set.Result(name)
	switch {
	case !ok:
		b.noPrice(c, r, money, fmt.Sprintf("%s is not among the models fitted", name), s, ref)
		return
	case res.Err != nil:
		b.noPrice(c, r, money, res.Err.Error(), s, ref)
		return
	}
	f, id := res.Fit, set.FitID(name)
	note = joinNotes(notes(name, f), note)
	b.entry(c, rate, priceRate(f, id, note), ref)
	if r.whole {
		b.entry(c, halving, halvingTime(f, id, note), ref)
	}
	b.entry(c, fall, totalFall(s), ref)
	if r.whole {
		b.entry(c, floor, priceFloor(set, s.Unit.Name), ref)
		b.entry(c, evidence, floorEvidence(set), ref)
	}
}

// priceRate turns the rate of decline into per cent a year.
func priceRate(f *fit.Fit, id, note string) Quantity {
	return falling(f, id, "r", "percent per year", note, "(EXP(-{r})-1)*100",
		func(r float64) float64 { return 100 * math.Expm1(-r) })
}

// halvingTime is ln2/r. It exists only where the price surely falls in its
// upper limit of speed; a rate whose interval holds 0 has no slowest halving.
func halvingTime(f *fit.Fit, id, note string) Quantity {
	e, _ := f.Param("r")
	if e.Value <= 0 {
		return None("", "years", "the price does not fall: it never halves")
	}
	q := falling(f, id, "r", "years", note, "LN(2)/{r}", func(r float64) float64 {
		if r <= 0 {
			return math.NaN()
		}
		return math.Ln2 / r
	})
	if e.Lower <= 0 {
		q.Reason = joinNotes(q.Reason, "a price that does not fall is within the interval: no upper limit")
	}
	return q
}

// totalFall is the first price over the last.
func totalFall(s *datasets.Series) Quantity {
	if len(s.Observations) < 2 {
		return None("", "times", "fewer than two observations")
	}
	first, last := s.Observations[0], s.Observations[len(s.Observations)-1]
	if first.Value <= 0 || last.Value <= 0 {
		return None("", "times", fmt.Sprintf("%g in %s and %g in %s: a fall from or to nothing has no factor", first.Value, first.Date, last.Value, last.Date))
	}
	return Quantity{
		Value: Computed(first.Value/last.Value, "{first}/{last}", Refs{"first": ValueAt(pointOf(s, first)), "last": ValueAt(pointOf(s, last))}),
		Lower: Missing(), Upper: Missing(), Unit: "times",
		Reason: fmt.Sprintf("%s to %s; two observations, no interval", first.Date, last.Date),
	}
}

func pointOf(s *datasets.Series, o datasets.Observation) datasets.PointID {
	return datasets.PointID{Series: s.Ref(), Date: o.Date.String()}
}

func joinNotes(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + "; " + b
}
