package fit_test

import (
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/fit"
)

var (
	priceYear = []float64{2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011}
	price     = []float64{900, 520, 410, 260, 200, 120, 90, 50, 45, 24, 20, 11}
)

// On the log scale exponential decline is linear regression: expected values by
// statsmodels 0.13.5, OLS(log y, add_constant(x-2000)).get_prediction at 2015,
// summary_frame(alpha=0.05): mean_ci is the band, obs_ci the forecast.
func TestForecastAndBand(t *testing.T) {
	f, err := fit.Curve(fit.ExponentialDecline(), priceYear, price, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	near(t, "median", f.Forecast(2015).Median(), 2.56891254, 1e-8)
	lo, hi := f.Band(2015).Interval(0.95)
	near(t, "band from", lo, 2.12337047, 1e-8)
	near(t, "band to", hi, 3.10794169, 1e-8)
	lo, hi = f.Forecast(2015).Interval(0.95)
	near(t, "forecast from", lo, 1.91250803, 1e-8)
	near(t, "forecast to", hi, 3.45060597, 1e-8)
	near(t, "rank of the upper limit", f.Forecast(2015).Rank(hi), 0.975, 1e-12)
}

// A random walk forgets nothing: s^2 (tau + tau^2/T) with T = 11 years of data.
func TestForecastOfARandomWalk(t *testing.T) {
	f, err := fit.Curve(fit.RandomWalk(), priceYear, price, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	s, _ := f.Param("s")
	for _, tau := range []float64{1, 4, 10} {
		got := f.Forecast(2011 + tau)
		near(t, "scale", got.Scale, s.Value*math.Sqrt(tau+tau*tau/11), 1e-12)
		if got.DF != 10 {
			t.Errorf("%d degrees of freedom, want one less than 11 steps", got.DF)
		}
	}
}

// Expected values by integrating F^2 and (1-F)^2 of scipy.stats.t 1.10.1.
func TestCRPS(t *testing.T) {
	for _, c := range []struct {
		z    float64
		df   int
		want float64
	}{{0, 3, 0.2756644477108965}, {0.7, 5, 0.43457555557207533}, {-2.5, 10, 1.898716047419848}, {4, 30, 3.418836088126551}} {
		f := fit.Forecast{Noise: fit.Additive, Location: 10, Scale: 2, DF: c.df}
		near(t, "crps", f.CRPS(10+2*c.z), 2*c.want, 1e-10)
	}
	if v := (fit.Forecast{Scale: 1, DF: 1}).CRPS(0); !math.IsNaN(v) {
		t.Errorf("with one degree of freedom the score is %g", v)
	}
}

func ExampleFit_Forecast() {
	f, err := fit.Curve(fit.ExponentialDecline(), priceYear, price, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		fmt.Println(err)
		return
	}
	next := f.Forecast(2015)
	lower, upper := next.Interval(0.9)
	fmt.Printf("2015: %.2f (90%% from %.2f to %.2f, if the curve is right)\n", next.Median(), lower, upper)
	// Output: 2015: 2.57 (90% from 2.02 to 3.27, if the curve is right)
}
