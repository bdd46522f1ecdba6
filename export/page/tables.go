package page

import (
	"fmt"
	"slices"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
)

// tableRef names a table of a data set, as "ai-tokens/models.csv".
func tableRef(c *analogies.Case, t *datasets.Table) string { return c.ID() + "/" + t.Name + ".csv" }

// tables lists links to the tables that a reference such as
// "ai-tokens/models.csv, scores.csv (gpqa)" names.
func (l *links) tables(ref string) []link {
	var out []link
	for _, c := range l.report.Cases {
		if !strings.HasPrefix(ref, c.ID()+"/") {
			continue
		}
		for _, t := range c.Data.Tables {
			if name := tableRef(c, t); strings.Contains(ref, t.Name+".csv") {
				l.used[name] = true
				out = append(out, link{name, l.known[name]})
			}
		}
	}
	return out
}

// tableView is a table among the series, with the sources that its rows name.
func (l *links) tableView(c *analogies.Case, t *datasets.Table) seriesView {
	ref := tableRef(c, t)
	v := seriesView{Anchor: l.known[ref], Ref: ref, Title: "Table " + t.Name, Unit: strings.Join(t.Columns, ", "), Place: c.Data.Case.Title, Years: fmt.Sprintf("%d rows", len(t.Rows))}
	named, err := t.Column("source")
	if err != nil {
		return v // a table without the column names none
	}
	for _, s := range c.Data.Sources {
		if slices.Contains(named, s.ID) {
			v.Sources = append(v.Sources, link{s.ID, l.source[s]})
		}
	}
	return v
}
