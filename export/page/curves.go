package page

import (
	"example.com/rhyme/analogies"
	"example.com/rhyme/export/exhibit"
)

// curves are the charts of a technology, adoption and price as fitted.
func (l *links) curves(c *analogies.Case) []figure {
	var out []figure
	for _, e := range exhibit.Curves(l.report, c) {
		out = append(out, l.figure(e, l.fitted(e.Set)))
	}
	return out
}

// index is the place of a technology in the report.
func (l *links) index(caseID string) int {
	for i, c := range l.report.Cases {
		if c.ID() == caseID {
			return i
		}
	}
	return 0
}

// fitted is the data behind a chart of curves: what was observed, with its
// source, and what the curves say.
func (l *links) fitted(set *analogies.FitSet) grid {
	fits := exhibit.Drawn(set)
	g := grid{Caption: set.Series.Title + ", " + set.Series.Unit.Name}
	g.Heads = []head{{Text: "date"}, {Text: "observed", Number: true}}
	for _, r := range fits {
		g.Heads = append(g.Heads, head{Text: r.Model.Name, Meaning: "the curve as fitted", Number: true})
	}
	g.Heads = append(g.Heads, head{Text: "quality"}, head{Text: "source"})
	for i, o := range set.Series.Observations {
		if i >= len(set.X) {
			break
		}
		row := []cell{words(o.Date.String()), words(exhibit.Number(o.Value, ""))}
		for _, r := range fits {
			row = append(row, words(exhibit.Number(r.Fit.At(set.X[i]), "")))
		}
		source := cell{}
		if o.Source != nil {
			source.Text, row[1].Anchor = o.Source.ID, l.source[o.Source]
		}
		g.Rows = append(g.Rows, append(row, words(string(o.Quality)), source))
	}
	return g
}
