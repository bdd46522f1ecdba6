package export

import (
	"fmt"
	"math"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/xlsx"
)

// lookback is how many years before a forecast its chart shows: the whole of a long
// series would leave no room for the fan.
const lookback = 40

// fanChart draws the last observations, from Data or Derived, and the quantiles,
// labelled at their ends from the median outwards where there is room. It returns
// the last row that it covers.
func (b *workbook) fanChart(p *page, target analogies.Transfer, e analogies.Exhibit, head, last int) int {
	s := target.Series
	first, end := target.Years[0], target.Years[len(target.Years)-1]
	from := max(math.Floor(s.Observations[0].Date.Decimal()), float64(first-lookback))
	low, high := b.fanRange(p, target, from, head, last, 1+2*len(target.Levels()))
	c := xlsx.Chart{Title: e.Title, Alt: e.Alt, Row: head - 1, Col: 1, Width: 620, Height: 520, Kind: xlsx.Scatter,
		X: xlsx.Axis{Title: "year", Format: "0", Min: ptr(from), Max: ptr(float64(end + 1))},
		Y: xlsx.Axis{Title: s.Unit.Name + " (log scale)", Log: true, Format: logFormat(low), Min: ptr(math.Pow(10, math.Floor(math.Log10(low)))), Max: ptr(math.Pow(10, math.Ceil(math.Log10(high))))}}
	c.Subtitle = fmt.Sprintf("%s; %s, %.0f to %d. Points: observed; dashes: forecast by analogy, median and limits of outcomes if it holds", s.Title, creditsOf(target).Places(), from, end)
	c.Source = creditsOf(target).Source()
	x, ok1 := b.cell(analogies.YearsOf(s))
	y, ok2 := b.cell(analogies.ValuesOf(s))
	if ok1 && ok2 {
		p.Set(head, 1, xlsx.Text("observed", xlsx.Style{Class: xlsx.Note})) // behind the chart: its name there
		c.Series = append(c.Series, xlsx.ChartSeries{Name: xlsx.Address(p.Name, head, 1), Mark: xlsx.Points, Color: b.colorOf(target.Case), X: x, Y: y})
	}
	observed, lines := len(c.Series), 1+2*len(target.Levels())
	for k := range lines {
		c.Series = append(c.Series, b.fanLine(p, target, k, head, last))
	}
	for _, k := range b.fanLabels(p, c, float64(end), last, lines, low, high) {
		c.Series[observed+k].Label = true
	}
	*c.X.Max += math.Ceil(labelWidth * (*c.X.Max - from))
	p.Charts = append(p.Charts, c)
	return head - 1 + c.Rows()
}

// fanLine is the line of a quantile: the median in the colour of the technology,
// limits in grey, the dash by their interval.
func (b *workbook) fanLine(p *page, target analogies.Transfer, k, head, last int) xlsx.ChartSeries {
	line := xlsx.ChartSeries{Name: xlsx.Address(p.Name, head, fanColumn+1+k), Mark: xlsx.Dashed, Color: b.lineColor(target.Case), Width: 2.75,
		X: xlsx.RangeOf(p.Name, head+1, fanColumn, last, fanColumn), Y: xlsx.RangeOf(p.Name, head+1, fanColumn+1+k, last, fanColumn+1+k)}
	if k > 0 {
		line.Mark, line.Color, line.Width = []xlsx.Mark{xlsx.LongDash, xlsx.Dashed, xlsx.Dotted}[(k-1)/2%3], "595959", 1.25
	}
	return line
}

// fanLabels are the quantiles with room for a label: the median first, then the
// widest interval, since the eye finds those between.
func (b *workbook) fanLabels(p *page, c xlsx.Chart, end float64, last, lines int, low, high float64) []int {
	order := []int{0}
	for k := lines - 1; k > 0; k-- {
		order = append(order, k)
	}
	var ends []dot
	for _, k := range order {
		v, _ := p.At(last, fanColumn+1+k).Value.(float64)
		ends = append(ends, dot{end, v})
	}
	var out []int
	for _, i := range free(ends, *c.X.Min, *c.X.Max, low, high, true) {
		out = append(out, order[i])
	}
	return out
}

// fanRange is the range of what the chart shows.
func (b *workbook) fanRange(p *page, t analogies.Transfer, from float64, head, last, lines int) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	see := func(v float64) { low, high = min(low, v), max(high, v) }
	for _, o := range t.Series.Observations {
		if o.Date.Decimal() >= from {
			see(o.Value)
		}
	}
	for row := head + 1; row <= last; row++ {
		for k := range lines {
			if v, ok := p.At(row, fanColumn+1+k).Value.(float64); ok {
				see(v)
			}
		}
	}
	return low, high
}

// logFormat writes the labels of a log axis: powers of ten where decimals would be
// too many to count.
func logFormat(low float64) string {
	if low < 1e-5 {
		return "0E+00"
	}
	return "General"
}
