package export

import "example.com/rhyme/export/xlsx"

// heads writes the heads of a table and returns the row below them.
func (p *page) heads(row, col int, names ...string) int {
	for i, name := range names {
		p.Set(row, col+i, xlsx.Text(name, xlsx.Style{Class: xlsx.Heading, Wrap: true}))
	}
	return row + 1
}

// numberHeads writes heads above numbers, which stand at the right; in Excel's own
// tables a button stands there.
func (p *page) numberHeads(row, col int, names ...string) int {
	for i, name := range names {
		p.Set(row, col+i, xlsx.Text(name, xlsx.Style{Class: xlsx.Heading, Wrap: true, Align: "right"}))
	}
	return row + 1
}

// alignHeads puts the head of a column of numbers above them, at the right.
func (p *page) alignHeads() {
	for i, row := range p.Rows {
		for j := range row {
			if row[j].Style.Class == xlsx.Heading && row[j].Style.Align == "" && p.numbersBelow(i+1, j) {
				row[j].Style.Align = "right"
			}
		}
	}
}

// numbersBelow reports whether the first cell below a head that is filled, of a
// few, holds a number or stands like one.
func (p *page) numbersBelow(first, col int) bool {
	for _, row := range p.Rows[first:min(first+4, len(p.Rows))] {
		if col >= len(row) || row[col].Value == nil {
			continue
		}
		switch row[col].Value.(type) {
		case float64, int:
			return true
		}
		return row[col].Style.Align == "right"
	}
	return false
}

// indentHeads moves the heads of columns of indented text with them.
func (p *page) indentHeads(columns int) {
	for col := 1; col <= columns; col++ {
		head := p.At(firstRow, col)
		for row := firstRow + 1; row <= p.Last(); row++ {
			if c := p.At(row, col); c.Value != nil {
				head.Style.Indent = c.Style.Indent
				break
			}
		}
		p.Set(firstRow, col, head)
	}
}
