package analogies

import "example.com/rhyme/analogies/claims"

// frontierGetsDearer is C5.
func frontierGetsDearer(claims.Options) claimTest {
	return claimTest{Claim: claims.Claim{
		ID: "C5", Name: "frontier-gets-dearer",
		Text: "Ever more capital goes in, and the list price of the best model rises.",
		Method: "Trend of log real capital spending, and of the log real flagship price in force, taken monthly, both with HAC errors. The two are told apart: " +
			"capital is shown where no flagship price is named, but gives no verdict.",
		Supported: "both intervals lie above 0",
		Refuted:   "the interval of the list price lies below 0",
		Tests: []claims.Test{
			{Name: "flagship", For: claims.Above(0), Against: claims.Below(0)},
			{Name: "capital", For: claims.Above(0)},
		},
	}, gather: gatherFrontier}
}

func gatherFrontier(w *witness, c *Case) (claims.Evidence, error) {
	capital, note := w.capitalTrend(c)
	e := claims.Evidence{Reason: note}
	nominal := claims.Alternative{Name: "nominal money"}
	if c.Capital != nil {
		nominal.Decide = append(nominal.Decide, w.trend("capital", "trend of log nominal capital spending", c.Capital.Series))
	}
	flagship := claims.Missing("case.yaml names no flagship series")
	if s, ok := c.Subject("flagship"); ok {
		asListed, real, note, err := w.inForce(c, s)
		if err != nil {
			return e, err
		}
		flagship = w.trend("flagship", "trend of the log real flagship price in force, monthly", real)
		e.Reason = joinNotes(e.Reason, note)
		nominal.Decide = append(nominal.Decide, w.trend("flagship", "trend of the log nominal flagship price in force, monthly", asListed))
		walk := w.drift("flagship", "drift of the log real flagship price in force, monthly", real)
		e.Alternatives = append(e.Alternatives, nominal, claims.Alternative{Name: "the list price as a random walk", Decide: []claims.Estimate{walk, capital}})
	}
	flagship.Name = "flagship"
	e.Decide = []claims.Estimate{flagship, capital}
	if s, ok := c.Subject("investment"); ok && s.Series.Money == "" {
		share := w.trend("capital", "trend of the log of investment over output", s.Series)
		e.Beside = append(e.Beside, share)
		e.Alternatives = append(e.Alternatives, claims.Alternative{Name: "investment over output", Decide: []claims.Estimate{flagship, share}})
	}
	return e, nil
}

// capitalTrend is that of the money that went in, deflated where it can be.
func (w *witness) capitalTrend(c *Case) (claims.Estimate, string) {
	if c.Capital == nil {
		e := claims.Missing("case.yaml names no investment series of money")
		e.Name = "capital"
		return e, ""
	}
	s, note := c.Capital.realOrNominal()
	return w.trend("capital", "trend of log real capital spending", s), note
}
