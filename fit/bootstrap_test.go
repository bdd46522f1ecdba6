package fit_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"example.com/rhyme/fit"
)

func sunflower(t testing.TB) *fit.Fit {
	t.Helper()
	f, err := fit.Curve(fit.Logistic(), day, height, fit.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func resamplings() []fit.Resampling {
	return []fit.Resampling{fit.Residual, fit.Wild, fit.Block, fit.Parametric}
}

// Resampled spreads agree with the asymptotic standard errors where these hold:
// the residual and the parametric bootstrap of a near-linear fit.
func TestBootstrapSpread(t *testing.T) {
	f := sunflower(t)
	for _, r := range []fit.Resampling{fit.Residual, fit.Parametric} {
		b, err := f.Bootstrap(fit.BootstrapOptions{Resampling: r, Replicates: 4000})
		if err != nil {
			t.Fatal(err)
		}
		for j, e := range f.Params {
			mean, square := 0.0, 0.0
			for _, p := range b.Params {
				mean += p[j] / float64(len(b.Params))
			}
			for _, p := range b.Params {
				square += (p[j] - mean) * (p[j] - mean) / float64(len(b.Params)-1)
			}
			// A standard deviation of 4,000 draws is known to about 1%.
			near(t, string(r)+" "+e.Name, math.Sqrt(square), e.StdErr, 0.06)
		}
		if b.Failed > 0 {
			t.Errorf("%s: %d refits failed", r, b.Failed)
		}
	}
}

func TestBootstrapIsDeterministic(t *testing.T) {
	f := sunflower(t)
	for _, r := range resamplings() {
		draw := func(seed uint64, label string) float64 {
			b, err := f.Bootstrap(fit.BootstrapOptions{Resampling: r, Replicates: 5, Seed: seed, Label: label})
			if err != nil {
				t.Fatal(err)
			}
			return b.Params[0][0]
		}
		if draw(1, "a") != draw(1, "a") {
			t.Errorf("%s: one seed draws two samples", r)
		}
		if draw(1, "a") == draw(2, "a") || draw(1, "a") == draw(1, "b") {
			t.Errorf("%s: seed or label does not matter", r)
		}
	}
}

// BCa intervals are transformed as the quantity is, and hold the truth as often
// as they say: 300 samples of a logistic with normal errors, 90% intervals from
// 400 parametric replicates; the standard error of the coverage is 1.7%.
func TestBCa(t *testing.T) {
	f := sunflower(t)
	b, err := f.Bootstrap(fit.BootstrapOptions{})
	if err != nil {
		t.Fatal(err)
	}
	lo, hi := b.Interval(0.95, func(p []float64) float64 { return p[0] })
	loLog, hiLog := b.Interval(0.95, func(p []float64) float64 { return math.Log(p[0]) })
	near(t, "lower", math.Exp(loLog), lo, 1e-3) // acceleration is not invariant to the last digit
	near(t, "upper", math.Exp(hiLog), hi, 1e-3)

	random := rand.New(rand.NewPCG(7, 11))
	truth, held := []float64{100, 40, 1950}, 0
	const samples = 300
	for k := range samples {
		var x, y []float64
		for i := range 25 {
			x = append(x, 1920+2.5*float64(i))
			y = append(y, fit.Logistic().Eval(x[i], truth, nil)+2*random.NormFloat64())
		}
		f, err := fit.Curve(fit.Logistic(), x, y, fit.Options{Asymptotic: true})
		if err != nil {
			t.Fatal(err)
		}
		b, err := f.Bootstrap(fit.BootstrapOptions{Resampling: fit.Parametric, Replicates: 400, Seed: uint64(k)})
		if err != nil {
			t.Fatal(err)
		}
		if lo, hi := b.Interval(0.9, func(p []float64) float64 { return p[0] }); lo <= truth[0] && truth[0] <= hi {
			held++
		}
	}
	if got := float64(held) / samples; math.Abs(got-0.9) > 4*0.017 {
		t.Errorf("90%% intervals hold the ceiling in %.3f of the samples", got)
	}
}

func TestBootstrapRefuses(t *testing.T) {
	walk, err := fit.Curve(fit.RandomWalk(), priceYear, price, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := walk.Bootstrap(fit.BootstrapOptions{}); !errors.Is(err, fit.ErrModel) {
		t.Errorf("a process: error %v, want ErrModel", err)
	}
	if _, err := sunflower(t).Bootstrap(fit.BootstrapOptions{Resampling: "guess"}); !errors.Is(err, fit.ErrModel) {
		t.Errorf("an unknown resampling: error %v, want ErrModel", err)
	}
}

func ExampleFit_Bootstrap() {
	f, err := fit.Curve(fit.Logistic(), day, height, fit.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	b, err := f.Bootstrap(fit.BootstrapOptions{Resampling: fit.Block, Label: "sunflower"})
	if err != nil {
		fmt.Println(err)
		return
	}
	lower, upper := b.Interval(0.9, func(p []float64) float64 { return p[2] + p[1]/2 }) // day of 90%
	fmt.Println(len(b.Params)+b.Failed, "refits,", lower < 59.3 && 59.3 < upper)
	// Output: 1000 refits, true
}
