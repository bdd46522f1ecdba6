package value_test

import (
	"math"
	"testing"

	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// Twelve log-odds. statsmodels 0.13.5: OLS(y, add_constant(x)).fit(
// cov_type="HAC", cov_kwds={"maxlags": 2, "use_correction": True}), and
// OLS(...).fit(), whose error is the wider; t of scipy 1.10.1 with 10 degrees.
func TestLogOddsTrend(t *testing.T) {
	lo := []float64{-1.0, -0.9, -0.95, -0.6, -0.4, -0.45, -0.2, 0.05, -0.02, 0.1, 0.3, 0.35}
	app := make([]float64, len(lo))
	for i, v := range lo {
		app[i] = math.Exp(v)
	}
	s := held(t, 2000, app...)
	sweep, err := s.LogOddsTrend(value.Options{})
	if err != nil {
		t.Fatal(err)
	}
	is(t, "trend", sweep.Base, 0.13111888111888595, 0.11684264100545494, 0.14539512123231696, 1e-9)
	if want := "12 years, 2000 to 2011; HAC errors, lag 2"; sweep.Base.Reason != want {
		t.Errorf("%q, want %q", sweep.Base.Reason, want)
	}
	if sweep.Above(0) != 1 || sweep.Below(0) != 0 {
		t.Errorf("%d corners rise, %d fall", sweep.Above(0), sweep.Below(0))
	}
	drawn, err := s.BootstrapTrend(value.Options{Seed: 1, Label: "made"})
	if err != nil {
		t.Fatal(err)
	}
	if drawn.Value != sweep.Base.Value || !(drawn.Lower < drawn.Value && drawn.Value < drawn.Upper) {
		t.Errorf("by bootstrap %+v, by least squares %g", drawn, sweep.Base.Value)
	}
	again, err := s.BootstrapTrend(value.Options{Seed: 1, Label: "made"})
	if err != nil || again != drawn {
		t.Errorf("a second draw is %+v, not %+v (%v)", again, drawn, err)
	}
}

// Two applications beside a grid of 1, e^(0.1 t) and e^(-0.1 t); at the corner
// that counts only the first the log-odds rise by exactly 0.1 a year, at that
// which counts only the second they fall by it, with no scatter in either.
func TestTrendAtEveryCorner(t *testing.T) {
	points := []string{}
	for y := range 10 {
		points = append(points, point("grid", 2000+y, 1), point("up", 2000+y, math.Exp(0.1*float64(y))), point("down", 2000+y, math.Exp(-0.1*float64(y))))
	}
	c := catalog(t, []string{"grid,USD,USD,1,profit", "up,USD,USD,1,profit", "down,USD,USD,1,profit"}, points)
	s := split(t, c, datasets.ValueDef{ID: "d", Measure: datasets.KindProfit, From: 2000, Until: 2009, Layers: []datasets.LayerDef{
		layer(datasets.LayerInfrastructure, w("grid", 1, 1, 1)), layer(datasets.LayerApplication, w("up", 1, 0, 1), w("down", 1, 0, 1)),
	}})
	sweep, err := s.LogOddsTrend(value.Options{})
	if err != nil {
		t.Fatal(err)
	}
	is(t, "low", sweep.Low, -0.1, -0.1, -0.1, 1e-9)
	is(t, "high", sweep.High, 0.1, 0.1, 0.1, 1e-9)
	// Of four corners (both at 0 has no odds) three are measured, the middle one
	// counts both: the log-odds ln(2 cosh) rise.
	if v := sweep.Median.Value; !(v > 0 && v < 0.1) || sweep.Median.Value != sweep.Base.Value {
		t.Errorf("median %g, base %g", v, sweep.Base.Value)
	}
	if sweep.Above(0) != 2 || sweep.Below(0) != 1 || len(sweep.Corners) != 4 {
		t.Errorf("%d of %d corners rise, %d fall", sweep.Above(0), len(sweep.Corners), sweep.Below(0))
	}
}

func TestTrendsThatDoNotExist(t *testing.T) {
	few, err := held(t, 2000, 1, 2, 0, 4, -1).LogOddsTrend(value.Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := "3 years: at least 8 are needed; left out: application is 0 in 2002: no log-odds, application is negative in 2004"
	if few.Base.Exists() || few.Base.Reason != want || few.High.Reason != want {
		t.Errorf("%+v, want no number and %q", few.Base, want)
	}
	for _, o := range []value.Options{{Level: 1}, {MinYears: 2}, {Stay: -1}, {Horizons: []int{0}}} {
		if _, err := held(t, 2000, 1).LogOddsTrend(o); err == nil {
			t.Errorf("%+v is taken", o)
		}
	}
}
