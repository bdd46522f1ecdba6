package analogies

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
)

// compareInvestment compares the peak that case.yaml declares, the maximum of
// the headline series, and the most money that went in within a year.
func (b *builder) compareInvestment(c *Case) {
	b.declaredPeak(c)
	largest := func(id, title, meaning string) (year, level Measure) {
		return Measure{id + "_year", title + ": year", "investment", "year of " + meaning}, Measure{id, title, "investment", meaning}
	}
	year, level := largest("investment_max", "Largest investment", "the largest value of the headline series")
	if subject, ok := c.Subject("investment"); ok {
		b.largest(c, year, level, subject.Series, subject.Series.Title) // of one case a flow, of another a stock
	} else {
		b.largest(c, year, level, nil, "case.yaml names no investment series")
	}
	year, level = largest("investment_money", "Most money in a year", "the largest sum invested, in real money where it can be deflated")
	if c.Capital == nil {
		b.largest(c, year, level, nil, "case.yaml names no investment series of money")
		return
	}
	s, note := c.Capital.realOrNominal()
	b.largest(c, year, level, s, joinNotes(s.Title, note))
}

// largest fills the rows of the maximum of a series; s is nil where there is
// none, and note then says why.
func (b *builder) largest(c *Case, year, level Measure, s *datasets.Series, note string) {
	if s == nil {
		b.entry(c, year, None("", "year", note), "")
		b.entry(c, level, None("", "", note), "")
		return
	}
	atYear, atLevel := maximum(s)
	atYear.Reason, atLevel.Reason = joinNotes(atYear.Reason, note), joinNotes(atLevel.Reason, note)
	b.entry(c, year, atYear, s.Ref())
	b.entry(c, level, atLevel, s.Ref())
}

// declaredPeak compares the peak that case.yaml declares: its year, and then
// the series that dates it and the share of output.
func (b *builder) declaredPeak(c *Case) {
	declared := Measure{"investment_peak", "Investment peak", "investment", "year of the peak, as case.yaml says, with the earliest and latest year that could be meant"}
	level := Measure{"investment_peak_level", "Investment peak: level", "investment", "money invested in that year, real where it can be deflated; else the series that dates the peak"}
	share := Measure{"investment_peak_share", "Investment peak: share of GDP", "investment", "value of the headline series in that year, where it is over GDP"}
	p := c.Data.Case.Peak
	if p.Year == nil {
		why := p.Why
		if why == "" {
			why = "case.yaml states no peak of investment"
		}
		b.entry(c, declared, None("", "year", why), p.Series)
		b.entry(c, level, None("", "", why), p.Series)
		b.entry(c, share, None("", "percent", why), "")
		return
	}
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
	q, ref := b.peakLevel(c, int(*p.Year))
	b.entry(c, level, q, ref)
	q, ref = peakShare(c, int(*p.Year))
	b.entry(c, share, q, ref)
}

// peakLevel is the money that went in in the year of the peak, or else the
// series that dates it, unless that is a return.
func (b *builder) peakLevel(c *Case, year int) (q Quantity, ref string) {
	q = None("", "", "case.yaml names no investment series of money")
	if c.Capital != nil {
		s, note := c.Capital.realOrNominal()
		if q, ref = inYear(s, year), s.Ref(); q.Value.Exists() {
			q.Reason = joinNotes(q.Reason, note)
			return q, ref
		}
	}
	p := c.Data.Case.Peak
	s, err := b.catalog.Series(p.Series, c.ID())
	if p.Series == "" || err != nil || s.Kind == datasets.KindReturn || p.SelectedOnOutcome {
		return q, ref
	}
	if by := inYear(s, year); by.Value.Exists() {
		by.Reason = joinNotes(by.Reason, "no money: "+q.Reason)
		return by, s.Ref()
	}
	return q, ref
}

// peakShare is the headline series in the year of the peak, where it is over
// GDP.
func peakShare(c *Case, year int) (q Quantity, ref string) {
	s, ok := c.Subject("investment")
	switch {
	case !ok:
		return None("", "percent", "case.yaml names no investment series"), ""
	case !strings.Contains(strings.ToLower(s.Series.Ref()+" "+s.Series.Title+" "+s.Series.Unit.Name), "gdp"):
		return None("", "percent", "the headline series is not over GDP"), s.Series.Ref()
	}
	return inYear(s.Series, year), s.Series.Ref()
}

// inYear is the last observation of a series in a calendar year.
func inYear(s *datasets.Series, year int) Quantity {
	if o, ok := s.InYear(year); ok {
		return Quantity{Value: Computed(o.Value, "{v}", Refs{"v": ValueAt(pointOf(s, o))}), Lower: Missing(), Upper: Missing(),
			Unit: s.Unit.Name, Reason: s.Title}
	}
	before, after := around(s, year)
	return None("", s.Unit.Name, fmt.Sprintf("%s has no observation in %d (%s before, %s after)", s.Ref(), year, before, after))
}

// around are the observations on both sides of a year, for people.
func around(s *datasets.Series, year int) (before, after string) {
	before, after = "none", "none"
	for _, o := range s.Observations {
		text := fmt.Sprintf("%s in %s", table.Significant(o.Value, 3), o.Date)
		switch {
		case o.Date.Year() < year:
			before = text
		case o.Date.Year() > year:
			return before, text
		}
	}
	return before, after
}

// capital is the first investment series of a case that is money, headline
// before also, deflated as the headline price is; nil where there is none.
func (b *builder) capital(d *datasets.Dataset) (*Subject, error) {
	deflator := ""
	if price, ok := d.Case.HeadlineRole("price"); ok {
		deflator = price.Deflator
	}
	for _, role := range append(append([]datasets.Role{}, d.Case.Headline...), d.Case.Also...) {
		if role.Role != "investment" {
			continue
		}
		s, err := b.catalog.Series(role.Series, d.ID)
		if err != nil {
			return nil, &PlaceError{d.ID + "/case.yaml", err}
		}
		if s.Money != "" && s.Kind == datasets.KindInvestment {
			role.Over, role.Deflator = "", deflator
			return b.subject(d, role, false)
		}
	}
	return nil, nil
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
