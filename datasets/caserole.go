package datasets

import (
	"slices"

	"go.yaml.in/yaml/v3"
)

// headlineRoles and alsoRoles are the roles that a series can have.
func headlineRoles() []string {
	return []string{
		"adoption", "quantity", "price", "investment", "revenue", "margin",
		"constant_quality", "flagship", "slot",
	}
}

func alsoRoles() []string {
	return append(headlineRoles(), "applications", "trickle_down", "premium", "cost")
}

func (c *caseReader) headline(n *yaml.Node) {
	c.pairs(n, "headline", func(key, value *yaml.Node) {
		if c.known(key, headlineRoles()) {
			c.into.Headline = append(c.into.Headline, c.role(key.Value, value))
		}
	})
}

func (c *caseReader) also(n *yaml.Node) {
	c.pairs(n, "also", func(key, value *yaml.Node) {
		switch {
		case key.Value == "experience":
			c.list(value, "experience", c.experience)
		case key.Value == "demand":
			c.list(value, "demand", c.demand)
		case key.Value == "surplus":
			c.list(value, "surplus", c.surplus)
		case key.Value == "capture":
			c.list(value, "capture", c.capture)
		case c.known(key, append(alsoRoles(), "experience", "demand", "surplus", "capture")):
			c.list(value, key.Value, func(e *yaml.Node) {
				c.into.Also = append(c.into.Also, c.role(key.Value, e))
			})
		}
	})
}

func (c *caseReader) known(key *yaml.Node, roles []string) bool {
	ok := slices.Contains(roles, key.Value)
	if !ok {
		c.add(spot(key), "unknown role %q%s", key.Value, oneOf(key.Value, roles))
	}
	return ok
}

// role reads a series in a role: a mapping, or only its id.
func (c *caseReader) role(name string, n *yaml.Node) Role {
	r := Role{Role: name, Sense: 1, Line: n.Line}
	if n = target(n); n.Kind == yaml.ScalarNode {
		c.series("series", &r.Series)(n)
		return r
	}
	sense := 1.0
	ok := c.mapping(n, name, map[string]entry{
		"series":    c.series("series", &r.Series),
		"from":      c.optional("from", &r.From),
		"until":     c.optional("until", &r.Until),
		"leave_out": func(n *yaml.Node) { c.leaveOut(n, &r) },
		"deflator":  c.series("deflator", &r.Deflator),
		"over":      c.series("over", &r.Over),
		"ceiling":   c.optional("ceiling", &r.Ceiling),
		"sense":     c.number("sense", &sense),
		"layer":     choice(c.yamlReader, "layer", Layers(), &r.Layer),
		"why":       c.text("why", &r.Why),
	})
	c.must(ok, n, name, "series")
	c.ascending(n, "from", r.From, "until", r.Until)
	if r.Ceiling != nil && *r.Ceiling <= 0 {
		c.add(spot(child(n, "ceiling")), "ceiling %v is not more than 0", *r.Ceiling)
	}
	if sense != 1 && sense != -1 {
		c.add(spot(child(n, "sense")), "sense %v: expected 1 or -1", sense)
	}
	r.Sense = int(sense)
	return r
}

func (c *caseReader) leaveOut(n *yaml.Node, r *Role) {
	c.list(n, "leave_out", func(e *yaml.Node) {
		var q Quality
		choice(c.yamlReader, "quality", Qualities(), &q)(e)
		r.LeaveOut = append(r.LeaveOut, q)
	})
}

func (c *caseReader) experience(n *yaml.Node) {
	var e Experience
	ok := c.mapping(n, "experience", map[string]entry{
		"price": c.series("price", &e.Price), "production": c.series("production", &e.Production),
		"from": c.optional("from", &e.From), "until": c.optional("until", &e.Until),
		"why": c.text("why", &e.Why),
	})
	c.must(ok, n, "experience", "price", "production")
	c.ascending(n, "from", e.From, "until", e.Until)
	c.into.Experience = append(c.into.Experience, e)
}

func (c *caseReader) demand(n *yaml.Node) {
	var d Demand
	ok := c.mapping(n, "demand", map[string]entry{
		"price": c.series("price", &d.Price), "quantity": c.series("quantity", &d.Quantity),
		"from": c.optional("from", &d.From), "until": c.optional("until", &d.Until),
		"why": c.text("why", &d.Why),
	})
	c.must(ok, n, "demand", "price", "quantity")
	c.ascending(n, "from", d.From, "until", d.Until)
	c.into.Demand = append(c.into.Demand, d)
}
