package export

import (
	"fmt"
	"io"
	"strings"

	"example.com/rhyme/analogies/table"
)

// Markdown writes a table with its title as a pipe table (GitHub Flavored
// Markdown): the column names and exact digits of CSV, numbers to the right.
func Markdown(w io.Writer, t *table.Table) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n|", markdown(t.Title))
	for _, c := range t.Columns {
		fmt.Fprintf(&b, " %s |", markdown(c.Name))
	}
	b.WriteString("\n|")
	for _, c := range t.Columns {
		switch c.Type {
		case table.Number, table.Integer, table.Year, table.Share:
			b.WriteString(" ---: |")
		default:
			b.WriteString(" --- |")
		}
	}
	b.WriteString("\n")
	for _, row := range t.Rows {
		b.WriteString("|")
		for i, c := range t.Columns {
			fmt.Fprintf(&b, " %s |", markdown(c.Exact(row[i])))
		}
		b.WriteString("\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// markdown writes text so that none of it is markup, formulas between dollars
// included, and all of it is on one line.
func markdown(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\n' || r == '\r':
			r = ' '
		case strings.ContainsRune("\\|<&`*[]$~", r):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
