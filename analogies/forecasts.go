package analogies

import (
	"math"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/fit"
)

// average is the name of the forecast by all models of a set, by their weights.
const average = "average"

// FitForecastsTable forecasts each set by each of its models, for every year after
// its last date until the year given, and by all of them as a mixture with
// their Akaike weights. Intervals are widened by what the records of the model
// on other series of the kind ask for; nil widens nothing. What a forecast
// cannot be made of is left out: its row in the table of fits says why.
func FitForecastsTable(sets []*FitSet, until int, levels []float64, pool *Pool) *table.Table {
	t := table.New("forecasts", "Forecasts", table.Columns("case", "series", "model", "year", "level", "median", "lower", "upper", "widening")...)
	for _, s := range sets {
		last := math.Inf(-1)
		for _, x := range s.X {
			last = max(last, x)
		}
		var fits []*fit.Fit
		for _, r := range s.Results {
			if r.Fit != nil && r.Model.Variable == fit.Year {
				fits = append(fits, r.Fit)
			}
		}
		for year := int(math.Floor(last)) + 1; year <= until; year++ {
			s.forecast(t, fits, year, int(math.Round(float64(year)-last)), levels, pool)
		}
	}
	return t
}

// forecast adds the rows of one year.
func (s *FitSet) forecast(t *table.Table, fits []*fit.Fit, year, horizon int, levels []float64, pool *Pool) {
	widening := func(f *fit.Fit) float64 {
		if pool == nil {
			return math.NaN()
		}
		return pool.Widening(s, f.Model, horizon)
	}
	for _, f := range fits {
		w := widening(f)
		forecast := f.Forecast(float64(year)).Widen(w)
		if !(forecast.Scale > 0) {
			continue
		}
		for _, level := range levels {
			lower, upper := forecast.Interval(level)
			t.Add(s.Case, s.Name(), f.Model.Name, year, level, forecast.Median(), lower, upper, w)
		}
	}
	mixture, err := fit.Average(fits, float64(year), widening)
	if err != nil || len(mixture.Parts) < 2 {
		return
	}
	for _, level := range levels {
		lower, upper := mixture.Interval(level)
		t.Add(s.Case, s.Name(), average, year, level, mixture.Median(), lower, upper, math.NaN())
	}
}
