package page

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/chart"
	"example.com/rhyme/export/exhibit"
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
	out := forecast{Title: t.Case, Class: chart.ClassOf(l.index(t.Case)), Missing: t.Result.Missing, Note: strings.Join(t.Doubts(), "; ")}
	for _, c := range l.report.Cases {
		if c.ID() == t.Case {
			out.Title = c.Data.Case.Title
		}
	}
	if e, ok := exhibit.Forecast(l.report, t); ok {
		out.Figure = l.figure(e, l.quantiles(t, e.Says.Subtitle))
	}
	weights := analogies.WeightsTable(&analogies.Transfers{Targets: []analogies.Transfer{t}})
	left := weights.Index("left_out")
	whole := weights.Where(func(r []any) bool { return r[left] == "" || r[left] == nil })
	out.Weights = l.grid("", "Weights of the analogues for "+out.Title, whole.Pick("series", "model", "weight", "log_score", "steps", "stretch", "stretch_lower", "stretch_upper", "until", "reason"))
	return out
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
		row := []cell{words(fmt.Sprint(year)), l.shown(exhibit.Estimate(math.Exp(m.Median())), t.Ref)}
		for _, level := range t.Levels() {
			row = append(row, l.shown(exhibit.Range(m.Interval(level)), t.Ref))
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
