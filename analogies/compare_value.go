package analogies

import (
	"fmt"

	"example.com/rhyme/datasets"
)

// compareValue compares who held the value, at the first, middle and last year
// of each definition.
func (b *builder) compareValue(c *Case) {
	b.compareDeciding(c)
	have := map[string]*ValueTable{}
	for _, t := range c.Value {
		have[t.Def.ID] = t
	}
	for _, id := range b.definitions() {
		t := have[id]
		for _, layer := range b.layersOf(id) {
			for i, moment := range []string{"first", "middle", "last"} {
				m := Measure{
					ID:    "value_" + id + "_" + string(layer) + "_" + moment,
					Title: fmt.Sprintf("%s: %s, %s year", b.definitionTitle(id), layer, moment),
					Group: "value by definition", Meaning: "share of the layer, or its level where shares do not exist, in the " + moment + " year with a value",
				}
				if t == nil {
					b.entry(c, m, None("", "percent", "case.yaml has no such definition"), "")
					continue
				}
				b.entry(c, m, t.moment(layer, i), t.SeriesOf(layer))
			}
		}
	}
}

// compareDeciding sets side by side the definition that decides in each case:
// the technologies differ in what can be measured, so the definitions differ,
// and the reason names them.
func (b *builder) compareDeciding(c *Case) {
	decides, ok := c.Decides()
	for _, layer := range []datasets.Layer{datasets.LayerInfrastructure, datasets.LayerEquipment, datasets.LayerApplication} {
		for i, moment := range []string{"first", "middle", "last"} {
			m := Measure{
				ID: "value_" + string(layer) + "_" + moment, Title: fmt.Sprintf("Value held by %s, %s year", layer, moment),
				Group: "value", Meaning: "share of the layer by the definition that decides in its case, in the " + moment + " year with a value",
			}
			if !ok {
				b.entry(c, m, None("", "percent", "case.yaml has no value definition that decides"), "")
				continue
			}
			q := decides.moment(layer, i)
			q.Reason = joinNotes(q.Reason, "by "+lowerFirst(decides.Def.Title))
			b.entry(c, m, q, decides.SeriesOf(layer))
		}
	}
}

// definitions lists the ids of the value definitions of all cases, in order of
// appearance.
func (b *builder) definitions() []string {
	var ids []string
	seen := map[string]bool{}
	for _, c := range b.report.Cases {
		for _, t := range c.Value {
			if !seen[t.Def.ID] {
				seen[t.Def.ID] = true
				ids = append(ids, t.Def.ID)
			}
		}
	}
	return ids
}

func (b *builder) definitionTitle(id string) string {
	for _, c := range b.report.Cases {
		for _, t := range c.Value {
			if t.Def.ID == id {
				return t.Def.Title
			}
		}
	}
	return id
}

// layersOf lists the layers that a definition has in any case.
func (b *builder) layersOf(id string) []datasets.Layer {
	has := map[datasets.Layer]bool{}
	for _, c := range b.report.Cases {
		for _, t := range c.Value {
			if t.Def.ID == id {
				for _, l := range t.Def.Layers {
					has[l.Layer] = true
				}
			}
		}
	}
	var out []datasets.Layer
	for _, l := range []datasets.Layer{datasets.LayerInfrastructure, datasets.LayerEquipment, datasets.LayerApplication} {
		if has[l] {
			out = append(out, l)
		}
	}
	return out
}

// moment is the share of a layer, in per cent, in the first (0), middle (1) or
// last (2) year that has one; its level where the definition has no shares.
func (t *ValueTable) moment(layer datasets.Layer, which int) Quantity {
	var rows []ValueRow
	for _, r := range t.Rows {
		number := r.Share.Value
		if !t.Additive {
			number = r.Level.Value
		}
		if r.Layer == layer && number.Exists() {
			rows = append(rows, r)
		}
	}
	switch {
	case len(rows) == 0:
		return None("", "percent", fmt.Sprintf("no year has a value of %s", layer))
	case len(rows) == 1 && which > 0 || len(rows) == 2 && which == 1:
		return None("", "percent", fmt.Sprintf("only %d years have a value", len(rows)))
	}
	row := rows[[]int{0, (len(rows) - 1) / 2, len(rows) - 1}[which]]
	reason := joinNotes(fmt.Sprintf("in %d", row.Year), row.Share.Reason)
	if !t.Additive {
		return Quantity{Value: Computed(row.Level.Value.Value, "{level}", Refs{"level": OtherOf(row.Level.ID)}),
			Lower: Missing(), Upper: Missing(), Unit: t.Unit.Name, Reason: joinNotes(reason, "a return of one year, not a share")}
	}
	percent := func(v float64) Number {
		if (Number{Value: v}).Exists() {
			return Given(100 * v)
		}
		return Missing()
	}
	return Quantity{
		Value: Computed(100*row.Share.Value.Value, "{share}*100", Refs{"share": OtherOf(row.Share.ID)}),
		Lower: percent(row.Share.Lower.Value), Upper: percent(row.Share.Upper.Value),
		Unit: "percent", Reason: reason,
	}
}
