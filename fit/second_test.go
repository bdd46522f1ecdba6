package fit_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"example.com/rhyme/fit"
)

// produced reads one technology of testdata/wright: year, price, cumulative
// production, and yearly production as its differences, without the first year.
func produced(t *testing.T, technology string) (year, price, cumulative, yearly []float64) {
	t.Helper()
	before := math.NaN()
	for _, r := range readCSV(t, "testdata/wright/points.csv") {
		if r["technology"] != technology {
			continue
		}
		made := number(t, r["cumulative_production"])
		if !math.IsNaN(before) {
			year, price = append(year, number(t, r["year"])), append(price, number(t, r["unit_cost"]))
			cumulative, yearly = append(cumulative, made), append(yearly, made-before)
		}
		before = made
	}
	return year, price, cumulative, yearly
}

// Titanium sponge, 17 years. Expected values by numpy 1.24.2,
// numpy.linalg.lstsq([1, ...], ln price): coefficients, errors
// sqrt(diag(inv(A'A)) RSS/(n-p)), RSS.
func TestExperienceAgainstLeastSquaresInLogs(t *testing.T) {
	year, price, cumulative, yearly := produced(t, "Titanium_Sponge")
	for _, c := range []struct {
		m                 *fit.Model
		x, z              []float64
		intercept         float64
		slopes, errors    []float64 // as regressed: minus our exponents
		rss               float64
		simpler, nestedIn string
	}{
		{m: fit.Goddard(), x: yearly, intercept: 4.671017169887672, slopes: []float64{-0.4576009926567644}, errors: []float64{0.11988887595516684}, rss: 3.2370378844977346},
		{m: fit.SinclairKlepperCohen(), x: cumulative, z: yearly, intercept: 4.367905899964143,
			slopes: []float64{-0.5627455889110837, 0.2514215900624461}, errors: []float64{0.03787097121731031, 0.056523626324437894}, rss: 0.1930039562160155, simpler: "wright"},
		{m: fit.Nordhaus(), x: year, z: cumulative, intercept: 3.861568987102958,
			slopes: []float64{-0.04888095711739998, -0.2663482832640448}, errors: []float64{0.016488570771948072, 0.05758908089169364}, rss: 0.28614108969609253, simpler: "exponential-decline"},
	} {
		t.Run(c.m.Name, func(t *testing.T) {
			f, err := fit.Curve(c.m, c.x, price, fit.Options{Noise: fit.Multiplicative, Second: c.z})
			if err != nil {
				t.Fatal(err)
			}
			near(t, "rss", f.RSS, c.rss, 1e-10)
			near(t, "ln a", math.Log(f.Params[0].Value), c.intercept, 1e-8)
			for j, slope := range c.slopes {
				e := f.Params[j+1]
				near(t, e.Name, -e.Value, slope, 1e-8)
				near(t, "error of "+e.Name, e.StdErr, c.errors[j], 1e-8)
				// In a line the profile is Student's t: t(0.975, 14) and t(0.975, 15)
				// by scipy.stats.t.ppf.
				half := map[int]float64{14: 2.1447866879169273, 15: 2.131449545559323}[f.N-len(f.Params)] * e.StdErr
				near(t, "lower "+e.Name, e.Lower, e.Value-half, 1e-6)
				near(t, "upper "+e.Name, e.Upper, e.Value+half, 1e-6)
			}
			if c.simpler != "" && (f.Nested == nil || f.Nested.Model != c.simpler) {
				t.Errorf("nested comparison %+v, want one with %s", f.Nested, c.simpler)
			}
		})
	}
}

// The nested F test of one more slope is the square of its t.
func TestSecondVariableIsTested(t *testing.T) {
	_, price, cumulative, yearly := produced(t, "Titanium_Sponge")
	f, err := fit.Curve(fit.SinclairKlepperCohen(), cumulative, price, fit.Options{Noise: fit.Multiplicative, Second: yearly})
	if err != nil {
		t.Fatal(err)
	}
	c, _ := f.Param("c")
	near(t, "F", f.Nested.F, math.Pow(c.Value/c.StdErr, 2), 1e-8)
}

func TestSecondVariableIsChecked(t *testing.T) {
	x, y := []float64{1, 2, 3, 5, 8, 9}, []float64{9, 7, 6, 4, 3, 2.5}
	z := []float64{2, 1, 4, 3, 5, 2}
	with := func(i int, v float64) []float64 {
		out := append([]float64{}, z...)
		out[i] = v
		return out
	}
	var doubled, grown []float64
	for _, v := range x {
		doubled, grown = append(doubled, 2*v*v), append(grown, 3*math.Exp(0.2*v))
	}
	both := fit.SinclairKlepperCohen()
	for _, c := range []struct {
		name string
		m    *fit.Model
		z    []float64
		want error
		say  string
	}{
		{"none", both, nil, fit.ErrModel, "it needs the yearly production of each observation"},
		{"of a model that has none", fit.Wright(), z, fit.ErrModel, "the model has no second variable"},
		{"of a process", fit.RandomWalk(), z, fit.ErrModel, "the model has no second variable"},
		{"too short", both, z[:4], fit.ErrModel, "6 observations, and the yearly production of 4"},
		{"zero", both, with(2, 0), fit.ErrPositive, "yearly production of 0 at 3"},
		{"negative", both, with(3, -1), fit.ErrPositive, "yearly production of -1 at 5"},
		{"not a number", both, with(1, math.NaN()), fit.ErrNotFinite, "yearly production of point 2 is NaN"},
		{"infinite", both, with(0, math.Inf(1)), fit.ErrNotFinite, "yearly production of point 1 is +Inf"},
		{"the same throughout", both, []float64{7, 7, 7, 7, 7, 7}, fit.ErrCollinear, "yearly production is the same throughout"},
		{"a power of the first", both, doubled, fit.ErrCollinear, "yearly production follows cumulative production exactly"},
		{"steady growth", fit.Nordhaus(), grown, fit.ErrCollinear, "cumulative production follows year exactly"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := fit.Curve(c.m, x, y, fit.Options{Noise: fit.Multiplicative, Second: c.z})
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.say) {
				t.Errorf("error %v, want %v with %q", err, c.want, c.say)
			}
		})
	}
	if _, err := fit.Curve(fit.Goddard(), []float64{1, 2, 0, 4, 5, 6}, y, fit.Options{}); !errors.Is(err, fit.ErrPositive) || !strings.Contains(err.Error(), "yearly production of 0") {
		t.Errorf("error %v of a year without production", err)
	}
}

// Transistors doubled year after year: date and experience correlate by 0.9946,
// cumulative and yearly production by 0.9999 (numpy.corrcoef). Of titanium the
// two are 0.9032 and 0.8442, which is no reason to warn.
func TestCollinearityIsSaid(t *testing.T) {
	for _, c := range []struct {
		technology string
		want       map[string]string
	}{
		{"Transistor", map[string]string{"nordhaus": "year and cumulative production move together (correlation 0.9946)",
			"sinclair-klepper-cohen": "cumulative production and yearly production move together (correlation 0.9999)"}},
		{"Titanium_Sponge", map[string]string{"nordhaus": "", "sinclair-klepper-cohen": ""}},
	} {
		year, price, cumulative, yearly := produced(t, c.technology)
		for name, want := range c.want {
			m, err := fit.Lookup(name)
			if err != nil {
				t.Fatal(err)
			}
			x, z := cumulative, yearly
			if m.Variable == fit.Year {
				x, z = year, cumulative
			}
			f, err := fit.Curve(m, x, price, fit.Options{Noise: fit.Multiplicative, Second: z, Asymptotic: true})
			if err != nil {
				t.Fatal(err)
			}
			text := strings.Join(f.Warnings, "; ")
			if got := strings.Contains(text, "move together"); got != (want != "") || !strings.Contains(text, want) {
				t.Errorf("%s of %s warns %q, want %q", name, c.technology, text, want)
			}
		}
	}
}

// A model of two variables has no value at x alone, and is linear regression in
// logs at a pair. Expected values by statsmodels 0.13.5, OLS(ln price,
// [1, ln cumulative, ln yearly]).get_prediction at (160000, 25000),
// summary_frame(alpha=0.05): mean, mean_ci and obs_ci.
func TestForecastPair(t *testing.T) {
	_, price, cumulative, yearly := produced(t, "Titanium_Sponge")
	f, err := fit.Curve(fit.SinclairKlepperCohen(), cumulative, price, fit.Options{Noise: fit.Multiplicative, Second: yearly})
	if err != nil {
		t.Fatal(err)
	}
	for what, v := range map[string]float64{"At": f.At(160000), "Forecast": f.Forecast(160000).Median(), "Band": f.Band(160000).Location} {
		if !math.IsNaN(v) {
			t.Errorf("%s of one variable is %g, want NaN", what, v)
		}
	}
	near(t, "median", math.Log(f.ForecastPair(160000, 25000).Median()), 0.17061910406569725, 1e-9)
	near(t, "value", math.Log(f.AtPair(160000, 25000)), 0.17061910406569725, 1e-9)
	lo, hi := f.BandPair(160000, 25000).Interval(0.95)
	near(t, "band from", math.Log(lo), 0.05593368273385965, 1e-8)
	near(t, "band to", math.Log(hi), 0.2853045253975348, 1e-8)
	lo, hi = f.ForecastPair(160000, 25000).Interval(0.95)
	near(t, "forecast from", math.Log(lo), -0.10609346714570206, 1e-8)
	near(t, "forecast to", math.Log(hi), 0.44733167527709655, 1e-8)

	for i := range cumulative {
		near(t, "fitted", f.Fitted[i], f.AtPair(cumulative[i], yearly[i]), 1e-12)
	}
	// An exponent that was given as 0 does not make a value of no second variable.
	held, err := fit.Curve(fit.SinclairKlepperCohen(), cumulative, price, fit.Options{Noise: fit.Multiplicative, Second: yearly, Rules: []fit.Rule{{Param: "c", Fix: ptr(0)}}})
	if err != nil {
		t.Fatal(err)
	}
	if v := held.At(160000); !math.IsNaN(v) {
		t.Errorf("with c = 0 the value at x alone is %g", v)
	}
	wright, err := fit.Curve(fit.Wright(), cumulative, price, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	near(t, "with c = 0, Wright", held.AtPair(160000, 25000), wright.At(160000), 1e-9)
	near(t, "a model of one variable at a pair", wright.AtPair(160000, math.NaN()), wright.At(160000), 0)
}

// A hindcast of a model of two variables is told the second one of what it
// forecasts: here the score at horizon 1 by hand, from fits to what was known.
func TestHindcastOfAPair(t *testing.T) {
	_, price, cumulative, yearly := produced(t, "Titanium_Sponge")
	m := fit.SinclairKlepperCohen()
	o := fit.Options{Noise: fit.Multiplicative, Second: yearly, Asymptotic: true}
	h, err := fit.NewHindcast(m, cumulative, price, fit.HindcastOptions{Options: o, MaxHorizon: 1})
	if err != nil {
		t.Fatal(err)
	}
	sum, n := 0.0, 0.0
	for k := 6; k < len(price); k++ {
		o.Second = yearly[:k]
		f, err := fit.Curve(m, cumulative[:k], price[:k], o)
		if err != nil {
			t.Fatal(err)
		}
		sum += math.Abs(math.Log(f.AtPair(cumulative[k], yearly[k]) / price[k]))
		n++
	}
	if s := h.Scores[0]; s.N != int(n) {
		t.Errorf("%d forecasts, want %g", s.N, n)
	} else {
		near(t, "mean absolute error", s.MAE, sum/n, 1e-9)
	}
	// The order of the observations, with their second variable, does not matter.
	back := func(v []float64) []float64 {
		var out []float64
		for i := len(v) - 1; i >= 0; i-- {
			out = append(out, v[i])
		}
		return out
	}
	o.Second = back(yearly)
	again, err := fit.NewHindcast(m, back(cumulative), back(price), fit.HindcastOptions{Options: o, MaxHorizon: 1})
	if err != nil {
		t.Fatal(err)
	}
	near(t, "backwards", again.Scores[0].CRPS, h.Scores[0].CRPS, 1e-9)
}

// A bootstrap refits with the second variable of each observation.
func TestBootstrapOfAPair(t *testing.T) {
	_, price, cumulative, yearly := produced(t, "Titanium_Sponge")
	f, err := fit.Curve(fit.SinclairKlepperCohen(), cumulative, price, fit.Options{Noise: fit.Multiplicative, Second: yearly})
	if err != nil {
		t.Fatal(err)
	}
	b, err := f.Bootstrap(fit.BootstrapOptions{Resampling: fit.Parametric, Replicates: 2000})
	if err != nil {
		t.Fatal(err)
	}
	mean, square := 0.0, 0.0
	for _, p := range b.Params {
		mean += p[2] / float64(len(b.Params))
		square += p[2] * p[2] / float64(len(b.Params))
	}
	c, _ := f.Param("c")
	// Of a line the spread of refits is the standard error: within four of its
	// own errors, 1/sqrt(2 x 2000) = 1.6%.
	if got := math.Sqrt(square - mean*mean); math.Abs(got/c.StdErr-1) > 0.063 || b.Failed > 0 {
		t.Errorf("refits of c spread by %g, its standard error is %g; %d failed", got, c.StdErr, b.Failed)
	}
}

func ExampleFit_ForecastPair() {
	made := []float64{10, 22, 37, 49, 60, 78, 105, 126} // so far
	year := []float64{8, 12, 15, 12, 11, 18, 27, 21}    // in each year
	price := []float64{50, 41, 36, 34.5, 33, 29, 25, 24.5}
	f, err := fit.Curve(fit.SinclairKlepperCohen(), made, price, fit.Options{Noise: fit.Multiplicative, Second: year})
	if err != nil {
		fmt.Println(err)
		return
	}
	next := f.ForecastPair(126+30, 30) // if 30 are made next year
	lower, upper := next.Interval(0.9)
	fmt.Printf("%.1f (90%% from %.1f to %.1f)\n", next.Median(), lower, upper)
	// Output: 22.7 (90% from 21.3 to 24.2)
}
