package stat_test

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/fit/stat"
)

// wave falls by 0.4 a year under a slow cycle: neighbouring errors are alike.
var wave = []float64{50.0, 50.6, 51.1, 51.3, 51.3, 51.0, 50.3, 49.4, 48.2, 46.8, 45.4, 44.1,
	42.9, 42.0, 41.4, 41.1, 41.2, 41.5, 42.0, 42.6, 43.1, 43.6, 43.8, 43.7}

func years(from, n int) []float64 {
	x := make([]float64, n)
	for i := range x {
		x[i] = float64(from + i)
	}
	return x
}

// Expected values by statsmodels 0.13.5:
// OLS(y, add_constant(x)).fit(cov_type="HAC", cov_kwds={"maxlags": 2, "use_correction": True}).
func TestFitTrend(t *testing.T) {
	for _, c := range []struct {
		name       string
		x, y       []float64
		slope, err float64
	}{
		{"HAC wider than OLS (0.0619)", years(1990, 24), wave, -0.46773913043479337, 0.09133997105036872},
		{"OLS wider than HAC (0.0563)", years(2000, 12),
			[]float64{10, 9, 8.2, 8.4, 8.9, 8.0, 6.1, 5.2, 5.0, 5.6, 5.9, 5.1}, -0.45454545454547257, 0.06547946948414538},
	} {
		t.Run(c.name, func(t *testing.T) {
			tr, err := stat.FitTrend(c.x, c.y, 0.95)
			if err != nil {
				t.Fatal(err)
			}
			if tr.Lag != 2 {
				t.Errorf("lag %d, want 2", tr.Lag)
			}
			near(t, "slope", tr.Slope, c.slope, 1e-10)
			near(t, "standard error", tr.StdErr, c.err, 1e-9)
			near(t, "half-width", tr.Upper-tr.Slope, stat.StudentT(0.95, len(c.x)-2)*c.err, 1e-9)
		})
	}
}

func TestFitTrendRefuses(t *testing.T) {
	for _, x := range [][]float64{{}, {1, 2}, {3, 3, 3}} {
		if _, err := stat.FitTrend(x, x, 0.95); !errors.Is(err, stat.ErrFewPoints) {
			t.Errorf("%v: error %v, want ErrFewPoints", x, err)
		}
	}
}

// Expected values by scipy.stats 1.10.1, t.ppf(0.5 + level/2, df), whose inverse
// is good to nine digits: for 1 and 2 degrees of freedom the closed forms
// tan(pi level/2) and level sqrt(2/(1-level^2)) decide, 12.7062047361747 and
// 4.30265272974946.
func TestStudentT(t *testing.T) {
	for _, c := range []struct {
		level float64
		df    int
		want  float64
	}{
		{0.95, 1, 12.7062047361747}, {0.95, 2, 4.30265272974946}, {0.95, 3, 3.182446305284263},
		{0.95, 4, 2.7764451051977987}, {0.9, 5, 2.015048372669157}, {0.5, 7, 0.7111417780816957},
		{0.95, 10, 2.2281388519649385}, {0.99, 29, 2.756385903670335}, {0.95, 94, 1.9855234417658298},
		{0.999, 200, 3.339835406004972}, {0.95, 1000, 1.9623390808264074},
	} {
		near(t, "t", stat.StudentT(c.level, c.df), c.want, 1e-9)
	}
}

// The normal's 97.5% quantile and its way back.
func TestNormal(t *testing.T) {
	near(t, "quantile", stat.NormalQuantile(0.975), 1.959963984540054, 1e-12)
	near(t, "probability", stat.NormalCDF(1.959963984540054), 0.975, 1e-12)
	near(t, "lower tail", stat.NormalCDF(-1.959963984540054), 0.025, 1e-12)
}

// Expected values by scipy.stats 1.10.1: f.sf, f.ppf.
func TestQuantiles(t *testing.T) {
	near(t, "F tail", stat.FTail(3.5, 1, 12), 0.08594563255062507, 1e-12)
	near(t, "far F tail", stat.FTail(120, 1, 30), 5.252095298744014e-12, 1e-9)
	near(t, "F quantile", stat.FQuantile(0.95, 2, 9), 4.25649472909375, 1e-9)
	near(t, "F quantile with one degree", stat.FQuantile(0.95, 1, 9), 5.117355029199227, 1e-9)
}

func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol*math.Abs(want)) {
		t.Errorf("%s = %.15g, want %.15g", what, got, want)
	}
}

func ExampleFitTrend() {
	tr, err := stat.FitTrend(years(1990, 24), wave, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.2f a year (%.2f to %.2f)\n", tr.Slope, tr.Lower, tr.Upper)
	// Output: -0.47 a year (-0.66 to -0.28)
}
