package analogies

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
)

// find writes the findings: for each technology how fast it spread, how its
// price moved and who held the value, each with its number and its weakest
// point, whichever way it cuts.
func (b *builder) find() {
	for _, c := range b.report.Cases {
		for _, say := range []func(*Case) (Finding, bool){b.spreadFinding, b.priceFinding, b.flagshipFinding, b.valueFinding} {
			if f, ok := say(c); ok {
				f.Case = c.ID()
				b.report.Findings = append(b.report.Findings, f)
			}
		}
	}
}

func (b *builder) spreadFinding(c *Case) (Finding, bool) {
	span, _ := b.report.Entry(c.ID(), "adoption_years_10_90")
	s, ok := c.Subject("adoption")
	if !ok {
		return Finding{}, false
	}
	favoured, _ := b.report.Entry(c.ID(), favouredSpan)
	f := Finding{Series: span.Series, Sources: sourceIDs(s), Quantity: span.Quantity, Weakest: span.Quantity.Reason}
	if span.Quantity.Value.Exists() {
		mid, _ := b.report.Entry(c.ID(), "adoption_midpoint")
		f.Text = fmt.Sprintf("%s (%s) went from 10%% to 90%% of its ceiling in %s years by the %s, half of it by %.0f.",
			c.Data.Case.Title, lowerFirst(s.Series.Title), interval(span.Quantity), b.plan.Yardstick, mid.Quantity.Value.Value)
		f.Weakest = joinNotes(otherSpan(s.Fits, b.plan.Yardstick, favoured.Quantity), f.Weakest)
		return f, true
	}
	growth, _ := b.report.Entry(c.ID(), "adoption_growth")
	if !growth.Quantity.Value.Exists() {
		return Finding{}, false
	}
	f.Quantity = growth.Quantity
	f.Text = fmt.Sprintf("%s (%s) grows by %s per cent a year and shows no ceiling yet: how far it will spread cannot be read from these data.",
		c.Data.Case.Title, lowerFirst(s.Series.Title), interval(growth.Quantity))
	return f, true
}

// otherSpan says how long the spread took by the curve that the data favour, where
// that is not the yardstick: the choice of the curve is part of the uncertainty.
func otherSpan(set *FitSet, yardstick string, q Quantity) string {
	favoured, ok := set.Favoured()
	if !ok || favoured.Model.Name == yardstick {
		return ""
	}
	if !q.Value.Exists() {
		why, _, _ := strings.Cut(q.Reason, ";")
		return fmt.Sprintf("the data favour the %s, %s; by it no span can be given: %s", favoured.Model.Name, weightOf(favoured), why)
	}
	return fmt.Sprintf("%s years by the %s, %s", interval(q), favoured.Model.Name, weightOf(favoured))
}

func (b *builder) priceFinding(c *Case) (Finding, bool) {
	return b.rateFinding(c, "price", "")
}

func (b *builder) flagshipFinding(c *Case) (Finding, bool) {
	return b.rateFinding(c, "flagship", ", the best on offer,")
}

func (b *builder) rateFinding(c *Case, role, what string) (Finding, bool) {
	money := "real"
	rate, ok := b.report.Entry(c.ID(), role+"_rate_real")
	if !ok || !rate.Quantity.Value.Exists() {
		money = "nominal"
		if rate, ok = b.report.Entry(c.ID(), role+"_rate_nominal"); !ok || !rate.Quantity.Value.Exists() {
			return Finding{}, false
		}
	}
	s, _ := c.Subject(role)
	q := rate.Quantity
	text := fmt.Sprintf("%s: whether the %s price of %s%s rose or fell cannot be said: %s per cent a year.", c.Data.Case.Title, money, lowerFirst(s.Series.Title), what, interval(q))
	if verb, by := direction(q); verb != "" {
		text = fmt.Sprintf("%s: the %s price of %s%s %s by %s per cent a year.", c.Data.Case.Title, money, lowerFirst(s.Series.Title), what, verb, interval(by))
	}
	return Finding{Text: text, Quantity: q, Series: rate.Series, Sources: sourceIDs(s), Weakest: joinNotes(oneRate(s), q.Reason)}, true
}

// oneRate says what a single rate for a price leaves aside: on how few
// observations it rests, and which other course the same observations favour.
func oneRate(s *Subject) string {
	set := s.Shown()
	if set == nil {
		return ""
	}
	said := fmt.Sprintf("one rate for all years, from %d observations, the last of %s", len(set.Y), set.Points[len(set.Points)-1].Date)
	if best, ok := set.Favoured(); ok && best.Model.Name != priceYardstick {
		said = joinNotes(fmt.Sprintf("the data favour the %s, %s", best.Model.Name, weightOf(best)), said)
	}
	return said
}

// direction says whether a rate surely fell or rose, and by how much, without
// its sign; "" when its interval holds 0.
func direction(q Quantity) (verb string, by Quantity) {
	turn := func(n Number) Number { return Number{Value: -n.Value} }
	switch {
	case q.Upper.Exists() && q.Upper.Value < 0:
		return "fell", Quantity{Value: turn(q.Value), Lower: turn(q.Upper), Upper: turn(q.Lower), Unit: q.Unit}
	case q.Lower.Exists() && q.Lower.Value > 0:
		return "rose", q
	}
	return "", q
}

// fewYears are too few for a share that moves from one to the next to be a trend.
const fewYears = 5

// valueFinding tells the share of applications, first and last, by the
// definition that decides.
func (b *builder) valueFinding(c *Case) (Finding, bool) {
	t, ok := c.Decides()
	first, _ := b.report.Entry(c.ID(), "value_application_first")
	last, _ := b.report.Entry(c.ID(), "value_application_last")
	if !ok || !first.Quantity.Value.Exists() || !last.Quantity.Value.Exists() {
		return Finding{}, false
	}
	way := "rose"
	if last.Quantity.Value.Value < first.Quantity.Value.Value {
		way = "fell"
	}
	text := fmt.Sprintf("%s: the applications' part of infrastructure, equipment and applications (%s) %s from %s per cent %s to %s per cent %s.",
		c.Data.Case.Title, lowerFirst(t.Def.Title), way, interval(first.Quantity), year(first.Quantity), interval(last.Quantity), year(last.Quantity))
	weakest := joinNotes(c.otherDefinitions(t), "the layers are industries by definition; the range is that of every weight the case allows: "+t.weakest())
	if n := len(t.Years); n < fewYears {
		weakest = joinNotes(fmt.Sprintf("years measured: %d", n), weakest)
	}
	return Finding{Text: text, Quantity: last.Quantity, Series: last.Series, Sources: b.sourcesOf(c, last.Series), Weakest: weakest}, true
}

// otherDefinitions says what applications held last by the other definitions that
// add up, from the least to the most.
func (c *Case) otherDefinitions(decides *ValueTable) string {
	least, most, n := math.Inf(1), math.Inf(-1), 0
	for _, t := range c.Value {
		if t == decides || !t.Additive {
			continue
		}
		for i := len(t.Rows) - 1; i >= 0; i-- {
			if share := t.Rows[i].Share.Value; t.Rows[i].Layer == datasets.LayerApplication && share.Exists() {
				least, most, n = min(least, 100*share.Value), max(most, 100*share.Value), n+1
				break
			}
		}
	}
	switch n {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("by the other definition applications held %s per cent last", table.Significant(least, 2))
	}
	return fmt.Sprintf("by %d other definitions applications held between %s and %s per cent last", n, table.Significant(least, 2), table.Significant(most, 2))
}

// weakest names the series with the widest choice of weight.
func (t *ValueTable) weakest() string {
	var names []string
	for _, l := range t.Def.Layers {
		for _, w := range l.Series {
			if w.Low != w.Weight || w.High != w.Weight {
				names = append(names, fmt.Sprintf("%s may weigh %g to %g", w.Series, w.Low, w.High))
			}
		}
	}
	if names == nil {
		return "no alternative weights are stated"
	}
	return strings.Join(names, ", ")
}

func year(q Quantity) string {
	first, _, _ := strings.Cut(q.Reason, ";")
	return first
}

// interval is a quantity for people: value and limits.
func interval(q Quantity) string {
	show := func(n Number) string {
		if q.Unit == "year" {
			return strconv.FormatFloat(n.Value, 'f', 0, 64)
		}
		return table.Significant(n.Value, 3)
	}
	switch {
	case q.Lower.Exists() && q.Upper.Exists() && q.Lower.Value != q.Upper.Value:
		return fmt.Sprintf("%s (%s to %s)", show(q.Value), show(q.Lower), show(q.Upper))
	case q.Lower.Exists() && !q.Upper.Exists():
		return fmt.Sprintf("%s (%s or more)", show(q.Value), show(q.Lower))
	case q.Upper.Exists() && !q.Lower.Exists():
		return fmt.Sprintf("%s (%s or less)", show(q.Value), show(q.Upper))
	}
	return show(q.Value)
}

func sourceIDs(s *Subject) []string {
	var ids []string
	for _, src := range s.Series.Sources() {
		ids = append(ids, src.ID)
	}
	return ids
}

// sourcesOf lists the ids of the sources of series that stand joined by "; ".
func (b *builder) sourcesOf(c *Case, series string) []string {
	var ids []string
	for _, ref := range strings.Split(series, "; ") {
		if s := b.catalog.Find(ref, c.ID()); s != nil {
			for _, src := range s.Sources() {
				ids = append(ids, src.ID)
			}
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// lowerFirst puts a title into a sentence: "US railroad mileage" stays, since
// its first word is an abbreviation.
func lowerFirst(s string) string {
	if len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'a' && s[1] <= 'z' && !strings.HasPrefix(s, "United") && !strings.HasPrefix(s, "Nvidia") {
		return strings.ToLower(s[:1]) + s[1:]
	}
	return s
}
