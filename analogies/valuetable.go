package analogies

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// measureValue splits the value of every case by every definition.
func (b *builder) measureValue() error {
	for _, c := range b.report.Cases {
		for _, def := range c.Data.Case.Value {
			split, err := value.Measure(def, func(ref string) (*datasets.Series, error) {
				return b.catalog.Series(ref, c.ID())
			})
			if err != nil {
				return &PlaceError{c.ID() + "/case.yaml", err}
			}
			t := &ValueTable{Split: split}
			for _, y := range split.Years {
				t.Rows = append(t.Rows, valueRows(c.ID(), split, y)...)
			}
			c.Value = append(c.Value, t)
			b.weights(c.Data, split)
		}
	}
	return nil
}

// weights lists the weights of a definition as inputs.
func (b *builder) weights(d *datasets.Dataset, split *value.Split) {
	def := split.Def
	for _, l := range def.Layers {
		for _, w := range l.Series {
			b.report.Inputs = append(b.report.Inputs, Input{
				ID:    weightID(d.ID, def.ID, w.Series),
				Name:  fmt.Sprintf("weight of %s in %s of %s, %s", w.Series, l.Layer, d.ID, def.Title),
				Value: w.Weight, Low: w.Low, High: w.High, Unit: "weight", Why: w.Why, From: d.ID + "/case.yaml", Set: d.Case.Set.String(),
				Effect: effect(split, l, w),
			})
		}
	}
}

// effect says what the share of applications in the last year that has one is
// at the alternatives of a weight, the others as they are set; without
// alternatives, what it would be without the series: a sceptic's first question.
func effect(split *value.Split, l datasets.LayerDef, w datasets.Weighted) string {
	switch {
	case !split.Additive && len(l.Series) == 1:
		return "nothing: the mean of one return is that return"
	case !split.Additive:
		return "the mean return of the layer, in which each counts by its weight"
	case l.Layer == datasets.LayerTotal:
		return "shares of the total; not those of the layers"
	}
	alternatives := w.Low != w.Weight || w.High != w.Weight
	for i := len(split.Years) - 1; i >= 0; i-- {
		y := split.Years[i]
		at := func(v float64) float64 { return 100 * y.ShareOf(datasets.LayerApplication, value.Weights{w.Series: v}) }
		none, low, set, high := at(0), at(w.Low), at(w.Weight), at(w.High)
		switch {
		case math.IsNaN(low + set + high):
			continue
		case alternatives:
			return fmt.Sprintf("share of applications in %d: %s%% at %g, %s%% as set, %s%% at %g", y.Year,
				table.Significant(low, 3), w.Low, table.Significant(set, 3), table.Significant(high, 3), w.High)
		case !math.IsNaN(none):
			return fmt.Sprintf("share of applications in %d: %s%% without it, %s%% as set; no alternative is run through", y.Year,
				table.Significant(none, 3), table.Significant(set, 3))
		}
	}
	return "no share of applications follows: they are no layer of it, or no year has all layers above 0"
}

func weightID(caseID, def, series string) string {
	return "weight/" + caseID + "/" + def + "/" + series
}

func valueRows(caseID string, split *value.Split, y value.Year) []ValueRow {
	var rows []ValueRow
	id := func(l datasets.Layer, what string) string {
		return fmt.Sprintf("value/%s/%s/%d/%s/%s", caseID, split.Def.ID, y.Year, l, what)
	}
	parts, refs := []string{}, Refs{}
	for i, l := range y.Layers {
		if l.Layer != datasets.LayerTotal {
			name := fmt.Sprintf("l%d", i)
			parts = append(parts, "{"+name+"}")
			refs[name] = OtherOf(id(l.Layer, "level"))
		}
	}
	whole := strings.Join(parts, "+")
	for i, l := range y.Layers {
		row := ValueRow{Year: y.Year, Layer: l.Layer}
		row.Level = Quantity{ID: id(l.Layer, "level"), Value: levelNumber(caseID, split, l), Lower: Missing(), Upper: Missing(), Unit: split.Unit.Name, Reason: l.Reason}
		row.Share = Quantity{ID: id(l.Layer, "share"), Lower: Given(l.ShareLow), Upper: Given(l.ShareHigh), Unit: "share", Reason: joinNotes(l.Reason, l.ShareReason)}
		if l.ShareLow == l.ShareHigh { // no weight has an alternative
			row.Share.Lower, row.Share.Upper = Missing(), Missing()
		}
		row.Share.Value = Computed(l.Share, fmt.Sprintf("{l%d}/(%s)", i, whole), refs)
		row.OfTotal = Quantity{ID: id(l.Layer, "of-total"), Value: Missing(), Lower: Missing(), Upper: Missing(), Unit: "share", Reason: l.Reason}
		if !math.IsNaN(l.OfTotal) {
			row.OfTotal.Value = Computed(l.OfTotal, "{layer}/{total}", Refs{
				"layer": OtherOf(id(l.Layer, "level")), "total": OtherOf(id(datasets.LayerTotal, "level"))})
		}
		rows = append(rows, row)
	}
	return rows
}

// levelNumber is the weighted sum of a layer, or the weighted mean where the
// series are returns.
func levelNumber(caseID string, split *value.Split, l value.Layer) Number {
	var terms, weights []string
	refs := Refs{}
	for i, p := range l.Parts {
		w, v := fmt.Sprintf("w%d", i), fmt.Sprintf("v%d", i)
		refs[w] = InputOf(weightID(caseID, split.Def.ID, p.Series))
		weights = append(weights, "{"+w+"}")
		if p.Point.Series == "" {
			continue // did not exist yet
		}
		refs[v] = ValueAt(p.Point)
		term := "{" + w + "}*{" + v + "}"
		if p.Factor != 1 {
			f := fmt.Sprintf("f%d", i)
			refs[f], refs[f+"o"] = MultiplierOf(p.Series), MultiplierOf(split.Def.Layers[0].Series[0].Series)
			term += "*{" + f + "}/{" + f + "o}"
		}
		terms = append(terms, term)
	}
	if len(terms) == 0 {
		if math.IsNaN(l.Value) {
			return Missing()
		}
		return Given(l.Value)
	}
	sum := strings.Join(terms, "+")
	if !split.Additive {
		sum = "(" + sum + ")/(" + strings.Join(weights, "+") + ")"
	}
	return Computed(l.Value, sum, refs)
}
