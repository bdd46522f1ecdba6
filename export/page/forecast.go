package page

import (
	"fmt"
	"math"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export/chart"
)

// forecast is a price forecast by analogy with what it rests on.
type forecast struct {
	Title   string
	Class   string // of its colour
	Figure  figure
	Missing string
	Note    string
	Weights grid
}

func (l *links) forecast(t analogies.Transfer) forecast {
	out := forecast{Title: t.Case, Class: technology(l.index(t.Case)), Missing: t.Result.Missing, Note: t.Note}
	for _, c := range l.report.Cases {
		if c.ID() != t.Case {
			continue
		}
		out.Title = c.Data.Case.Title
		if out.Missing == "" && t.Series != nil && len(t.Years) > 0 {
			out.Figure = l.bands(c, t)
		}
	}
	if year, ok := t.Alone(); ok {
		out.Note = join(out.Note, fmt.Sprintf("no analogue reaches %d: from then on this is the random walk with drift alone", year))
	}
	out.Note = join(out.Note, t.Result.Equal)
	weights := analogies.WeightsTable(&analogies.Transfers{Targets: []analogies.Transfer{t}})
	left := weights.Index("left_out")
	whole := weights.Where(func(r []any) bool { return r[left] == "" || r[left] == nil })
	out.Weights = l.grid("", "Weights of the analogues for "+out.Title, whole.Pick("series", "model", "weight", "log_score", "steps", "stretch", "stretch_lower", "stretch_upper", "until", "reason"))
	return out
}

// bands draws what was observed, the median forecast and its intervals.
func (l *links) bands(c *analogies.Case, t analogies.Transfer) figure {
	says := l.report.TransferExhibit(c, t)
	f := figure{ID: c.ID() + "-forecast", Says: says, Series: l.to(t.Ref), Sources: l.sourcesOf(t.Ref)}
	k := l.index(c.ID())
	d := chart.Chart{Title: says.Title, Desc: says.Alt, X: chart.Axis{Title: "year", Years: true}, Y: chart.Axis{Title: t.Series.Unit.Name}}
	names := map[string]string{"observed": "observed", "median": "median forecast"}
	levels := t.Levels()
	for i := len(levels) - 1; i >= 0; i-- {
		key := fmt.Sprintf("band%g", 100*levels[i])
		names[key] = fmt.Sprintf("%g%% of outcomes, if the analogy is right", 100*levels[i])
		s := chart.Series{Key: key, Class: technology(k), Mark: chart.Band, Dash: len(levels) - 1 - i}
		for _, year := range t.Years {
			if m, ok := t.Result.At(float64(year)); ok {
				lower, upper := m.Interval(levels[i])
				s.Points = append(s.Points, chart.Point{X: float64(year), Low: math.Exp(lower), High: math.Exp(upper)})
			}
		}
		d.Series = append(d.Series, s)
	}
	median := chart.Series{Key: "median", Name: "median", Class: technology(k), Mark: chart.Dashed}
	for _, year := range t.Years {
		if m, ok := t.Result.At(float64(year)); ok {
			lower, upper := m.Interval(t.Level)
			y := math.Exp(m.Median())
			median.Points = append(median.Points, chart.Point{X: float64(year), Y: y,
				Text: fmt.Sprintf("%d: %s (%s to %s)", year, value(y, t.Series.Unit.Name), number(math.Exp(lower)), number(math.Exp(upper)))})
		}
	}
	seen := chart.Series{Key: "observed", Class: technology(k), Symbol: k, Mark: chart.Points}
	for _, o := range t.Series.Observations {
		seen.Points = append(seen.Points, chart.Point{X: o.Date.Decimal(), Y: o.Value, Text: fmt.Sprintf("%s: %s", o.Date, value(o.Value, t.Series.Unit.Name))})
	}
	d.Series = append(d.Series, median, seen)
	f.scales(d, log, "", false)
	f.Legend = legend(d, names)
	f.Data = l.quantiles(t, says.Subtitle)
	return f
}

// quantiles are the numbers behind the chart of a forecast.
func (l *links) quantiles(t analogies.Transfer, caption string) grid {
	g := grid{Caption: "Forecast: " + caption, Heads: []head{{Text: "year", Number: true}, {Text: "median", Number: true}}}
	for _, level := range t.Levels() {
		g.Heads = append(g.Heads, head{Text: fmt.Sprintf("%g%% of outcomes", 100*level), Number: true})
	}
	for _, year := range t.Years {
		m, ok := t.Result.At(float64(year))
		if !ok {
			continue
		}
		row := []cell{count(fmt.Sprint(year)), l.shown(number(math.Exp(m.Median())), t.Ref)}
		for _, level := range t.Levels() {
			lower, upper := m.Interval(level)
			row = append(row, l.shown(number(math.Exp(lower))+" to "+number(math.Exp(upper)), t.Ref))
		}
		g.Rows = append(g.Rows, row)
	}
	return g
}

// record is how forecasts of this kind turned out.
func (l *links) record() grid {
	t := analogies.ScoresTable(l.report.Transfers)
	model, known := t.Index("model"), t.Index("known")
	var widest any
	for _, r := range t.Rows {
		if r[known] != nil && widest == nil {
			widest = r[known]
		}
	}
	t = t.Where(func(r []any) bool { return r[model] == "transfer" && (r[known] == widest || r[known] == nil) })
	return l.grid("record", "How forecasts from the others would have done, each technology in turn; errors are in logs: 0.2 is about 20%",
		t.Pick("case", "series", "horizon", "n", "mae", "crps", "last_value_mae", "drift_mae", "drift_crps", "coverage50", "coverage80", "coverage95", "reason"))
}

// number is a value with three digits.
func number(v float64) string { return table.Significant(v, 3) }

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "; " + b
}
