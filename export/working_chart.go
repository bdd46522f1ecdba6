package export

import (
	"fmt"
	"math"
	"slices"

	"example.com/rhyme/export/chart"
	"example.com/rhyme/export/xlsx"
)

// Sizes of the charts of curves, in pixels.
const (
	chartWide, chartTall = 640, 440
)

// rest is the colour of curves that are not the favoured one: dark enough to be
// read as text.
const rest xlsx.Color = "6E6E6E"

// workingChart draws the observations as points in the colour and marker of the
// technology, the favoured curve over them and the others in grey.
func (b *workbook) workingChart(w *working, row, col int) xlsx.Chart {
	return b.curveChart(w, row, col, logScale(w))
}

// linearTwin is the chart of a series with a log axis on a linear one.
func (b *workbook) linearTwin(w *working, row, col int) xlsx.Chart {
	c := b.curveChart(w, row, col, false)
	c.Title, c.Alt = w.says.Title+", on a linear scale"+asFitted, "The same on a linear scale. "+c.Alt
	return c
}

func (b *workbook) curveChart(w *working, row, col int, log bool) xlsx.Chart {
	p, i := w.page, b.caseIndex(w.of.ID())
	_, y, _ := w.data()
	c := xlsx.Chart{Title: w.says.Title + asFitted, Subtitle: w.says.Subtitle + b.drawnAs(w) + w.breakNote(), Source: w.says.Source, Alt: w.says.Alt,
		Row: row, Col: col, Width: chartWide, Height: chartTall, Kind: xlsx.Scatter, X: b.yearAxis(w), Y: valueAxis(y, w.unit(), log)}
	c.Series = append(w.uprightSeries(), w.bandSeries(c.Y, xlsx.Color(chart.Technology(i).Ink))...)
	named := b.ends(w, c.Y, log)
	for k := len(w.curves) - 1; k >= 0; k-- { // the favoured one lies over the others
		color, width := rest, 1.25
		if k == 0 {
			color, width = xlsx.Color(chart.Technology(i).Ink), 2.25
		}
		c.Series = append(c.Series, xlsx.ChartSeries{Name: xlsx.Address(p.Name, w.observed.first-1, 1+modelColumn+k), Mark: xlsx.Solid, Color: color, Width: width,
			X: w.past.column(p, yearsColumn), Y: w.past.column(p, modelColumn+k)})
		if ahead := w.within(k, c.Y); ahead.last > ahead.first {
			c.Series = append(c.Series, xlsx.ChartSeries{Name: xlsx.Address(p.Name, w.observed.first-1, 1+modelColumn+k), Mark: xlsx.Dashed, Color: color, Width: width, Label: named[k],
				X: ahead.column(p, yearsColumn), Y: ahead.column(p, modelColumn+k)})
		}
	}
	c.Series = append(c.Series, xlsx.ChartSeries{Name: xlsx.Address(p.Name, w.observed.first-1, 1+observedColumn), Mark: xlsx.Points, Marker: markerOf(i), Color: b.colorOf(w.of.ID()),
		X: w.observed.column(p, yearsColumn), Y: w.observed.column(p, observedColumn)})
	return c
}

// drawnAs says what the marks of a chart of curves stand for.
func (b *workbook) drawnAs(w *working) string {
	switch {
	case w.curves == nil:
		return ". Points observed"
	case b.ahead(w):
		return fmt.Sprintf(". Points observed, lines fitted, dashed ahead; thin dashes: %s of outcomes, if the curve is right", b.level())
	}
	return ". Points observed, lines fitted, dashed ahead"
}

// ahead reports whether the forecast has limits.
func (b *workbook) ahead(w *working) bool {
	_, ok := w.page.At(w.ahead.last, 1+modelColumn+len(w.curves)).Value.(float64)
	return w.curves != nil && ok
}

// bandSeries are the limits of the forecast where they stay on the axis.
func (w *working) bandSeries(y xlsx.Axis, color xlsx.Color) []xlsx.ChartSeries {
	var out []xlsx.ChartSeries
	for _, k := range []int{len(w.curves) + 1, len(w.curves) + 2} {
		at := w.within(k, y)
		at.first++ // the last observation has no limits
		if _, ok := w.page.At(at.first, at.col+modelColumn+k).Value.(float64); !ok || at.last <= at.first {
			continue
		}
		out = append(out, xlsx.ChartSeries{Name: xlsx.Address(w.page.Name, w.observed.first-1, at.col+modelColumn+k), Mark: xlsx.Dashed, Color: color, Width: 0.75,
			X: at.column(w.page, yearsColumn), Y: at.column(w.page, modelColumn+k)})
	}
	return out
}

// within is the part of the years ahead in which a curve stays on the axis.
func (w *working) within(k int, y xlsx.Axis) area {
	at := w.ahead
	for row := at.first; row <= at.last; row++ {
		v, ok := w.page.At(row, at.col+modelColumn+k).Value.(float64)
		if ok && (y.Max != nil && v > *y.Max || y.Min != nil && v < *y.Min) {
			at.last = row - 1
			break
		}
	}
	return at
}

// ends chooses the curves whose names are written at their ends: the favoured
// one, and each other whose name would not lie over one that is there.
func (b *workbook) ends(w *working, y xlsx.Axis, log bool) map[int]bool {
	scale := func(v float64) float64 { return v }
	if log {
		scale = math.Log10
	}
	const line = 0.06 // of the height of the plot
	height := line * (scale(*y.Max) - scale(*y.Min))
	named := map[int]bool{}
	var taken []float64
	for k := range w.curves {
		at := w.within(k, y)
		if at.last <= at.first {
			continue
		}
		end := scale(w.page.At(at.last, at.col+modelColumn+k).Value.(float64))
		if !slices.ContainsFunc(taken, func(t float64) bool { return math.Abs(t-end) < height }) {
			named[k], taken = true, append(taken, end)
		}
	}
	return named
}

// asFitted marks the titles of charts: their numbers do not follow a change, the
// cells above do.
const asFitted = " (as fitted)"

// column is a column of an area, counted from its first.
func (a area) column(p *page, k int) string {
	return xlsx.RangeOf(p.Name, a.first, a.col+k, a.last, a.col+k)
}

// unit of the values that are drawn.
func (w *working) unit() string {
	if w.set != nil {
		return w.set.Series.Unit.Name
	}
	return w.subject.Series.Unit.Name
}

// logScale reports whether the series is drawn on a log axis: prices and what
// grows by a rate, where every value has a place on one.
func logScale(w *working) bool {
	_, y, _ := w.data()
	return w.set != nil && w.set.Noise == "multiplicative" && minimum(y) > 0
}

// yearAxis leaves room at the right for the names of the curves.
func (b *workbook) yearAxis(w *working) xlsx.Axis {
	x, _, _ := w.data()
	first, last := math.Floor(minimum(x)), math.Floor(maximum(x))+1
	if w.curves != nil {
		ahead := yearsAhead(minimum(x), maximum(x))
		last = ahead[len(ahead)-1]
		last = math.Ceil(last + 0.2*(last-first))
	}
	return xlsx.Axis{Title: "year", Format: "0", Min: &first, Max: &last}
}

// valueAxis runs over values: from 0 on a plain scale, between powers of ten on
// a log one.
func valueAxis(y []float64, unit string, log bool) xlsx.Axis {
	a := xlsx.Axis{Title: unit, Log: log, Format: axisFormat(1, maximum(y))}
	switch {
	case log:
		low := math.Pow(10, math.Floor(math.Log10(minimum(y))))
		a.Title += " (log scale)"
		a.Min, a.Max = ptr(low), ptr(math.Pow(10, math.Floor(math.Log10(maximum(y)))+1))
		a.Format = axisFormat(low, maximum(y))
	default:
		a.Min, a.Max = ptr(min(0, minimum(y))), ptr(rounded(1.15*maximum(y)))
	}
	return a
}

// rounded is a value up to the next of 1, 1.5, 2, 2.5, 3, 4, 5, 6 and 8 times a
// power of ten: a limit that labels fit.
func rounded(v float64) float64 {
	if !(v > 0) {
		return 1
	}
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, step := range []float64{1, 1.5, 2, 2.5, 3, 4, 5, 6, 8} {
		if v <= step*power {
			return step * power
		}
	}
	return 10 * power
}

// markerOf is the marker of the technology with the index i, beside its colour.
func markerOf(i int) string {
	return []string{"circle", "square", "triangle", "diamond", "x", "plus"}[i%6]
}

// colorOf gives a technology one colour in every output.
func (b *workbook) colorOf(caseID string) xlsx.Color {
	return xlsx.Color(chart.Technology(b.caseIndex(caseID)).Fill)
}

func layerColor(layer string) xlsx.Color { return xlsx.Color(chart.Layer(layer).Fill) }

// axisFormat labels an axis that runs over these values. General shows
// fractions and whole numbers alike, as a log axis over both needs.
func axisFormat(least, most float64) string {
	if most >= 1000 && least >= 1 {
		return "#,##0"
	}
	return "General"
}

func minimum(v []float64) float64 {
	m := math.Inf(1)
	for _, x := range v {
		m = min(m, x)
	}
	return m
}

func maximum(v []float64) float64 {
	m := math.Inf(-1)
	for _, x := range v {
		m = max(m, x)
	}
	return m
}
