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

// writeBreaks writes two rows for each break, from one end of the value axis to
// the other: the line that the chart draws.
func (w *working) writeBreaks(row, col int, y xlsx.Axis) {
	breaks := w.breaksSeen()
	if breaks == nil {
		return
	}
	w.breaks = area{row, row + 2*len(breaks) - 1, 1}
	for _, k := range breaks {
		for _, end := range []float64{*y.Min, *y.Max} {
			w.page.SetRow(row, 1, xlsx.Number(k.Year, xlsx.Style{Class: xlsx.Fitted, Format: "0.00"}), xlsx.Text("break", xlsx.Style{Italic: true, Indent: 1}))
			w.page.Set(row, col, xlsx.Number(end, xlsx.Style{Class: xlsx.Fitted, Format: "General"}))
			row++
		}
	}
}

// breakSeries are the lines of the breaks, named once.
func (w *working) breakSeries() []xlsx.ChartSeries {
	if w.breaks.first == 0 {
		return nil
	}
	p, col := w.page, len(w.page.Rows[w.breaks.first-1])-1
	var out []xlsx.ChartSeries
	for row := w.breaks.first; row < w.breaks.last; row += 2 {
		at := area{row, row + 1, 1}
		out = append(out, xlsx.ChartSeries{Name: xlsx.Address(p.Name, w.observed.first-1, 1+col), Mark: xlsx.Solid, Color: "A6A6A6", Width: 0.75, X: at.column(p, yearsColumn), Y: at.column(p, col)})
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
