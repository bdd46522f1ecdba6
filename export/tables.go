package export

import (
	"strings"
	"unicode/utf8"

	"example.com/rhyme/export/xlsx"
)

// shortTable is how many rows are seen at once: a table of no more needs no
// buttons to filter it, nor does one that is read and not searched.
const shortTable = 40

// table makes an Excel table of everything from the heads to the last row.
func (p *page) table(name string, columns int) {
	p.indentHeads(columns)
	if p.Last() > firstRow {
		p.Tables = append(p.Tables, xlsx.Table{Name: name, FirstRow: firstRow, FirstCol: 1, LastRow: p.Last(), LastCol: columns, Plain: p.group == presentation || p.Last()-firstRow <= shortTable})
	}
}

// block makes an Excel table, to be read and drawn, of some rows and columns of a
// sheet that holds several; its name begins with that of the sheet.
func (p *page) block(name string, head, col, last, columns int) {
	if last > head {
		p.Tables = append(p.Tables, xlsx.Table{Name: strings.ToLower(nameOf(p.Name, name)), FirstRow: head, FirstCol: col, LastRow: last, LastCol: col + columns - 1, Plain: true})
	}
}

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
		p.Set(row, col+i, xlsx.Text(name, xlsx.Style{Class: xlsx.Heading, Wrap: true, Align: xlsx.Right}))
	}
	return row + 1
}

// alignHeads puts the head of a column of numbers above them, at the right; where a
// button to filter stands there, beside the button if there is room.
func (p *page) alignHeads() {
	for i, row := range p.Rows {
		for j := range row {
			head := &row[j]
			if head.Style.Class != xlsx.Heading || head.Style.Align != 0 || !p.numbersBelow(i+1, j) {
				continue
			}
			switch {
			case !p.filtered(i+1, j+1):
				head.Style.Align = xlsx.Right
			case longestWord(head.Value)+buttonWidth <= p.Width(j+1):
				head.Style.Align, head.Style.Indent = xlsx.Right, 2
			}
		}
	}
}

// buttonWidth is that of a button to filter, in the unit of widths of columns.
const buttonWidth = 4.0

// filtered reports whether a cell is the head of a table with buttons.
func (p *page) filtered(row, col int) bool {
	for _, t := range p.Tables {
		if t.FirstRow == row && t.FirstCol <= col && col <= t.LastCol {
			return !t.Plain
		}
	}
	return false
}

// longestWord is the length of the longest word of a head, which no line breaks.
func longestWord(head any) float64 {
	longest := 0
	text, _ := head.(string)
	for _, word := range strings.Fields(text) {
		longest = max(longest, utf8.RuneCountInString(word))
	}
	return float64(longest)
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
		return row[col].Style.Align == xlsx.Right
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
