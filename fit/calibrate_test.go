package fit_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"example.com/rhyme/fit"
)

// record makes a record whose errors, in units of the 95% half-width
// t(0.975, 10) = 2.228138852, are the sizes given.
func record(horizon int, sizes ...float64) *fit.Hindcast {
	h := &fit.Hindcast{}
	for _, s := range sizes {
		h.Outcomes = append(h.Outcomes, fit.Outcome{Horizon: horizon, Error: s * 2.2281388519649385, DF: 10})
	}
	return h
}

// By hand: three records of twenty errors, of which a fifth misses by 1.5, 2 and
// 4. Each record weighs 1; 95% of 3 are 2.85, reached within the last record's
// misses, of which each weighs 0.05: 2.8 at 2, then 2.85 at the first 4.
func TestWidening(t *testing.T) {
	sizes := func(miss float64) []float64 {
		s := make([]float64, 20)
		for i := range s {
			s[i] = 0.5
			if i >= 16 {
				s[i] = miss
			}
		}
		return s
	}
	a, b, c := record(1, sizes(1.5)...), record(1, sizes(2)...), record(1, sizes(4)...)
	near(t, "widening", fit.Widening([]*fit.Hindcast{a, b, c}, 1), 4, 1e-9)
	// A long record does not outvote: repeating its errors changes nothing.
	long := record(1, append(append(sizes(1.5), sizes(1.5)...), sizes(1.5)...)...)
	near(t, "widening with a long record", fit.Widening([]*fit.Hindcast{long, b, c}, 1), 4, 1e-9)
	calm := record(1, make([]float64, 20)...)
	near(t, "no narrowing", fit.Widening([]*fit.Hindcast{calm, calm, calm}, 1), 1, 0)
	for what, records := range map[string][]*fit.Hindcast{
		"two records": {a, b}, "another horizon": {record(2, sizes(1)...), a, b}, "few forecasts": {record(1, 1, 1), record(1, 2, 2), record(1, 3)},
	} {
		if w := fit.Widening(records, 1); !math.IsNaN(w) {
			t.Errorf("%s: widening %g, want none", what, w)
		}
	}
}

// Random walks forecast by a straight line in logs, whose intervals are far too
// narrow: widened by the record of other walks they hold about what they say.
func TestCalibrationRestoresCoverage(t *testing.T) {
	random := rand.New(rand.NewPCG(2026, 25))
	walk := func() *fit.Hindcast {
		x, y := []float64{0}, []float64{1}
		for i := range 40 {
			x, y = append(x, float64(i+1)), append(y, y[i]*math.Exp(-0.1+0.2*random.NormFloat64()))
		}
		h, err := fit.NewHindcast(fit.ExponentialDecline(), x, y, fit.HindcastOptions{Options: fit.Options{Noise: fit.Multiplicative}, MinPoints: 15, MaxHorizon: 1})
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	var others []*fit.Hindcast
	for range 60 {
		others = append(others, walk())
	}
	var before, after, n float64
	for range 60 {
		h := walk()
		h.Calibrate(others)
		s := h.Scores[0]
		n += float64(s.N)
		before, after = before+s.Coverage95*float64(s.N), after+s.Widened95*float64(s.N)
	}
	// 60 walks of 26 dependent forecasts: a share of 95% has a standard error near 1%.
	if before/n > 0.85 || math.Abs(after/n-0.95) > 0.04 {
		t.Errorf("coverage of 95%% intervals: %.3f, widened %.3f", before/n, after/n)
	}
}

func ExampleForecast_Widen() {
	f, err := fit.Curve(fit.ExponentialDecline(), priceYear, price, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, w := range []float64{1, 2} {
		lo, hi := f.Forecast(2014).Widen(w).Interval(0.8)
		fmt.Printf("%.1f to %.1f\n", lo, hi)
	}
	// Output:
	// 3.2 to 4.5
	// 2.7 to 5.4
}
