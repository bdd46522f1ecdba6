package fit_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"example.com/rhyme/fit"
)

// The number of breaks is found in price series of 30 years with noise of 10%:
// 40 series each of none, one and two breaks, the seed fixed before the first
// run. A break is a change of the rate by 15 points.
func TestNumberOfBreaks(t *testing.T) {
	random := rand.New(rand.NewPCG(2026, 12))
	m := fit.Choose(fit.Segmented, 4)
	for _, c := range []struct{ breaks, rates []float64 }{
		{nil, []float64{0.1}},
		{[]float64{2012.4}, []float64{0.1, 0.25}},
		{[]float64{2009.7, 2020.2}, []float64{0.1, 0.25, 0.1}},
	} {
		found := make([]int, 5)
		for range 40 {
			x, y := kinked(30, c.breaks, c.rates, 0)
			for i := range y {
				y[i] *= math.Exp(0.1 * random.NormFloat64())
			}
			f, err := fit.Curve(m, x, y, quick)
			if err != nil {
				t.Fatal(err)
			}
			found[len(f.Params)/2-1]++
		}
		t.Logf("%d breaks: found %v", len(c.breaks), found)
		if found[len(c.breaks)] < 36 { // nine in ten
			t.Errorf("%d breaks are found in %d of 40 series", len(c.breaks), found[len(c.breaks)])
		}
	}
}

// The fit of a family is that of its member, complete.
func TestFamilyGivesItsMember(t *testing.T) {
	x, y := kinked(24, []float64{2010.3}, []float64{0.05, 0.3}, 0.04)
	family, err := fit.Lookup("segmented-exponential")
	if err != nil {
		t.Fatal(err)
	}
	f, err := fit.Curve(family, x, y, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	one, err := fit.Curve(fit.Segmented(1), x, y, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	if f.Model.Name != family.Name || f.Model.Title != "Exponential decline in segments, 1 break" || f.Model.Family != nil {
		t.Errorf("the fit is of %s (%s)", f.Model.Name, f.Model.Title)
	}
	for j, e := range one.Params {
		if f.Params[j] != e {
			t.Errorf("%s: %+v, the member has %+v", e.Name, f.Params[j], e)
		}
	}
	if f.Nested == nil || f.Nested.Model != "exponential-decline" || !(f.Nested.RSS > f.RSS) || !math.IsNaN(f.Nested.P) {
		t.Errorf("nested comparison %+v; an F test for a break has no P", f.Nested)
	}
}

// Data without a break say so: a straight line, too few points for one, noise.
func TestNoBreak(t *testing.T) {
	straight, line := kinked(20, nil, []float64{0.2}, 0)
	_, noisy := kinked(20, nil, []float64{0.2}, 0.1)
	for what, y := range map[string][]float64{"straight": line, "noisy": noisy, "six points": noisy[:6], "three points": noisy[:3]} {
		f, err := fit.Curve(fit.Choose(fit.Segmented, 6), straight[:len(y)], y, fit.Options{Noise: fit.Multiplicative})
		if err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		if len(f.Params) != 2 || !strings.Contains(strings.Join(f.Warnings, "; "), "no break is worth its parameters") {
			t.Errorf("%s: %s, warnings %q", what, f.Model.Title, f.Warnings)
		}
	}
}

// A rule on a parameter leaves the members that have it; one that none can have
// is an error that says how many breaks there may be.
func TestRulesOnAFamily(t *testing.T) {
	x, y := kinked(24, nil, []float64{0.2}, 0.05)
	at := 2010.0
	fixed := func(param string) (*fit.Fit, error) {
		return fit.Curve(fit.Choose(fit.Segmented, 6), x, y, fit.Options{Noise: fit.Multiplicative, Asymptotic: true, Rules: []fit.Rule{{Param: param, Fix: &at}}})
	}
	f, err := fixed("b1")
	if err != nil {
		t.Fatal(err)
	}
	if b, ok := f.Param("b1"); !ok || b.Value != 2010 || !b.Fixed {
		t.Errorf("%s, b1 = %+v", f.Model.Title, b)
	}
	for _, param := range []string{"b6", "K"} {
		if _, err := fixed(param); !errors.Is(err, fit.ErrModel) || !strings.Contains(err.Error(), "up to 5 breaks") || !strings.Contains(err.Error(), param) {
			t.Errorf("a rule on %s for 24 points: %v", param, err)
		}
	}
	m := fit.Choose(fit.Segmented, 6)
	for param, want := range map[string]bool{"a": true, "r1": true, "b6": true, "r7": true, "b7": false, "K": false} {
		if m.Has(param) != want {
			t.Errorf("the family has %s: %v", param, !want)
		}
	}
}

// What no member can be fitted to is the error of the simplest.
func TestFamilyErrors(t *testing.T) {
	for want, y := range map[error][]float64{fit.ErrFewPoints: {3, 2}, fit.ErrConstant: {2, 2, 2, 2, 2, 2, 2, 2}, fit.ErrPositive: {3, 2, 0, 1}, fit.ErrNotFinite: {3, 2, math.NaN(), 1}} {
		x := []float64{1, 2, 3, 4, 5, 6, 7, 8}[:len(y)]
		if _, err := fit.Curve(fit.Choose(fit.Segmented, 6), x, y, fit.Options{Noise: fit.Multiplicative}); !errors.Is(err, want) {
			t.Errorf("%v: error %v, want %v", y, err, want)
		}
	}
}

// A family is judged by what it would have chosen at each date.
func TestHindcastOfAFamily(t *testing.T) {
	x, y := kinked(16, []float64{2008.5}, []float64{0.05, 0.4}, 0.02)
	h, err := fit.NewHindcast(fit.Choose(fit.Segmented, 6), x, y, fit.HindcastOptions{Options: fit.Options{Noise: fit.Multiplicative}})
	if err != nil {
		t.Fatal(err)
	}
	line, err := fit.NewHindcast(fit.ExponentialDecline(), x, y, fit.HindcastOptions{Options: fit.Options{Noise: fit.Multiplicative}, MinPoints: 7})
	if err != nil {
		t.Fatal(err)
	}
	if h.Failed != 0 || !(h.Scores[0].MAE < line.Scores[0].MAE) {
		t.Errorf("%d origins failed; error a year ahead %.3f with breaks, %.3f without", h.Failed, h.Scores[0].MAE, line.Scores[0].MAE)
	}
}

func ExampleChoose() {
	x := []float64{2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015}
	y := []float64{100, 97, 89, 86, 83, 76, 74, 62, 46, 34, 26, 19, 14.1, 10.2, 7.9, 5.6}
	f, err := fit.Curve(fit.Choose(fit.Segmented, 6), x, y, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		fmt.Println(err)
		return
	}
	b, _ := f.Param("b1")
	fmt.Printf("%s, in %.1f (%.1f to %.1f)\n", f.Model.Title, b.Value, b.Lower, b.Upper)
	// Output: Exponential decline in segments, 1 break, in 2006.5 (2006.4 to 2006.7)
}
