package exhibit

import (
	"fmt"
	"math"
	"slices"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export/chart"
)

// Capability is what a score of a language model cost: record lows and the line
// through their logs; false where there are none.
func Capability(r *analogies.Report) (Exhibit, bool) {
	c := r.Capability
	if c == nil || len(c.Lows) == 0 {
		return Exhibit{}, false
	}
	k := place(r, c.Case)
	says := c.Exhibit(r.Cases[k].Data.Case.Title)
	e := Exhibit{ID: c.Case + "-capability", Says: says, Series: c.List.Ref(), Sources: lowSources(r.Cases[k].Data, c)}
	d := chart.Chart{Title: says.Title, Desc: says.Alt, X: chart.Axis{Title: "year", Years: true}, Y: chart.Axis{Title: "USD per million tokens"}}
	if c.Slope.Exists() {
		d.Series = append(d.Series, lowsLine(c, k))
	}
	lows := chart.Series{Key: "record low", Class: chart.ClassOf(k), Symbol: k, Mark: chart.Points}
	for _, low := range c.Lows {
		lows.Points = append(lows.Points, chart.Point{X: low.Date.Decimal(), Y: low.USD.Value, Text: fmt.Sprintf("%s, %s: %s", low.Date, low.Offer.Model, Number(low.USD.Value, "USD per million tokens"))})
	}
	d.Series = append(d.Series, lows)
	e.onScales(d, Log, "", true)
	e.Read = e.reading("Points are record lows, the line least squares through their logs.", r.Plan.Level)
	e.Legend = d.Legend()
	slices.Reverse(e.Legend) // the points are what was seen
	return e, true
}

// lowsLine is the line through the logs, from the first record low to the last.
func lowsLine(c *analogies.Capability, k int) chart.Series {
	s := chart.Series{Key: "line", Name: fmt.Sprintf("%.0f%% a year", 100*math.Expm1(c.Slope.Value)), Legend: "line: least squares through the logs", Class: chart.ClassOf(k), Mark: chart.Line}
	first, last := c.Lows[0].Date.Decimal(), c.Lows[len(c.Lows)-1].Date.Decimal()
	for i := range gridSteps + 1 {
		x := first + (last-first)*float64(i)/gridSteps
		s.Points = append(s.Points, chart.Point{X: x, Y: math.Exp(c.Intercept.Value + c.Slope.Value*x)})
	}
	return s
}

// lowSources are the documents of the record lows, each once.
func lowSources(d *datasets.Dataset, c *analogies.Capability) []*datasets.Source {
	named := map[string]bool{}
	for _, low := range c.Lows {
		named[low.Price.Source] = true
	}
	var out []*datasets.Source
	for _, s := range d.Sources {
		if named[s.ID] {
			out = append(out, s)
		}
	}
	return out
}
