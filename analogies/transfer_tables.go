package analogies

import (
	"fmt"
	"math"
	"slices"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/analogies/transfer"
	"example.com/rhyme/fit"
)

// Levels are those of the intervals that are printed.
func (t Transfer) Levels() []float64 {
	levels := []float64{0.5, 0.8, t.Level}
	slices.Sort(levels)
	return slices.Compact(levels)
}

// Alone is the first year of which no analogue says anything: from there on the
// forecast is that of no analogy. It is false where one speaks to the end.
func (t Transfer) Alone() (year int, ok bool) {
	for i := len(t.Years) - 1; i >= 0; i-- {
		for _, m := range t.Result.Members {
			if _, speaks := m.At(float64(t.Years[i])); speaks && m.Name != transfer.NoAnalogy {
				return year, year != 0
			}
		}
		year = t.Years[i]
	}
	return year, year != 0
}

// ForecastsTable has a row for each year and level of the mixture, "transfer",
// and of each member. A member has no row where it is silent; what is missing
// altogether stands in WeightsTable.
func ForecastsTable(t *Transfers) *table.Table {
	out := table.New("forecasts", "Forecasts by analogy", table.Columns("case", "series", "model", "year", "level", "median", "lower", "upper")...)
	for _, target := range t.targets() {
		add := func(model string, at func(x float64) (fit.Mixture, bool)) {
			for _, year := range target.Years {
				m, ok := at(float64(year))
				if !ok {
					continue
				}
				median := math.Exp(m.Median())
				for _, level := range target.Levels() {
					lower, upper := m.Interval(level)
					out.Add(target.Case, target.Ref, model, year, level, median, math.Exp(lower), math.Exp(upper))
				}
			}
		}
		add(transfer.Transfer, target.Result.At)
		for _, m := range target.Result.Members {
			add(m.Name, m.At)
		}
	}
	return out
}

// WeightsTable has a row for each member of each forecast, once with all and
// once without each of the others; weights sum to 1 each time. The row
// "transfer" says what the whole must be read with.
func WeightsTable(t *Transfers) *table.Table {
	out := table.New("weights", "Weights of the analogues", table.Columns("case", "series", "left_out", "model", "weight", "log_score", "steps",
		"stretch", "stretch_lower", "stretch_upper", "depth", "until", "reason")...)
	for _, target := range t.targets() {
		add := func(left string, r *transfer.Result) {
			for _, m := range r.Members {
				var until any
				if !math.IsNaN(m.Until) && !math.IsInf(m.Until, 0) {
					until = fmt.Sprintf("%.1f", m.Until)
				}
				out.Add(target.Case, target.Ref, left, m.Name, m.Weight, m.Score, r.Steps, m.Stretch.Value, m.Stretch.Lower, m.Stretch.Upper, m.Depth, until, m.Reason)
			}
		}
		r := target.Result
		out.Add(target.Case, target.Ref, "", transfer.Transfer, nil, nil, r.Steps, nil, nil, nil, nil, nil, joinNotes(joinNotes(r.Missing, r.Equal), target.Note))
		add("", r)
		for i, m := range r.Members {
			if m.Weight > 0 {
				add(m.Name, r.LeaveOut(i))
			}
		}
	}
	return out
}

// LeftOutTable has a row for each year of each forecast without one of its
// members.
func LeftOutTable(t *Transfers) *table.Table {
	out := table.New("left_out", "Forecasts without one of the analogues", table.Columns("case", "series", "left_out", "year", "level",
		"median", "lower", "upper", "median_change", "reason")...)
	for _, target := range t.targets() {
		for i, m := range target.Result.Members {
			if !(m.Weight > 0) {
				continue
			}
			rest := target.Result.LeaveOut(i)
			for _, year := range target.Years {
				all, _ := target.Result.At(float64(year))
				some, ok := rest.At(float64(year))
				if !ok {
					out.Add(target.Case, target.Ref, m.Name, year, target.Level, nil, nil, nil, nil, "the others say nothing of this year")
					continue
				}
				lower, upper := some.Interval(target.Level)
				change := 100 * math.Expm1(some.Median()-all.Median())
				out.Add(target.Case, target.Ref, m.Name, year, target.Level, math.Exp(some.Median()), math.Exp(lower), math.Exp(upper), change, "")
			}
		}
	}
	return out
}

// ScoresTable has a row for each technology as a target, each model of it, what
// was known and how far ahead.
func ScoresTable(t *Transfers) *table.Table {
	out := table.New("scores", "Forecasts by analogy, judged", table.Columns("case", "series", "model", "known", "horizon", "n", "origins", "mae", "crps",
		"coverage50", "coverage80", "coverage95", "last_value_mae", "drift_mae", "drift_crps", "reason")...)
	if t == nil {
		return out
	}
	for _, s := range t.Scores {
		if s.N == 0 {
			out.Add(s.Case, s.Ref, s.Model, nil, nil, 0, 0, nil, nil, nil, nil, nil, nil, nil, nil, s.Reason)
			continue
		}
		out.Add(s.Case, s.Ref, s.Model, s.Ages.String(), s.Horizon, s.N, s.Origins, s.MAE, s.CRPS,
			s.Coverage50, s.Coverage80, s.Coverage95, s.LastValueMAE, s.DriftMAE, s.DriftCRPS, s.Reason)
	}
	return out
}

// Verdict counts where the mixture beat the random walk with drift by CRPS,
// among the scores over all that was known that rest on enough forecasts.
func (t *Transfers) Verdict() string {
	won, rows := 0, 0
	for _, s := range t.Scores {
		if s.Model == transfer.Transfer && s.N > 0 && s.Reason == "" && s.Ages.Until == 0 && s.Ages.From == t.least() {
			rows++
			if s.CRPS < s.DriftCRPS {
				won++
			}
		}
	}
	if rows == 0 {
		return "Too few forecasts by analogy to judge them by."
	}
	return fmt.Sprintf("By CRPS the analogy beat the random walk with drift in %d of %d rows that rest on 5 forecasts or more.", won, rows)
}

// least is the fewest observations that a forecast was made from.
func (t *Transfers) least() int {
	least := math.MaxInt
	for _, s := range t.Scores {
		if s.N > 0 {
			least = min(least, s.Ages.From)
		}
	}
	return least
}

func (t *Transfers) targets() []Transfer {
	if t == nil {
		return nil
	}
	return t.Targets
}
