package exhibit

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export/chart"
)

// Value is who held the value of a technology, by the definition that decides:
// the shares of the layers by year; false where there are none.
func Value(r *analogies.Report, c *analogies.Case) (Exhibit, bool) {
	t, ok := c.Decides()
	if !ok || !t.Additive {
		return Exhibit{}, false
	}
	says := r.ValueExhibit(c, t)
	e := Exhibit{ID: c.ID() + "-value", Says: says}
	var refs []string
	whole, drawn := 100.0, 0
	d := chart.Chart{ID: e.ID + "-shares", Title: says.Title, Desc: says.Alt, X: chart.Axis{Title: "year", Years: true}, Y: chart.Axis{Title: "percent of the value", Zero: true, Max: &whole}}
	for i, layer := range t.Shared() {
		s := shares(t, layer, i)
		drawn += len(s.Points)
		d.Series = append(d.Series, s)
		if ref := t.SeriesOf(datasets.Layer(layer)); ref != "" {
			refs = append(refs, strings.Split(ref, "; ")...)
		}
	}
	e.Views = []View{{First: true, Chart: d}}
	e.Series, e.Sources, e.Legend = strings.Join(refs, "; "), sourcesOf(find(r, refs)...), d.Legend()
	return e, drawn > 0
}

// shares are the columns of a layer.
func shares(t *analogies.ValueTable, layer string, i int) chart.Series {
	s := chart.Series{Key: layer, Name: layer, Class: chart.ClassOfLayer(layer), Symbol: i, Mark: chart.Columns}
	for _, row := range t.Rows {
		if string(row.Layer) == layer && row.Share.Value.Exists() {
			s.Points = append(s.Points, chart.Point{X: float64(row.Year), Y: 100 * row.Share.Value.Value, Text: fmt.Sprintf("%d, %s: %s", row.Year, layer, Percent(row.Share))})
		}
	}
	return s
}
