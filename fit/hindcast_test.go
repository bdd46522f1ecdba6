package fit_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"example.com/rhyme/fit"
)

// An exact exponential is forecast without error, the drift does as well, and
// the last value is off by the rate for each year ahead.
func TestHindcastOfAnExactCurve(t *testing.T) {
	var x, y []float64
	for i := range 12 {
		x = append(x, 2000+float64(i))
		y = append(y, 100*math.Exp(-0.2*float64(i))*(1+1e-9*math.Sin(float64(i)))) // nearly: an error needs a spread
	}
	h, err := fit.NewHindcast(fit.ExponentialDecline(), x, y, fit.HindcastOptions{Options: fit.Options{Noise: fit.Multiplicative}})
	if err != nil {
		t.Fatal(err)
	}
	if h.Origins != 6 || h.Failed != 0 || len(h.Scores) != 6 {
		t.Fatalf("%d origins, %d failed, %d horizons; 12 points less 6 known are 6", h.Origins, h.Failed, len(h.Scores))
	}
	for i, s := range h.Scores {
		if s.Horizon != i+1 || s.N != 6-i {
			t.Errorf("horizon %d has %d forecasts, want %d", s.Horizon, s.N, 6-i)
		}
		if s.MAE > 1e-7 || s.DriftMAE > 1e-7 || math.Abs(s.LastValueMAE-0.2*float64(s.Horizon)) > 1e-7 {
			t.Errorf("horizon %d: errors %g, drift %g, last value %g", s.Horizon, s.MAE, s.DriftMAE, s.LastValueMAE)
		}
	}
	// By horizon, and of each from the origin of 6 points, less 2 parameters, on.
	i := 0
	for horizon := 1; horizon <= 6; horizon++ {
		for df := 4; df <= 10-horizon; df++ {
			if o := h.Outcomes[i]; o.Horizon != horizon || o.DF != df {
				t.Errorf("outcome %d: horizon %d with %d degrees of freedom, want %d with %d", i, o.Horizon, o.DF, horizon, df)
			}
			i++
		}
	}
	if len(h.Outcomes) != i {
		t.Errorf("%d outcomes, want %d", len(h.Outcomes), i)
	}
}

// On random walks the forecasts of a random walk keep what their intervals
// promise: 400 walks of 20 steps, 2,800 forecasts at horizon 1 that are nearly
// independent, so that a coverage has a standard error below 1%.
func TestHindcastCoverageOfARandomWalk(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var sum fit.Score
	for range 400 {
		x, y := []float64{0}, []float64{1}
		for i := range 20 {
			x = append(x, float64(i+1))
			y = append(y, y[i]*math.Exp(-0.1+0.2*random.NormFloat64()))
		}
		h, err := fit.NewHindcast(fit.RandomWalk(), x, y, fit.HindcastOptions{Options: fit.Options{Noise: fit.Multiplicative}, MinPoints: 14, MaxHorizon: 1})
		if err != nil {
			t.Fatal(err)
		}
		s, n := h.Scores[0], float64(h.Scores[0].N)
		sum.N += s.N
		sum.Coverage50 += n * s.Coverage50
		sum.Coverage80 += n * s.Coverage80
		sum.Coverage95 += n * s.Coverage95
		sum.CRPS += n * s.CRPS
	}
	n := float64(sum.N)
	for _, c := range []struct{ got, want float64 }{{sum.Coverage50 / n, 0.5}, {sum.Coverage80 / n, 0.8}, {sum.Coverage95 / n, 0.95}} {
		if math.Abs(c.got-c.want) > 4*math.Sqrt(c.want*(1-c.want)/n) {
			t.Errorf("intervals of %g hold %g of %d observations", c.want, c.got, sum.N)
		}
	}
	// The score of a sure normal forecast is s/sqrt(pi) = 0.1128.
	if got := sum.CRPS / n; got < 0.11 || got > 0.125 {
		t.Errorf("crps %g", got)
	}
}

// The rivals by hand, two years ahead on the prices of forecast_test.go: from
// 2005 to 2009 the last value is off by the logs of 120/50, 90/45, 50/24, 45/20
// and 24/11; the drift, ln(120/900)/5 and so on, by 0.069, 0.074, 0.092, 0.062
// and 0.025.
func TestHindcastRivals(t *testing.T) {
	h, err := fit.NewHindcast(fit.ExponentialDecline(), priceYear, price, fit.HindcastOptions{Options: fit.Options{Noise: fit.Multiplicative}})
	if err != nil {
		t.Fatal(err)
	}
	s := h.Scores[1]
	near(t, "last value", s.LastValueMAE, (math.Log(120./50)+math.Log(90./45)+math.Log(50./24)+math.Log(45./20)+math.Log(24./11))/5, 1e-12)
	drift := 0.0
	for k, last := range []float64{120, 90, 50, 45, 24} {
		mu := math.Log(last/900) / float64(5+k)
		drift += math.Abs(math.Log(last)+2*mu-math.Log([]float64{50, 45, 24, 20, 11}[k])) / 5
	}
	near(t, "drift", s.DriftMAE, drift, 1e-12)
}

// Records at irregular dates, by hand: from 2004.5, the 7th, the record in force
// one year ahead is that of 2005.25, two years ahead that of 2006.5, and no
// third year is within the data; from 2005.25 one year ahead, from 2005.75 none.
func TestHindcastOfRecords(t *testing.T) {
	x := []float64{2000, 2001, 2001.5, 2002, 2003, 2004, 2004.5, 2005.25, 2005.75, 2006.5}
	y := []float64{100, 60, 50, 44, 30, 21, 18, 11, 9, 8}
	h, err := fit.NewHindcast(fit.RandomWalk(), x, y, fit.HindcastOptions{Options: fit.Options{Noise: fit.Multiplicative}, MinPoints: 7, Records: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(h.Scores) != 2 || h.Scores[0].N != 2 || h.Scores[1].N != 1 {
		t.Fatalf("scores %+v, want 2 forecasts a year ahead and 1 two years ahead", h.Scores)
	}
	near(t, "last value, a year ahead", h.Scores[0].LastValueMAE, (math.Log(18./11)+math.Log(11./9))/2, 1e-12)
	near(t, "last value, two years ahead", h.Scores[1].LastValueMAE, math.Log(18./8), 1e-12)
}

func TestHindcastRefuses(t *testing.T) {
	few := []float64{1, 2, 3, 4, 5}
	if _, err := fit.NewHindcast(fit.ExponentialDecline(), few, []float64{5, 4, 3, 2, 1}, fit.HindcastOptions{}); !errors.Is(err, fit.ErrNoForecast) {
		t.Errorf("five points: error %v, want ErrNoForecast", err)
	}
	if _, err := fit.NewHindcast(fit.Logistic(), few[:2], few[:2], fit.HindcastOptions{}); !errors.Is(err, fit.ErrFewPoints) {
		t.Errorf("two points: error %v, want ErrFewPoints", err)
	}
}

func ExampleNewHindcast() {
	h, err := fit.NewHindcast(fit.ExponentialDecline(), priceYear, price, fit.HindcastOptions{Options: fit.Options{Noise: fit.Multiplicative}, MaxHorizon: 2})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range h.Scores {
		fmt.Printf("%d year ahead, %d forecasts: off by %.2f in logs (last value %.2f, drift %.2f)\n", s.Horizon, s.N, s.MAE, s.LastValueMAE, s.DriftMAE)
	}
	// Output:
	// 1 year ahead, 6 forecasts: off by 0.13 in logs (last value 0.40, drift 0.22)
	// 2 year ahead, 5 forecasts: off by 0.09 in logs (last value 0.78, drift 0.06)
}
