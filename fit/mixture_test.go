package fit_test

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/fit"
)

// One model alone is its own mixture; two that agree are the same as one.
func TestMixtureOfOne(t *testing.T) {
	f, err := fit.Curve(fit.ExponentialDecline(), priceYear, price, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	want := f.Forecast(2015)
	for _, fits := range [][]*fit.Fit{{f}, {f, nil, f}} {
		m, err := fit.Average(fits, 2015, nil)
		if err != nil {
			t.Fatal(err)
		}
		near(t, "median", m.Median(), want.Median(), 1e-12)
		lo, hi := m.Interval(0.9)
		wantLo, wantHi := want.Interval(0.9)
		near(t, "lower", lo, wantLo, 1e-12)
		near(t, "upper", hi, wantHi, 1e-12)
	}
}

// Two sharp forecasts far apart: a quarter of the weight at 1, the rest at 100.
// The quantiles of the mixture are those of one part or the other, and its 90%
// interval spans both, which no average of intervals would.
func TestMixtureSpansWhatModelsDisagreeAbout(t *testing.T) {
	part := func(at float64) fit.Forecast {
		return fit.Forecast{Noise: fit.Multiplicative, Location: math.Log(at), Scale: 1e-3, DF: 30}
	}
	m := fit.Mixture{Parts: []fit.Forecast{part(1), part(100)}, Weights: []float64{0.25, 0.75}}
	near(t, "rank between the two", m.Rank(10), 0.25, 1e-12)
	// Below 25% the quantile p is that of the first part at 4p.
	lo, _ := part(1).Interval(1 - 2*4*0.05)
	near(t, "5%", m.Quantile(0.05), lo, 1e-9)
	lower, upper := m.Interval(0.9)
	if lower > 1.01 || upper < 99 {
		t.Errorf("90%% from %g to %g", lower, upper)
	}
	near(t, "rank of the quantile", m.Rank(m.Quantile(0.6)), 0.6, 1e-9)
}

func TestAverageRefuses(t *testing.T) {
	plain := sunflower(t)
	logged, err := fit.Curve(fit.Logistic(), day, height, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fit.Average([]*fit.Fit{plain, logged}, 90, nil); !errors.Is(err, fit.ErrMixedNoise) {
		t.Errorf("two scales: error %v, want ErrMixedNoise", err)
	}
	if _, err := fit.Average([]*fit.Fit{nil}, 90, nil); !errors.Is(err, fit.ErrNoForecast) {
		t.Errorf("no fit: error %v, want ErrNoForecast", err)
	}
}

func ExampleAverage() {
	var fits []*fit.Fit
	for _, m := range []*fit.Model{fit.Logistic(), fit.Gompertz()} {
		f, err := fit.Curve(m, day, height, fit.Options{})
		if err != nil {
			fmt.Println(err)
			return
		}
		fits = append(fits, f)
	}
	m, err := fit.Average(fits, 100, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	lower, upper := m.Interval(0.9)
	fmt.Printf("day 100: %.0f cm (90%% from %.0f to %.0f)\n", m.Median(), lower, upper)
	// Output: day 100: 260 cm (90% from 252 to 269)
}
