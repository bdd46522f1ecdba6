package export

import (
	"fmt"
	"io"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"github.com/jedib0t/go-pretty/v6/text"

	pretty "github.com/jedib0t/go-pretty/v6/table"
)

// Value writes who kept the value for people: for each case its definitions in
// columns and their measures in rows, then the measures of the case as a whole.
// Reasons of missing numbers are footnotes.
func Value(w io.Writer, r *analogies.Report) error {
	for _, c := range r.Cases {
		var notes footnotes
		v := valueOf(r, c)
		blocks := c.Data.Case.Title + "\n\n"
		for _, additive := range []bool{true, false} {
			if defs := v.defs[additive]; len(defs) > 0 {
				blocks += v.columns(defs, &notes) + "\n\n"
			}
		}
		if _, err := fmt.Fprintf(w, "%s%s\n%s\n", blocks, v.whole(&notes), notes.text()); err != nil {
			return err
		}
	}
	_, err := fmt.Fprint(w, `In brackets: intervals of chance; of a year or a lag, of what it can be. Over the weights: least / middle / greatest of every
corner that case.yaml allows, a range of definitions. Every reason and digit: --format csv.
`)
	return err
}

// panel is the measures of one case, to be laid out.
type panel struct {
	defs     map[bool][]string // ids of definitions, by whether their layers add
	measures []string          // of definitions, each once
	cells    map[string]analogies.ValueMeasure
	ofCase   []analogies.ValueMeasure
}

// valueOf collects the measures of a case.
func valueOf(r *analogies.Report, c *analogies.Case) panel {
	v := panel{defs: map[bool][]string{}, cells: map[string]analogies.ValueMeasure{}}
	for _, t := range c.Value {
		v.defs[t.Additive] = append(v.defs[t.Additive], t.Def.ID)
	}
	seen := map[string]bool{}
	for _, m := range r.Measured {
		switch {
		case m.Case != c.ID():
			continue
		case m.Definition == "":
			v.ofCase = append(v.ofCase, m)
			continue
		}
		v.cells[m.Definition+" "+m.Measure] = m
		if !seen[m.Measure] {
			seen[m.Measure] = true
			v.measures = append(v.measures, m.Measure)
		}
	}
	return v
}

// columns sets definitions side by side. Least, median and greatest over the
// weights share a row below the number that they are of.
func (v panel) columns(defs []string, notes *footnotes) string {
	p := writer()
	header := pretty.Row{"measure", "unit"}
	configs := []pretty.ColumnConfig{{Number: 1, WidthMax: 44, WidthMaxEnforcer: text.WrapSoft}, {Number: 2, WidthMax: 20, WidthMaxEnforcer: text.WrapSoft}}
	for i, def := range defs {
		header = append(header, def)
		configs = append(configs, pretty.ColumnConfig{Number: i + 3, Align: text.AlignRight, AlignHeader: text.AlignRight, WidthMax: 34, WidthMaxEnforcer: text.WrapSoft})
	}
	p.AppendHeader(header)
	p.SetColumnConfigs(configs)
	for _, name := range v.measures {
		if v.swept(name) {
			continue
		}
		row, below := pretty.Row{name, ""}, pretty.Row{"  over the weights", ""}
		any, swept := false, false
		for _, def := range defs {
			m, ok := v.cells[def+" "+name]
			cell, range3 := "", v.sweep(def, name)
			if ok {
				row[1], any = m.Quantity.Unit, true
				cell = measureText(m.Quantity, notes)
			}
			row, below = append(row, cell), append(below, range3)
			swept = swept || range3 != ""
		}
		if any {
			p.AppendRow(row)
		}
		if swept {
			p.AppendRow(below)
		}
	}
	return p.Render()
}

// swept reports whether a measure is the least, median or greatest of another.
func (v panel) swept(name string) bool {
	for _, end := range []string{"_low", "_median", "_high"} {
		if base, ok := strings.CutSuffix(name, end); ok {
			for _, m := range v.measures {
				if m == base {
					return true
				}
			}
		}
	}
	return false
}

// sweep is the least, median and greatest of a measure over the weights.
func (v panel) sweep(def, name string) string {
	var parts []string
	for _, end := range []string{"_low", "_median", "_high"} {
		m, ok := v.cells[def+" "+name+end]
		if !ok {
			return ""
		}
		parts = append(parts, bare(m.Quantity))
	}
	return strings.Join(parts, " / ")
}

// measureText is a number with its interval, or what is known of a censored
// one, with a footnote where there is no number.
func measureText(q analogies.Quantity, notes *footnotes) string {
	if q.Value.Exists() {
		return q.Text(false)
	}
	return bare(q) + " " + notes.marks([]string{q.Reason})
}

// bare is a number without its interval, or what is known of a censored one.
func bare(q analogies.Quantity) string {
	show := func(v float64) string {
		if q.Unit == "year" {
			return fmt.Sprintf("%.0f", v)
		}
		return table.Significant(v, 3)
	}
	switch {
	case q.Value.Exists():
		return show(q.Value.Value)
	case q.Lower.Exists() && !q.Upper.Exists():
		return "≥ " + show(q.Lower.Value)
	case q.Upper.Exists() && !q.Lower.Exists():
		return "≤ " + show(q.Upper.Value)
	}
	return "–"
}

// whole lists the measures of the case as a whole.
func (v panel) whole(notes *footnotes) string {
	p := writer()
	p.AppendHeader(pretty.Row{"measure of the case", "value", "unit", "note"})
	p.SetColumnConfigs([]pretty.ColumnConfig{{Number: 1, WidthMax: 50, WidthMaxEnforcer: text.WrapSoft}, {Number: 2, Align: text.AlignRight, AlignHeader: text.AlignRight},
		{Number: 3, WidthMax: 28, WidthMaxEnforcer: text.WrapSoft}})
	for _, m := range v.ofCase {
		mark := ""
		if m.Quantity.Reason != "" {
			mark = notes.marks([]string{m.Quantity.Reason})
		}
		p.AppendRow(pretty.Row{m.Measure, m.Quantity.Text(false), m.Quantity.Unit, mark})
	}
	return p.Render()
}
