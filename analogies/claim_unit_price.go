package analogies

import (
	"example.com/rhyme/analogies/capability"
	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/datasets"
)

// unitPriceFalls is C1.
func unitPriceFalls(claims.Options) claimTest {
	return claimTest{Claim: claims.Claim{
		ID: "C1", Name: "unit-price-falls",
		Text: "The price of a unit of constant quality keeps falling.",
		Method: "Yearly drift of the log real price, as a random walk with drift and by least squares with HAC errors. A price of constant quality " +
			"decides where there is one. A running record is taken monthly, the record in force, to the last price known; it cannot rise, and the price of a slot stands beside it.",
		Supported: "both intervals lie below 0",
		Refuted:   "both lie above 0; a running record cannot rise, and cannot be refuted",
		Tests: []claims.Test{
			{Name: "drift", For: claims.Below(0), Against: claims.Above(0)},
			{Name: "trend", For: claims.Below(0), Against: claims.Above(0)},
			{Name: "record-drift", For: claims.Below(0)},
			{Name: "record-trend", For: claims.Below(0)},
		},
	}, gather: gatherUnitPrice}
}

func gatherUnitPrice(w *witness, c *Case) (claims.Evidence, error) {
	s, ok := c.unitPrice()
	if !ok {
		return noSeries("price"), nil
	}
	if s.Series.IsRecord() {
		return w.recordPrice(c, s)
	}
	real, note := s.realOrNominal()
	e := claims.Evidence{Decide: w.walkAndTrend("", "yearly drift of the log real price", real), Reason: note}
	if real != s.Series {
		e.Alternatives = append(e.Alternatives, claims.Alternative{Name: "nominal money", Decide: w.walkAndTrend("", "yearly drift of the log nominal price", s.Series)})
	}
	if other, ok := c.Subject("price"); ok && other != s {
		series, _ := other.realOrNominal()
		e.Alternatives = append(e.Alternatives, claims.Alternative{Name: "the headline price, which is not of constant quality", Decide: w.walkAndTrend("", "yearly drift of the log real headline price", series)})
	}
	return e, nil
}

// unitPrice is the price of constant quality, or the headline price.
func (c *Case) unitPrice() (*Subject, bool) {
	if s, ok := c.Subject("constant_quality"); ok {
		return s, true
	}
	return c.Subject("price")
}

// recordPrice is the record in force, with the price of a slot beside it, which
// can rise.
func (w *witness) recordPrice(c *Case, s *Subject) (claims.Evidence, error) {
	nominal, real, note, err := w.inForce(c, s)
	if err != nil {
		return claims.Evidence{}, err
	}
	e := claims.Evidence{Decide: w.walkAndTrend("record-", "yearly drift of the log real record price in force, monthly", real),
		Reason: joinNotes("a running record cannot rise: it cannot be refuted", note)}
	e.Alternatives = []claims.Alternative{
		{Name: "nominal money", Decide: w.walkAndTrend("record-", "yearly drift of the log nominal record price in force, monthly", nominal)},
	}
	dates, _ := s.realOrNominal()
	e.Alternatives = append(e.Alternatives, claims.Alternative{Name: "only the dates of records", Decide: w.walkAndTrend("record-", "yearly drift of the log real price at the dates of records", dates)})
	slot, ok := c.Subject("slot")
	if !ok {
		e.Reason = joinNotes(e.Reason, "no price of a slot beside it")
		return e, nil
	}
	_, real, _, err = w.inForce(c, slot)
	e.Beside = w.walkAndTrend("", "yearly drift of the log real price of a slot in the list, monthly", real)
	return e, err
}

// asOf is the last day that a price of a case is known: of any model, where it
// has tables of models, else of the series.
func (w *witness) asOf(c *Case, s *datasets.Series) datasets.Date {
	last := s.Observations[len(s.Observations)-1].Date
	m, err := capability.NewMarket(c.Data, capability.Options{})
	if err != nil || m.AsOf.Decimal() < last.Decimal() {
		return last
	}
	return m.AsOf
}
