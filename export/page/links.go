package page

import (
	"fmt"
	"slices"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
)

// link leads to an anchor of the page.
type link struct{ Text, Anchor string }

// links knows where on the page every series and source stands. Their anchors
// are numbers: thousands of cells name one, and their full names stand where
// they lead.
type links struct {
	report *analogies.Report
	known  map[string]string           // anchors of the series and tables that may be led to, by reference
	used   map[string]bool             // those that are
	source map[*datasets.Source]string // anchors

	documents []*datasets.Source // in the order of the page
}

func newLinks(r *analogies.Report) *links {
	l := &links{report: r, known: map[string]string{}, used: map[string]bool{}, source: map[*datasets.Source]string{}}
	for _, s := range r.Series {
		l.know(s.Ref())
	}
	for _, s := range r.Derived {
		l.know(s.Ref())
	}
	for _, u := range r.Sources {
		l.document(u.Source)
	}
	for _, c := range r.Cases {
		if len(c.Data.Tables) == 0 {
			continue
		}
		for _, t := range c.Data.Tables {
			l.know(tableRef(c, t))
		}
		for _, s := range c.Data.Sources { // a table may rest on others than the series
			l.document(s)
		}
	}
	return l
}

// know gives what numbers rest on, a series or a table, its place on the page.
func (l *links) know(ref string) {
	if _, ok := l.known[ref]; !ok {
		l.known[ref] = fmt.Sprintf("s%d", 1+len(l.known))
	}
}

// document gives a source its place on the page.
func (l *links) document(s *datasets.Source) {
	if _, ok := l.source[s]; !ok {
		l.documents = append(l.documents, s)
		l.source[s] = fmt.Sprintf("d%d", len(l.documents))
	}
}

// to lists links to the series of a reference such as "a/b; c/d". A derived
// series that is not on the page is that which it was made from.
func (l *links) to(series string) []link {
	var out []link
	for _, ref := range strings.Split(series, "; ") {
		if tables := l.tables(ref); len(tables) > 0 {
			out = append(out, tables...)
			continue
		}
		raw, _, _ := strings.Cut(ref, "|")
		name, _, _ := strings.Cut(raw, "@") // the window that it was fitted in
		for _, try := range []string{ref, raw, name} {
			if at, ok := l.known[try]; ok {
				l.used[try] = true
				out = append(out, link{try, at})
				break
			}
		}
	}
	return out
}

// cell is a number or words in a table, with what it rests on.
type cell struct {
	Text   string
	Anchor string // of its source or series
	More   []link // further ones

	Note       int // number of its note, 0 for none
	NoteAnchor string
}

// words are text that leads nowhere, also a number that stands for itself, such
// as a year.
func words(s string) cell { return cell{Text: s} }

// shown is a number that rests on series.
func (l *links) shown(text, series string) cell {
	c := words(text)
	if to := l.to(series); len(to) > 0 {
		c.Anchor, c.More = to[0].Anchor, to[1:]
	}
	return c
}

// first is a number that leads to the first of its series alone.
func (l *links) first(text, series string) cell {
	c := l.shown(text, series)
	c.More = nil
	return c
}

// head is the head of a column.
type head struct {
	Text, Meaning string
	Number        bool
}

// grid is a table with one head.
type grid struct {
	ID, Title, Caption string
	Heads              []head
	Rows               [][]cell
}

// Numbers are the classes that set the columns of numbers to the right: n2 is
// for the second.
func (g grid) Numbers() string {
	var out []string
	for i, h := range g.Heads {
		if h.Number {
			out = append(out, fmt.Sprintf("n%d", i+1))
		}
	}
	return strings.Join(out, " ")
}

// Meanings explain the columns that say more than their names, those of one
// meaning together.
func (g grid) Meanings() []head {
	var out []head
	for _, h := range g.Heads {
		switch n := len(out); {
		case h.Meaning == "":
		case n > 0 && out[n-1].Meaning == h.Meaning:
			out[n-1].Text += ", " + h.Text
		default:
			out = append(out, h)
		}
	}
	return out
}

// grid prints a table of the report; the numbers of a row lead to its series,
// which has no column of its own.
func (l *links) grid(id, caption string, t *table.Table) grid {
	return l.gridOn(id, caption, t, "")
}

// gridOn prints a table whose numbers lead to its series or, without such a
// column, to what all of it rests on.
func (l *links) gridOn(id, caption string, t *table.Table, all string) grid {
	t = t.Pick(said(t)...)
	g := grid{ID: id, Title: t.Title, Caption: caption}
	series := t.Index("series")
	for i, c := range t.Columns {
		if i == series {
			continue
		}
		g.Heads = append(g.Heads, head{Text: strings.ReplaceAll(c.Name, "_", " "), Meaning: meaning(c), Number: numeric(c)})
	}
	for _, r := range t.Rows {
		ref := all
		if series >= 0 {
			ref, _ = r[series].(string)
		}
		var row []cell
		for i, c := range t.Columns {
			switch text := cellText(t, r, i); {
			case i == series: // the numbers lead to it
			case numeric(c) && r[i] != nil && c.Type != table.Integer:
				row = append(row, l.first(text, ref))
			default:
				row = append(row, words(text))
			}
		}
		g.Rows = append(g.Rows, row)
	}
	return g
}

// said are the columns of a table but those of words that say nothing in any
// row, such as reasons of numbers that are all there.
func said(t *table.Table) []string {
	var out []string
	for i, c := range t.Columns {
		if numeric(c) || slices.ContainsFunc(t.Rows, func(r []any) bool { return r[i] != nil && c.Format(r[i]) != "" }) {
			out = append(out, c.Name)
		}
	}
	return out
}

// meaning of a column whose name does not say it, with the unit where it has
// one of its own.
func meaning(c table.Column) string {
	switch c.Name {
	case "case", "date", "measure", "model", "reason", "unit", "value", "year":
		return ""
	}
	if c.Type == table.Number && c.Unit != "" && c.Unit != c.Name {
		return c.Meaning + ", " + c.Unit
	}
	return c.Meaning
}

func numeric(c table.Column) bool {
	switch c.Type {
	case table.Number, table.Integer, table.Year, table.Share:
		return true
	}
	return false
}

// cellText is a cell for people. A number whose unit column says year is
// written as one.
func cellText(t *table.Table, row []any, i int) string {
	c := t.Columns[i]
	if u := t.Index("unit"); u >= 0 && row[u] == "year" && c.Type == table.Number && c.Name != "std_error" {
		c.Type = table.Year
	}
	if row[i] == nil && numeric(c) {
		return "–"
	}
	return c.Format(row[i])
}
