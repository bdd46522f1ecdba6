package page

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export/exhibit"
)

// value is who held the value of a technology, by the definition that decides:
// its shares as a chart, and what was measured on them as a table.
func (l *links) value(c *analogies.Case) ([]figure, []grid) {
	t, ok := c.Decides()
	if !ok || !t.Additive {
		return nil, nil
	}
	var figures []figure
	if e, ok := exhibit.Value(l.report, c); ok {
		figures = append(figures, l.figure(e, l.years(t, e.Says.Subtitle)))
	}
	g := grid{Caption: "Measures of who kept the value: " + c.Data.Case.Title,
		Heads: []head{{Text: "measure"}, {Text: "value (limits)", Number: true}, {Text: "unit"}, {Text: "read with"}}}
	for _, m := range l.report.Measured {
		if m.Case == c.ID() && (m.Definition == t.Def.ID || m.Definition == "") {
			g.Rows = append(g.Rows, []cell{words(strings.ReplaceAll(m.Measure, "_", " ")), l.first(m.Quantity.Text(false), m.Series), words(m.Quantity.Unit), words(m.Quantity.Reason)})
		}
	}
	if len(g.Rows) == 0 {
		return figures, nil
	}
	return figures, []grid{g}
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
			g.Rows = append(g.Rows, append([]cell{words(year)}, make([]cell, len(t.Shared()))...))
		}
		for i, layer := range t.Shared() {
			if string(row.Layer) == layer {
				g.Rows[len(g.Rows)-1][1+i] = l.first(exhibit.Percent(row.Share), t.SeriesOf(datasets.Layer(layer)))
			}
		}
	}
	return g
}
