package fit_test

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/fit"
	"example.com/rhyme/fit/stat"
)

// technologies reads points.csv of a folder of testdata as the columns named.
func technologies(t *testing.T, path, x, y string) map[string][2][]float64 {
	t.Helper()
	out := map[string][2][]float64{}
	for _, r := range readCSV(t, path) {
		c := out[r["technology"]]
		c[0], c[1] = append(c[0], number(t, r[x])), append(c[1], number(t, r[y]))
		out[r["technology"]] = c
	}
	return out
}

// The table of Farmer and Lafond (2016), recomputed in testdata/moore/table.csv:
// mean and standard deviation (n-1) of yearly changes of the log cost, and the
// one-sided p-value of a falling mean.
func TestRandomWalkAgainstFarmerAndLafond(t *testing.T) {
	points := technologies(t, "testdata/moore/points.csv", "year", "unit_cost")
	rows := readCSV(t, "testdata/moore/table.csv")
	for _, r := range rows {
		t.Run(r["tech"], func(t *testing.T) {
			c, ok := points[r["tech"]]
			if !ok {
				t.Fatal("no points")
			}
			f, err := fit.Curve(fit.RandomWalk(), c[0], c[1], fit.Options{Noise: fit.Multiplicative})
			if err != nil {
				t.Fatal(err)
			}
			mu, _ := f.Param("mu")
			s, _ := f.Param("s")
			near(t, "mu", mu.Value, number(t, r["mu_computed"]), 1e-6)
			near(t, "K", s.Value, number(t, r["K_computed"]), 1e-6)
			ratio := mu.Value / mu.StdErr
			p := stat.FTail(ratio*ratio, 1, f.N-2) / 2 // one side of t
			if ratio > 0 {
				p = 1 - p
			}
			near(t, "p", p, number(t, r["p_computed"]), 1e-5)
		})
	}
	if len(rows) < 30 {
		t.Errorf("only %d technologies", len(rows))
	}
}

// Experience curves of testdata/wright: by regression in levels, and by first
// differences without intercept; slopes are minus our exponent.
func TestWrightAgainstReference(t *testing.T) {
	points := technologies(t, "testdata/wright/points.csv", "cumulative_production", "unit_cost")
	for _, r := range readCSV(t, "testdata/wright/expected.csv") {
		t.Run(r["tech"], func(t *testing.T) {
			c, ok := points[r["tech"]]
			if !ok {
				t.Fatal("no points")
			}
			o := fit.Options{Noise: fit.Multiplicative}
			levels, err := fit.Curve(fit.Wright(), c[0], c[1], o)
			if err != nil {
				t.Fatal(err)
			}
			b, _ := levels.Param("b")
			near(t, "slope", -b.Value, number(t, r["wright_slope_log10_ols"]), 1e-6)
			near(t, "its error", b.StdErr, number(t, r["slope_se"]), 1e-6)
			near(t, "learning rate", 100*(1-math.Exp2(-b.Value)), number(t, r["learning_rate_pct_ols"]), 1e-6)
			near(t, "R2", levels.R2, number(t, r["r2"]), 1e-6)
			steps, err := fit.Curve(fit.WrightDifferences(), c[0], c[1], o)
			if err != nil {
				t.Fatal(err)
			}
			d, _ := steps.Param("b")
			s, _ := steps.Param("s")
			near(t, "slope of differences", -d.Value, number(t, r["wright_slope_first_diff_no_intercept"]), 1e-6)
			near(t, "their deviation in log10", s.Value/math.Ln10, number(t, r["sigma_first_diff_log10"]), 1e-6)
		})
	}
}

// Irregular dates, by hand: ln y is 0, -2, -3, -3.6 at 2000, 2004, 2005, 2006.
// mu = -3.6/6; the scaled residuals of the steps are (-2.4+2)/2, (-0.6+1)/1 and
// 0, so s^2 = (0.04 + 0.16)/2.
func TestRandomWalkOverIrregularDates(t *testing.T) {
	f, err := fit.Curve(fit.RandomWalk(), []float64{2005, 2000, 2004, 2006}, []float64{math.Exp(-3), 1, math.Exp(-2), math.Exp(-3.6)}, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	mu, _ := f.Param("mu")
	s, _ := f.Param("s")
	near(t, "mu", mu.Value, -0.6, 1e-12)
	near(t, "s", s.Value, math.Sqrt((0.2*0.2+0.4*0.4+0)/2), 1e-12)
	near(t, "error of mu", mu.StdErr, s.Value/math.Sqrt(6), 1e-12)
	near(t, "forecast of 2008", f.At(2008), math.Exp(-3.6-1.2), 1e-12)
	if f.Origin != 2006 {
		t.Errorf("origin %g, want the last date", f.Origin)
	}
	if _, err := fit.Curve(fit.RandomWalk(), []float64{1, 1, 2, 3, 4}, []float64{1, 2, 3, 4, 5}, fit.Options{Noise: fit.Multiplicative}); !errors.Is(err, fit.ErrRepeated) {
		t.Errorf("two observations at one date: error %v, want ErrRepeated", err)
	}
}

func ExampleRandomWalk() {
	year := []float64{2000, 2001, 2002, 2003, 2004}
	price := []float64{100, 80, 70, 50, 41}
	f, err := fit.Curve(fit.RandomWalk(), year, price, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		fmt.Println(err)
		return
	}
	mu, _ := f.Param("mu")
	fmt.Printf("%.1f%% a year; 2006: %.0f\n", 100*math.Expm1(mu.Value), f.At(2006))
	// Output: -20.0% a year; 2006: 26
}
