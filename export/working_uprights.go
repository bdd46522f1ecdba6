package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.com/rhyme/datasets"
	"example.com/rhyme/export/xlsx"
)

// breaksSeen are the changes of what the series of the sheet counts, as case.yaml
// names them, between its first date and its last.
func (w *working) breaksSeen() []datasets.Break {
	x, _, _ := w.data()
	first, last := minimum(x), maximum(x)
	raw, _, _ := strings.Cut(w.subject.Series.Ref(), "|")
	var out []datasets.Break
	for _, k := range w.of.Data.Case.Breaks {
		if k.Series == raw && first <= k.Year && k.Year <= last {
			out = append(out, k)
		}
	}
	slices.SortStableFunc(out, func(a, b datasets.Break) int { return cmp.Compare(a.Year, b.Year) })
	return out
}

// upright is a line from one end of the value axis of a chart to the other.
type upright struct {
	kind string
	year float64
}

const forecastBegins = "forecast"

// uprights are the lines of the chart: where what is counted changed, and where
// the observations end and the forecast begins.
func (w *working) uprights() []upright {
	var out []upright
	for _, k := range w.breaksSeen() {
		out = append(out, upright{"break", k.Year})
	}
	if w.curves != nil {
		x, _, _ := w.data()
		out = append(out, upright{forecastBegins, maximum(x)})
	}
	return out
}

// writeUprights writes two rows for each upright line.
func (w *working) writeUprights(row, col int, y xlsx.Axis) {
	lines := w.uprights()
	if lines == nil {
		return
	}
	w.lines = area{row, row + 2*len(lines) - 1, 1}
	for _, k := range lines {
		for _, end := range []float64{*y.Min, *y.Max} {
			w.page.SetRow(row, 1, xlsx.Number(k.year, xlsx.Style{Class: xlsx.Fitted, Format: "0.00"}), xlsx.Text(k.kind, xlsx.Style{Italic: true, Indent: 1}))
			w.page.Set(row, col, xlsx.Number(end, xlsx.Style{Class: xlsx.Fitted, Format: "General"}))
			row++
		}
	}
}

// uprightSeries are the upright lines; that of the forecast has its name at its
// upper end, to the side that is not known.
func (w *working) uprightSeries() []xlsx.ChartSeries {
	if w.lines.first == 0 {
		return nil
	}
	p, col := w.page, len(w.page.Rows[w.lines.first-1])-1
	var out []xlsx.ChartSeries
	for row := w.lines.first; row < w.lines.last; row += 2 {
		at := area{row, row + 1, 1}
		line := xlsx.ChartSeries{Name: xlsx.Address(p.Name, row, 1+kindColumn), Mark: xlsx.Solid, Color: "A6A6A6", Width: 0.75, X: at.column(p, yearsColumn), Y: at.column(p, col)}
		if p.At(row, 1+kindColumn).Value == forecastBegins {
			line.Mark, line.Color, line.Label = xlsx.Dashed, rest, true
		}
		out = append(out, line)
	}
	return out
}

// breakNote says what the vertical lines of a chart stand for.
func (w *working) breakNote() string {
	var parts []string
	for _, k := range w.breaksSeen() {
		parts = append(parts, fmt.Sprintf("%g: %s", k.Year, strings.TrimSuffix(k.Why, ".")))
	}
	if parts == nil {
		return ""
	}
	return ". Upright lines, what is counted changed: " + strings.Join(parts, "; ")
}
