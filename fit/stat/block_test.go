package stat_test

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/fit/stat"
)

// residuals of the line through the wave, scaled as the bootstrap scales them,
// with the weights by which each enters the slope.
func residuals(t *testing.T, x, y []float64) (e, w []float64) {
	t.Helper()
	tr, err := stat.FitTrend(x, y, 0.95)
	if err != nil {
		t.Fatal(err)
	}
	n, mean, sxx := float64(len(x)), 0.0, 0.0
	for _, v := range x {
		mean += v / n
	}
	for _, v := range x {
		sxx += (v - mean) * (v - mean)
	}
	for i := range x {
		e = append(e, math.Sqrt(n/(n-2))*(y[i]-tr.Intercept-tr.Slope*x[i]))
		w = append(w, (x[i]-mean)/sxx)
	}
	return e, w
}

// What the bootstrap draws has a variance that can be had without drawing. In
// stationary blocks of mean length L neighbours k apart stay together with
// probability (1-1/L)^k, and then have the circular autocovariance of the
// residuals (Politis and Romano 1994, lemma 1).
func stationaryError(e, w []float64, length float64) float64 {
	n, sum := len(e), 0.0
	for i := range n {
		for j := range n {
			k, c := max(i-j, j-i), 0.0
			for s := range n {
				c += e[s] * e[(s+k)%n] / float64(n)
			}
			sum += w[i] * w[j] * math.Pow(1-1/length, float64(k)) * c
		}
	}
	return math.Sqrt(sum)
}

// In moving blocks the starts are equally likely and blocks independent.
func movingError(e, w []float64, length int) float64 {
	n, sum := len(e), 0.0
	for first := 0; first < n; first += length {
		mean, square, starts := 0.0, 0.0, float64(n-length+1)
		for s := 0; s+length <= n; s++ {
			v := 0.0
			for k := 0; k < length && first+k < n; k++ {
				v += w[first+k] * e[s+k]
			}
			mean += v / starts
			square += v * v / starts
		}
		sum += square - mean*mean
	}
	return math.Sqrt(sum)
}

// 20,000 draws: the standard deviation is known to half a per cent.
func TestBootstrapTrendSpreadsAsItMust(t *testing.T) {
	x := years(1990, len(wave))
	e, w := residuals(t, x, wave)
	for _, c := range []struct {
		scheme stat.Scheme
		length int
		want   float64
	}{
		{stat.Stationary, 5, stationaryError(e, w, 5)},
		{stat.Stationary, 1, stationaryError(e, w, 1)},
		{stat.Moving, 5, movingError(e, w, 5)},
		{stat.Moving, 8, movingError(e, w, 8)},
	} {
		tr, err := stat.BootstrapTrend(x, wave, 0.9, stat.Blocks{Scheme: c.scheme, Length: c.length, Replicates: 20000, Seed: 1, Label: "wave"})
		if err != nil {
			t.Fatal(err)
		}
		near(t, fmt.Sprintf("standard error, %s blocks of %d", c.scheme, c.length), tr.StdErr, c.want, 0.02)
		near(t, "slope", tr.Slope, -0.46773913043479337, 1e-10) // as FitTrend has it
		if !(tr.Lower < tr.Slope && tr.Slope < tr.Upper) {
			t.Errorf("%s: %g to %g", c.scheme, tr.Lower, tr.Upper)
		}
	}
}

// One moving block as long as the sample can only be the sample itself.
func TestOneBlockIsTheSample(t *testing.T) {
	tr, err := stat.BootstrapTrend(years(1990, len(wave)), wave, 0.9, stat.Blocks{Scheme: stat.Moving, Length: 100})
	if err != nil {
		t.Fatal(err)
	}
	if !(tr.StdErr < 1e-12) || !(math.Abs(tr.Upper-tr.Lower) < 1e-12) {
		t.Errorf("%+v, want no spread", tr)
	}
}

// The same seed and label draw the same numbers, another label others.
func TestBootstrapTrendIsSeeded(t *testing.T) {
	x := years(1990, len(wave))
	draw := func(label string) stat.Trend {
		tr, err := stat.BootstrapTrend(x, wave, 0.9, stat.Blocks{Replicates: 100, Seed: 7, Label: label})
		if err != nil {
			t.Fatal(err)
		}
		return tr
	}
	if draw("a") != draw("a") {
		t.Error("two calls differ")
	}
	if draw("a").Lower == draw("b").Lower {
		t.Error("two series draw the same numbers")
	}
}

func TestBootstrapTrendRefuses(t *testing.T) {
	x := years(1990, len(wave))
	if _, err := stat.BootstrapTrend(x[:2], wave[:2], 0.9, stat.Blocks{}); !errors.Is(err, stat.ErrFewPoints) {
		t.Errorf("two points: %v", err)
	}
	for _, b := range []stat.Blocks{{Scheme: "sieve"}, {Length: -1}, {Replicates: 1}} {
		if _, err := stat.BootstrapTrend(x, wave, 0.9, b); !errors.Is(err, stat.ErrBlocks) {
			t.Errorf("%+v: %v, want ErrBlocks", b, err)
		}
	}
}

func ExampleBootstrapTrend() {
	tr, err := stat.BootstrapTrend(years(1990, 24), wave, 0.9, stat.Blocks{Seed: 1, Label: "wave"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.2f a year, falling: %v\n", tr.Slope, tr.Upper < 0)
	// Output: -0.47 a year, falling: true
}
