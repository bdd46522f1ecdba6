package export

import (
	"fmt"
	"math"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export/xlsx"
)

const capabilitySheet = "Capability"

// capabilityHead is the row of the chart.
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
		18, 26, 12, 12, 12, 12, 12, 18, 11, 18, 36, 18)
	p.FreezeRows, p.RepeatRows = 3, 3
	e := c.Exhibit(b.caseTitle(c.Case))
	chart := xlsx.Chart{Title: e.Title + asFitted, Subtitle: e.Subtitle + ". Points: record lows; line: least squares through their logs", Source: e.Source, Alt: e.Alt, Row: capabilityHead, Col: 1, Width: 860, Height: 400, Kind: xlsx.Scatter, Legend: "bottom"}
	row := b.recordLows(p, capabilityHead+1+rowsOf(chart.Height), c, chart)
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
		if r.Row[t.Index("model")] == "exponential-decline" && r.Row[t.Index("measure")] == "change a year" {
			b.fall = corner{row + i, 1 + t.Index("value")}
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
				cell.Style.Wrap = true
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

// capabilityLine tells on Summary how fast the price of a capability falls, with
// the limits by a bootstrap over offers.
func (b *workbook) capabilityLine(p *page, row int) int {
	c := b.report.Capability
	if c == nil || b.fall == (corner{}) {
		return row
	}
	for k, col := range []int{b.fall.col, b.fall.col + 3, b.fall.col + 4} { // value, boot_lower and boot_upper
		if from := b.pages[capabilitySheet].At(b.fall.row, col); from.Value != nil {
			p.Set(row, 3+k, p.formula(xlsx.Address(capabilitySheet, b.fall.row, col), from.Value, from.Style.Format))
		}
	}
	b.finding(p, row, c.Case, c.Exhibit(b.caseTitle(c.Case)).Title+".", "percent per year", recordsLean, c.List.Ref(), capabilitySheet)
	return row + 1
}

// recordsLean is the weakest point of record lows.
const recordsLean = "a running minimum cannot rise and its errors lie on one side: the limits by a bootstrap over offers say more than those of the line"

// capabilityLimits says what the record lows leave out.
func (b *workbook) capabilityLimits(add limitRow) {
	c := b.report.Capability
	if c == nil {
		return
	}
	add(leftAside, capabilitySheet, c.Case, c.Market.Benchmark.Name, "list prices, no discounts and no tokens per answer: a model that thinks longer costs more for the same score")
	add(leftAside, capabilitySheet, c.Case, "record lows", recordsLean)
	add(leftAside, capabilitySheet, c.Case, "record lows", fmt.Sprintf("%d prices of scored models do not count: introductory, of resellers, or not on general sale", len(c.Market.LeftOut)))
	add(warning, capabilitySheet, c.Case, "record lows", c.Reason)
}
