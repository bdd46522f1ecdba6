package value_test

import (
	"math"
	"strings"
	"testing"

	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// Infrastructure is 1 throughout: applications cross where they exceed 1.
func TestCrossover(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, c := range []struct {
		name                string
		stay                int
		applications        []float64 // from 2000 on
		value, lower, upper float64
		reason              string
	}{
		{"once and for all", 3, []float64{0.5, 0.9, 2, 2, 2}, 2002, 2001, 2002, ""},
		{"at the last moment", 3, []float64{0.5, 0.9, 0.9, 2, 2, 2}, 2003, 2002, 2003, ""},
		{"a visit is no crossing", 3, []float64{0.5, 2, 2, 0.5, 2, 2, 2}, 2004, 2003, 2004, ""},
		{"but lasts one year", 1, []float64{0.5, 2, 2, 0.5, 2, 2, 2}, 2001, 2000, 2001, "fell back in 2003"},
		{"as much is not more", 3, []float64{0.5, 1, 2, 2, 2}, 2002, 2001, 2002, ""},
		{"years running are observed ones", 3, []float64{0.5, nan, nan, 2, nan, 2, 2}, 2003, 2000, 2003, ""},
		{"undone later", 3, []float64{0.5, 2, 2, 2, 0.5}, 2001, 2000, 2001, "fell back in 2004"},
		{"nothing held before", 3, []float64{0, 2, 2, 2}, 2001, 2000, 2001, ""},
		{"before the first observation", 3, []float64{2, 2, 2, 3}, nan, -inf, 2000, "from the first observation on, 2000: censored"},
		{"not yet for long enough", 3, []float64{0.5, 0.5, 2, 2}, nan, 2003, inf, "hold more since 2002, but not yet for 3 observed years running: censored"},
		{"never", 3, []float64{0.5, 0.5, 0.5}, nan, 2002, inf, "do not hold more for 3 observed years running by 2002: censored"},
		{"too few years", 3, []float64{0.5, 2}, nan, nan, nan, "2 years with both layers: a crossing must last 3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := held(t, 2000, c.applications...).Crossover(value.Options{Stay: c.stay})
			if err != nil {
				t.Fatal(err)
			}
			is(t, "year", s.Base, c.value, c.lower, c.upper, 0)
			if c.reason == "" && s.Base.Reason != "" || !strings.Contains(s.Base.Reason, c.reason) {
				t.Errorf("%q, want %q", s.Base.Reason, c.reason)
			}
			if censored := math.IsInf(c.lower, -1) || math.IsInf(c.upper, 1); s.Base.Censored() != censored {
				t.Errorf("censored: %v", s.Base.Censored())
			}
		})
	}
}

// Log-odds -1 in 2000 and 3 in 2004: the line is at 0 a quarter of the way, in
// 2001. 2004 - 3 x 4/(3+1).
func TestCrossoverDate(t *testing.T) {
	nan := math.NaN()
	s := held(t, 2000, math.Exp(-1), nan, nan, nan, math.Exp(3), 30, 30)
	date, err := s.CrossoverDate(value.Options{})
	if err != nil {
		t.Fatal(err)
	}
	is(t, "date", date, 2001, 2000, 2004, 1e-9)
	date, err = held(t, 2000, 0, 2, 2, 2).CrossoverDate(value.Options{})
	if err != nil || date.Exists() || !strings.Contains(date.Reason, "nothing to interpolate") {
		t.Errorf("from nothing: %+v, %v", date, err)
	}
}

// A weight of 0 to 1 on applications of 1.5 against 1: at 0 never, at the base
// of 0.8 (1.2) and at 1 from the start. Censored years keep their order.
func TestCrossoverOverTheSweep(t *testing.T) {
	c := catalog(t, []string{"grid,USD,USD,1,profit", "shop,USD,USD,1,profit"},
		[]string{"grid,2000,1", "grid,2001,1", "grid,2002,1", "grid,2003,1", "shop,2000,1.1", "shop,2001,1.5", "shop,2002,1.5", "shop,2003,1.5"})
	s := split(t, c, datasets.ValueDef{ID: "d", Measure: datasets.KindProfit, From: 2000, Until: 2003, Layers: []datasets.LayerDef{
		layer(datasets.LayerInfrastructure, w("grid", 1, 1, 1)), layer(datasets.LayerApplication, w("shop", 0.8, 0, 1)),
	}})
	sweep, err := s.Crossover(value.Options{})
	if err != nil {
		t.Fatal(err)
	}
	is(t, "low", sweep.Low, math.NaN(), math.Inf(-1), 2000, 0)
	is(t, "median", sweep.Median, 2001, 2000, 2001, 0)
	is(t, "high", sweep.High, math.NaN(), 2003, math.Inf(1), 0)
}
