package datasets

import "go.yaml.in/yaml/v3"

// surplus reads a price and a quantity of one market.
func (c *caseReader) surplus(n *yaml.Node) {
	var s Surplus
	var low, high *float64
	ok := c.mapping(n, "surplus", map[string]entry{
		"price": c.series("price", &s.Price), "quantity": c.series("quantity", &s.Quantity),
		"from": c.optional("from", &s.From), "until": c.optional("until", &s.Until),
		"spending":     c.series("spending", &s.Spending),
		"income":       c.series("income", &s.Income),
		"alternatives": func(n *yaml.Node) { c.alternatives(n, &s) },
		"elasticity":   c.number("elasticity", &s.Elasticity),
		"low":          c.optional("low", &low), "high": c.optional("high", &high),
		"why": c.text("why", &s.Why),
	})
	c.must(ok, n, "surplus", "price", "quantity", "elasticity")
	c.ascending(n, "from", s.From, "until", s.Until)
	c.around(n, "elasticity", s.Elasticity, low, high, &s.Low, &s.High)
	c.into.Surplus = append(c.into.Surplus, s)
}

func (c *caseReader) alternatives(n *yaml.Node, s *Surplus) {
	c.list(n, "alternatives", func(e *yaml.Node) {
		var ref string
		c.series("alternative", &ref)(e)
		s.Alternatives = append(s.Alternatives, ref)
	})
}

// capture reads a surplus beside a revenue.
func (c *caseReader) capture(n *yaml.Node) {
	var s Capture
	var low, high *float64
	ok := c.mapping(n, "capture", map[string]entry{
		"surplus": c.series("surplus", &s.Surplus), "revenue": c.series("revenue", &s.Revenue),
		"margin": c.number("margin", &s.Margin),
		"low":    c.optional("low", &low), "high": c.optional("high", &high),
		"why": c.text("why", &s.Why),
	})
	c.must(ok, n, "capture", "surplus", "revenue", "margin")
	c.around(n, "margin", s.Margin, low, high, &s.Low, &s.High)
	c.into.Capture = append(c.into.Capture, s)
}

// around reads the alternatives to an assumption, which enclose it; it stands
// for those not given.
func (c *caseReader) around(n *yaml.Node, what string, v float64, low, high, intoLow, intoHigh *float64) {
	*intoLow, *intoHigh = v, v
	if low != nil {
		*intoLow = *low
	}
	if high != nil {
		*intoHigh = *high
	}
	switch {
	case v < 0:
		c.add(spot(child(n, what)), "%s %v is below 0", what, v)
	case *intoLow < 0:
		c.add(spot(child(n, "low")), "low %v is below 0", *intoLow)
	case *intoLow > v:
		c.add(spot(child(n, "low")), "low %v is above the %s %v", *intoLow, what, v)
	case *intoHigh < v:
		c.add(spot(child(n, "high")), "high %v is below the %s %v", *intoHigh, what, v)
	}
}
