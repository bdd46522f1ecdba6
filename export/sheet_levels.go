package export

import (
	"example.com/rhyme/analogies"
	"example.com/rhyme/export/xlsx"
)

// valueLevels is who held the value: every definition, year and layer.
func (b *workbook) valueLevels() {
	p := b.page(levelsSheet, levelsSheet, "Who held the value, by definition, year and layer: levels are weighted sums of Data, shares are of infrastructure, equipment and applications; low and high run through every weight of Inputs",
		workings, 17, 21, 8, 14, 14, 32, 10, 10, 10, 10, 60)
	p.scope = b.valueScope()
	row := p.heads(firstRow, 1, "case", "definition", "year", "layer", "level", "unit", "share", "share_low", "share_high", "of total", "reason")
	start := row
	b.eachValue(func(c *analogies.Case, t *analogies.ValueTable, r analogies.ValueRow) { // first the places
		b.cells[analogies.OtherOf(r.Level.ID)] = xlsx.Address(p.Name, row, 5)
		b.cells[analogies.OtherOf(r.Share.ID)] = xlsx.Address(p.Name, row, 7)
		row++
	})
	row = start
	b.eachValue(func(c *analogies.Case, t *analogies.ValueTable, r analogies.ValueRow) {
		low, high := r.Share.Lower, r.Share.Upper
		p.SetRow(row, 1, label(c.ID()), label(t.Def.ID), xlsx.Cell{Value: r.Year, Style: xlsx.Style{Format: countFormat}}, label(string(r.Layer)),
			b.number(p, r.Level.Value, digits(r.Level.Value.Value)), label(t.Unit.Name),
			b.number(p, r.Share.Value, shareFormat), b.number(p, low, shareFormat), b.number(p, high, shareFormat),
			b.number(p, r.OfTotal.Value, shareFormat), wrapped(r.Share.Reason))
		row++
	})
	p.table("value_levels", 11)
}

// eachValue visits every row of every definition that anything was measured
// for, in the order of the sheet.
func (b *workbook) eachValue(visit func(*analogies.Case, *analogies.ValueTable, analogies.ValueRow)) {
	for _, c := range b.report.Cases {
		for _, t := range c.Value {
			for _, r := range t.Rows {
				visit(c, t, r)
			}
		}
	}
}
