package export

import (
	"math"
	"strings"

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
	p := b.page(capabilitySheet, capabilitySheet, "What a given capability of a language model costs, how fast that falls, how long the frontier stays dear. Which prices are records, lags, limits and premiums are the tool's, at the blend as given", presentation,
		18, 26, 12, 12, 12, 14, 12, 18, 22, 18, 26, 15)
	p.FreezeRows, p.RepeatRows = 3, 3
	p.scope = listScope("USD per million tokens, nominal; months; per cent a year", c.List.Models, "price_date")
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
		head := row + 3 // below the title
		row = p.found(row+2, t)
		if name == "capability_decline" {
			b.rates(p, head, t)
		}
		p.block(strings.TrimPrefix(name, "capability_"), head, 1, row, len(t.Columns)+map[bool]int{true: 1}[name == "capability_decline"])
	}
}

// rates puts the formulas of the estimates into the table of decline, and beside
// each row what its numbers are.
func (b *workbook) rates(p *page, head int, t *table.Table) {
	row, value, last := head+1, 1+t.Index("value"), len(t.Columns)+1
	p.heads(head, last, "type")
	for i, r := range b.report.Capability.Decline(t) {
		if r.Value.Live() {
			p.Set(row+i, value, b.number(p, r.Value, digits(math.Abs(r.Value.Value))))
		}
		p.Set(row+i, last, p.typed(row+i, value))
		if r.Row[t.Index("model")] == "exponential-decline" && r.Row[t.Index("measure")] == "change a year" {
			b.fall = corner{row + i, value}
			b.now(p, capabilityHead-1, 1, p.Name, b.fall, corner{row + i, value + 3}, corner{row + i, value + 4}) // boot_lower and boot_upper
		}
	}
}

// found writes a table of numbers that the tool found below others on a sheet,
// and returns its last row.
func (p *page) found(row int, t *table.Table) int {
	p.Set(row, 1, xlsx.Text(t.Title+units(t), xlsx.Style{Bold: true}))
	var names []string
	for _, c := range t.Columns {
		names = append(names, c.Name)
	}
	row = p.heads(row+1, 1, names...)
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
	return row - 1
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
	b.finding(p, row, c.Case, c.Exhibit(b.caseTitle(c.Case)).Title+".", "percent per year", c.Limits()[0], c.List.Ref(), capabilitySheet)
	return row + 1
}

// capabilityLimits says what the record lows leave out.
func (b *workbook) capabilityLimits(add limitRow) {
	c := b.report.Capability
	for _, limit := range c.Limits() {
		if limit == c.Reason {
			add(warning, capabilitySheet, c.Case, "record lows", limit)
			continue
		}
		add(leftAside, capabilitySheet, c.Case, "record lows", limit)
	}
}
