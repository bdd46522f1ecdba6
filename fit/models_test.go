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

// truth returns exact data of the model's example, unevenly spaced, with the
// parameters they come from; z is nil for a model of one variable.
func truth(t *testing.T, m *fit.Model) (x, z, y, p []float64) {
	t.Helper()
	e := m.Example
	if len(e.Params) != len(m.Params) {
		t.Fatalf("%s: the example has %d parameters for %d", m.Name, len(e.Params), len(m.Params))
	}
	for i := range 40 {
		share := (float64(i) + 0.3*float64(i%3)) / 39.6
		x = append(x, e.From+share*(e.To-e.From))
	}
	for _, v := range x {
		y = append(y, eval(m, v, origin(m, x), e.Params, nil))
		if m.Second != "" {
			z = append(z, m.ExampleSecond(v))
		}
	}
	return x, z, y, e.Params
}

// eval is the model at x on the course of its example, which gives the second
// variable of a model that has one.
func eval(m *fit.Model, x, origin float64, p, grad []float64) float64 {
	if m.Second != "" {
		return m.EvalPair(x-origin, m.ExampleSecond(x), p, grad)
	}
	return m.From(origin).Eval(x-origin, p, grad)
}

func origin(m *fit.Model, x []float64) float64 { return m.OriginIn(x[0], x[len(x)-1]) }

func TestModelsAreDocumented(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range fit.Models() {
		for what, text := range map[string]string{
			"name": m.Name, "title": m.Title, "formula": m.Formula, "Excel template": m.Excel, "reference": m.Reference,
		} {
			if text == "" {
				t.Errorf("%s: no %s", m.Name, what)
			}
		}
		if seen[m.Name] {
			t.Errorf("%s is listed twice", m.Name)
		}
		seen[m.Name] = true
		for _, p := range m.Params {
			if p.Meaning == "" || p.Unit == "" || !(p.Lower < p.Upper) {
				t.Errorf("%s: parameter %s lacks meaning, unit or range", m.Name, p.Name)
			}
			if !strings.Contains(m.Excel, "{"+p.Name+"}") && !(m.Process != nil && p.Name == "s") {
				t.Errorf("%s: the Excel template lacks %s", m.Name, p.Name)
			}
		}
		if two := m.Second != ""; (m.Eval == nil) != two || (m.EvalPair != nil) != two || (m.StartPair != nil) != two ||
			(m.ExampleSecond != nil) != two || strings.Contains(m.Excel, "{z}") != two {
			t.Errorf("%s: the record of a model of %q and %q is not whole", m.Name, m.Variable, m.Second)
		}
		if m.Limit != "" {
			if _, err := fit.Lookup(m.Limit); err != nil {
				t.Errorf("%s: %v", m.Name, err)
			}
		}
	}
}

// conformant lists the models, and with more breaks those that have some.
func conformant() []*fit.Model {
	return append(fit.Models(), fit.Segmented(0), fit.Segmented(2), fit.SegmentedWright(0), fit.SegmentedWright(2))
}

// Gradients against differences extrapolated by Ridders: what is left is the
// rounding of the quotient.
func TestGradients(t *testing.T) {
	for _, m := range conformant() {
		t.Run(m.Name, func(t *testing.T) {
			x, _, _, p := truth(t, m)
			grad := make([]float64, len(p))
			for _, v := range x {
				eval(m, v, origin(m, x), p, grad)
				for j := range p {
					want, rounding := slope(m, v, origin(m, x), p, j)
					if math.Abs(grad[j]-want) > 1e-8*math.Abs(want)+rounding {
						t.Errorf("d/d%s at %g: %.12g, want %.12g", m.Params[j].Name, v, grad[j], want)
					}
				}
			}
		})
	}
}

// Many points at once give what each gives alone, to the last digit.
func TestEvalAllAgreesWithEval(t *testing.T) {
	for _, m := range fit.Models() {
		if m.EvalAll == nil {
			continue
		}
		x, _, _, p := truth(t, m)
		n := len(x)
		y, jac, grad := make([]float64, n), make([]float64, n*len(p)), make([]float64, len(p))
		m.EvalAll(x, p, y, jac)
		for i, v := range x {
			if alone := m.Eval(v, p, grad); y[i] != alone {
				t.Errorf("%s at %g: %v, alone %v", m.Name, v, y[i], alone)
			}
			for j, g := range grad {
				if jac[j*n+i] != g {
					t.Errorf("%s, d/d%s at %g: %v, alone %v", m.Name, m.Params[j].Name, v, jac[j*n+i], g)
				}
			}
		}
	}
}

// What a model says of its linear parameters: doubling one doubles the columns
// that are said to be proportional to it and leaves its own as it is.
func TestLinearParameters(t *testing.T) {
	for _, m := range fit.Models() {
		if m.Linear == nil {
			continue
		}
		x, _, _, p := truth(t, m)
		before, after := make([]float64, len(p)), make([]float64, len(p))
		for k := range p {
			if m.Linear[k] != k {
				continue
			}
			doubled := append([]float64(nil), p...)
			doubled[k] *= 2
			for _, v := range x {
				y := eval(m, v, origin(m, x), p, before)
				near(t, m.Name+" is linear", eval(m, v, origin(m, x), doubled, after), y+p[k]*before[k], 1e-12)
				for j := range p {
					want := before[j]
					if m.Linear[j] == k && j != k {
						want *= 2
					}
					near(t, m.Name+" column of "+m.Params[j].Name, after[j], want, 1e-12)
				}
			}
		}
	}
}

func slope(m *fit.Model, x, origin float64, p []float64, j int) (value, rounding float64) {
	h := 2e-3 * math.Abs(p[j])
	if m.Params[j].Unit == "year" {
		h = 1e-2 // a date is not small beside its epoch
	}
	q := append([]float64(nil), p...)
	return ridders(func(v float64) float64 {
		q[j] = v
		return eval(m, x, origin, q, nil)
	}, p[j], h), 1e-14 * math.Abs(eval(m, x, origin, p, nil)) / h
}

// ridders differentiates f at x by central differences of shrinking steps,
// extrapolated to a step of 0; of the extrapolations the one that changes least
// counts.
//
// C. J. F. Ridders, Accurate computation of F'(x) and F'(x) F"(x), Advances in
// Engineering Software 4 (1982), 75-76.
func ridders(f func(float64) float64, x, h float64) float64 {
	const shrink, rows = 1.4, 10
	var table [rows][rows]float64
	best, least := math.NaN(), math.Inf(1)
	for i := range rows {
		table[0][i] = (f(x+h) - f(x-h)) / (2 * h)
		h /= shrink
		factor := shrink * shrink
		for k := 1; k <= i; k++ {
			table[k][i] = (table[k-1][i]*factor - table[k-1][i-1]) / (factor - 1)
			factor *= shrink * shrink
			change := math.Max(math.Abs(table[k][i]-table[k-1][i]), math.Abs(table[k][i]-table[k-1][i-1]))
			if change <= least {
				best, least = table[k][i], change
			}
		}
	}
	return best
}

// Strictly inside the bounds, and on those other than 0, values and gradients
// are finite; where a curve does not exist before its start the value is no
// number. (At 0 a span is a step, which has no slope: such a point is rejected.)
func TestFiniteInsideTheBounds(t *testing.T) {
	for _, m := range fit.Models() {
		x, _, _, p := truth(t, m)
		random := rand.New(rand.NewPCG(11, 25))
		grad := make([]float64, len(p))
		for range 2000 {
			q := append([]float64(nil), p...)
			for j, param := range m.Params {
				q[j] *= math.Exp(0.7 * random.NormFloat64())
				if param.Unit == "year" {
					q[j] = p[j] + 40*random.NormFloat64()
				}
				if random.IntN(20) == 0 && !math.IsInf(param.Lower, 0) && param.Lower != 0 {
					q[j] = param.Lower
				}
				q[j] = min(max(q[j], param.Lower), param.Upper)
			}
			v := x[random.IntN(len(x))]
			y := eval(m, v, origin(m, x), q, grad)
			if math.IsNaN(y) {
				continue
			}
			for j, g := range append(grad, y) {
				if math.IsNaN(g) || math.IsInf(g, 0) {
					t.Fatalf("%s at %g with %v: entry %d of gradient and value is %g", m.Name, v, q, j, g)
				}
			}
		}
	}
}

func TestExactDataAreRecovered(t *testing.T) {
	for _, m := range conformant() {
		for _, noise := range fit.Noises() {
			t.Run(m.Name+"/"+string(noise), func(t *testing.T) {
				x, z, y, p := truth(t, m)
				// Profiles of exact data measure rounding: no need to wait for those
				// of curves with many valleys.
				f, err := fit.Curve(m, x, y, fit.Options{Noise: noise, Second: z, Asymptotic: m.Kinks != nil})
				if m.Process != nil && noise != fit.Multiplicative {
					if !errors.Is(err, fit.ErrModel) {
						t.Errorf("steps of logs on the plain scale: error %v, want ErrModel", err)
					}
					return
				}
				if err != nil {
					t.Fatal(err)
				}
				for j, e := range f.Params {
					if p[j] == 0 && math.Abs(e.Value) < 1e-12 {
						continue
					}
					near(t, e.Name, e.Value, p[j], 1e-9)
				}
			})
		}
	}
}

// What a model says it is invariant to, on data with noise.
func TestInvariance(t *testing.T) {
	for _, m := range conformant() {
		t.Run(m.Name, func(t *testing.T) {
			x, z, y, _ := truth(t, m)
			for i := range y {
				y[i] *= 1 + 0.03*math.Sin(float64(i*i)) // any fixed disturbance
			}
			shift, scale := 0.0, 1000.0
			if m.Invariant.Shift {
				shift = 100
			}
			base := mustFit(t, m, x, z, y)
			x2, y2 := make([]float64, len(x)), make([]float64, len(y))
			for i := range x {
				x2[i], y2[i] = x[i]+shift, y[i]*scale
			}
			moved := mustFit(t, m, x2, z, y2)
			if m.Process == nil {
				near(t, "R2", moved.R2, base.R2, 1e-10)
			}
			for j, e := range base.Params {
				want := e.Value
				if e.Unit == "{y}" {
					want *= scale
				}
				if e.Unit == "year" {
					want += shift
				}
				near(t, e.Name, moved.Params[j].Value, want, 1e-8)
			}
		})
	}
}

func TestOrderOfPointsDoesNotMatter(t *testing.T) {
	for _, m := range conformant() {
		x, z, y, _ := truth(t, m)
		for i := range y {
			y[i] *= 1 + 0.03*math.Sin(float64(i*i))
		}
		base := mustFit(t, m, x, z, y)
		for i, j := 0, len(x)-1; i < j; i, j = i+1, j-1 {
			x[i], x[j], y[i], y[j] = x[j], x[i], y[j], y[i]
			if z != nil {
				z[i], z[j] = z[j], z[i]
			}
		}
		back := mustFit(t, m, x, z, y)
		for j, e := range base.Params {
			near(t, m.Name+" "+e.Name, back.Params[j].Value, e.Value, 1e-8)
		}
	}
}

func mustFit(t *testing.T, m *fit.Model, x, z, y []float64) *fit.Fit {
	t.Helper()
	f, err := fit.Curve(m, x, y, fit.Options{Noise: fit.Multiplicative, Second: z})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestLookup(t *testing.T) {
	if m, err := fit.Lookup("gompertz"); err != nil || m.Name != "gompertz" {
		t.Errorf("gompertz: %v, %v", m, err)
	}
	if m, err := fit.Lookup("waves-3"); err != nil || len(m.Params) != 9 {
		t.Errorf("waves-3: %v, %v", m, err)
	}
	if _, err := fit.Lookup("waves-1"); err == nil {
		t.Error("one wave is the logistic, and no waves-1")
	}
	if _, err := fit.Lookup("logistc"); err == nil || !strings.Contains(err.Error(), "logistic") {
		t.Errorf("error %v does not list the models", err)
	}
}

func ExampleModel_ExcelAt() {
	m := fit.ExponentialDecline()
	fmt.Println(m.ExcelAt("A2", "B1", func(name string) string { return "fit_" + name }))
	// Output: fit_a*EXP(-fit_r*(A2-B1))
}
