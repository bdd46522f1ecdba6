package page

import (
	"fmt"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/export/exhibit"
)

// together draws the prices on one clock, over those since the start.
func (l *links) together() figure {
	var data grid
	for _, on := range l.report.Aligned {
		if on.Clock == clock.Start {
			data = l.aligned(on)
		}
	}
	return l.figure(exhibit.Together(l.report), data)
}

// aligned is the data behind the chart.
func (l *links) aligned(on analogies.Clocked) grid {
	g := grid{Caption: "Prices by years since the " + string(on.Clock),
		Heads: []head{{Text: "technology"}, {Text: "date"}, {Text: "year", Number: true}, {Text: "first price = 100", Number: true}}}
	for _, a := range on.Lines {
		for _, p := range a.Points {
			g.Rows = append(g.Rows, []cell{words(a.Title), words(p.Date.String()), words(fmt.Sprintf("%.1f", p.T)), l.first(exhibit.Number(p.Value, ""), a.Series.Ref())})
		}
	}
	return g
}
