package export

import (
	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
)

const glossarySheet = "Glossary"

// glossary explains the words of the argument and the heads of the tables.
func (b *workbook) glossary() {
	p := b.page(glossarySheet, glossarySheet, "The words of the argument, then the heads of the tables here and in json, csv and Markdown; the same in every output", control, 12, 28, 110, 24, 10)
	row := p.heads(firstRow, 1, "kind", "name", "meaning", "unit", "type")
	for _, t := range analogies.Terms() {
		p.SetRow(row, 1, label("term"), wrapped(t.Word), wrapped(t.Meaning))
		row++
	}
	for _, c := range table.Glossary() {
		p.SetRow(row, 1, label("column"), label(c.Name), wrapped(c.Meaning), wrapped(c.Unit), label(string(c.Type)))
		row++
	}
	p.table("glossary", 5)
}
