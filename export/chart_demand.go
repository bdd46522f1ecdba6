package export

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export/xlsx"
)

// demandCharts draws the index of every pair of a case in one chart, on a page of
// their own.
func (b *workbook) demandCharts(p *page, row int, spans map[int]span) {
	p.Breaks = append(p.Breaks, row)
	p.Set(row, 1, xlsx.Text("Price times quantity, first pair = 100: an index, no amount of money. On a log scale equal distances are equal percentages. Arithmetic, not cause", xlsx.Style{Class: xlsx.Note}))
	drawn := 0
	for _, c := range b.report.Cases {
		chart, ok := b.demandChart(c, spans)
		if !ok {
			continue
		}
		chart.Row, chart.Col = row+2+drawn/2*21, 1+drawn%2*6
		var ends []corner
		for i, d := range b.report.Demand {
			if at, ok := spans[i]; ok && d.Case == c.ID() && at.first < at.last {
				ends = append(ends, corner{at.last, 9})
			}
		}
		b.now(p, chart.Row-1, chart.Col, demandPairsSheet, ends...)
		p.Charts = append(p.Charts, chart)
		drawn++
	}
}

// demandChart draws the pairs of a case: one colour, a dash each.
func (b *workbook) demandChart(c *analogies.Case, spans map[int]span) (xlsx.Chart, bool) {
	chart := xlsx.Chart{Width: 680, Height: 390, Kind: xlsx.Scatter, Legend: "bottom", // names of pairs are too long for the ends of lines
		X: xlsx.Axis{Title: "year", Format: "0"}, Y: xlsx.Axis{Title: "index, first pair = 100 (log scale)", Log: true, Format: "#,##0"}}
	var ends []string
	var of analogies.Credits
	from, to := math.Inf(1), 0.0
	for i, d := range b.report.Demand {
		at, ok := spans[i]
		if d.Case != c.ID() || !ok || at.first == at.last {
			continue
		}
		pairs := d.Result.Pairs
		last := pairs[len(pairs)-1]
		from, to = min(from, pairs[0].Quantity.Date.Decimal()), max(to, last.Quantity.Date.Decimal())
		ends = append(ends, table.Significant(last.Spending, 3))
		of.Add(d.Price, d.Quantity)
		chart.Series = append(chart.Series, xlsx.ChartSeries{Name: xlsx.Address(demandPairsSheet, at.first, 10), Mark: lineMark(len(chart.Series)), Color: b.lineColor(c.ID()),
			X: xlsx.RangeOf(demandPairsSheet, at.first, 5, at.last, 5), Y: xlsx.RangeOf(demandPairsSheet, at.first, 9, at.last, 9)})
	}
	if len(chart.Series) == 0 {
		return chart, false
	}
	chart.X.Min, chart.X.Max = ptr(math.Floor(from)), ptr(math.Floor(to)+1)
	chart.Title = fmt.Sprintf("%s: price x quantity went from 100 to %s by %.0f", c.Data.Case.Title, strings.Join(ends, ", "), math.Floor(to))
	if len(ends) > 1 {
		chart.Title += ", pairs of series in the order of the legend"
	}
	chart.Subtitle = fmt.Sprintf("Price times quantity, first pair = 100, log scale; %s, %.0f to %.0f", of.Places(), math.Floor(from), math.Floor(to))
	chart.Source = of.Source()
	chart.Alt = "Lines of price times quantity as an index on a log scale, one for each pair of a price and a quantity. " + chart.Title + ". Arithmetic, not cause"
	return chart, true
}
