package export

import (
	"fmt"

	"example.com/rhyme/export/xlsx"
)

// contents lists the sheets.
func (b *workbook) contents() {
	p := b.page(contentsSheet, "Contents", "Every sheet, in the order of calculation: what this is, what it rests on, what is made of it, what it shows", control, 28, 82, 12, 48)
	row := p.heads(firstRow, 1, "sheet", "what it shows", "kind", "its numbers are")
	for _, name := range b.names() {
		q := b.pages[name]
		if name == contentsSheet || q == nil && name != coverSheet {
			continue
		}
		purpose, group, types := "The question, the answer and how to read this workbook", control, ""
		if q != nil {
			purpose, group, types = q.purpose, q.group, q.types()
		}
		p.SetRow(row, 1, linkTo(name, name), wrapped(purpose), label(group), wrapped(types))
		row++
	}
	p.table("contents", 4)
}

// cover says what this is and how to read it.
func (b *workbook) cover() {
	p := b.page(coverSheet, "rhyme", "Which old technology is a new one rhyming with, and who kept the money?", control, 24, 110)
	p.FreezeRows, p.RepeatRows = 0, 0
	row := 5
	line := func(head string, c xlsx.Cell) {
		p.Set(row, 1, xlsx.Text(head, xlsx.Style{Bold: true}))
		p.Set(row, 2, c)
		row++
	}
	for i, sentence := range b.report.Answer() {
		line(map[bool]string{true: "In short, as fitted"}[i == 0], wrapped(sentence))
	}
	line("", linkTo("The findings, each with its interval, its sources and its weakest point: "+summarySheet, summarySheet))
	line("", linkTo("What people say of AI by analogy, tested: "+claimsSheet, claimsSheet))
	line("", linkTo("What speaks against all of it: "+limitsSheet, limitsSheet))
	line("Checks", b.masterCheck())
	p.Rules = append(p.Rules, passFail(row-1, 2, row-1, 2)...)
	line("Scenario", xlsx.Formula(scenarioName, asSet, xlsx.Style{Class: xlsx.Imported, Align: xlsx.Left}))
	line("Data to", label(b.dataDate()))
	line("Intervals", label(b.level()))
	line("Real money", label(fmt.Sprintf("in prices of %d; Price decline shows any other year", b.report.Plan.BaseYear)))
	line("Made by", label("rhyme "+b.meta.Version+", "+b.meta.Command))
	line("How to use", linkTo("Change a blue cell: every curve, share, comparison and chart that rests on it follows. Five lines: "+usageSheet, usageSheet))
	line("Colours", xlsx.Text("blue on a fill: typed by people, free to change", xlsx.Style{Class: xlsx.Input}))
	line("", xlsx.Text("black: a formula over cells of the same sheet", xlsx.Style{Class: xlsx.Calculated}))
	line("", xlsx.Text("green: a formula that reads another sheet", xlsx.Style{Class: xlsx.Imported}))
	line("", xlsx.Text("grey: found by the tool (estimates, profile limits, sweeps); no formula", xlsx.Style{Class: xlsx.Fitted}))
	line("A dash", label("there is no number; it leads to the reason"))
	line("How to cite", wrapped("rhyme "+b.meta.Version+", data to "+b.dataDate()+"; cite the sources of each figure as listed on Sources"))
	line("Corrections", label("in the issues of the project, with the sheet and the cell: see its README"))
	line("Licence", label("tool: MIT; figures: as their sources say, see Sources"))
	for i, w := range b.report.Warnings {
		line(map[bool]string{true: "Warnings"}[i == 0], wrapped(w))
	}
}
