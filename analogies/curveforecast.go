package analogies

import (
	"context"
	"math"
	"slices"

	"example.com/rhyme/fit"
)

// CurveForecast is how one fitted curve of a series goes on after its last date.
//
// The median is the curve itself; of a random walk, the last value carried on by
// the drift; where errors resemble their neighbours (Set.AR1), the curve and what
// is left of the last error.
//
// Limits lie about the median on the scale of the noise, so that one who draws the
// curve from its parameters draws the limits from Half: with multiplicative noise
// (Set.Noise) Lower = Median/EXP(Half) and Upper = Median*EXP(Half), with any other
// Lower = Median-Half and Upper = Median+Half. The average is a mixture of curves
// that disagree: its limits are quantiles, and its Half is NaN.
type CurveForecast struct {
	Set   *FitSet
	Model string // Average for all models of the set together
	Years []CurveYear
}

// Average is the name of the forecast by all models of a set, by their Akaike
// weights.
const Average = "average"

// CurveYear is the forecast at x = Year.
type CurveYear struct {
	Year   int
	Median float64
	// Widening is the factor that is in the limits: what the records of the model
	// on other series of the kind ask for. NaN where they are too few, and the
	// limits are those of the fit alone; NaN for the average.
	Widening float64
	Limits   []CurveLimit // by level
}

// CurveLimit is the interval that holds the value with a probability.
type CurveLimit struct {
	Level, Lower, Upper float64
	Half                float64 // half of the interval on the scale of the noise
}

// Forecasts carries each curve of the set on to the year given, and their
// average last. What a forecast cannot be made of is left out.
func (s *FitSet) Forecasts(until int, levels []float64, pool *Pool) []CurveForecast {
	fits := s.overYears()
	var out []CurveForecast
	add := func(model string, of func(year int) (CurveYear, bool)) {
		f := CurveForecast{Set: s, Model: model}
		for year := s.after(); year <= until; year++ {
			if y, ok := of(year); ok {
				f.Years = append(f.Years, y)
			}
		}
		if len(f.Years) > 0 {
			out = append(out, f)
		}
	}
	widening := func(f *fit.Fit, year int) float64 { return s.widening(f, year, pool) }
	for _, f := range fits {
		add(f.Model.Name, func(year int) (CurveYear, bool) { return curveYear(f, year, levels, widening(f, year)) })
	}
	add(Average, func(year int) (CurveYear, bool) {
		return averageYear(fits, year, levels, func(f *fit.Fit) float64 { return widening(f, year) })
	})
	return out
}

// widening is the factor for a forecast of a year, NaN where there is none.
func (s *FitSet) widening(f *fit.Fit, year int, pool *Pool) float64 {
	if pool == nil {
		return math.NaN()
	}
	return pool.Widening(s, f.Model, int(math.Round(float64(year)-s.last())))
}

func curveYear(f *fit.Fit, year int, levels []float64, widening float64) (CurveYear, bool) {
	forecast := f.Forecast(float64(year)).Widen(widening)
	y := CurveYear{Year: year, Median: forecast.Median(), Widening: widening}
	for _, level := range levels {
		lower, upper := forecast.Interval(level)
		y.Limits = append(y.Limits, CurveLimit{level, lower, upper, forecast.Half(level)})
	}
	return y, forecast.Scale > 0
}

func averageYear(fits []*fit.Fit, year int, levels []float64, widening func(*fit.Fit) float64) (CurveYear, bool) {
	mixture, err := fit.Average(fits, float64(year), widening)
	if err != nil || len(mixture.Parts) < 2 {
		return CurveYear{}, false
	}
	y := CurveYear{Year: year, Median: mixture.Median(), Widening: math.NaN()}
	for _, level := range levels {
		lower, upper := mixture.Interval(level)
		y.Limits = append(y.Limits, CurveLimit{level, lower, upper, math.NaN()})
	}
	return y, true
}

// forecastCurves carries the curves of every headline series on, to the last
// year of the plan or ten years after the last date.
func (b *builder) forecastCurves(ctx context.Context) error {
	if !b.plan.Carry {
		return nil
	}
	pool, err := NewPool(ctx, b.catalog, b.plan)
	if err != nil {
		return err
	}
	b.report.Hindcasts = pool.Records(func(s *FitSet) bool { return s.Headline })
	pool.Calibrate(b.report.Hindcasts)
	levels := []float64{0.5, 0.8, b.plan.Level}
	slices.Sort(levels)
	levels = slices.Compact(levels)
	for _, s := range b.report.Fits {
		if !s.Headline || len(s.X) == 0 {
			continue
		}
		until := b.plan.Until
		if until == 0 {
			until = s.after() + 9
		}
		b.report.CurveForecasts = append(b.report.CurveForecasts, s.Forecasts(until, levels, pool)...)
	}
	return nil
}
