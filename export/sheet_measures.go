package export

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export/xlsx"
)

// measures lays out who kept the value: every measure, what applications held
// of theirs and infrastructure's by year, and the technologies side by side.
func (b *workbook) measures() {
	spans := b.capture()
	b.valueDetail()
	b.measuresSideBySide(spans)
}

// valueDetail is the home of the measures.
func (b *workbook) valueDetail() {
	p := b.page(valueDetailSheet, valueDetailSheet, "Who kept the value, a row a number, by definition or of the case as a whole: trends, crossover, lags, returns, margins, surplus. _low, _median and _high are those of every corner of the weights",
		workings, 15, 18, 29, 10, 10, 10, 14, 40, 46, 14)
	p.scope = b.valueScope()
	row := p.heads(firstRow, 1, "case", "definition", "measure", "value", "lower", "upper", "unit", "series", "reason", "type")
	for i, m := range b.report.Measured { // first the places: terms refer to other measures
		b.cells[analogies.OtherOf(m.Quantity.ID)] = xlsx.Address(p.Name, row+i, 4)
	}
	for _, m := range b.report.Measured {
		q := m.Quantity
		p.SetRow(row, 1, b.caseCell(m.Case, m.Series), wrapped(m.Definition), wrapped(m.Measure))
		b.home(p, row, 4, q, formatOf(q.Value.Value, q.Unit))
		if m.Series == "" {
			p.Set(row, 1, p.fromCell(m.Case, row, 4))
		}
		p.SetRow(row, 7, unitWrapped(q.Unit), b.seriesCell(m.Series), apart(q.Reason), p.typed(row, 4))
		b.reasons[q.ID] = xlsx.Address(p.Name, row, 9)
		row++
	}
	p.table("value_detail", 10)
}

// capture is what applications held of infrastructure and applications, by
// definition and year, from Value levels. It returns where each
// definition stands.
func (b *workbook) capture() map[string]span {
	p := b.page(captureSheet, captureSheet, "Applications over applications and infrastructure together, by definition and year; run: years running in which they hold more than half, since the year beside; low, median and high: every corner of the weights",
		workings, 18, 22, 8, 16, 16, 11, 11, 11, 11, 60, 7, 8)
	p.scope = b.valueScope()
	row := p.heads(firstRow, 1, "case", "definition", "year", "infrastructure", "application", "capture", "capture_low", "capture_median", "capture_high", "reason", "run", "since")
	t, next := b.report.CaptureTable(), 0
	year, reason := t.Index("year"), t.Index("reason")
	spans := map[string]span{}
	for _, c := range b.report.Cases {
		for _, v := range c.Value {
			first, any, r0 := row, false, run{}
			for _, o := range v.Odds(nil) {
				r := t.Rows[next]
				next++
				p.SetRow(row, 1, label(c.ID()), label(v.Def.ID), tableCell(t.Columns[year], r[year]))
				any = b.captured(p, row, v, o.Year, o.Capture) || any
				for i := range 3 {
					at := t.Index("capture_low") + i
					p.Set(row, 7+i, tableCell(table.Column{Type: table.Share}, r[at]))
				}
				p.Set(row, 10, tableCell(t.Columns[reason], r[reason]))
				r0 = r0.next(o.Year, o.Capture)
				p.run(row, row == first, r0)
				row++
			}
			if any {
				spans[c.ID()+" "+v.Def.ID] = span{first, row - 1}
			}
			if row > first {
				b.cells[analogies.OtherOf(analogies.Runs(c.ID(), v.Def.ID))] = xlsx.RangeOf(p.Name, first, runColumn, row-1, runColumn)
				b.cells[analogies.OtherOf(analogies.RunsSince(c.ID(), v.Def.ID))] = xlsx.RangeOf(p.Name, first, runColumn+1, row-1, runColumn+1)
			}
		}
	}
	p.table("capture", runColumn+1)
	return spans
}

// captured writes the levels of a year and the share that follows from them,
// and reports whether there is one.
func (b *workbook) captured(p *page, row int, t *analogies.ValueTable, year int, capture float64) bool {
	for _, r := range t.Rows {
		col := map[string]int{"infrastructure": 4, "application": 5}[string(r.Layer)]
		if r.Year == year && col > 0 {
			level := r.Level.Value
			p.Set(row, col, b.number(p, same(level.Value, analogies.OtherOf(r.Level.ID)), digits(level.Value)))
		}
	}
	exists := analogies.Given(capture).Exists()
	if exists {
		p.Set(row, 6, p.formula(fmt.Sprintf("%[2]s/(%[1]s+%[2]s)", xlsx.CellName(row, 4), xlsx.CellName(row, 5)), capture, shareFormat))
	}
	return exists
}

// measuresSideBySide sets the cases side by side: by the definition that
// decides in each, by its returns, and of the case as a whole. The charts below
// show what applications held by every definition.
func (b *workbook) measuresSideBySide(spans map[string]span) {
	p := b.page(measuresSheet, measuresSheet, "Who kept the value, side by side: the definition that decides in each case, returns of its listed companies, and the case as a whole. A dash leads to the reason why there is no number; all definitions are on Value detail", presentation, b.sidesWidths(10, 28)...)
	p.scope = b.valueScope()
	row := b.sidesByCase(p, "basis")
	for _, g := range []struct {
		title string
		of    func(*analogies.Case) string
	}{{"deciding", deciding}, {"returns", returning}, {"the case", func(*analogies.Case) string { return "" }}} {
		row = b.measureGroup(p, row, g.title, g.of)
	}
	p.table("value_measures", 2+caseColumns*len(b.report.Cases))
	b.captureCharts(p, row+1, spans)
}

// deciding is the definition that findings rest on; noDefinition where none does.
func deciding(c *analogies.Case) string {
	if t, ok := c.Decides(); ok {
		return t.Def.ID
	}
	return noDefinition
}

// returning is the first definition by returns.
func returning(c *analogies.Case) string {
	for _, t := range c.Value {
		if !t.Additive {
			return t.Def.ID
		}
	}
	return noDefinition
}

const noDefinition = "none"

// measureGroup writes the measures of one definition of each case, the definitions
// first.
func (b *workbook) measureGroup(p *page, row int, basis string, of func(*analogies.Case) string) int {
	var names []string
	found := map[string]analogies.Quantity{}
	first := xlsx.Style{Wrap: true, Above: true}
	for i, c := range b.report.Cases {
		def := of(c)
		if def != "" {
			p.SetRow(row, 1, xlsx.Text(basis, first), xlsx.Text("definition", first))
			p.Set(row, 3+caseColumns*i, xlsx.Text(def, xlsx.Style{Class: xlsx.Note, Above: true}))
		}
		for _, m := range b.report.Measured {
			if m.Case != c.ID() || m.Definition != def {
				continue
			}
			if _, ok := found[m.Case+" "+m.Measure]; !ok {
				names, found[m.Case+" "+m.Measure] = addName(names, m.Measure), m.Quantity
			}
		}
	}
	if p.At(row, 1).Value != nil {
		row++
	}
	for _, name := range names {
		p.SetRow(row, 1, wrapped(basis), xlsx.Text(strings.ReplaceAll(name, "_", " "), xlsx.Style{Wrap: true, Indent: map[bool]int8{true: 2}[isCorner(name)]}))
		for i, c := range b.report.Cases {
			if q, ok := found[c.ID()+" "+name]; ok {
				b.side(p, row, i, q)
			}
		}
		row++
	}
	return row
}

func addName(names []string, name string) []string {
	for _, n := range names {
		if n == name {
			return names
		}
	}
	return append(names, name)
}

// isCorner reports whether a measure is the least, middle or greatest of
// another over the weights.
func isCorner(name string) bool {
	return strings.HasSuffix(name, "_low") || strings.HasSuffix(name, "_median") || strings.HasSuffix(name, "_high")
}
