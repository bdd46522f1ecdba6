package export

import (
	"fmt"
	"math"

	"example.com/rhyme/analogies"
	palette "example.com/rhyme/export/chart"
	"example.com/rhyme/export/xlsx"
)

// recordLows writes the record lows with the line through their logs, draws
// both, and returns the last row.
func (b *workbook) recordLows(p *page, row int, c *analogies.Capability, chart xlsx.Chart) int {
	p.Set(row, 1, xlsx.Text("Record lows; price and fitted in USD per million tokens, year as a decimal number", xlsx.Style{Bold: true}))
	if len(c.Lows) == 0 {
		p.Set(row+1, 1, xlsx.Text(c.Reason, xlsx.Style{Class: xlsx.Note}))
		return row + 1
	}
	head := row + 1
	first, last := head+1, head+len(c.Lows)
	b.recordPlaces(p, c, first, last)
	p.heads(head, 1, "date", "offer", "price", "year", "ln_price", "fitted", "score", "provider", "basis", "source", "locator", "reason")
	for i, low := range c.Lows {
		reason := ""
		if low.Offer.Run != c.Market.Benchmark.Name {
			reason = "score of " + low.Offer.Run
		}
		p.SetRow(first+i, 1, label(low.Date.String()), label(low.Offer.Model), b.number(p, low.USD, digits(low.USD.Value)), xlsx.Number(low.Date.Decimal(), xlsx.Style{Format: "0.00"}),
			b.number(p, low.Log, "0.000"), b.number(p, low.Line, digits(math.Abs(low.Line.Value))), xlsx.Number(low.Offer.Score, xlsx.Style{Class: xlsx.Fitted, Format: "0.000"}),
			unitCell(low.Offer.Provider), label(string(low.Price.Basis)), wrapped(low.Price.Source), wrapped(low.Price.Locator), wrapped(reason))
	}
	p.block("records", head, 1, last, 12)
	b.checkRecords(p, first, last)
	b.lowsChart(p, c, chart, head, last)
	return b.decline(p, c, last+2)
}

// recordPlaces remembers where the cells of the record lows stand, before the
// formulas that rest on each other.
func (b *workbook) recordPlaces(p *page, c *analogies.Capability, first, last int) {
	for i := range c.Lows {
		b.cells[c.PriceOf(i)] = xlsx.Address(p.Name, first+i, 3)
		b.cells[c.YearOf(i)] = xlsx.Address(p.Name, first+i, 4)
	}
	b.cells[c.YearsOf()] = xlsx.RangeOf(p.Name, first, 4, last, 4)
	b.cells[c.LogsOf()] = xlsx.RangeOf(p.Name, first, 5, last, 5)
	b.cells[c.SlopeOf()] = xlsx.Address(p.Name, last+2, 3)
	b.cells[c.InterceptOf()] = xlsx.Address(p.Name, last+3, 3)
}

// decline writes the line's slope and intercept, by formula.
func (b *workbook) decline(p *page, c *analogies.Capability, row int) int {
	p.SetRow(row, 1, label("line"), label("slope, ln USD a year"), b.number(p, c.Slope, "0.000"))
	p.SetRow(row+1, 1, label("line"), label("intercept, ln USD at year 0"), b.number(p, c.Intercept, "0.0"))
	return row + 1
}

// checkRecords holds each record low to be below the one before. At another blend
// other prices may be the records, which the tool would have to find anew.
func (b *workbook) checkRecords(p *page, first, last int) {
	if last > first {
		formula := fmt.Sprintf("SUMPRODUCT((%s>=%s)*1)", xlsx.RangeOf(p.Name, first+1, 3, last, 3), xlsx.RangeOf(p.Name, first, 3, last-1, 3))
		b.rows = append(b.rows, check{"record lows in " + p.Name + " that are not below the one before: another blend has others", formula, 0, 0, 0, "count"})
	}
}

// lowsChart draws the record lows as points and the line, from the cells.
func (b *workbook) lowsChart(p *page, c *analogies.Capability, chart xlsx.Chart, head, last int) {
	n, technology := len(c.Lows), palette.Technology(b.caseIndex(c.Case))
	chart.X = xlsx.Axis{Title: "year", Format: "0", Min: ptr(math.Floor(c.Lows[0].Date.Decimal())), Max: ptr(math.Floor(c.Lows[n-1].Date.Decimal()) + 1)}
	chart.Y = xlsx.Axis{Title: "USD per million tokens (log scale)", Log: true, Format: "General"}
	series := func(col int, mark xlsx.Mark, color xlsx.Color) xlsx.ChartSeries {
		return xlsx.ChartSeries{Name: xlsx.Address(p.Name, head, col), Mark: mark, Color: color,
			X: xlsx.RangeOf(p.Name, head+1, 4, last, 4), Y: xlsx.RangeOf(p.Name, head+1, col, last, col)}
	}
	chart.Series = append(chart.Series, series(3, xlsx.Points, b.colorOf(c.Case)))
	if c.Slope.Exists() {
		chart.Series = append(chart.Series, series(6, xlsx.Solid, xlsx.Color(technology.Ink)))
	}
	p.Charts = append(p.Charts, chart)
}
