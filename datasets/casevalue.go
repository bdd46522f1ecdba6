package datasets

import (
	"slices"

	"go.yaml.in/yaml/v3"
)

// value reads the definitions of who held the value; one of them decides.
func (c *caseReader) value(n *yaml.Node) {
	decides := ""
	c.list(n, "value", func(e *yaml.Node) {
		d := c.definition(e)
		if d.ID != "" && slices.ContainsFunc(c.into.Value, func(o ValueDef) bool { return o.ID == d.ID }) {
			c.add(spot(child(e, "id")), "a second definition %s", d.ID)
		}
		if d.Decides && decides != "" {
			c.add(spot(child(e, "decides")), "a second definition that decides: the first is %s", decides)
		} else if d.Decides {
			decides = d.ID
		}
		c.into.Value = append(c.into.Value, d)
	})
	c.divided(n)
	if len(c.into.Value) > 0 && !slices.ContainsFunc(c.into.Value, func(d ValueDef) bool { return d.Decides }) {
		c.add(spot(target(n)), "no definition decides: mark the one that findings rest on with decides: true")
	}
}

// divided reports a definition over one that does not exist.
func (c *caseReader) divided(n *yaml.Node) {
	var ids []string
	for _, d := range c.into.Value {
		ids = append(ids, d.ID)
	}
	for i, d := range c.into.Value {
		if d.Over != "" && !slices.Contains(ids, d.Over) {
			c.add(spot(child(target(n).Content[i], "over")), "unknown definition %q%s", d.Over, oneOf(d.Over, ids))
		}
	}
}

func (c *caseReader) definition(n *yaml.Node) ValueDef {
	var d ValueDef
	keys := map[string]entry{
		"id":      c.text("id", &d.ID),
		"title":   c.text("title", &d.Title),
		"measure": choice(c.yamlReader, "measure", Kinds(), &d.Measure),
		"decides": c.flag("decides", &d.Decides),
		"over":    c.text("over", &d.Over),
		"from":    c.number("from", &d.From),
		"to":      c.number("to", &d.Until),
	}
	for _, layer := range Layers() {
		keys[string(layer)] = func(*yaml.Node) {} // below, in the order of the layers
	}
	const what = "a definition of value"
	ok := c.mapping(n, what, keys)
	c.must(ok, n, what, "id", "title", "measure", "from", "to")
	if !ok {
		return d
	}
	if d.ID != "" && !legal(d.ID) {
		c.add(spot(child(n, "id")), "id %q: an id %s", d.ID, idRule)
	}
	if d.From != 0 && d.Until != 0 {
		c.ascending(n, "from", &d.From, "to", &d.Until)
	}
	c.layers(n, &d)
	return d
}

// layers reads the layers in their own order, whatever that of the file, and
// checks that they can be added.
func (c *caseReader) layers(n *yaml.Node, d *ValueDef) {
	var first *Series
	used := map[string]bool{}
	for _, layer := range Layers() {
		at := child(n, string(layer))
		if at == target(n) {
			continue
		}
		l := LayerDef{Layer: layer}
		c.list(at, string(layer), func(e *yaml.Node) {
			w := c.weighted(e)
			l.Series = append(l.Series, w)
			if w.Series == "" {
				return
			}
			if used[w.Series] {
				c.add(spot(child(e, "series")), "%s counts twice in this definition", w.Series)
			}
			used[w.Series] = true
			first = c.addable(e, w.Series, first, d.Measure)
		})
		d.Layers = append(d.Layers, l)
	}
	if len(d.Layers) == 0 {
		c.add(spot(target(n)), "a definition of value has no layer%s", oneOf("", Layers()))
	}
}

// addable reports a series that does not share the measure of the first one.
// Returns are averaged, not added.
func (c *caseReader) addable(n *yaml.Node, ref string, first *Series, measure Kind) *Series {
	s, err := c.loader.catalog.Series(ref, c.home.ID)
	if err != nil || measure == KindReturn {
		return first
	}
	if first == nil {
		return s
	}
	if s.Unit.Measure != first.Unit.Measure {
		c.add(spot(child(n, "series")), "%s is in %q and cannot be added to %s, which is in %q",
			ref, s.Unit.Measure, first.Ref(), first.Unit.Measure)
	}
	return first
}

func (c *caseReader) weighted(n *yaml.Node) Weighted {
	var w Weighted
	var low, high *float64
	ok := c.mapping(n, "a series of a layer", map[string]entry{
		"series": c.series("series", &w.Series),
		"weight": c.number("weight", &w.Weight),
		"low":    c.optional("low", &low),
		"high":   c.optional("high", &high),
		"from":   c.optional("from", &w.From),
		"why":    c.text("why", &w.Why),
	})
	c.must(ok, n, "a series of a layer", "series", "weight")
	c.weights(n, &w, low, high)
	return w
}

// weights fills in the alternatives and checks that the weight is between.
func (c *caseReader) weights(n *yaml.Node, w *Weighted, low, high *float64) {
	w.Low, w.High = w.Weight, w.Weight
	if low != nil {
		w.Low = *low
	}
	if high != nil {
		w.High = *high
	}
	switch {
	case w.Weight < 0:
		c.add(spot(child(n, "weight")), "weight %v is below 0", w.Weight)
	case w.Low < 0:
		c.add(spot(child(n, "low")), "low %v is below 0", w.Low)
	case w.Low > w.Weight:
		c.add(spot(child(n, "low")), "low %v is above the weight %v", w.Low, w.Weight)
	case w.High < w.Weight:
		c.add(spot(child(n, "high")), "high %v is below the weight %v", w.High, w.Weight)
	}
}
