package export

import (
	"fmt"
	"strings"
	"unicode"

	"example.com/rhyme/export/xlsx"
)

// named is a cell with a name of its own.
type named struct {
	xlsx.Name
	page *page
	at   corner
}

// name gives a cell a name that formulas anywhere in the book can use.
func (b *workbook) name(name string, p *page, row, col int, comment string) {
	b.named = append(b.named, named{xlsx.Name{Name: name, Refers: xlsx.Address(p.Name, row, col), Comment: clip(comment)}, p, corner{row, col}})
}

// nameOf makes a legal name of words: letters, digits and underscores, the first no
// digit. Letters of other scripts are written by their numbers, so that different
// words stay different.
func nameOf(words ...string) string {
	var out strings.Builder
	gap := false
	for _, r := range strings.Join(words, "_") {
		switch letter := unicode.IsLetter(r) || unicode.IsDigit(r); {
		case !letter:
			gap = out.Len() > 0
			continue
		case gap, out.Len() == 0 && unicode.IsDigit(r):
			out.WriteByte('_')
			gap = false
		}
		if r > unicode.MaxASCII {
			fmt.Fprintf(&out, "u%04x", r)
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}

// listNames lists the names with what they hold now.
func (b *workbook) listNames() {
	p := b.page(namesSheet, namesSheet, "Cells that have a name: choices of Inputs and the parameters in use on the sheets of the headline series. A name works in any formula of yours", control, 60, 16, 34, 90)
	row := p.heads(firstRow, 1, "name", "holds", "sheet", "what it is")
	for _, n := range b.named {
		cell := n.page.At(n.at.row, n.at.col)
		p.SetRow(row, 1, label(n.Name.Name), p.formula(n.Refers, cell.Value, cell.Style.Format), xlsx.Cell{Value: n.page.Name, Link: xlsx.To("#" + n.Refers), Style: xlsx.Style{Class: xlsx.LinkText}}, wrapped(n.Comment))
		row++
	}
	p.table("names", 4)
}
