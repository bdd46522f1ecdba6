package fit_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"example.com/rhyme/fit"
)

// Bass with a shock and a disturbance of half a per cent of the ceiling,
// round(m F(W) + 0.5 sin(7 i^2), 2) for i = 0..29: a boost that fades, with
// a = 11.6, b = -0.35, c = 1.5, and an interruption with a = 9.4, b = 14.7,
// c = -0.7; m = 100, p = 0.008, q = 0.22 in both.
var (
	boosted = []float64{0.89, 2.32, 3.47, 5.05, 6.5, 8.91, 12.44, 15.15, 19.7, 24.04, 28.63, 36.23, 49.13, 59.72, 67.94,
		73.71, 79.84, 83.39, 86.65, 89.85, 91.12, 93.65, 95.03, 96.03, 96.01, 97.67, 98.11, 98.65, 98.75, 98.69}
	interrupted = []float64{0.89, 2.32, 3.47, 5.05, 6.5, 8.91, 12.44, 15.15, 19.7, 22.17, 23.27, 23.9, 26.01, 27.75, 30.22,
		34.76, 41.35, 46.64, 52.51, 58.87, 63.56, 69.56, 74.29, 78.42, 81.22, 85.36, 87.95, 90.32, 91.96, 93.18}
)

func shocked(t testing.TB, m *fit.Model, y []float64, o fit.Options) *fit.Fit {
	t.Helper()
	x := make([]float64, len(y))
	for i := range x {
		x[i] = 1981 + float64(i)
	}
	f, err := fit.Curve(m, x, y, o)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// Expected values by scipy 1.10.1: least_squares with jac='cs' and tolerances
// of 1e-15, the least of many hundred starts over all dates; errors from its
// Jacobian, s^2 (J'J)^-1.
func TestBassShockAgainstScipy(t *testing.T) {
	for _, c := range []struct {
		m              *fit.Model
		y              []float64
		rss            float64
		values, errors []float64
	}{
		{fit.BassShock(), boosted, 2.879354591232721,
			[]float64{100.15971003361182, 0.00765799204139897, 0.22910143511797407, 11.771185854677615, -0.42964346711643736, 1.5389443159668685},
			[]float64{0.20769102542072335, 0.00028348765690457963, 0.006333515683505293, 0.06645569526281915, 0.04074756896018385, 0.0964455925927266}},
		{fit.BassShockRectangular(), interrupted, 3.4660276710328515,
			[]float64{99.97415427009963, 0.007960289199404145, 0.2217877630793049, 9.434544853952536, 14.763964615691537, -0.7031739097018199},
			[]float64{0.4944324813872214, 0.0001477399145733284, 0.0032941067204308766, 0.13785842775586782, 0.1257552224986557, 0.025764884137420705}},
	} {
		t.Run(c.m.Name, func(t *testing.T) {
			f := shocked(t, c.m, c.y, fit.Options{Asymptotic: true})
			near(t, "rss", f.RSS, c.rss, 1e-10)
			for j, e := range f.Params {
				near(t, e.Name, e.Value, c.values[j], 1e-6)
				near(t, "error of "+e.Name, e.StdErr, c.errors[j], 1e-5)
			}
			if f.Status != "converged" {
				t.Error(f.Status)
			}
		})
	}
}

// The curve is Bass at the integral of x(t) from the origin, here by Simpson's
// rule between the dates at which x(t) jumps.
func TestBassShockIsBassAtTheIntegral(t *testing.T) {
	bass := []float64{100, 0.01, 0.3}
	fading := func(t, a, b, c float64) float64 {
		if t < a {
			return 1
		}
		return 1 + c*math.Exp(b*(t-a))
	}
	between := func(t, a, b, c float64) float64 {
		if t < a || t > b {
			return 1
		}
		return 1 + c
	}
	for _, c := range []struct {
		m       *fit.Model
		density func(t, a, b, c float64) float64
		a, b, c float64
	}{
		{fit.BassShock(), fading, 5, -0.5, 2},
		{fit.BassShock(), fading, 5, -0.5, -1},
		{fit.BassShock(), fading, 5, 0, 0.7},
		{fit.BassShock(), fading, 5, -1e-9, 0.7},
		{fit.BassShock(), fading, 5, -8e-5, 0.7},
		{fit.BassShock(), fading, 0, -0.2, 0.7},
		{fit.BassShock(), fading, 50, -0.2, 0.7},
		{fit.BassShockRectangular(), between, 5, 9, 2},
		{fit.BassShockRectangular(), between, 5, 9, -1},
		{fit.BassShockRectangular(), between, 0, 50, -0.5},
		{fit.BassShockRectangular(), between, 9, 5, 2}, // its end before its onset: no shock
	} {
		last := 0.0
		for x := 0.5; x < 25; x += 0.7 {
			w := 0.0
			edges := []float64{0, min(max(c.a, 0), x), min(max(c.b, c.a), x), x}
			for k := 1; k < len(edges); k++ {
				const steps = 200
				from, h := edges[k-1], (edges[k]-edges[k-1])/steps
				for i := range steps { // inside the ends, where x(t) may jump
					at := func(share float64) float64 {
						return c.density(from+h*(float64(i)+share*(1-1e-12)+5e-13), c.a, c.b, c.c)
					}
					w += h / 6 * (at(0) + 4*at(0.5) + at(1))
				}
			}
			got := c.m.Eval(x, append(append([]float64{}, bass...), c.a, c.b, c.c), nil)
			near(t, fmt.Sprintf("%s(%g; %g, %g, %g)", c.m.Name, x, c.a, c.b, c.c), got, fit.Bass().Eval(w, bass, nil), 1e-9)
			if got < last {
				t.Errorf("%s falls at %g with c = %g", c.m.Name, x, c.c)
			}
			last = got
		}
	}
}

// Where a date passes an observation the curve goes on and its slope by the
// date jumps: at it stands the derivative of a later date.
func TestBassShockBendsAtItsDates(t *testing.T) {
	for _, c := range []struct {
		m *fit.Model
		j int // the date
	}{{fit.BassShock(), 3}, {fit.BassShockRectangular(), 3}, {fit.BassShockRectangular(), 4}} {
		p := append([]float64{}, c.m.Example.Params...)
		x := p[c.j]
		slope := func(h float64) float64 {
			moved := append([]float64{}, p...)
			moved[c.j] += h
			return (c.m.Eval(x, moved, nil) - c.m.Eval(x, p, nil)) / h
		}
		if jump := slope(1e-6) - slope(-1e-6); math.Abs(jump) < 0.1 {
			t.Errorf("%s: the slope by %s jumps by %g only", c.m.Name, c.m.Params[c.j].Name, jump)
		}
		grad := make([]float64, len(p))
		c.m.Eval(x, p, grad)
		near(t, "slope of a later date", slope(1e-6)+1, grad[c.j]+1, 1e-5)
		near(t, "slope of an earlier date", slope(-1e-6), slope(-2e-6), 1e-4)
	}
}

// The fit is the least of all fits with the onset, and the end, kept between
// two neighbouring observations, the exhaustive search of Hudson (1966).
func TestBassShockFindsTheLeastMinimum(t *testing.T) {
	for _, c := range []struct {
		m      *fit.Model
		y      []float64
		stride int
	}{{fit.BassShock(), boosted, 1}, {fit.BassShockRectangular(), interrupted, 4}} {
		t.Run(c.m.Name, func(t *testing.T) {
			best := shocked(t, c.m, c.y, fit.Options{Asymptotic: true})
			for k := 0; k < len(c.y); k += c.stride {
				rule := fit.Rule{Param: "a", Lower: ptr(float64(k)), Upper: ptr(float64(k + c.stride))}
				held := shocked(t, c.m, c.y, fit.Options{Asymptotic: true, Rules: []fit.Rule{rule}})
				if held.RSS < best.RSS*(1-1e-9) {
					t.Errorf("with a from %d to %d RSS is %g, below %g", k, k+c.stride, held.RSS, best.RSS)
				}
			}
		})
	}
}

// The interval of a date reaches across observations. At its limits, and those
// of the other parameters, RSS with the parameter given is by F(0.95; 1, 24) =
// 4.259677 (scipy.stats.f.ppf) above the minimum, and lower all the way between
// the limits of the date.
func TestBassShockProfiles(t *testing.T) {
	noisy := append([]float64{}, boosted...)
	for i := range noisy {
		noisy[i] += 2 * math.Sin(float64(3*i*i+1)) // any fixed disturbance
	}
	f := shocked(t, fit.BassShock(), noisy, fit.Options{})
	limit := f.RSS * (1 + 4.259677214/24)
	given := func(name string, v float64) float64 {
		return shocked(t, fit.BassShock(), noisy, fit.Options{Asymptotic: true, Rules: []fit.Rule{{Param: name, Fix: &v}}}).RSS
	}
	for _, e := range f.Params {
		for _, v := range []float64{e.Lower, e.Upper} {
			if v > e.Param.Lower && v < e.Param.Upper { // not open
				near(t, fmt.Sprintf("RSS with %s at its limit %g", e.Name, v), given(e.Name, v), limit, 1e-6)
			}
		}
	}
	a, _ := f.Param("a")
	if math.Floor(a.Lower) == math.Floor(a.Upper) {
		t.Errorf("the interval of a, %g to %g, holds no observation", a.Lower, a.Upper)
	}
	for s := 0.02; s < 1; s += 0.07 {
		if v := a.Lower + s*(a.Upper-a.Lower); given("a", v) > limit {
			t.Errorf("a = %g lies within its limits, and RSS is beyond", v)
		}
	}
}

// A date may come to rest at an observation: then RSS rises on both sides at
// once, there is no standard error, and the fit says so.
func TestDateAtAnObservation(t *testing.T) {
	var y []float64
	p := []float64{100, 0.008, 0.22, 12, -0.35, 1.5}
	for i := range 30 {
		y = append(y, fit.BassShock().Eval(float64(i+1), p, nil)+0.5*math.Sin(float64(7*i*i)))
	}
	y[11] -= 2 // an observation at a = 12 that a kink there comes nearest to
	f := shocked(t, fit.BassShock(), y, fit.Options{})
	a, _ := f.Param("a")
	near(t, "a", a.Value, 12, 1e-12)
	if !math.IsNaN(a.StdErr) || a.AtBound {
		t.Errorf("a has an error of %g, at a bound: %v", a.StdErr, a.AtBound)
	}
	if !(a.Lower < 12 && 12 < a.Upper) {
		t.Errorf("interval %g to %g", a.Lower, a.Upper)
	}
	if text := strings.Join(f.Warnings, "; "); !strings.Contains(text, "a rests at an observation, where the curve bends") {
		t.Errorf("warnings %q", text)
	}
	for _, side := range []float64{-0.02, 0.02} {
		at := 12 + side
		moved := shocked(t, fit.BassShock(), y, fit.Options{Asymptotic: true, Rules: []fit.Rule{{Param: "a", Fix: &at}}})
		if rise := (moved.RSS - f.RSS) / math.Abs(side); rise < 0.1 {
			t.Errorf("RSS rises by %g a year off the kink: no corner", rise)
		}
	}
}

// Bass without a shock gives no evidence of one.
func TestNoShock(t *testing.T) {
	var y []float64
	for i := range 30 {
		y = append(y, fit.Bass().Eval(float64(i+1), []float64{100, 0.01, 0.3}, nil)+math.Sin(float64(7*i*i)))
	}
	f := shocked(t, fit.BassShock(), y, fit.Options{})
	if f.Nested == nil || f.Nested.Model != "bass" || f.Nested.P < 0.05 || !strings.Contains(strings.Join(f.Warnings, "; "), "no evidence of a shock") {
		t.Errorf("nested %+v, warnings %q", f.Nested, f.Warnings)
	}
	if f := shocked(t, fit.BassShock(), boosted, fit.Options{}); f.Nested == nil || f.Nested.P > 1e-10 {
		t.Errorf("a shock that is there: %+v", f.Nested)
	}
}

func ExampleBassShock() {
	var year []float64
	for i := range boosted {
		year = append(year, 1981+float64(i))
	}
	f, err := fit.Curve(fit.BassShock(), year, boosted, fit.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	a, _ := f.Param("a")
	c, _ := f.Param("c")
	fmt.Printf("from %.1f on (%.1f to %.1f) adoption ran %.1f times as fast\n", f.Origin+a.Value, f.Origin+a.Lower, f.Origin+a.Upper, 1+c.Value)
	// Output: from 1991.8 on (1991.6 to 1991.9) adoption ran 2.5 times as fast
}
