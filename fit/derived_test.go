package fit_test

import (
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/fit"
)

// The profile of a parameter as a quantity is the profile of the parameter.
func TestProfileOfAParameter(t *testing.T) {
	for _, c := range []struct {
		m     *fit.Model
		x, y  []float64
		noise fit.Noise
	}{
		{fit.Logistic(), day, height, fit.Additive},
		{fit.Gompertz(), day, height, fit.Additive},
		{fit.ExponentialFloor(), priceYear, []float64{900, 520, 410, 260, 200, 120, 90, 62, 57, 41, 36, 31}, fit.Multiplicative},
	} {
		f, err := fit.Curve(c.m, c.x, c.y, fit.Options{Noise: c.noise})
		if err != nil {
			t.Fatal(err)
		}
		for j, e := range f.Params {
			lo, hi := f.Profile(0.95, func(p []float64) float64 { return p[j] })
			near(t, c.m.Name+" lower "+e.Name, lo, e.Lower, 1e-6)
			near(t, c.m.Name+" upper "+e.Name, hi, e.Upper, 1e-6)
		}
	}
}

// The year of 90% of a logistic is a parameter of the same curve written as
// K / (1 + 9^(-(x - m)/(t90 - m))), m the midpoint: its profile limits by
// refitting with t90 held, from the F threshold.
func TestProfileOfTheYearOf90Percent(t *testing.T) {
	f := sunflower(t)
	lo, hi := f.Profile(0.95, func(p []float64) float64 { return p[2] + p[1]/2 })
	for _, limit := range []float64{lo, hi} {
		held := fit.Logistic()
		held.EvalAll = nil
		held.Eval = func(x float64, p, grad []float64) float64 { // dt follows from tm: 2 (limit - tm)
			g := make([]float64, 3)
			v := fit.Logistic().Eval(x, []float64{p[0], 2 * (limit - p[2]), p[2]}, g)
			if grad != nil {
				grad[0], grad[1], grad[2] = g[0], 0, g[2]-2*g[1]
			}
			return v
		}
		one := 1.0
		g, err := fit.Curve(held, day, height, fit.Options{Asymptotic: true, Rules: []fit.Rule{{Param: "dt", Fix: &one}}})
		if err != nil {
			t.Fatal(err)
		}
		// F(0.95; 1, 9) = 5.117355, scipy.stats.f.ppf.
		near(t, "rise of RSS", g.RSS/f.RSS-1, 5.117355029199227/9, 1e-6)
	}
	if !(lo < 59.33 && 59.33 < hi) {
		t.Errorf("%g to %g", lo, hi)
	}
}

// A quantity may have no limit: a ceiling that the data do not identify.
func TestProfileMayBeOpen(t *testing.T) {
	var x, y []float64
	for i := range 15 {
		x = append(x, float64(i))
		y = append(y, math.Exp(0.3*float64(i))*(1+0.05*math.Cos(float64(3*i))))
	}
	f, err := fit.Curve(fit.ExponentialGrowth(), x, y, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	if lo, hi := f.Profile(0.95, func([]float64) float64 { return 3 }); !math.IsNaN(lo) || !math.IsNaN(hi) {
		t.Errorf("a constant has limits %g and %g", lo, hi)
	}
}

func ExampleFit_Profile() {
	f, err := fit.Curve(fit.ExponentialDecline(), priceYear, price, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		fmt.Println(err)
		return
	}
	reaches := func(p []float64) float64 { return f.Origin + math.Log(p[0]/1)/p[1] } // the price is 1
	lower, upper := f.Profile(0.95, reaches)
	r, _ := f.Param("r")
	a, _ := f.Param("a")
	fmt.Printf("the price reaches 1 in %.1f (%.1f to %.1f)\n", reaches([]float64{a.Value, r.Value}), lower, upper)
	// Output: the price reaches 1 in 2017.4 (2016.9 to 2018.1)
}
