package export

import (
	"fmt"
	"math"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	palette "example.com/rhyme/export/chart"
	"example.com/rhyme/export/xlsx"
)

const capabilitySheet = "Capability"

// capabilityHead is the row of the words above the chart.
const capabilityHead = firstRow + 1

// capability lays out what a score costs: record lows with their chart, how
// fast they fall, how long record scores took to trickle down, and the premium
// of the frontier.
func (b *workbook) capability() {
	c := b.report.Capability
	if c == nil {
		return
	}
	p := b.page(capabilitySheet, capabilitySheet, "What a given capability of a language model costs, how fast that falls, and how long the frontier stays dear. Record lows are read from "+modelsSheet+"; which prices are records, lags, limits and premiums are found by the tool at the blend as given", presentation,
		18, 32, 12, 12, 12, 12, 12, 32, 14, 26, 60, 26)
	p.FreezeRows, p.RepeatRows = 3, 3
	e := c.Exhibit(b.caseTitle(c.Case))
	p.Set(capabilityHead, 1, xlsx.Text(e.Title+" (as fitted)", xlsx.Style{Bold: true}))
	p.Set(capabilityHead+1, 1, xlsx.Text(e.Subtitle, xlsx.Style{Class: xlsx.Note}))
	p.Set(capabilityHead+2, 1, xlsx.Text(e.Source+". Points: record lows; line: least squares through their logs, over the cells below", xlsx.Style{Class: xlsx.Note}))
	chart := xlsx.Chart{Title: e.Title + asFitted, Subtitle: e.Subtitle + ". Points: record lows; line: least squares through their logs", Source: e.Source, Alt: e.Alt, Row: capabilityHead + 3, Col: 1, Width: 860, Height: 400, Kind: xlsx.Scatter, Legend: "bottom"}
	row := b.recordLows(p, capabilityHead+4+rowsOf(chart.Height), c, chart)
	shown := map[string][]string{
		"capability_decline": {"model", "measure", "value", "lower", "upper", "boot_lower", "boot_upper", "unit", "n", "reason"},
		"capability_medians": {"target", "clock", "value", "lower", "upper", "spells", "ended", "unit", "reason"},
		"capability_lags":    {"target", "offer", "price", "score", "months", "match_price", "matched", "match", "censored"},
		"capability_premium": {"date", "best", "best_price", "premium", "offers", "cheapest_price", "in_trend", "cheapest", "reason"},
	}
	tables := map[string]*table.Table{}
	for _, t := range c.Tables() {
		tables[t.Name] = t
	}
	for _, name := range []string{"capability_decline", "capability_medians", "capability_lags", "capability_premium"} {
		t := tables[name].Pick(shown[name]...)
		start := row + 4 // below title and heads
		row = b.block(p, row+2, t)
		if name == "capability_decline" {
			b.rates(p, start, t)
		}
	}
}

// rates puts the formulas of the estimates into the table of decline.
func (b *workbook) rates(p *page, row int, t *table.Table) {
	for i, r := range b.report.Capability.Decline(t) {
		if r.Value.Live() {
			p.Set(row+i, 1+t.Index("value"), b.number(p, r.Value, digits(math.Abs(r.Value.Value))))
		}
	}
}

// block writes a table of numbers that the tool found below others on a sheet,
// and returns its last row.
func (b *workbook) block(p *page, row int, t *table.Table) int {
	p.Set(row, 1, xlsx.Text(t.Title+units(t), xlsx.Style{Bold: true}))
	var names []string
	for _, c := range t.Columns {
		names = append(names, c.Name)
	}
	head := row + 1
	row = p.heads(head, 1, names...)
	for _, r := range t.Rows {
		for i, c := range t.Columns {
			cell := tableCell(c, r[i])
			if _, text := cell.Value.(string); text && i > 0 {
				cell = indented(cell, 1) // away from a number before it
			}
			p.Set(row, i+1, cell)
		}
		row++
	}
	return p.blockTable(t.Name, head, row-1, len(names))
}

// units names those of the columns that have one of their own.
func units(t *table.Table) string {
	said := ""
	for _, c := range t.Columns {
		if c.Type == table.Number && c.Unit != "" && c.Unit != c.Name { // counts have their noun for a unit
			said += "; " + c.Name + " in " + c.Unit
		}
	}
	return said
}

// blockTable makes an Excel table of the rows below a head and returns the last.
func (p *page) blockTable(name string, head, last, columns int) int {
	if last > head {
		p.Tables = append(p.Tables, xlsx.Table{Name: name, FirstRow: head, FirstCol: 1, LastRow: last, LastCol: columns})
	}
	return last
}

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
			unitCell(low.Offer.Provider), label(string(low.Price.Basis)), label(low.Price.Source), wrapped(low.Price.Locator), label(reason))
	}
	p.blockTable("capability_records", head, last, 12)
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

// capabilityLimits says what the record lows leave out.
func (b *workbook) capabilityLimits(add limitRow) {
	c := b.report.Capability
	if c == nil {
		return
	}
	add(leftAside, capabilitySheet, c.Case, c.Market.Benchmark.Name, "list prices, no discounts and no tokens per answer: a model that thinks longer costs more for the same score")
	add(leftAside, capabilitySheet, c.Case, "record lows", "a running minimum cannot rise and its errors lie on one side: the limits by a bootstrap over offers say more than those of the line")
	add(leftAside, capabilitySheet, c.Case, "record lows", fmt.Sprintf("%d prices of scored models do not count: introductory, of resellers, or not on general sale", len(c.Market.LeftOut)))
	add(warning, capabilitySheet, c.Case, "record lows", c.Reason)
}
