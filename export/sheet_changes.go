package export

import (
	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
)

// changes says what changed since an earlier report, where one was given.
func (b *workbook) changes() {
	if b.report.Changes == nil {
		return
	}
	p := b.page(changesSheet, changesSheet, "Since the earlier report: first what was changed, version, settings (run) and data (basis); then what moved, with all that it may rest on. Changes made at once cannot be told apart", presentation,
		11, 17, 42, 10, 16, 11, 11, 11, 9, 32, 32, 32)
	t := analogies.ChangesTable(b.report.Changes)
	b.sheetTable(p, t, "changes")
	for i, r := range t.Rows {
		year := r[t.Index("unit")] == "year"
		for k, c := range t.Columns {
			cell := p.At(firstRow+1+i, k+1)
			switch {
			case cell.Value == nil:
				continue
			case c.Type == table.Text:
				cell.Style.Wrap = true
			case year && (c.Name == "before" || c.Name == "after"):
				cell.Style.Format = yearFormat
			}
			p.Set(firstRow+1+i, k+1, cell)
		}
	}
}
