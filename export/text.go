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

// Text writes a table for people: aligned, four significant digits, warnings
// as numbered footnotes below.
func Text(w io.Writer, t *table.Table) error {
	p := writer()
	header := pretty.Row{}
	var configs []pretty.ColumnConfig
	for i, c := range t.Columns {
		header = append(header, c.Name)
		cfg := pretty.ColumnConfig{Number: i + 1, WidthMax: 60, WidthMaxEnforcer: text.WrapSoft}
		switch c.Type {
		case table.Number, table.Integer, table.Year, table.Share:
			cfg.Align = text.AlignRight
		}
		configs = append(configs, cfg)
	}
	p.AppendHeader(header)
	p.SetColumnConfigs(configs)
	var notes footnotes
	for _, r := range t.Rows {
		row := pretty.Row{}
		for i := range t.Columns {
			if list, ok := r[i].([]string); ok {
				row = append(row, notes.marks(list))
				continue
			}
			row = append(row, cellText(t, r, i))
		}
		p.AppendRow(row)
	}
	_, err := fmt.Fprintf(w, "%s\n%s", p.Render(), notes.text())
	return err
}

// cellText is a cell for people. A number whose unit column says year is
// written as one.
func cellText(t *table.Table, row []any, i int) string {
	c := t.Columns[i]
	if u := t.Index("unit"); u >= 0 && row[u] == "year" && c.Type == table.Number && c.Name != "std_error" {
		c.Type = table.Year
	}
	return c.Format(row[i])
}

func writer() pretty.Writer {
	p := pretty.NewWriter()
	style := pretty.StyleLight
	style.Format.Header = text.FormatDefault // names as they are, not in capitals
	style.Options.SeparateColumns = false
	style.Options.DrawBorder = false
	p.SetStyle(style)
	return p
}

// footnotes numbers texts in order of first use.
type footnotes struct{ list []string }

func (f *footnotes) marks(texts []string) string {
	var out []string
next:
	for _, t := range texts {
		for i, have := range f.list {
			if have == t {
				out = append(out, fmt.Sprintf("[%d]", i+1))
				continue next
			}
		}
		f.list = append(f.list, t)
		out = append(out, fmt.Sprintf("[%d]", len(f.list)))
	}
	return strings.Join(out, " ")
}

func (f *footnotes) text() string {
	var b strings.Builder
	for i, t := range f.list {
		fmt.Fprintf(&b, "[%d] %s\n", i+1, t)
	}
	return b.String()
}

// Comparison writes the comparison for people: a row a measure, a column a
// technology, values with their intervals, and reasons as footnotes. The value
// definitions that do not decide are left out unless all is asked for.
func Comparison(w io.Writer, r *analogies.Report, all bool) error {
	p := writer()
	header := pretty.Row{"measure", "unit"}
	configs := []pretty.ColumnConfig{{Number: 1, WidthMax: 44, WidthMaxEnforcer: text.WrapSoft}, {Number: 2, WidthMax: 18, WidthMaxEnforcer: text.WrapSoft}}
	for i, c := range r.Cases {
		header = append(header, c.Data.Case.Title)
		configs = append(configs, pretty.ColumnConfig{Number: i + 3, Align: text.AlignRight, AlignHeader: text.AlignRight, WidthMax: 32, WidthMaxEnforcer: text.WrapSoft})
	}
	p.AppendHeader(header)
	p.SetColumnConfigs(configs)
	var notes footnotes
	group := ""
	for _, m := range r.Measures() {
		if m.Group == "value by definition" && !all {
			continue
		}
		if group != "" && m.Group != group {
			p.AppendSeparator()
		}
		group = m.Group
		row := pretty.Row{m.Title, r.UnitOf(m.ID)}
		for _, c := range r.Cases {
			e, ok := r.Entry(c.ID(), m.ID)
			if !ok {
				row = append(row, "")
				continue
			}
			mark := ""
			if e.Quantity.Reason != "" {
				mark = " " + notes.marks([]string{e.Quantity.Reason})
			}
			row = append(row, e.Quantity.Text(r.UnitOf(m.ID) == "")+mark)
		}
		p.AppendRow(row)
	}
	_, err := fmt.Fprintf(w, "%s\n%s", p.Render(), notes.text())
	return err
}

// Fit writes the fits of one series for people: what it is, the models in the
// order of the evidence, their parameters, and the warnings.
func Fit(w io.Writer, s *analogies.FitSet) error {
	o := s.Series.Observations
	what := s.Series.Unit.Name
	if s.Series.Geography != "" {
		what += ", " + s.Series.Geography
	}
	if over := s.Variables(); over != "year" {
		what += ", over " + over
	}
	fmt.Fprintf(w, "%s\n%s; %d observations, %s to %s; %s noise\n\n",
		s.Series.Title, what, len(o), o[0].Date, o[len(o)-1].Date, s.NoiseName())
	sets := []*analogies.FitSet{s}
	return Texts(w,
		analogies.ParametersTable(sets).Pick("model", "parameter", "estimate", "std_error", "lower", "upper", "unit"),
		analogies.ReadingsTable(sets).Pick("model", "measure", "value", "lower", "upper", "unit", "reason"),
		analogies.FitsTable(sets).Pick("model", "n", "rss", "rmse", "r2", "aicc", "weight", "status", "warnings"))
}

// Texts writes the tables that have rows, an empty line between them.
func Texts(w io.Writer, tables ...*table.Table) error {
	first := true
	for _, t := range tables {
		if len(t.Rows) == 0 {
			continue
		}
		if !first {
			fmt.Fprintln(w)
		}
		first = false
		if err := Text(w, t); err != nil {
			return err
		}
	}
	return nil
}
