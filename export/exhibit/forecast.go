package exhibit

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/chart"
)

// Forecast is a price forecast by analogy; false where there is none.
func Forecast(r *analogies.Report, t analogies.Transfer) (Exhibit, bool) {
	for k, c := range r.Cases {
		if c.ID() == t.Case && t.Result.Missing == "" && t.Series != nil && len(t.Years) > 0 {
			return forecast(r, c, t, k), true
		}
	}
	return Exhibit{}, false
}

// forecast is what was observed, the median forecast and its intervals.
func forecast(r *analogies.Report, c *analogies.Case, t analogies.Transfer, k int) Exhibit {
	says := r.TransferExhibit(c, t)
	e := Exhibit{ID: c.ID() + "-forecast", Says: says, Series: t.Ref, Sources: sourcesOf(t.Series)}
	d := chart.Chart{Title: says.Title, Desc: says.Alt, X: chart.Axis{Title: "year", Years: true}, Y: chart.Axis{Title: t.Series.Unit.Name}}
	levels := t.Levels()
	for i := len(levels) - 1; i >= 0; i-- { // the widest lies under the others
		d.Series = append(d.Series, band(t, levels[i], len(levels)-1-i, k))
	}
	seen := chart.Series{Key: "observed", Class: chart.ClassOf(k), Symbol: k, Mark: chart.Points}
	for _, o := range t.Series.Observations {
		seen.Points = append(seen.Points, chart.Point{X: o.Date.Decimal(), Y: o.Value, Text: fmt.Sprintf("%s: %s", o.Date, Number(o.Value, t.Series.Unit.Name))})
	}
	d.Series = append(d.Series, median(t, k), seen)
	e.onScales(d, Log, "", true)
	e.Read = "On the log scale equal distances are equal percentages."
	if doubts := t.Doubts(); doubts != nil {
		e.Read += " Read with: " + strings.Join(doubts, "; ") + "."
	}
	e.Legend = d.Legend()
	return e
}

// band is the interval of a level, with so many under it.
func band(t analogies.Transfer, level float64, under, k int) chart.Series {
	s := chart.Series{Key: fmt.Sprintf("band%g", 100*level), Legend: fmt.Sprintf("%g%% of outcomes, if the analogy is right", 100*level),
		Class: chart.ClassOf(k), Mark: chart.Band, Dash: under}
	for _, year := range t.Years {
		if m, ok := t.Result.At(float64(year)); ok {
			lower, upper := m.Interval(level)
			s.Points = append(s.Points, chart.Point{X: float64(year), Low: math.Exp(lower), High: math.Exp(upper)})
		}
	}
	return s
}

func median(t analogies.Transfer, k int) chart.Series {
	s := chart.Series{Key: "median", Name: "median", Legend: "median forecast", Class: chart.ClassOf(k), Mark: chart.Dashed}
	for _, year := range t.Years {
		if m, ok := t.Result.At(float64(year)); ok {
			y := math.Exp(m.Median())
			s.Points = append(s.Points, chart.Point{X: float64(year), Y: y,
				Text: fmt.Sprintf("%d: %s (%s)", year, Number(y, t.Series.Unit.Name), Range(m.Interval(t.Level)))})
		}
	}
	return s
}
