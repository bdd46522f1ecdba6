package page

import (
	"fmt"
	"math"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/export/chart"
)

// together draws the prices on one clock, as many views as there are clocks.
func (l *links) together(list []analogies.Clocked) figure {
	f, refs := figure{ID: "together"}, ""
	choice := switches{Name: "clock", Title: "Clock"}
	for _, on := range list {
		says := l.report.AlignedExhibit(on)
		first := on.Clock == clock.Start
		d := l.onClock(on, says)
		f.scales(d, log, string(on.Clock), !first)
		choice.Options = append(choice.Options, option{string(on.Clock), since(on.Clock), first})
		f.Note += silent(on)
		if !first {
			continue
		}
		f.Says, f.Legend, f.Data = says, legend(d, l.titles(on)), l.aligned(on)
		for _, a := range on.Lines {
			if a.Series != nil {
				refs = join(refs, a.Series.Ref())
			}
		}
	}
	f.Switches = append(f.Switches, choice)
	f.Series, f.Sources = l.to(refs), l.sourcesOf(refs)
	return f
}

// since is a clock in words.
func since(c clock.Clock) string {
	return map[clock.Clock]string{clock.Calendar: "year", clock.Start: "years since the start", clock.Takeoff: "years since 10% of the ceiling",
		clock.Midpoint: "years since half the ceiling"}[c]
}

// silent says which technologies a clock does not show, and why.
func silent(on analogies.Clocked) string {
	out := ""
	for _, a := range on.Lines {
		switch {
		case len(a.Points) == 0:
			out += fmt.Sprintf("By %s %s is not shown: %s. ", since(on.Clock), a.Title, a.Reason)
		case on.Clock == clock.Start && a.Reason != "":
			out += fmt.Sprintf("%s: %s. ", a.Title, a.Reason)
		}
	}
	return out
}

func (l *links) titles(on analogies.Clocked) map[string]string {
	names := map[string]string{}
	for _, a := range on.Lines {
		names[a.Case] = a.Title
	}
	for _, years := range slopes() {
		names[slope(years)] = slope(years)
	}
	return names
}

// slopes are the years in which a guide halves.
func slopes() []float64 { return []float64{1, 2, 5, 20} }

func slope(years float64) string {
	if years == 1 {
		return "halves every year"
	}
	return fmt.Sprintf("halves every %g years", years)
}

func (l *links) onClock(on analogies.Clocked, says analogies.Exhibit) chart.Chart {
	d := chart.Chart{Title: says.Title, Desc: says.Alt, X: chart.Axis{Title: since(on.Clock), Years: true}, Y: chart.Axis{Title: "first price = 100"}}
	from := math.Inf(1)
	for i, a := range on.Lines {
		if len(a.Points) == 0 {
			continue
		}
		from = min(from, a.Points[0].T)
		points := make([]chart.Point, len(a.Points))
		for k, p := range a.Points {
			text := fmt.Sprintf("%s, %s", a.Title, p.Date)
			if on.Clock != clock.Calendar {
				text += fmt.Sprintf(", year %.1f", p.T)
			}
			points[k] = chart.Point{X: p.T, Y: p.Value, Text: text + ": " + value(p.Value, "")}
		}
		bare := make([]chart.Point, len(points))
		for k, p := range points {
			bare[k] = chart.Point{X: p.X, Y: p.Y}
		}
		d.Series = append(d.Series,
			chart.Series{Key: a.Case, Name: a.Title, Class: technology(i), Mark: chart.Line, Points: bare},
			chart.Series{Key: a.Case, Class: technology(i), Symbol: i, Mark: chart.Points, Points: points})
	}
	for _, years := range slopes() {
		end := years * 30
		d.Series = append(d.Series, chart.Series{Key: slope(years), Class: "rest", Mark: chart.Guide,
			Points: []chart.Point{{X: from, Y: 100}, {X: from + end, Y: 100 * math.Exp2(-end/years)}}})
	}
	return d
}

// aligned is the data behind the chart.
func (l *links) aligned(on analogies.Clocked) grid {
	g := grid{Caption: "Prices by years since the " + string(on.Clock),
		Heads: []head{{Text: "technology"}, {Text: "date"}, {Text: "year", Number: true}, {Text: "first price = 100", Number: true}}}
	for _, a := range on.Lines {
		for _, p := range a.Points {
			g.Rows = append(g.Rows, []cell{words(a.Title), words(p.Date.String()), count(fmt.Sprintf("%.1f", p.T)), l.first(value(p.Value, ""), a.Series.Ref())})
		}
	}
	return g
}
