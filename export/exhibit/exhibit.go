package exhibit

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export/chart"
)

// Exhibit is a chart of the report with its words.
type Exhibit struct {
	ID     string // such as "railroads-adoption"
	Says   analogies.Exhibit
	Read   string // how: what lines, bands and limits are
	Series string // that it rests on, as "a/b; c/d"
	Legend []chart.Entry
	Views  []View // of which one is seen first

	Sources []*datasets.Source // of the series
	Set     *analogies.FitSet  // whose curves it shows; nil where it shows none
}

// View is the chart of an exhibit on one scale and clock.
type View struct {
	Scale Scale       // "" where there is no choice
	Clock clock.Clock // "" where there is no choice
	First bool        // it is the one that is seen first
	Note  string
	Chart chart.Chart
}

// Scale is that of the y axis.
type Scale string

// The scales.
const (
	Linear Scale = "linear"
	Log    Scale = "log"
)

// Of lists the exhibits of a report in the order of reading.
func Of(r *analogies.Report) []Exhibit {
	var out []Exhibit
	for _, c := range r.Cases {
		out = append(out, Curves(r, c)...)
	}
	if len(r.Aligned) > 0 {
		out = append(out, Together(r))
	}
	if e, ok := Capability(r); ok {
		out = append(out, e)
	}
	if r.Transfers != nil {
		for _, t := range r.Transfers.Targets {
			if e, ok := Forecast(r, t); ok {
				out = append(out, e)
			}
		}
	}
	for _, c := range r.Cases {
		if e, ok := Value(r, c); ok {
			out = append(out, e)
		}
	}
	return out
}

// First is the view that is seen first.
func (e Exhibit) First() View {
	for _, v := range e.Views {
		if v.First {
			return v
		}
	}
	return View{}
}

// reading is how an exhibit is read: its own words, what stands in brackets in
// the title, and the log scale.
func (e Exhibit) reading(own string, level float64) string {
	var out []string
	if own != "" {
		out = append(out, own)
	}
	if strings.Contains(e.Says.Title, "(") {
		out = append(out, fmt.Sprintf("In brackets: the %g%% interval.", 100*level))
	}
	if e.First().Chart.Y.Log {
		out = append(out, "On the log scale equal distances are equal percentages.")
	}
	return strings.Join(out, " ")
}

// place is where a technology stands in the report, which gives it its colour.
func place(r *analogies.Report, caseID string) int {
	for i, c := range r.Cases {
		if c.ID() == caseID {
			return i
		}
	}
	return 0
}
