package page

import (
	"fmt"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/chart"
)

// value is who held the value of a technology, by the definition that decides:
// its shares as a chart, and what was measured on them as a table.
func (l *links) value(c *analogies.Case) ([]figure, []grid) {
	t, ok := c.Decides()
	if !ok || !t.Additive {
		return nil, nil
	}
	var figures []figure
	if f := l.shares(c, t); len(f.Data.Rows) > 0 {
		figures = append(figures, f)
	}
	g := grid{Caption: "Measures of who kept the value: " + c.Data.Case.Title,
		Heads: []head{{Text: "measure"}, {Text: "value (limits)", Number: true}, {Text: "unit"}, {Text: "read with"}}}
	for _, m := range l.report.Measured {
		if m.Case == c.ID() && (m.Definition == t.Def.ID || m.Definition == "") {
			g.Rows = append(g.Rows, []cell{words(m.Measure), l.first(m.Quantity.Text(false), m.Series), words(m.Quantity.Unit), words(m.Quantity.Reason)})
		}
	}
	if len(g.Rows) == 0 {
		return figures, nil
	}
	return figures, []grid{g}
}

// shares draws the shares of the layers by year.
func (l *links) shares(c *analogies.Case, t *analogies.ValueTable) figure {
	says := l.report.ValueExhibit(c, t)
	f := figure{ID: c.ID() + "-value", Says: says}
	top := 100.0
	d := chart.Chart{ID: f.ID + "-shares", Title: says.Title, Desc: says.Alt, X: chart.Axis{Title: "year", Years: true}, Y: chart.Axis{Title: "percent of the value", Zero: true, Max: &top}}
	names, refs := map[string]string{}, ""
	for i, layer := range t.Shared() {
		s := chart.Series{Key: layer, Name: layer, Class: "layer-" + layer, Symbol: i, Mark: chart.Columns}
		names[layer] = layer
		for _, row := range t.Rows {
			if string(row.Layer) == layer && row.Share.Value.Exists() {
				s.Points = append(s.Points, chart.Point{X: float64(row.Year), Y: 100 * row.Share.Value.Value, Text: fmt.Sprintf("%d, %s: %s", row.Year, layer, percent(row.Share))})
			}
		}
		refs = join(refs, seriesOf(t, layer))
		d.Series = append(d.Series, s)
	}
	f.Series, f.Sources = l.to(refs), l.sourcesOf(refs)
	f.Views = []drawing{{SVG: svg(d)}}
	f.Legend = legend(d, names)
	f.Data = l.years(t, says.Subtitle)
	return f
}

// years are the shares of the layers, a row a year.
func (l *links) years(t *analogies.ValueTable, caption string) grid {
	g := grid{Caption: caption + "; limits are those of the weights", Heads: []head{{Text: "year", Number: true}}}
	for _, layer := range t.Shared() {
		g.Heads = append(g.Heads, head{Text: layer, Number: true})
	}
	for _, row := range t.Rows {
		if !row.Share.Value.Exists() {
			continue
		}
		year := fmt.Sprint(row.Year)
		if n := len(g.Rows); n == 0 || g.Rows[n-1][0].Text != year {
			g.Rows = append(g.Rows, append([]cell{count(year)}, make([]cell, len(t.Shared()))...))
		}
		for i, layer := range t.Shared() {
			if string(row.Layer) == layer {
				g.Rows[len(g.Rows)-1][1+i] = l.first(percent(row.Share), seriesOf(t, layer))
			}
		}
	}
	return g
}

// percent is a share with its limits.
func percent(q analogies.Quantity) string {
	show := func(n analogies.Number) string { return fmt.Sprintf("%.1f", 100*n.Value) }
	if q.Lower.Exists() && q.Upper.Exists() && q.Lower.Value != q.Upper.Value {
		return show(q.Value) + "% (" + show(q.Lower) + " to " + show(q.Upper) + ")"
	}
	return show(q.Value) + "%"
}

// seriesOf are the series of a layer.
func seriesOf(t *analogies.ValueTable, layer string) string {
	out := ""
	for _, l := range t.Def.Layers {
		if string(l.Layer) == layer {
			for _, w := range l.Series {
				out = join(out, w.Series)
			}
		}
	}
	return out
}
