package fit_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"example.com/rhyme/fit"
)

func TestCurveRefuses(t *testing.T) {
	up := []float64{1, 2, 3, 4, 5}
	for _, c := range []struct {
		name string
		m    *fit.Model
		x, y []float64
		o    fit.Options
		want error
		say  string
	}{
		{"as many points as parameters", fit.Logistic(), up[:3], up[:3], fit.Options{}, fit.ErrFewPoints, "at least 4 are needed"},
		{"lengths differ", fit.Logistic(), up, up[:4], fit.Options{}, fit.ErrFewPoints, "5 x and 4 y"},
		{"constant", fit.Logistic(), up, []float64{2, 2, 2, 2, 2}, fit.Options{}, fit.ErrConstant, ""},
		{"not a number", fit.Logistic(), up, []float64{1, 2, math.NaN(), 4, 5}, fit.Options{}, fit.ErrNotFinite, "point 3"},
		{"infinite date", fit.Logistic(), []float64{1, 2, 3, math.Inf(1), 5}, up, fit.Options{}, fit.ErrNotFinite, "point 4"},
		{"negative price on the log scale", fit.ExponentialDecline(), up, []float64{3, 2, 1, -1, 1}, fit.Options{Noise: fit.Multiplicative}, fit.ErrPositive, "-1 at 4"},
		{"nothing produced", fit.Wright(), []float64{0, 1, 2, 3, 4}, up, fit.Options{}, fit.ErrPositive, "cumulative production of 0"},
		{"a floor under a rise", fit.ExponentialFloor(), up, up, fit.Options{}, fit.ErrNoStart, "shape"},
		{"unknown parameter", fit.Logistic(), up, up, fit.Options{Rules: []fit.Rule{{Param: "k", Fix: ptr(1)}}}, fit.ErrModel, `no parameter "k"`},
		{"bounds that leave nothing", fit.Logistic(), up, up, fit.Options{Rules: []fit.Rule{{Param: "K", Upper: ptr(-1)}}}, fit.ErrModel, "leave nothing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := fit.Curve(c.m, c.x, c.y, c.o)
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.say) {
				t.Errorf("error %v, want %v with %q", err, c.want, c.say)
			}
		})
	}
}

func ptr(v float64) *float64 { return &v }

// sunflower is the classic of Reed and Holland (1919): height in cm by days.
var (
	day    = []float64{7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84}
	height = []float64{17.93, 36.36, 67.76, 98.10, 131.00, 169.50, 205.50, 228.30, 247.10, 250.50, 253.80, 254.50}
)

// Statistics by their definitions in DESIGN terms, from the certified RSS
// 127.0647796225 of n = 12 with three parameters.
func TestStatistics(t *testing.T) {
	f, err := fit.Curve(fit.Logistic(), day, height, fit.Options{})
	if err != nil {
		t.Fatal(err)
	}
	n, k, rss := 12.0, 4.0, 127.0647796225
	near(t, "loglik", f.LogLik, -31.1860046928, 1e-9) // certified.csv
	near(t, "aicc", f.AICc, n*math.Log(2*math.Pi*rss/n)+n+2*k+2*k*(k+1)/(n-k-1), 1e-9)
	near(t, "bic", f.BIC, n*math.Log(2*math.Pi*rss/n)+n+k*math.Log(n), 1e-9)
	near(t, "rmse", f.RMSE, math.Sqrt(rss/n), 1e-9)

	logged, err := fit.Curve(fit.Logistic(), day, height, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	jacobian := 0.0
	for _, y := range height {
		jacobian += math.Log(y)
	}
	want := n*math.Log(2*math.Pi*logged.RSS/n) + n + 2*k + 2*k*(k+1)/(n-k-1) + 2*jacobian
	near(t, "aicc of the log fit in the units of y", logged.AICc, want, 1e-9)
}

func TestRulesHold(t *testing.T) {
	fixed, err := fit.Curve(fit.Logistic(), day, height, fit.Options{Rules: []fit.Rule{{Param: "K", Fix: ptr(261.0396714263)}}})
	if err != nil {
		t.Fatal(err)
	}
	dt, _ := fixed.Param("dt") // fixed at the optimum = free, certified.csv
	near(t, "dt", dt.Value, 50.1036345207, 1e-8)
	if k, _ := fixed.Param("K"); !k.Fixed || !math.IsNaN(k.StdErr) || fixed.K != 3 {
		t.Errorf("fixed K has an error %g and the fit counts %d", k.StdErr, fixed.K)
	}

	bounded, err := fit.Curve(fit.Logistic(), day, height, fit.Options{Rules: []fit.Rule{{Param: "K", Upper: ptr(255)}}})
	if err != nil {
		t.Fatal(err)
	}
	k, _ := bounded.Param("K")
	if k.Value != 255 || !k.AtBound || !math.IsNaN(k.StdErr) || k.Upper != 255 {
		t.Errorf("K at its bound: %+v", k)
	}
	if !strings.Contains(strings.Join(bounded.Warnings, "; "), "K rests on its bound 255") {
		t.Errorf("warnings %q do not tell of the bound", bounded.Warnings)
	}
}

// Where a free ceiling runs away the limiting exponential fits as well, and
// the fit says so instead of naming a ceiling.
func TestRunawayCeiling(t *testing.T) {
	var x, y []float64
	for i := range 15 {
		x = append(x, 2000+float64(i))
		y = append(y, math.Exp(0.3*float64(i))*(1+0.02*math.Cos(float64(3*i))))
	}
	f, err := fit.Curve(fit.Logistic(), x, y, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	if f.CeilingOpen() == "" {
		t.Error("a ceiling is claimed for exponential growth")
	}
	if f.Nested == nil || f.Nested.Model != "exponential-growth" || f.Nested.P < 0.05 {
		t.Errorf("nested comparison %+v rejects the exponential", f.Nested)
	}
}

func TestWeights(t *testing.T) {
	var fits []*fit.Fit
	for _, m := range []*fit.Model{fit.Logistic(), fit.Gompertz()} {
		f, err := fit.Curve(m, day, height, fit.Options{})
		if err != nil {
			t.Fatal(err)
		}
		fits = append(fits, f)
	}
	w, err := fit.Weights(append(fits, nil))
	if err != nil {
		t.Fatal(err)
	}
	near(t, "sum", w[0]+w[1], 1, 1e-15)
	near(t, "ratio", w[0]/w[1], math.Exp((fits[1].AICc-fits[0].AICc)/2), 1e-12)
	if !math.IsNaN(w[2]) {
		t.Errorf("a failed fit has weight %g", w[2])
	}
	b, err := fit.BICWeights(fits)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "sum by BIC", b[0]+b[1], 1, 1e-15)
	near(t, "ratio by BIC", b[0]/b[1], math.Exp((fits[1].BIC-fits[0].BIC)/2), 1e-12)
	logged, err := fit.Curve(fit.Logistic(), day, height, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fit.Weights([]*fit.Fit{fits[0], logged}); !errors.Is(err, fit.ErrMixedNoise) {
		t.Errorf("error %v, want ErrMixedNoise", err)
	}
}

func TestAutocorrelationIsSaid(t *testing.T) {
	var x, y []float64
	for i := range 30 {
		x = append(x, float64(i))
		y = append(y, 100*math.Exp(-0.1*float64(i))*(1+0.1*math.Sin(float64(i)/4)))
	}
	f, err := fit.Curve(fit.ExponentialDecline(), x, y, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(strings.Join(f.Warnings, ";"), "neighbouring residuals") {
		t.Errorf("warnings %q", f.Warnings)
	}
}

func ExampleCurve() {
	f, err := fit.Curve(fit.Logistic(), day, height, fit.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range f.Params {
		fmt.Printf("%-2s = %6.2f (%.2f to %.2f)\n", e.Name, e.Value, e.Lower, e.Upper)
	}
	fmt.Printf("at day 90: %.0f cm\n", f.At(90))
	// Output:
	// K  = 261.04 (255.35 to 267.11)
	// dt =  50.10 (46.48 to 54.03)
	// tm =  34.27 (33.26 to 35.32)
	// at day 90: 259 cm
}

func BenchmarkCurve(b *testing.B) {
	for _, m := range []*fit.Model{fit.Logistic(), fit.Gompertz(), fit.Bass()} {
		b.Run(m.Name, func(b *testing.B) {
			for b.Loop() {
				if _, err := fit.Curve(m, day, height, fit.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// The quick form gives the same estimates, and limits by Student's t: the
// logistic of the sunflowers has 9 degrees of freedom, t(0.975, 9) = 2.26216.
func TestAsymptoticLimits(t *testing.T) {
	f, err := fit.Curve(fit.Logistic(), day, height, fit.Options{Asymptotic: true})
	if err != nil {
		t.Fatal(err)
	}
	k, _ := f.Param("K")
	near(t, "K", k.Value, 261.0396714263, 1e-10)                             // certified.csv
	near(t, "upper", k.Upper, 261.0396714263+2.262157163*2.6359614527, 1e-9) // its std_error
	near(t, "lower", k.Lower, 261.0396714263-2.262157163*2.6359614527, 1e-9)
	if f.Nested != nil {
		t.Error("the quick form fitted a simpler model beside")
	}
}
