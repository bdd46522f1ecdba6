//go:build !race

package fit_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"example.com/rhyme/fit"
)

// Profile intervals of 95% hold the truth in 93 to 97% of 2,000 samples drawn
// from the model itself: 30 points over the stretch of the example, noise of 3%
// of the largest value, or of 10% where it is multiplicative. The seed was
// fixed before the first run. The race detector makes this ten times slower and
// has nothing to find in it.
func TestProfileCoverage(t *testing.T) {
	for _, c := range []struct {
		model *fit.Model
		noise fit.Noise
	}{
		{fit.Logistic(), fit.Additive},
		{fit.Gompertz(), fit.Additive},
		{fit.Bass(), fit.Additive},
		{fit.ExponentialDecline(), fit.Multiplicative},
		{fit.ExponentialFloor(), fit.Multiplicative},
	} {
		t.Run(c.model.Name, func(t *testing.T) {
			t.Parallel()
			const samples = 2000
			held := make([]int, len(c.model.Params))
			random := rand.New(rand.NewPCG(2026, 11))
			for range samples {
				x, y := draw(c.model, c.noise, random)
				f, err := fit.Curve(c.model, x, y, fit.Options{Noise: c.noise})
				if err != nil {
					t.Fatal(err)
				}
				for j, e := range f.Params {
					if truth := c.model.Example.Params[j]; e.Lower <= truth && truth <= e.Upper {
						held[j]++
					}
				}
			}
			for j, p := range c.model.Params {
				share := float64(held[j]) / samples
				t.Logf("%s of %s: %.1f%%", p.Name, c.model.Name, 100*share)
				if share < 0.93 || share > 0.97 {
					t.Errorf("95%% intervals of %s hold it in %.1f%% of the samples", p.Name, 100*share)
				}
			}
		})
	}
}

// draw makes one sample of a model's example.
func draw(m *fit.Model, noise fit.Noise, random *rand.Rand) (x, y []float64) {
	e, most := m.Example, 0.0
	for i := range 30 {
		x = append(x, e.From+(e.To-e.From)*float64(i)/29)
		y = append(y, m.Eval(x[i]-m.OriginIn(e.From, e.To), e.Params, nil))
		most = math.Max(most, y[i])
	}
	for i := range y {
		if noise == fit.Multiplicative {
			y[i] *= math.Exp(0.1 * random.NormFloat64())
		} else {
			y[i] += 0.03 * most * random.NormFloat64()
		}
	}
	return x, y
}

// So do the intervals of a break and of the rates about it, in 400 samples of
// 30 years with noise of 10%: within three standard errors of 95%.
func TestBreakCoverage(t *testing.T) {
	const samples = 400
	held := map[string]int{}
	random := rand.New(rand.NewPCG(2026, 13))
	for range samples {
		x, y := kinked(30, []float64{2012.4}, []float64{0.1, 0.25}, 0)
		for i := range y {
			y[i] *= math.Exp(0.1 * random.NormFloat64())
		}
		f, err := fit.Curve(fit.Segmented(1), x, y, fit.Options{Noise: fit.Multiplicative})
		if err != nil {
			t.Fatal(err)
		}
		for name, truth := range map[string]float64{"a": 100, "r1": 0.1, "r2": 0.25, "b1": 2012.4} {
			if e, _ := f.Param(name); e.Lower <= truth && truth <= e.Upper {
				held[name]++
			}
		}
	}
	for name, n := range held {
		share := float64(n) / samples
		t.Logf("%s: %.1f%%", name, 100*share)
		if share < 0.917 || share > 0.983 {
			t.Errorf("95%% intervals of %s hold it in %.1f%% of the samples", name, 100*share)
		}
	}
}
