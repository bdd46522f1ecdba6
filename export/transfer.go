package export

import (
	"fmt"
	"io"
	"math"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"github.com/jedib0t/go-pretty/v6/text"

	pretty "github.com/jedib0t/go-pretty/v6/table"
)

// Forecasts writes forecasts by analogy for people: the quantiles by year, the
// analogues with their weights and what happens without each, and how forecasts
// of this kind turned out, also where they lost.
func Forecasts(w io.Writer, t *analogies.Transfers) error {
	for _, target := range t.Targets {
		var notes footnotes
		if _, err := fmt.Fprintf(w, "%s\n\n", heading(target)); err != nil {
			return err
		}
		if target.Result.Missing == "" {
			if _, err := fmt.Fprintf(w, "%s\n\n", forecastYears(t, target)); err != nil {
				return err
			}
		}
		if _, err := fmt.Fprintf(w, "%s\n%s%s\n", analogues(t, target, &notes), notes.text(), `
speaking  weight of the analogues whose paths reach the year; the others share the rest
stretch   years of the target for one of the analogue, with its interval
`); err != nil {
			return err
		}
	}
	return record(w, t)
}

func heading(t analogies.Transfer) string {
	if t.Series == nil {
		return t.Case + ": no forecast: " + t.Result.Missing
	}
	o := t.Series.Observations
	s := fmt.Sprintf("%s\n%s; %s to %s", t.Series.Title, t.Series.Unit.Name, o[0].Date, o[len(o)-1].Date)
	if t.Result.Missing != "" {
		s += "\nno forecast: " + t.Result.Missing
	}
	if t.Result.Equal != "" {
		s += "\n" + t.Result.Equal
	}
	if t.Note != "" {
		s += "\n" + t.Note
	}
	return s
}

// forecastYears are the quantiles of the mixture by year.
func forecastYears(t *analogies.Transfers, target analogies.Transfer) string {
	p := writer()
	header, row := pretty.Row{"year", "median"}, pretty.Row(nil)
	for _, level := range target.Levels() {
		header = append(header, fmt.Sprintf("%g%%", 100*level))
	}
	p.AppendHeader(append(header, "speaking"))
	aligned(p, 2, len(header)+1)
	rows := of(analogies.ForecastsTable(t), target, "transfer")
	year, median, lower, upper := rows.Index("year"), rows.Index("median"), rows.Index("lower"), rows.Index("upper")
	for _, r := range rows.Rows {
		if len(row) == 0 {
			row = pretty.Row{r[year], number(r[median])}
		}
		row = append(row, number(r[lower])+" to "+number(r[upper]))
		if len(row) == len(header) {
			y, _ := r[year].(int)
			p.AppendRow(append(row, fmt.Sprintf("%.0f%%", 100*target.Result.Speaking(float64(y)))))
			row = nil
		}
	}
	out := p.Render()
	if year, ok := target.Alone(); ok {
		out += fmt.Sprintf("\nNo analogue reaches %d: from then on this is the random walk with drift alone.", year)
	}
	return out
}

// analogues are the members with their weights, and the median of the last year
// without each.
func analogues(t *analogies.Transfers, target analogies.Transfer, notes *footnotes) string {
	left := of(analogies.LeftOutTable(t), target, "")
	name, median := left.Index("left_out"), left.Index("median")
	last := map[any]any{} // only looked up
	for _, r := range left.Rows {
		last[r[name]] = r[median]
	}
	p := writer()
	header := pretty.Row{"analogue", "weight", "stretch", "depth", "until"}
	if n := len(target.Years); n > 0 {
		header = append(header, fmt.Sprintf("median of %d without it", target.Years[n-1]))
	}
	p.AppendHeader(header)
	aligned(p, 2, len(header))
	for _, m := range target.Result.Members {
		title := m.Name
		if m.Reason != "" {
			title += " " + notes.marks([]string{m.Reason})
		}
		row := pretty.Row{title, share(m.Weight), stretch(m.Stretch.Value, m.Stretch.Lower, m.Stretch.Upper), number(m.Depth), "–"}
		if !math.IsNaN(m.Until) && !math.IsInf(m.Until, 0) {
			row[4] = fmt.Sprintf("%.1f", m.Until)
		}
		if len(header) > len(row) {
			row = append(row, number(last[m.Name]))
		}
		p.AppendRow(row)
	}
	return p.Render()
}

// record is how the mixture did with each technology as the target.
func record(w io.Writer, t *analogies.Transfers) error {
	scores := analogies.ScoresTable(t)
	model, known := scores.Index("model"), scores.Index("known")
	widest := ""
	for _, r := range scores.Rows {
		if k, ok := r[known].(string); ok && widest == "" {
			widest = k
		}
	}
	scores = scores.Where(func(r []any) bool { return r[model] == "transfer" && (r[known] == widest || r[known] == nil) })
	if _, err := fmt.Fprintf(w, "How forecasts from the others would have done, each technology in turn, %s observations known:\n\n", widest); err != nil {
		return err
	}
	if err := Text(w, scores.Pick("case", "horizon", "n", "mae", "crps", "last_value_mae", "drift_mae", "drift_crps", "coverage50", "coverage80", "coverage95", "reason")); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, `
%s
Errors are in logs: 0.2 is about 20%%. Neighbouring forecasts share most of their data, so that n overstates how much was learnt. The
others are known in full, also their later years: a test across technologies, not in time. --format csv --table scores has
each analogue alone, and the scores by what was known.
`, t.Verdict())
	return err
}

// of picks the rows of a target, and of a model where one is named.
func of(t *table.Table, target analogies.Transfer, name string) *table.Table {
	series, model := t.Index("series"), t.Index("model")
	return t.Where(func(r []any) bool { return r[series] == target.Ref && (name == "" || r[model] == name) })
}

func aligned(p pretty.Writer, from, to int) {
	var configs []pretty.ColumnConfig
	for column := from; column <= to; column++ {
		configs = append(configs, pretty.ColumnConfig{Number: column, Align: text.AlignRight, AlignHeader: text.AlignRight})
	}
	p.SetColumnConfigs(configs)
}

// number is a cell with three digits, or a dash.
func number(v any) string {
	f, ok := v.(float64)
	if !ok || math.IsNaN(f) || math.IsInf(f, 0) {
		return "–"
	}
	return table.Significant(f, 3)
}

// share is a weight in per cent.
func share(v float64) string {
	switch {
	case math.IsNaN(v):
		return "–"
	case v > 0 && v < 0.001:
		return "<0.1%"
	}
	return fmt.Sprintf("%.1f%%", 100*v)
}

// stretch is an estimate with its limits, of which one or both may be open.
func stretch(value, lower, upper float64) string {
	switch low, high := !math.IsNaN(lower), !math.IsNaN(upper); {
	case math.IsNaN(value):
		return "–"
	case low && high:
		return fmt.Sprintf("%s (%s to %s)", number(value), number(lower), number(upper))
	case low:
		return fmt.Sprintf("%s (%s or more)", number(value), number(lower))
	case high:
		return fmt.Sprintf("%s (%s or less)", number(value), number(upper))
	}
	return number(value) + " (open)"
}
