package page

import (
	"fmt"
	"slices"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/chart"
)

// matrix is the comparison: a row a measure, a column a technology.
type matrix struct {
	ID      string
	Columns []option // technologies: class and title
	Groups  []section
	Notes   []link // numbered from 1
}

// section is the measures of one group.
type section struct {
	Title string
	Rows  []compared
}

type compared struct {
	ID, Title, Meaning, Unit string
	Cells                    []cell
}

// comparison sets the technologies side by side. Measures that no technology
// has a number of, and the value definitions that do not decide, make the
// second matrix.
func (l *links) comparison() (main, rest matrix) {
	main.ID, rest.ID = "comparison", "definitions"
	for _, m := range l.report.Measures() {
		to := &main
		if m.Group == "value by definition" {
			if !l.exists(m) {
				continue // not one technology has such a definition
			}
			to = &rest
		}
		if n := len(to.Groups); n == 0 || to.Groups[n-1].Title != m.Group {
			to.Groups = append(to.Groups, section{Title: m.Group})
		}
		g := &to.Groups[len(to.Groups)-1]
		g.Rows = append(g.Rows, l.row(m, to))
	}
	for i, c := range l.report.Cases {
		o := option{Value: chart.ClassOf(i), Text: c.Data.Case.Title}
		main.Columns, rest.Columns = append(main.Columns, o), append(rest.Columns, o)
	}
	return main, rest
}

// exists reports whether any technology has a number of a measure.
func (l *links) exists(m analogies.Measure) bool {
	return slices.ContainsFunc(l.report.Cases, func(c *analogies.Case) bool {
		e, ok := l.report.Entry(c.ID(), m.ID)
		return ok && e.Quantity.Value.Exists()
	})
}

func (l *links) row(m analogies.Measure, to *matrix) compared {
	unit := l.report.UnitOf(m.ID)
	row := compared{ID: m.ID, Title: m.Title, Meaning: m.Meaning, Unit: unit}
	for _, c := range l.report.Cases {
		e, ok := l.report.Entry(c.ID(), m.ID)
		if !ok {
			row.Cells = append(row.Cells, words("–"))
			continue
		}
		v := words(e.Quantity.Text(unit == ""))
		if e.Quantity.Value.Exists() {
			v = l.shown(v.Text, e.Series)
			if to.ID != "comparison" {
				v.More = nil // the layers are named under Series
			}
		}
		v.Note, v.NoteAnchor = to.note(e.Quantity.Reason)
		row.Cells = append(row.Cells, v)
	}
	return row
}

// Meanings explain the measures: one meaning of several, such as the same of
// nominal and real prices, once, under what their titles end in.
func (m matrix) Meanings() []head {
	titles := map[string][]string{}
	var order []string
	for _, g := range m.Groups {
		for _, r := range g.Rows {
			if titles[r.Meaning] == nil {
				order = append(order, r.Meaning)
			}
			titles[r.Meaning] = append(titles[r.Meaning], r.Title)
		}
	}
	var out []head
	for _, meaning := range order {
		names := titles[meaning]
		if len(names) > 1 {
			for i, name := range names {
				_, end, ok := strings.Cut(name, ": ")
				if ok {
					names[i] = end
				}
			}
			slices.Sort(names)
			names = slices.Compact(names)
		}
		out = append(out, head{Text: strings.Join(names, "; "), Meaning: meaning})
	}
	return out
}

// note numbers a reason in the order of first use; 0 for none.
func (m *matrix) note(reason string) (n int, at string) {
	if reason == "" {
		return 0, ""
	}
	i := slices.IndexFunc(m.Notes, func(l link) bool { return l.Text == reason })
	if i < 0 {
		i = len(m.Notes)
		m.Notes = append(m.Notes, link{reason, fmt.Sprintf("%s-note-%d", m.ID, i+1)})
	}
	return i + 1, m.Notes[i].Anchor
}
