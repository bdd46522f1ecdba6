package analogies

import (
	"strings"

	"example.com/rhyme/analogies/clock"
)

// moment is an event of a case, as an entry of the comparison dates it.
type moment struct{ name, measure string }

// spans lists the pairs of events that years are counted between.
func spans() [][2]moment {
	start, takeoff, midpoint := moment{"start", "adoption_start"}, moment{"takeoff", "adoption_takeoff"}, moment{"midpoint", "adoption_midpoint"}
	peak, halved := moment{"peak", "investment_peak"}, moment{"halved", "price_halved"}
	return [][2]moment{{start, takeoff}, {takeoff, midpoint}, {start, midpoint}, {start, peak}, {takeoff, peak}, {peak, midpoint}, {start, halved}, {halved, midpoint}}
}

// title is the event for people.
func (m moment) title() string {
	return map[string]string{"start": "start", "takeoff": "take-off", "midpoint": "midpoint", "peak": "investment peak", "halved": "price halved"}[m.name]
}

// compareHalved dates the first time that the price was seen at half of its
// first value.
func (b *builder) compareHalved(c *Case) {
	m := Measure{"price_halved", "Price halved", "price", "year in which the real price (nominal where there is none) was first seen at half of its first value or below; lower: last seen above before"}
	subject, ok := c.Subject("price")
	if !ok {
		b.entry(c, m, None("", "year", "case.yaml names no price series"), "")
		return
	}
	s, note := subject.realOrNominal()
	n, at := clock.Halved(s)
	q := None("", "year", n.Reason)
	if at > 0 {
		q = Quantity{Value: Computed(n.Value, "{t}", Refs{"t": YearAt(s.Point(at))}), Lower: Computed(n.Lower, "{t}", Refs{"t": YearAt(s.Point(at - 1))}),
			Upper: Computed(n.Upper, "{t}", Refs{"t": YearAt(s.Point(at))}), Unit: "year", Reason: joinNotes(n.Reason, note)}
	}
	b.entry(c, m, q, s.Ref())
}

// compareSpans counts the years between the events of a case. From take-off to
// midpoint both are of one fit, whose profile gives the limits; else they join
// the limits of the two dates.
func (b *builder) compareSpans(c *Case) {
	for _, pair := range spans() {
		from, to := pair[0], pair[1]
		m := Measure{"years_" + from.name + "_" + to.name, "Years from " + from.title() + " to " + to.title(), "years between",
			"years from one event to the other; negative where the second came first"}
		q, series := b.span(c, from, to)
		if from.name == "takeoff" && to.name == "midpoint" {
			q = b.rise(c)
		}
		b.entry(c, m, q, series)
	}
}

// rise is from take-off to midpoint by the yardstick.
func (b *builder) rise(c *Case) Quantity {
	s, ok := c.Subject("adoption")
	switch {
	case !ok:
		return None("", "years", "case.yaml names no adoption series")
	case s.Fits == nil:
		return None("", "years", "no model is set for adoption")
	}
	return b.yardstick(s.Fits, s).rise
}

// span is the difference of two entries, and the series behind them.
func (b *builder) span(c *Case, from, to moment) (q Quantity, series string) {
	first, _ := b.report.Entry(c.ID(), from.measure)
	second, _ := b.report.Entry(c.ID(), to.measure)
	if series = first.Series; second.Series != first.Series {
		series = joinNotes(first.Series, second.Series)
	}
	a, z := first.Quantity, second.Quantity
	n := clock.Between(from.number(a), to.number(z))
	if !n.Exists() {
		return None("", "years", n.Reason), series
	}
	difference := func(v float64, z, a Ref) Number { return Computed(v, "{to}-{from}", Refs{"to": z, "from": a}) }
	earliest, latest := LowerOf(a.ID, ""), UpperOf(a.ID, "")
	if !a.Lower.Exists() { // an exact date
		earliest, latest = OtherOf(a.ID), OtherOf(a.ID)
	}
	lower, upper := LowerOf(z.ID, ""), UpperOf(z.ID, "")
	return Quantity{
		Value: difference(n.Value, OtherOf(z.ID), OtherOf(a.ID)),
		Lower: difference(n.Lower, lower, latest), Upper: difference(n.Upper, upper, earliest),
		Unit: "years", Reason: joinNotes(n.Reason, weighed(from, a, to, z)),
	}, series
}

// number reads an entry as a moment. The start is a declared date.
func (m moment) number(q Quantity) clock.Number {
	switch {
	case !q.Value.Exists():
		return clock.Missing("no %s: %s", m.title(), q.Reason)
	case m.name == "start":
		return clock.Exact(q.Value.Value)
	}
	return clock.Number{Value: q.Value.Value, Lower: q.Lower.Value, Upper: q.Upper.Value}
}

// weighed is what the two dates must be read with; the reason of a start only
// says what began.
func weighed(from moment, a Quantity, to moment, z Quantity) string {
	var notes []string
	for _, e := range []struct {
		m moment
		q Quantity
	}{{from, a}, {to, z}} {
		if e.m.name != "start" && e.q.Reason != "" {
			notes = append(notes, e.m.title()+": "+e.q.Reason)
		}
	}
	return strings.Join(notes, "; ")
}
