package transfer_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"example.com/rhyme/analogies/transfer"
	"example.com/rhyme/fit"
)

// Without analogues it is the random walk with drift of package fit.
func TestNoAnalogyIsTheRandomWalk(t *testing.T) {
	p := technologies(t)[2]
	price := make([]float64, len(p.Y))
	for i, y := range p.Y {
		price[i] = math.Exp(y)
	}
	f, err := fit.Curve(fit.RandomWalk(), p.T, price, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	r := forecast(t, p, nil, transfer.Options{})
	near(t, "its weight", r.Members[0].Weight, 1, 0)
	for _, x := range []float64{2026, 2030, 2040} {
		m, ok := r.At(x)
		want := f.Forecast(x)
		if !ok || len(m.Parts) != 1 || m.Parts[0].DF != want.DF {
			t.Fatalf("%+v, want %+v", m, want)
		}
		near(t, "location", m.Parts[0].Location, want.Location, 1e-12)
		near(t, "scale", m.Parts[0].Scale, want.Scale, 1e-12)
	}
}

// Computed apart from the program, from observations.csv and the formulas of
// the package comment: numpy and scipy 1.10.1 (interp, stats.t, quantiles by
// brentq), deflated by the yearly means of us-cpi.
func TestForecastsOfTheTechnologies(t *testing.T) {
	all := technologies(t)
	rail, electricity, transit, ai := all[0], all[1], all[2], all[3]
	for _, c := range []struct {
		name          string
		target        transfer.Path
		analogues     []transfer.Path
		depth         bool
		scores        []float64 // of the analogues in turn, no analogy last
		weights       []float64
		x             float64
		speaking      float64
		median        float64
		lower, higher float64 // 80%
	}{
		{"IP transit", transit, []transfer.Path{rail, electricity, ai}, false,
			[]float64{-6.479681355, -10.3056348598, -14.0225353906, -5.6620656811},
			[]float64{0.3041898934215031, 0.006630622233574143, 0.00016118510084387605, 0.689018299244079},
			2030, 0.9998388148991563, -4.334009793895936, -5.371265500040072, -2.204474574502854},
		{"IP transit, depth", transit, []transfer.Path{rail, electricity, ai}, true,
			[]float64{-7.3865137604, -8.020364348, -9.5739912261, -5.6620656811},
			[]float64{0.1378897894580856, 0.07315673185910491, 0.015471154239626193, 0.7734823244431833},
			2026, 1, -3.037667640498035, -3.4420070999006835, -2.6197908130478207},
		{"AI", ai, []transfer.Path{rail, electricity, transit}, false,
			[]float64{-6.3722952877, -6.0557590643, -5.7452764149, -6.6892650256},
			[]float64{0.20109636661993002, 0.27597780685721357, 0.37645672556962967, 0.1464691009532268},
			2026.7493150684932, 1, -4.265049091454997, -7.482999256211925, -0.9427715928398049},
		{"AI, past the paths", ai, []transfer.Path{rail, electricity, transit}, false,
			[]float64{-6.3722952877, -6.0557590643, -5.7452764149, -6.6892650256},
			[]float64{0.20109636661993002, 0.27597780685721357, 0.37645672556962967, 0.1464691009532268},
			2030.7493150684932, 0.1464691009532268, -16.237283881444025, -27.32887680227418, -5.145690960613874},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := forecast(t, c.target, c.analogues, transfer.Options{Depth: c.depth})
			for i, m := range r.Members {
				near(t, m.Name+": score", m.Score, c.scores[i], 1e-8)
				near(t, m.Name+": weight", m.Weight, c.weights[i], 1e-8)
			}
			sumToOne(t, "all", r)
			m, ok := r.At(c.x)
			if !ok {
				t.Fatal("no forecast")
			}
			near(t, "speaking", r.Speaking(c.x), c.speaking, 1e-8)
			near(t, "median", m.Median(), c.median, 1e-6)
			lower, upper := m.Interval(0.8)
			near(t, "lower", lower, c.lower, 1e-6)
			near(t, "upper", upper, c.higher, 1e-6)
		})
	}
}

// Leaving an analogue out shares its weight among the others in proportion.
func TestLeaveOut(t *testing.T) {
	all := technologies(t)
	r := forecast(t, all[2], []transfer.Path{all[0], all[1], all[3]}, transfer.Options{})
	for i := range r.Members {
		left := r.LeaveOut(i)
		sumToOne(t, "without "+r.Members[i].Name, left)
		if len(left.Members) != len(r.Members)-1 {
			t.Fatalf("%d members", len(left.Members))
		}
		for _, m := range left.Members {
			for _, before := range r.Members {
				if m.Name == before.Name {
					near(t, m.Name, m.Weight, before.Weight/(1-r.Members[i].Weight), 1e-9)
				}
			}
		}
	}
	sumToOne(t, "all, as before", r)
}

// A copy with noise among analogues that it is no copy of.
func TestIrrelevantAnaloguesGetLittleWeight(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	a, b := wander("a", 40, 7), annual("b", 1700, 0, -1, -1.1, -3, -3.1, -3.1, -3.2, -5, -5.1, -7, -7.2, -7.1, -9)
	r := forecast(t, copyOf(a, 25, 0.5, 1, 0.05, random), []transfer.Path{b, rising(), a}, transfer.Options{})
	sumToOne(t, "weights", r)
	for i, m := range r.Members {
		if m.Name == "a" && m.Weight < 0.95 || m.Name != "a" && m.Weight > 0.05 {
			t.Errorf("member %d, %s: weight %g", i, m.Name, m.Weight)
		}
	}
}

// Beyond its path an analogue is silent, and the others have its weight.
func TestNothingIsSaidBeyondAPath(t *testing.T) {
	a := wander("a", 25, 7)
	target := copyOf(a, 20, 0.5, 1, 0, nil) // to 2009.5; the path ends at 2012
	r := forecast(t, target, []transfer.Path{a}, transfer.Options{})
	near(t, "until", r.Members[0].Until, 2012, 0.02) // on a grid of 5% of the stretch
	if _, ok := r.Members[0].At(2011); !ok {
		t.Error("silent before the end")
	}
	if m, ok := r.Members[0].At(2013); ok {
		t.Errorf("beyond the end it says %+v", m)
	}
	if s := r.Speaking(2011); s < 1-1e-9 {
		t.Errorf("%g speak of 2011", s)
	}
	near(t, "speaking beyond", r.Speaking(2013), r.Members[1].Weight, 1e-12)
	m, ok := r.At(2013)
	own, _ := r.Members[1].At(2013)
	if !ok || !reflect.DeepEqual(m.Parts, own.Parts) {
		t.Errorf("beyond the end %+v, no analogy says %+v", m.Parts, own.Parts)
	}
	alone := r.LeaveOut(1)
	if m, ok := alone.At(2013); ok {
		t.Errorf("nobody speaks, yet %+v", m)
	}
	if m, ok := r.At(2009.5); ok {
		t.Errorf("a forecast of a date that is known: %+v", m)
	}
}

func TestWhatIsMissing(t *testing.T) {
	a := wander("a", 40, 7)
	one := annual("one", 2000, 1)
	flat := annual("flat", 2000, 1, 1, 1, 1, 1, 1)
	none := transfer.NoPath("none", "case.yaml names no price series")
	for _, c := range []struct {
		target transfer.Path
		want   string
	}{
		{one, "1 observation: at least 5 are needed"},
		{annual("four", 2000, 4, 3, 2, 1.5), "4 observations: at least 5 are needed"},
		{flat, "the price never moved"},
		{none, "case.yaml names no price series"},
		{transfer.NewPath("all negative", series(t, "2000", -1.0, "2001", 0.0), false), "0 observations: at least 5 are needed"},
	} {
		r := forecast(t, c.target, []transfer.Path{a}, transfer.Options{})
		if r.Missing != c.want {
			t.Errorf("%s: %q, want %q", c.target.Name, r.Missing, c.want)
		}
		for _, m := range r.Members {
			if !math.IsNaN(m.Weight) || m.Reason != "no forecast of "+c.target.Name+": "+c.want {
				t.Errorf("%s: weight %g, reason %q", m.Name, m.Weight, m.Reason)
			}
		}
		if m, ok := r.At(2030); ok {
			t.Errorf("%s: yet a forecast %+v", c.target.Name, m)
		}
		scores, err := transfer.Judge(c.target, []transfer.Path{a}, transfer.Options{})
		if err != nil || len(scores) != 1 || scores[0].N != 0 || scores[0].Reason == "" || !math.IsNaN(scores[0].MAE) {
			t.Errorf("%s: scores %+v, error %v", c.target.Name, scores, err)
		}
	}
	r := forecast(t, a, []transfer.Path{one, none, flat}, transfer.Options{})
	for i, want := range []string{"1 observation: at least 5 are needed", "case.yaml names no price series", "the price never moved"} {
		if m := r.Members[i]; m.Reason != want || !math.IsNaN(m.Weight) || !math.IsNaN(m.Stretch.Value) {
			t.Errorf("%+v, want %q", m, want)
		}
	}
	sumToOne(t, "the one that is left", r)
	sumToOne(t, "one left out that took no part", r.LeaveOut(0))
}

// A price that stands still at first: nothing can be said until it moves, and
// only the steps after that count.
func TestAPriceThatStandsStillAtFirst(t *testing.T) {
	target := annual("still", 2000, 1, 1, 1, 1, 1, 0.8, 0.5, 0.3, 0)
	a := wander("a", 40, 7)
	r := forecast(t, target, []transfer.Path{a}, transfer.Options{})
	if r.Steps != 3 { // those to 2006, 2007 and 2008
		t.Errorf("%d steps, want 3", r.Steps)
	}
	sumToOne(t, "weights", r)
	scores, err := transfer.Judge(target, []transfer.Path{a}, transfer.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if s := score(t, scores, transfer.Transfer, transfer.Ages{From: 5}, 1); s.N != 3 {
		t.Errorf("%d forecasts one year ahead, want 3", s.N)
	}
}

// Five observations leave one step to be forecast, seven three.
func TestEqualWeights(t *testing.T) {
	a := wander("a", 40, 7)
	target := copyOf(a, 6, 0.5, 1, 0, nil)
	r := forecast(t, target, []transfer.Path{a, rising()}, transfer.Options{})
	if want := "equal weights: 2 steps could be forecast from those before, at least 3 are needed"; r.Equal != want {
		t.Errorf("%q, want %q", r.Equal, want)
	}
	for _, m := range r.Members {
		near(t, m.Name, m.Weight, 1.0/3, 1e-12)
	}
	for _, m := range r.LeaveOut(1).Members {
		near(t, m.Name+" of two", m.Weight, 0.5, 1e-12)
	}
	if r := forecast(t, copyOf(a, 7, 0.5, 1, 0, nil), []transfer.Path{a}, transfer.Options{}); r.Equal != "" || r.Steps != 3 {
		t.Errorf("%d steps, %q", r.Steps, r.Equal)
	}
}

func TestForecastsAreTheSameEachTime(t *testing.T) {
	all := technologies(t)
	for _, o := range []transfer.Options{{}, {Depth: true}} {
		a, _ := forecast(t, all[3], all[:3], o).At(2027)
		b, _ := forecast(t, all[3], all[:3], o).At(2027)
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%+v differs from %+v", a, b)
		}
	}
}

func TestOptions(t *testing.T) {
	a := wander("a", 40, 7)
	for want, o := range map[string]transfer.Options{
		"transfer: level 1: expected a number between 0 and 1":                                       {Level: 1},
		"transfer: at least 4 observations: expected 5 or more, which leave one step to be forecast": {MinPoints: 4},
		"transfer: at least -1 steps: expected 1 or more":                                            {MinSteps: -1},
	} {
		if _, err := transfer.Forecast(a, nil, o); err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
		if _, err := transfer.Judge(a, nil, o); err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

func ExampleForecast() {
	old := transfer.Path{Name: "old", T: []float64{1900, 1904, 1908, 1912, 1916, 1920, 1924, 1928, 1932, 1936, 1940, 1944}}
	for _, price := range []float64{100, 90, 70, 45, 30, 21, 18, 17, 16, 14, 11, 9} {
		old.Y = append(old.Y, math.Log(price))
	}
	young := transfer.Path{Name: "young", T: []float64{2018, 2019, 2020, 2021, 2022, 2023, 2024}}
	for _, price := range []float64{8, 7.3, 5.5, 3.7, 2.3, 1.7, 1.45} {
		young.Y = append(young.Y, math.Log(price))
	}
	r, err := transfer.Forecast(young, []transfer.Path{old}, transfer.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	m := r.Members[0]
	fmt.Printf("weight %.2f, stretch %.2f (%.2f to %.2f)\n", m.Weight, m.Stretch.Value, m.Stretch.Lower, m.Stretch.Upper)
	in2026, _ := r.At(2026)
	lower, upper := in2026.Interval(0.8)
	fmt.Printf("2026: %.2f (%.2f to %.2f)\n", math.Exp(in2026.Median()), math.Exp(lower), math.Exp(upper))
	// Output:
	// weight 0.96, stretch 0.24 (0.22 to 0.27)
	// 2026: 1.25 (1.11 to 1.37)
}
