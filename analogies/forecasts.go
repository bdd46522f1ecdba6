package analogies

import (
	"math"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/fit"
)

// FitForecastsTable forecasts each set by each of its models, for every year after
// its last date until the year given, and by all of them as a mixture with
// their Akaike weights. Intervals are widened by what the records of the model
// on other series of the kind ask for; nil widens nothing. What a forecast
// cannot be made of is left out: its row in the table of fits says why.
func FitForecastsTable(sets []*FitSet, until int, levels []float64, pool *Pool) *table.Table {
	var all []CurveForecast
	for _, s := range sets {
		all = append(all, s.Forecasts(until, levels, pool)...)
	}
	return CurveForecastsTable(all)
}

// CurveForecastsTable has a row for each curve, year and level.
func CurveForecastsTable(forecasts []CurveForecast) *table.Table {
	t := table.New("forecasts", "Forecasts", table.Columns("case", "series", "model", "year", "level", "median", "lower", "upper", "widening")...)
	for _, f := range forecasts {
		for _, y := range f.Years {
			for _, l := range y.Limits {
				t.Add(f.Set.Case, f.Set.Name(), f.Model, y.Year, l.Level, y.Median, l.Lower, l.Upper, y.Widening)
			}
		}
	}
	return t
}

// after is the first year after the last date of the set.
func (s *FitSet) after() int { return int(math.Floor(s.last())) + 1 }

func (s *FitSet) last() float64 {
	last := math.Inf(-1)
	for _, x := range s.X {
		last = max(last, x)
	}
	return last
}

// overYears are the fits that go on over the calendar.
func (s *FitSet) overYears() []*fit.Fit {
	var fits []*fit.Fit
	for _, r := range s.Results {
		if r.Fit != nil && r.Model.Variable == fit.Year {
			fits = append(fits, r.Fit)
		}
	}
	return fits
}
