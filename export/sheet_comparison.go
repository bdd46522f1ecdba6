package export

import (
	"example.com/rhyme/analogies"
	"example.com/rhyme/export/xlsx"
)

// detail is the comparison in its long form: the home of every number.
func (b *workbook) detail() {
	p := b.page(detailSheet, "Detail", "The comparison, a row a number: value and interval by live formula, what it must be read with, and the series behind it", workings,
		16, 36, 12, 12, 12, 20, 46, 53)
	row := p.heads(firstRow, 1, "case", "measure", "value", "lower", "upper", "unit", "series", "reason")
	for _, e := range b.report.Comparison {
		q := e.Quantity
		format := formatOf(q.Value.Value, q.Unit)
		p.SetRow(row, 1, b.caseCell(e.Case, e.Series), label(e.Measure.ID), b.number(p, q.Value, format), b.number(p, q.Lower, format), b.number(p, q.Upper, format),
			label(q.Unit), b.seriesCell(e.Series), apart(q.Reason))
		b.cells[analogies.OtherOf(q.ID)] = xlsx.Address(p.Name, row, 3)
		b.cells[lowerRef(q)] = xlsx.Address(p.Name, row, 4)
		b.cells[upperRef(q)] = xlsx.Address(p.Name, row, 5)
		row++
	}
	p.table("detail", 8)
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
		if home != "" {
			p.Set(row, col, xlsx.Cell{Value: "–", Link: "#" + home, Tip: clip(q.Reason), Style: xlsx.Style{Class: xlsx.Note, Align: "right"}})
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
			c.Link = "#" + b.cells[n.ref] // the way to its row: how it was made, and from what
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

// comparison sets the technologies side by side.
func (b *workbook) comparison() {
	widths := []float64{31}
	for range b.report.Cases {
		widths = append(widths, 10.5, 8.5, 8.5, 16)
	}
	p := b.page(comparisonSheet, "Comparison", "Technologies side by side, with intervals; a dash leads to the reason why there is no number", presentation, widths...)
	p.FreezeCols, p.FreezeRows, p.RepeatRows = 1, firstRow, firstRow
	p.Set(firstRow, 1, xlsx.Text("measure", xlsx.Style{Class: xlsx.Heading}))
	for i, c := range b.report.Cases {
		for k, what := range []string{c.Data.Case.Title, "from", "to", "unit"} {
			p.Set(firstRow, 2+4*i+k, xlsx.Text(what, xlsx.Style{Class: xlsx.Heading, Wrap: true}))
		}
	}
	row, group := firstRow+1, ""
	for _, m := range b.report.Measures() {
		if m.Group != group {
			group = m.Group
			p.Set(row, 1, xlsx.Text(group, xlsx.Style{Bold: true, Above: true}))
			row++
		}
		p.Set(row, 1, wrapped(m.Title))
		for i, c := range b.report.Cases {
			if e, ok := b.report.Entry(c.ID(), m.ID); ok {
				b.linked(p, row, 2+4*i, e.Quantity)
				if e.Quantity.Value.Exists() {
					p.Set(row, 5+4*i, xlsx.Text(e.Quantity.Unit, xlsx.Style{Class: xlsx.Note, Wrap: true, Indent: 1}))
				}
			}
		}
		row++
	}
}
