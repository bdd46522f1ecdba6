package stat_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	gonum "gonum.org/v1/gonum/stat"

	"example.com/rhyme/fit/stat"
)

// By hand, t = 2. With a = B^2 - 4 VarB, b = A B - 4 Cov, c = A^2 - 4 VarA the
// limits are (b -+ sqrt(b^2 - a c))/a:
//
//	bounded    a = 4-1 = 3, b = 12-1 = 11, c = 36-4 = 32:    (11 -+ sqrt(121-96))/3 = 2, 16/3
//	two below  the same with A turned, and Cov with it:      -16/3, -2
//	exclusive  a = 1-4 = -3, b = 6, c = 36-21 = 15:          (6 -+ sqrt(36+45))/-3 = -5, 1
//	unbounded  a = 1-4 = -3, b = 1, c = 1-4 = -3:            1 - 9 < 0
//	at least   a = 4-4 = 0, b = 6-1 = 5, c = 9-1 = 8:        8/10
//	at most    the same with A and Cov turned:               -8/10
//	rounded    0.1^2 - 4 x 0.0025 is 1.7e-18 in floating point, b = 0.03-0.01, c = 0.09-0.04:   0.05/0.04
//	certain    VarB = Cov = 0, so A -+ 2 sqrt(VarA) over B:  (6 -+ 2)/2 = 2, 4
//	through 0  a = 3, b = 0, c = 0-4 = -4:                   -+ sqrt(12)/3
func TestFiellerByHand(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		name         string
		e            stat.Estimates
		shape        stat.Shape
		lower, upper float64 // of the gap where it is exclusive
	}{
		{"bounded", stat.Estimates{A: 6, B: 2, VarA: 1, VarB: 0.25, Cov: 0.25}, stat.Bounded, 2, 16.0 / 3},
		{"two below", stat.Estimates{A: -6, B: 2, VarA: 1, VarB: 0.25, Cov: -0.25}, stat.Bounded, -16.0 / 3, -2},
		{"both turned", stat.Estimates{A: -6, B: -2, VarA: 1, VarB: 0.25, Cov: 0.25}, stat.Bounded, 2, 16.0 / 3},
		{"exclusive", stat.Estimates{A: 6, B: 1, VarA: 5.25, VarB: 1}, stat.Exclusive, -5, 1},
		{"unbounded", stat.Estimates{A: 1, B: 1, VarA: 1, VarB: 1}, stat.Unbounded, -inf, inf},
		{"at least", stat.Estimates{A: 3, B: 2, VarA: 0.25, VarB: 1, Cov: 0.25}, stat.AtLeast, 0.8, inf},
		{"at most", stat.Estimates{A: -3, B: 2, VarA: 0.25, VarB: 1, Cov: -0.25}, stat.AtMost, -inf, -0.8},
		{"at least, rounded", stat.Estimates{A: 0.3, B: 0.1, VarA: 0.01, VarB: 0.0025, Cov: 0.0025}, stat.AtLeast, 1.25, inf},
		{"certain denominator", stat.Estimates{A: 6, B: 2, VarA: 1}, stat.Bounded, 2, 4},
		{"through 0", stat.Estimates{A: 0, B: 2, VarA: 1, VarB: 0.25}, stat.Bounded, -math.Sqrt(12) / 3, math.Sqrt(12) / 3},
		{"denominator 0", stat.Estimates{A: 3, B: 0, VarA: 1, VarB: 1}, stat.Exclusive, -math.Sqrt(5.0 / 4), math.Sqrt(5.0 / 4)},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := stat.Fieller(c.e, 2)
			if err != nil {
				t.Fatal(err)
			}
			if r.Shape != c.shape {
				t.Fatalf("shape %q, want %q: %+v", r.Shape, c.shape, r)
			}
			lower, upper := r.Lower, r.Upper
			if c.shape == stat.Exclusive {
				if !math.IsInf(lower, -1) || !math.IsInf(upper, 1) {
					t.Errorf("an exclusive set lies from %g to %g, want everything", lower, upper)
				}
				lower, upper = r.GapLower, r.GapUpper
			}
			equal(t, "lower", lower, c.lower)
			equal(t, "upper", upper, c.upper)
			if c.e.B == 0 {
				if !math.IsNaN(r.Value) {
					t.Errorf("%g over 0 is %g", c.e.A, r.Value)
				}
				return
			}
			if r.Value != c.e.A/c.e.B || !r.Holds(r.Value) {
				t.Errorf("the ratio %g is not in its own set %+v", r.Value, r)
			}
		})
	}
}

// Where the numerator is q times the denominator, errors and all, the set is q
// alone, whatever rounding makes of it.
func TestFiellerOfOnePoint(t *testing.T) {
	for i := 1; i <= 100; i++ {
		q := float64(i) / 7
		r, err := stat.Fieller(stat.Estimates{A: q * 0.3, B: 0.3, VarA: q * q * 0.007, VarB: 0.007, Cov: q * 0.007}, 1.7)
		if err != nil {
			t.Fatal(err)
		}
		if r.Shape != stat.Bounded || !(math.Abs(r.Lower-q) < 1e-6*q && math.Abs(r.Upper-q) < 1e-6*q) {
			t.Errorf("%+v, want %g alone", r, q)
		}
	}
}

func equal(t *testing.T, what string, got, want float64) {
	t.Helper()
	if got != want && !(math.Abs(got-want) <= 1e-12) {
		t.Errorf("%s = %.15g, want %.15g", what, got, want)
	}
}

// Ten paired steps: the limits are the ratios q at which the one-sample t test
// of a - q b has p = 0.10, found by scipy 1.10.1, ttest_1samp(a - q*b, 0) and
// brentq. That is another formula for the same set.
func TestFiellerInvertsTheTTest(t *testing.T) {
	a := []float64{0.11, 0.09, 0.15, 0.02, 0.12, 0.07, 0.18, 0.05, 0.10, 0.13}
	b := []float64{0.06, 0.05, 0.09, -0.01, 0.08, 0.03, 0.07, 0.04, 0.02, 0.06}
	r := ratioOfMeans(t, a, b, 0.9)
	if r.Shape != stat.Bounded {
		t.Fatalf("%+v, want a bounded set", r)
	}
	near(t, "lower", r.Lower, 1.7295761407730383, 1e-10)
	near(t, "upper", r.Upper, 2.6585479034793202, 1e-10)

	b = []float64{0.06, -0.05, 0.09, -0.07, 0.08, -0.03, 0.07, -0.04, 0.02, -0.06}
	if r = ratioOfMeans(t, a, b, 0.9); r.Shape != stat.Exclusive {
		t.Fatalf("%+v, want an exclusive set", r)
	}
	near(t, "gap from", r.GapLower, -2.7071142599609246, 1e-10)
	near(t, "gap to", r.GapUpper, 2.720603759054651, 1e-10)

	for i := range a {
		a[i] -= 0.095
	}
	if r = ratioOfMeans(t, a, b, 0.9); r.Shape != stat.Unbounded { // no q has p = 0.10
		t.Errorf("%+v, want an unbounded set", r)
	}
}

func ratioOfMeans(t *testing.T, a, b []float64, level float64) stat.Ratio {
	t.Helper()
	n := float64(len(a))
	r, err := stat.Fieller(stat.Estimates{
		A: gonum.Mean(a, nil), B: gonum.Mean(b, nil),
		VarA: gonum.Variance(a, nil) / n, VarB: gonum.Variance(b, nil) / n, Cov: gonum.Covariance(a, b, nil) / n,
	}, stat.StudentT(level, len(a)-1))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The set holds the truth as often as it says, also where the denominator is
// often not told from 0: 10,000 samples of 12 steps each, so that one standard
// error of the share is 0.3 percentage points.
func TestFiellerHoldsTheTruth(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	const samples, n = 10000, 12
	for _, mean := range []float64{0.3, 1.5} { // of the denominator, in standard deviations of a step
		held, open := 0, 0
		a, b := make([]float64, n), make([]float64, n)
		for range samples {
			for i := range n {
				u, v := rng.NormFloat64(), rng.NormFloat64()
				b[i] = mean + u
				a[i] = 2*mean + 0.6*u + 0.8*v
			}
			r := ratioOfMeans(t, a, b, 0.9)
			if r.Holds(2) {
				held++
			}
			if r.Shape != stat.Bounded {
				open++
			}
		}
		if share := float64(held) / samples; math.Abs(share-0.9) > 0.01 {
			t.Errorf("mean %g: %.3f of the sets hold the truth, want 0.9", mean, share)
		}
		if weak := mean == 0.3; weak != (open > samples/2) {
			t.Errorf("mean %g: %d of %d sets are open", mean, open, samples)
		}
	}
}

func TestFiellerRefuses(t *testing.T) {
	good := stat.Estimates{A: 6, B: 2, VarA: 1, VarB: 0.25, Cov: 0.25}
	for _, c := range []struct {
		name   string
		t      float64
		change func(*stat.Estimates)
	}{
		{"not a number", 2, func(e *stat.Estimates) { e.A = math.NaN() }},
		{"infinite", 2, func(e *stat.Estimates) { e.VarB = math.Inf(1) }},
		{"negative variance", 2, func(e *stat.Estimates) { e.VarA = -1 }},
		{"covariance too large", 2, func(e *stat.Estimates) { e.Cov = 0.51 }},
		{"0 for certain", 2, func(e *stat.Estimates) { e.B, e.VarB, e.Cov = 0, 0, 0 }},
		{"no width", 0, func(*stat.Estimates) {}},
	} {
		e := good
		c.change(&e)
		if r, err := stat.Fieller(e, c.t); !errors.Is(err, stat.ErrEstimates) {
			t.Errorf("%s: %+v, %v; want ErrEstimates", c.name, r, err)
		}
	}
}

func ExampleFieller() {
	// Quantity grows by 0.10 a year, the price falls by 0.04.
	r, err := stat.Fieller(stat.Estimates{A: 0.10, B: 0.04, VarA: 0.0004, VarB: 0.0001, Cov: 0.0001}, stat.StudentT(0.9, 19))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.1f, %s: %.1f to %.1f\n", r.Value, r.Shape, r.Lower, r.Upper)
	// Output: 2.5, bounded: 1.7 to 4.0
}
