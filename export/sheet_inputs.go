package export

import (
	"cmp"
	"fmt"
	"math"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export/xlsx"
)

// Names of the cells of choices, as formulas write them.
const (
	scenarioName = "scenario"
	clockName    = "clock"
	baseYearName = "base_year"
)

// The scenarios: which column of the assumptions is live.
const (
	asSet, allLow, allHigh = "as set", "low", "high"
)

// inputs holds what people may choose and change: three choices, and below them
// the assumptions, of which the scenario picks one column.
func (b *workbook) inputs() {
	p := b.page(inputsSheet, "Inputs", "What may be changed: the choices, and every assumption with the reason for it. Blue cells are typed, the live column follows the scenario, and everything in the workbook follows the live column", foundation,
		42, 14, 7, 7, 7, 10, 8, 38, 17, 10.5, 38)
	row := b.choices(p)
	b.assumptions(p, row+1)
}

// choices writes the choices and returns the row below them.
func (b *workbook) choices(p *page) int {
	row := p.heads(firstRow, 1, "choice", "chosen", "name")
	choose := func(what, chosen any, name, comment string, list xlsx.List) {
		p.SetRow(row, 1, wrapped(fmt.Sprint(what)), xlsx.Cell{Value: chosen, Style: xlsx.Style{Class: xlsx.Input, Align: xlsx.Right}}, indented(label(name), 1))
		b.name(name, p, row, 2, comment)
		list.FirstRow, list.LastRow, list.FirstCol, list.LastCol = row, row, 2, 2
		p.Lists = append(p.Lists, list)
		row++
	}
	choose("Scenario: the assumptions below as they are set, all low or all high. A corner of what could be assumed, not a forecast", asSet, scenarioName, "the column of the assumptions that is live",
		xlsx.List{Values: []string{asSet, allLow, allHigh}, Prompt: "as set, low or high", Error: "as set, low or high"})
	choose("Clock: what the years of Diffusion and Price decline are counted from", string(clock.Start), clockName, "the event that years are counted from",
		xlsx.List{Values: clockNames(), Prompt: "calendar, start, takeoff or midpoint", Error: "One of the clocks of the list"})
	if index, from, until := b.deflator(); index != nil {
		choose("Base year: the prices that Price decline shows real money in. Rates, halvings and shares do not depend on it; other sheets keep "+fmt.Sprint(b.report.Plan.BaseYear), b.report.Plan.BaseYear, baseYearName, "the year whose prices Price decline is in",
			xlsx.List{Min: &from, Max: &until, Prompt: fmt.Sprintf("A year from %g to %g", from, until), Error: fmt.Sprintf("%s has the years %g to %g", index.Ref(), from, until)})
	}
	p.Tables = append(p.Tables, xlsx.Table{Name: "choices", FirstRow: firstRow, FirstCol: 1, LastRow: row - 1, LastCol: 3})
	return row
}

func clockNames() []string {
	var out []string
	for _, c := range clock.Clocks() {
		out = append(out, string(c))
	}
	return out
}

// deflator is the index that headline prices are deflated by, with its whole
// years; nil where none is.
func (b *workbook) deflator() (index *datasets.Series, from, until float64) {
	for _, c := range b.report.Cases {
		if s, ok := c.Subject("price"); ok && s.Real != nil {
			index = s.Real.Made.Parents[1]
			o := index.Observations
			return index, math.Ceil(o[0].Date.Decimal()), float64(o[len(o)-1].Date.Year())
		}
	}
	return nil, 0, 0
}

// assumptions writes a row for each; the live cell is what others refer to.
func (b *workbook) assumptions(p *page, head int) {
	row := p.heads(head, 1, "assumption", "live", asSet, allLow, allHigh, "unit", "in the tool", "why", "set in", "set on", "what it moves, the others as set")
	first := row
	zero, most := 0.0, 1000.0
	for _, in := range b.report.Inputs {
		blue := func(v float64) xlsx.Cell { return xlsx.Number(v, xlsx.Style{Class: xlsx.Input}) }
		live := fmt.Sprintf("INDEX(%s:%s,MATCH(%s,%s:%s,0))", xlsx.CellName(row, 3), xlsx.CellName(row, 5), scenarioName, xlsx.AbsCell(head, 3), xlsx.AbsCell(head, 5))
		p.SetRow(row, 1, wrapped(in.Name), p.formula(live, in.Value, ""), blue(in.Value), blue(in.Low), blue(in.High),
			unitWrapped(in.Unit), xlsx.Number(in.Value, xlsx.Style{Class: xlsx.Fitted}), indented(wrapped(in.Why), 1), wrapped(in.From), label(cmp.Or(in.Set, notStated)), wrapped(in.Effect))
		b.cells[analogies.InputOf(in.ID)] = xlsx.Address(p.Name, row, 2)
		row++
	}
	if row == first {
		return
	}
	p.Lists = append(p.Lists, xlsx.List{FirstRow: first, FirstCol: 3, LastRow: row - 1, LastCol: 5, Min: &zero, Max: &most,
		Prompt: "A number, 0 or more", Error: "A number from 0 to 1000"})
	p.Tables = append(p.Tables, xlsx.Table{Name: "assumptions", FirstRow: head, FirstCol: 1, LastRow: row - 1, LastCol: 11})
	b.touch(xlsx.RangeOf(p.Name, first, 2, row-1, 2), xlsx.RangeOf(p.Name, first, 7, row-1, 7))
}

func ptr(v float64) *float64 { return &v }
