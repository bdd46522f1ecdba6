package fit_test

import (
	"encoding/csv"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"example.com/rhyme/fit"
)

// certified is one fit of testdata/growth/certified.csv, computed with 60-digit
// arithmetic and confirmed by scipy and minpack.lm.
type certified struct {
	dataset, model string
	values, errors map[string]float64
	rss            float64
}

func loadCertified(t *testing.T) []certified {
	t.Helper()
	var all []certified
	for _, r := range readCSV(t, "testdata/growth/certified.csv") {
		if n := len(all); n == 0 || all[n-1].dataset != r["dataset"] || all[n-1].model != r["model"] {
			all = append(all, certified{r["dataset"], r["model"], map[string]float64{}, map[string]float64{}, number(t, r["rss"])})
		}
		c := all[len(all)-1]
		c.values[r["parameter"]] = number(t, r["value"])
		if r["std_error"] != "" {
			c.errors[r["parameter"]] = number(t, r["std_error"])
		}
	}
	return all
}

// growthPoints reads one data set in the window that its name states.
func growthPoints(t *testing.T, dataset string) (x, y []float64) {
	t.Helper()
	name, until, decades := dataset, math.Inf(1), false
	switch dataset {
	case "us_population_1790_1910":
		name, until = "us_population", 1910
	case "us_population_census_1790_1910", "us_population_census":
		name, until, decades = "us_population", 1910, true
	}
	for _, r := range readCSV(t, "testdata/growth/points.csv") {
		v := number(t, r["t"])
		if r["dataset"] == name && v <= until && !(decades && math.Mod(v, 10) != 0) {
			x, y = append(x, v), append(y, number(t, r["y"]))
		}
	}
	if len(x) == 0 {
		for _, r := range readCSV(t, "testdata/moore/points.csv") {
			if strings.ReplaceAll(r["technology"], " ", "_") == dataset {
				x, y = append(x, number(t, r["year"])), append(y, number(t, r["unit_cost"]))
			}
		}
	}
	return x, y
}

func TestCertified(t *testing.T) {
	one := 1.0
	cases := map[string]struct {
		model fit.Model
		opts  fit.Options
	}{
		"logistic":            {*fit.Logistic(), fit.Options{}},
		"logistic_K1":         {*fit.Logistic(), fit.Options{Rules: []fit.Rule{{Param: "K", Fix: &one}}}},
		"logistic_logerror":   {*fit.Logistic(), fit.Options{Noise: fit.Multiplicative}},
		"gompertz":            {*fit.Gompertz(), fit.Options{}},
		"richards":            {*fit.Richards(), fit.Options{}},
		"weibull":             {*fit.Weibull(), fit.Options{}},
		"bass_cum":            {*fit.Bass(), fit.Options{}},
		"bass_diff":           {*fit.BassInterval(), fit.Options{}},
		"bass_pdf":            {*fit.BassDensity(), fit.Options{}},
		"bilogistic":          {*fit.Waves(2), fit.Options{}},
		"bilogistic_logerror": {*fit.Waves(2), fit.Options{Noise: fit.Multiplicative}},
		"exp_floor_log":       {*fit.ExponentialFloor(), fit.Options{Noise: fit.Multiplicative}},
		"moore_log_ols":       {*fit.ExponentialDecline(), fit.Options{Noise: fit.Multiplicative}},
	}
	ran := 0
	for _, c := range loadCertified(t) {
		name, _, _ := strings.Cut(c.model, "(")
		as, ok := cases[name]
		if !ok {
			continue // Fisher and Pry's regression, see below
		}
		ran++
		t.Run(c.dataset+"/"+name, func(t *testing.T) {
			x, y := growthPoints(t, c.dataset)
			if name == "bass_cum" { // the reference states sales per period
				for i := 1; i < len(y); i++ {
					y[i] += y[i-1]
				}
			}
			f, err := fit.Curve(&as.model, x, y, as.opts)
			if err != nil {
				t.Fatal(err)
			}
			near(t, "rss", f.RSS, c.rss, 1e-8)
			for p, want := range c.values {
				switch got, _ := f.Param(translated(p)); {
				case name == "moore_log_ols" && p == "a": // the reference has ln a
					near(t, p, math.Log(got.Value), want, 1e-8)
				case name == "moore_log_ols": // the reference has the slope, -r
					near(t, p, -got.Value, want, 1e-8)
					near(t, "error of "+p, got.StdErr, c.errors[p], 1e-7)
				default:
					near(t, p, got.Value, want, 1e-8)
					if e, ok := c.errors[p]; ok {
						near(t, "error of "+p, got.StdErr, e, 1e-7)
					}
				}
			}
		})
	}
	if ran != 37 {
		t.Errorf("%d certified fits were compared, want 37", ran)
	}
}

// The 38th certified fit is the straight line of Fisher and Pry through
// ln(y/(1-y)), here exponential growth of the odds in logs: a + b t with
// b = r and a = ln(level at t0) - r t0.
func TestCertifiedFisherPry(t *testing.T) {
	var c certified
	for _, one := range loadCertified(t) {
		if one.model == "fisher_pry_ols" {
			c = one
		}
	}
	x, y := growthPoints(t, c.dataset)
	for i, v := range y {
		y[i] = v / (1 - v)
	}
	f, err := fit.Curve(fit.ExponentialGrowth(), x, y, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	level, _ := f.Param("a")
	r, _ := f.Param("r")
	a := math.Log(level.Value) - r.Value*f.Origin
	near(t, "rss", f.RSS, c.rss, 1e-8)
	near(t, "a", a, c.values["a"], 1e-8)
	near(t, "b", r.Value, c.values["b"], 1e-8)
	near(t, "error of b", r.StdErr, c.errors["b"], 1e-7)
	near(t, "midpoint", -a/r.Value, c.values["tm=-a/b"], 1e-8)
	near(t, "span", math.Log(81)/r.Value, c.values["dt=ln81/b"], 1e-8)
}

func translated(p string) string {
	if p == "slope" {
		return "r"
	}
	return p
}

// Profile limits and the verdict on the ceiling, testdata/growth/ceiling_identified.csv.
func TestCeilingIdentified(t *testing.T) {
	for _, r := range readCSV(t, "testdata/growth/ceiling_identified.csv") {
		t.Run(r["dataset"]+"/"+r["n_used"], func(t *testing.T) {
			name, from := r["dataset"], math.Inf(-1)
			if base, year, ok := strings.Cut(name, "_from_"); ok {
				name, from = base, number(t, year)
			}
			var x, y []float64
			allX, allY := growthPoints(t, name)
			for i := range allX {
				if allX[i] >= from && len(x) < int(number(t, r["n_used"])) {
					x, y = append(x, allX[i]), append(y, allY[i])
				}
			}
			f, err := fit.Curve(fit.Logistic(), x, y, fit.Options{})
			if err != nil {
				t.Fatal(err)
			}
			k, _ := f.Param("K")
			if want := number(t, r["K_hat"]); want < 1e6 { // beyond, the reference itself ran away
				near(t, "K", k.Value, want, 1e-5)
			}
			near(t, "lower limit", k.Lower, number(t, r["K_profile_95_lo"]), 1e-4)
			if hi := r["K_profile_95_hi"]; hi == "inf" {
				if !math.IsInf(k.Upper, 1) {
					t.Errorf("upper limit %g, want none", k.Upper)
				}
			} else {
				near(t, "upper limit", k.Upper, number(t, hi), 1e-4)
			}
			want := r["ceiling_identified(profile_hi<=3K)"] == "yes"
			if got := f.CeilingOpen() == ""; got != want {
				t.Errorf("identified %v (%s), want %v", got, f.CeilingOpen(), want)
			}
		})
	}
}

func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol*math.Abs(want)) {
		t.Errorf("%s = %.12g, want %.12g (relative difference %.1e)", what, got, want, (got-want)/want)
	}
}

func readCSV(t *testing.T, path string) []map[string]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, name := range rows[0] {
			m[name] = row[i]
		}
		out = append(out, m)
	}
	return out
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}
