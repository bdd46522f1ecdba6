package value

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/fit/stat"
)

// LogOddsTrend is the slope of ln(application/infrastructure) over the years,
// per year, with the HAC interval of stat.FitTrend, over the sweep of weights:
// above 0 value moves to applications. It needs o.MinYears years in which both
// layers are above 0.
func (s *Split) LogOddsTrend(o Options) (Sweep, error) {
	o, err := o.Fill()
	if err != nil {
		return Sweep{}, err
	}
	return s.sweep(func(w Weights) Number {
		return s.slope(w, o, func(x, y []float64) (stat.Trend, string, error) {
			t, err := stat.FitTrend(x, y, o.Level)
			return t, fmt.Sprintf("HAC errors, lag %d", t.Lag), err
		})
	}), nil
}

// BootstrapTrend is the slope of LogOddsTrend at the base weights, with an
// interval by block bootstrap.
func (s *Split) BootstrapTrend(o Options) (Number, error) {
	o, err := o.Fill()
	if err != nil {
		return Number{}, err
	}
	var failed error
	n := s.slope(nil, o, func(x, y []float64) (stat.Trend, string, error) {
		t, err := stat.BootstrapTrend(x, y, o.Level, stat.Blocks{Length: o.Block, Seed: o.Seed, Label: o.Label})
		failed = err
		return t, "percentiles of a block bootstrap", err
	})
	return n, failed
}

func (s *Split) slope(w Weights, o Options, fit func(x, y []float64) (stat.Trend, string, error)) Number {
	odds := s.Odds(w)
	var x, y []float64
	for _, o := range odds {
		if !math.IsNaN(o.Log) {
			x, y = append(x, float64(o.Year)), append(y, o.Log)
		}
	}
	out := leftOut(odds, func(o Odds) float64 { return o.Log })
	if why := s.noOdds(); why != "" {
		return missing("%s", why)
	}
	if len(x) < o.MinYears {
		return missing("%s", join(fmt.Sprintf("%s: at least %d are needed", count(len(x), "year"), o.MinYears), out))
	}
	t, how, err := fit(x, y)
	if err != nil {
		return missing("%s", strings.TrimPrefix(err.Error(), "stat: "))
	}
	return Number{t.Slope, t.Lower, t.Upper, join(fmt.Sprintf("%d years, %.0f to %.0f; %s", len(x), x[0], x[len(x)-1], how), out)}
}
