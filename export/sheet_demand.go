package export

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/xlsx"
)

// demand lays out prices against quantities: the pairs, every number that
// follows from them, and the pairs side by side.
func (b *workbook) demand() {
	spans := b.demandPairs()
	b.demandDetail(spans)
	b.demandStories(spans)
}

// demandDetail is the home of the numbers, those that others published last in
// each case.
func (b *workbook) demandDetail(spans map[int]span) {
	p := b.page(demandDetailSheet, demandDetailSheet, "Prices against quantities, a row a number, and the elasticities that others published; positive where quantity rises as the price falls. Arithmetic, not cause",
		workings, 15, 20, 9, 9, 10, 10, 10, 14, 42, 53, 14)
	p.scope = b.demandScope()
	row := p.heads(firstRow, 1, "case", "measure", "from", "until", "value", "lower", "upper", "unit", "series", "reason", "type")
	for i, d := range b.report.Demand {
		for _, r := range d.Rows {
			q := r.Quantity
			format := formatOf(q.Value.Value, q.Unit)
			p.SetRow(row, 1, pairCell(d.Case, spans[i]), label(r.Measure), label(r.From), label(r.Until))
			b.home(p, row, 5, q, format)
			p.SetRow(row, 8, unitWrapped(q.Unit), b.seriesCell(r.Series), apart(q.Reason), p.typed(row, 5))
			b.reasons[q.ID] = xlsx.Address(p.Name, row, 10)
			row++
		}
	}
	p.table("demand_detail", 11)
}

// home writes value and limits of a quantity where others find them.
func (b *workbook) home(p *page, row, col int, q analogies.Quantity, format string) {
	p.SetRow(row, col, b.number(p, q.Value, format), b.number(p, q.Lower, format), b.number(p, q.Upper, format))
	for i, ref := range []analogies.Ref{analogies.OtherOf(q.ID), lowerRef(q), upperRef(q)} {
		b.cells[ref] = xlsx.Address(p.Name, row, col+i)
	}
}

// span is the first and last row of a pair of series.
type span struct{ first, last int }

// demandPairs has a row for each quantity with the price in force, by reference
// to Data, and price times quantity as a live index. It returns where each pair
// of series stands, by its place in the report.
func (b *workbook) demandPairs() map[int]span {
	p := b.page(demandPairsSheet, demandPairsSheet, "Each quantity with the price in force on its date, and price times quantity, the first pair = 100: an index, no amount of money",
		workings, 16, 40, 40, 11, 8.5, 11, 14, 12, 12, 42)
	p.scope = b.demandScope()
	row := p.heads(firstRow, 1, "case", "price", "quantity", "date", "year", "price_date", "quantity_value", "price_in_force", "spending_index", "line")
	spans := map[int]span{}
	for i, d := range b.report.Demand {
		if d.Result == nil || len(d.Result.Pairs) == 0 {
			continue
		}
		first := row
		var quantities, prices []float64
		for _, pair := range d.Result.Pairs {
			quantities, prices = append(quantities, pair.Quantity.Value), append(prices, pair.Price.Value)
		}
		for k, pair := range d.Result.Pairs {
			year, quantity, price := d.PairRefs(k)
			p.SetRow(row, 1, label(d.Case), b.seriesCell(d.Price.Ref()), b.seriesCell(d.Quantity.Ref()), label(pair.Quantity.Date.String()),
				b.number(p, same(pair.Quantity.Date.Decimal(), year), "0.00"), label(pair.Price.Date.String()),
				b.number(p, same(pair.Quantity.Value, quantity), scaleOf(quantities)), b.number(p, same(pair.Price.Value, price), scaleOf(prices)))
			formula := fmt.Sprintf("100*(%s/%s)*(%s/%s)", xlsx.CellName(row, 8), xlsx.AbsCell(first, 8), xlsx.CellName(row, 7), xlsx.AbsCell(first, 7))
			p.SetRow(row, 9, p.formula(formula, pair.Spending, "0.0"), unitWrapped(short(d.Price.Ref())+" x "+short(d.Quantity.Ref())))
			row++
		}
		spans[i] = span{first, row - 1}
	}
	p.table("demand_pairs", 10)
	return spans
}

// same is a number that stands elsewhere.
func same(v float64, ref analogies.Ref) analogies.Number {
	return analogies.Computed(v, "{v}", analogies.Refs{"v": ref})
}

// demandStories sets the pairs of series side by side, a row a pair, so that two
// prices of one quantity stand one below the other, and draws their indices.
func (b *workbook) demandStories(spans map[int]span) {
	p := b.page(demandSheet, demandSheet, "What happened to quantity as the price fell: growth of quantity over fall of price, above 1 where price times quantity grew. Arithmetic, not cause; the price and quantity may be of different markets",
		presentation, 16.5, 26, 26, 8.5, 10.5, 6, 9.5, 9, 7, 7.5, 7.5, 9.5, 9.5, 9.5, 9, 9.5, 25)
	p.scope = b.demandScope()
	row := p.heads(firstRow, 1, "case", "price", "quantity", "from", "until", "pairs", "quantity, % a year", "price, % a year", "drift ratio", "ratio from", "ratio to",
		"yearly elasticity", "elasticity from", "elasticity to", "windows grown, %", "index of spending", "to be read with")
	for i, d := range b.report.Demand {
		if d.Result == nil {
			continue
		}
		rows := map[string]analogies.DemandRow{}
		for _, r := range d.Rows {
			rows[r.Measure] = r
		}
		price, quantity := "–", "–"
		if d.Price != nil {
			price = d.Price.Title
		}
		if d.Quantity != nil {
			quantity = d.Quantity.Title
		}
		p.SetRow(row, 1, pairCell(d.Case, spans[i]), wrapped(price), apart(quantity), unitCell(d.Rows[0].From), label(d.Rows[0].Until))
		for _, m := range []struct {
			measure string
			col     int
		}{{"pairs", 6}, {"quantity_drift", 7}, {"price_drift", 8}, {"drift_ratio", 9}, {"yearly_elasticity", 12}, {"windows_grew", 15}, {"spending_index", 16}} {
			b.linked(p, row, m.col, rows[m.measure].Quantity)
		}
		p.Set(row, 17, indented(wrapped(rows["pairs"].Quantity.Reason), 1))
		row++
	}
	p.table("demand", 17)
	b.demandCharts(p, row+1, spans)
}

// short is the id of a series within its data set.
func short(ref string) string {
	name, _, _ := strings.Cut(ref, "|")
	_, id, _ := strings.Cut(name, "/")
	return id
}

// pairCell names a case and leads to its pairs.
func pairCell(caseID string, at span) xlsx.Cell {
	c := label(caseID)
	if at.first > 0 {
		c.Link, c.Style.Class = xlsx.To("#"+xlsx.Address(demandPairsSheet, at.first, 1)), xlsx.LinkText
	}
	return c
}
