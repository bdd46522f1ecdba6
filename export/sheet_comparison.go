package export

import (
	"cmp"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/xlsx"
)

// detail is the comparison in its long form: the home of every number.
func (b *workbook) detail() {
	p := b.page(detailSheet, "Detail", "The comparison, a row a number: value and interval by live formula, what it must be read with, and the series behind it", workings,
		17, 32, 10.5, 10.5, 10.5, 17, 43, 52, 14)
	row := p.heads(firstRow, 1, "case", "measure", "value", "lower", "upper", "unit", "series", "reason", "type")
	for _, e := range b.report.Comparison {
		q := e.Quantity
		format := formatOf(q.Value.Value, q.Unit)
		p.SetRow(row, 1, b.caseCell(e.Case, e.Series), label(e.Measure.ID), b.number(p, q.Value, format), b.number(p, q.Lower, format), b.number(p, q.Upper, format),
			unitWrapped(q.Unit), b.seriesCell(e.Series), apart(q.Reason))
		b.cells[analogies.OtherOf(q.ID)] = xlsx.Address(p.Name, row, 3)
		b.cells[lowerRef(q)] = xlsx.Address(p.Name, row, 4)
		b.cells[upperRef(q)] = xlsx.Address(p.Name, row, 5)
		p.Set(row, 9, p.typed(row, 3))
		b.reasons[q.ID] = xlsx.Address(p.Name, row, 8)
		row++
	}
	p.table("detail", 9)
}

func lowerRef(q analogies.Quantity) analogies.Ref {
	return analogies.Ref{Kind: analogies.RefLower, Of: q.ID}
}

func upperRef(q analogies.Quantity) analogies.Ref {
	return analogies.Ref{Kind: analogies.RefUpper, Of: q.ID}
}

// linked is the value, lower and upper cells of a quantity that stands in
// Detail. A missing value is a dash that leads to its reason.
func (b *workbook) linked(p *page, row, col int, q analogies.Quantity) {
	home := b.cells[analogies.OtherOf(q.ID)]
	if !q.Value.Exists() {
		if home = cmp.Or(b.reasons[q.ID], home); home != "" {
			p.Set(row, col, xlsx.Cell{Value: "–", Link: &xlsx.Link{To: "#" + home, Tip: clip(q.Reason)}, Style: xlsx.Style{Class: xlsx.Note, Align: xlsx.Right}})
		}
		return
	}
	format := formatOf(q.Value.Value, q.Unit)
	for i, n := range []struct {
		n   analogies.Number
		ref analogies.Ref
	}{{q.Value, analogies.OtherOf(q.ID)}, {q.Lower, lowerRef(q)}, {q.Upper, upperRef(q)}} {
		c := b.number(p, analogies.Computed(n.n.Value, "{n}", analogies.Refs{"n": n.ref}), format)
		if c.Value != nil {
			c.Link = xlsx.To("#" + b.cells[n.ref]) // the way to its row: how it was made, and from what
		}
		p.Set(row, col+i, c)
	}
}

// clip keeps a tip within what Excel shows.
func clip(s string) string {
	if r := []rune(s); len(r) > 200 {
		return string(r[:199]) + "…"
	}
	return s
}

// caseColumns are the columns of a technology on a sheet that sets them side by
// side: value, limits and unit.
const caseColumns = 4

// sidesByCase starts a table with a row a measure and columns for each technology,
// from the third on, and returns its first row.
func (b *workbook) sidesByCase(p *page, group string) int {
	p.FreezeCols = 2
	p.heads(firstRow, 1, group, "measure")
	for i, title := range b.caseTitles() {
		p.numberHeads(firstRow, 3+caseColumns*i, title, title+" from", title+" to")
		p.Set(firstRow, 6+caseColumns*i, xlsx.Text(title+" unit", xlsx.Style{Class: xlsx.Heading, Wrap: true, Indent: 1}))
	}
	return firstRow + 1
}

// sidesWidths are the widths of such a table.
func (b *workbook) sidesWidths(group, measure float64) []float64 {
	widths := []float64{group, measure}
	for range b.report.Cases {
		widths = append(widths, 10.5, 9.8, 9.8, 12)
	}
	return widths
}

// side writes what a measure says of a technology.
func (b *workbook) side(p *page, row, i int, q analogies.Quantity) {
	b.linked(p, row, 3+caseColumns*i, q)
	if q.Value.Exists() {
		p.Set(row, 6+caseColumns*i, xlsx.Text(q.Unit, xlsx.Style{Class: xlsx.Note, Wrap: true, Indent: 1}))
	}
}

// comparison sets the technologies side by side.
func (b *workbook) comparison() {
	p := b.page(comparisonSheet, "Comparison", "Technologies side by side, with intervals; a dash leads to the reason why there is no number", presentation, b.sidesWidths(12, 27)...)
	p.scope = b.headlineScope("")
	row, group := b.sidesByCase(p, "group"), ""
	for _, m := range b.report.Measures() {
		first := xlsx.Style{Wrap: true, Above: m.Group != group}
		group = m.Group
		p.SetRow(row, 1, xlsx.Text(m.Group, first), xlsx.Text(m.Title, first))
		for i, c := range b.report.Cases {
			if e, ok := b.report.Entry(c.ID(), m.ID); ok {
				b.side(p, row, i, e.Quantity)
			}
		}
		row++
	}
	p.table("comparison", 2+caseColumns*len(b.report.Cases))
}
