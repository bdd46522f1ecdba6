package exhibit

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export/chart"
)

// Together are the prices on one clock, in as many views as there are clocks.
func Together(r *analogies.Report) Exhibit {
	e := Exhibit{ID: "prices-together"}
	for _, on := range r.Aligned {
		says := r.AlignedExhibit(on)
		first := on.Clock == clock.Start
		d := onClock(on, says)
		from := len(e.Views)
		e.onScales(d, Log, on.Clock, first)
		for i := range e.Views[from:] {
			e.Views[from+i].Note = silent(on)
		}
		if !first {
			continue
		}
		e.Says, e.Legend = says, d.Legend()
		e.Series, e.Sources = rests(on)
	}
	e.Read = e.reading("", r.Plan.Level)
	return e
}

// Since is a clock in words.
func Since(c clock.Clock) string {
	return map[clock.Clock]string{clock.Calendar: "year", clock.Start: "years since the start", clock.Takeoff: "years since 10% of the ceiling",
		clock.Midpoint: "years since half the ceiling"}[c]
}

// rests names the series of the lines and their sources.
func rests(on analogies.Clocked) (string, []*datasets.Source) {
	var refs []string
	var series []*datasets.Series
	for _, a := range on.Lines {
		if a.Series != nil {
			refs, series = append(refs, a.Series.Ref()), append(series, a.Series)
		}
	}
	return strings.Join(refs, "; "), sourcesOf(series...)
}

// silent says which technologies a clock does not show, and why.
func silent(on analogies.Clocked) string {
	out := ""
	for _, a := range on.Lines {
		switch {
		case len(a.Points) == 0:
			out += fmt.Sprintf("By %s %s is not shown: %s. ", Since(on.Clock), a.Title, a.Reason)
		case on.Clock == clock.Start && a.Reason != "":
			out += fmt.Sprintf("%s: %s. ", a.Title, a.Reason)
		}
	}
	return out
}

// halvings are those that a guide runs through; on a plain axis the first are
// bent, and after them nothing is left.
const halvings, bent = 30, 8

// slopes are the years in which a guide halves.
func slopes() []float64 { return []float64{1, 2, 5, 20} }

// guides halve in so many years; on a plain axis they are curves.
func guides(from float64) []chart.Series {
	var out []chart.Series
	for _, years := range slopes() {
		s := chart.Series{Key: "halves", Name: fmt.Sprintf("%g years", years), Legend: "halves every 1, 2, 5 or 20 years", Class: chart.Rest, Mark: chart.Guide}
		if years == 1 {
			s.Name = "1 year"
		}
		for i := range 2*bent + 1 {
			s.Points = append(s.Points, halved(from, years, float64(i)/2))
		}
		s.Points = append(s.Points, halved(from, years, halvings))
		out = append(out, s)
	}
	return out
}

// halved is 100 after so many halvings.
func halved(from, years, n float64) chart.Point {
	return chart.Point{X: from + n*years, Y: 100 * math.Exp2(-n)}
}

func onClock(on analogies.Clocked, says analogies.Exhibit) chart.Chart {
	d := chart.Chart{Title: says.Title, Desc: says.Alt, X: chart.Axis{Title: Since(on.Clock), Years: true}, Y: chart.Axis{Title: "first price = 100"}}
	from := math.Inf(1)
	for i, a := range on.Lines {
		if len(a.Points) == 0 {
			continue
		}
		from = min(from, a.Points[0].T)
		d.Series = append(d.Series, price(on, a, i)...)
	}
	d.Series = append(d.Series, guides(from)...)
	return d
}

// price is a line with points on it: these speak.
func price(on analogies.Clocked, a analogies.Aligned, i int) []chart.Series {
	line := chart.Series{Key: a.Case, Name: a.Title, Legend: a.Title, Class: chart.ClassOf(i), Mark: chart.Line}
	points := chart.Series{Key: a.Case, Class: chart.ClassOf(i), Symbol: i, Mark: chart.Points}
	for _, p := range a.Points {
		text := fmt.Sprintf("%s, %s", a.Title, p.Date)
		if on.Clock != clock.Calendar {
			text += fmt.Sprintf(", year %.1f", p.T)
		}
		line.Points = append(line.Points, chart.Point{X: p.T, Y: p.Value})
		points.Points = append(points.Points, chart.Point{X: p.T, Y: p.Value, Text: text + ": " + Number(p.Value, "")})
	}
	return []chart.Series{line, points}
}
