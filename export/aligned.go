package export

import (
	"fmt"
	"io"
	"slices"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/analogies/table"
	"github.com/jedib0t/go-pretty/v6/text"

	pretty "github.com/jedib0t/go-pretty/v6/table"
)

// Aligned writes series on one clock for people: a row for each year of the
// clock in which any has an observation, a column a series, what it is and must
// be read with as a footnote. Series without points are named below.
func Aligned(w io.Writer, list []analogies.Aligned, on clock.Clock) error {
	p := writer()
	var notes footnotes
	header, absent := pretty.Row{years(on)}, ""
	configs := []pretty.ColumnConfig{{Number: 1, Align: text.AlignRight}}
	var shown []analogies.Aligned
	for _, a := range list {
		if len(a.Points) == 0 {
			absent += fmt.Sprintf("%s: – %s\n", a.Name(), a.Reason)
			continue
		}
		shown = append(shown, a)
		header = append(header, a.Name()+" "+notes.marks([]string{about(a)}))
		configs = append(configs, pretty.ColumnConfig{Number: len(header), Align: text.AlignRight, AlignHeader: text.AlignRight, WidthMax: 24, WidthMaxEnforcer: text.WrapSoft})
	}
	if len(shown) == 0 {
		_, err := io.WriteString(w, absent)
		return err
	}
	p.AppendHeader(header)
	p.SetColumnConfigs(configs)
	for _, year := range yearsOf(shown) {
		row := pretty.Row{year}
		for _, a := range shown {
			cell := ""
			if v, ok := a.At(year); ok {
				cell = table.Significant(v.Value, 4)
			}
			row = append(row, cell)
		}
		p.AppendRow(row)
	}
	_, err := fmt.Fprintf(w, "%s\n%s%s", p.Render(), notes.text(), absent)
	return err
}

// years heads the column of the clock.
func years(on clock.Clock) string {
	switch on {
	case clock.Start:
		return "years since start"
	case clock.Takeoff:
		return "years since take-off"
	case clock.Midpoint:
		return "years since midpoint"
	}
	return "year"
}

// about says what a column shows.
func about(a analogies.Aligned) string {
	s := a.Series.Title + "; " + a.Unit
	if a.Reason != "" {
		s += "; " + a.Reason
	}
	return s
}

// yearsOf lists the years of the clock in which some series has an observation.
func yearsOf(list []analogies.Aligned) []int {
	var all []int
	for _, a := range list {
		for _, p := range a.Points {
			all = append(all, p.Year())
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
