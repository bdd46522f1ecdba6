package nls_test

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/fit/nls"
)

// line is y = a + b x with its exact Jacobian.
func line(x, y []float64) nls.Problem {
	return nls.Problem{Residuals: len(y), Params: 2, Eval: func(p, r, jac []float64) bool {
		for i := range y {
			r[i] = p[0] + p[1]*x[i] - y[i]
			if jac != nil {
				jac[i], jac[len(y)+i] = 1, x[i]
			}
		}
		return true
	}}
}

// On a straight line the answer is ordinary least squares, worked by hand:
// x = 0..3, y = 1, 3, 2, 5 gives slope 1.1, intercept 1.1, RSS 2.7.
func TestLine(t *testing.T) {
	res, err := nls.Solve(line([]float64{0, 1, 2, 3}, []float64{1, 3, 2, 5}), []float64{0, 0}, nls.Options{})
	if err != nil {
		t.Fatal(err)
	}
	close(t, "intercept", res.Params[0], 1.1, 1e-14)
	close(t, "slope", res.Params[1], 1.1, 1e-14)
	close(t, "rss", res.RSS, 2.7, 1e-14)
	inv, ok := res.Inverse() // (X'X)^-1 = [14 -6; -6 4]/20
	if !ok {
		t.Fatal("rank-deficient")
	}
	for i, want := range []float64{0.7, -0.3, -0.3, 0.2} {
		close(t, "inverse", inv[i], want, 1e-13)
	}
}

func TestBounds(t *testing.T) {
	x, y := []float64{0, 1, 2, 3}, []float64{1, 3, 2, 5}
	for _, c := range []struct {
		name         string
		lower, upper []float64
		want         []float64 // by hand: the other parameter given the bound
		bound        []bool
	}{
		{"slope held at its upper bound", []float64{-9, -9}, []float64{9, 1}, []float64{1.25, 1}, []bool{false, true}},
		{"intercept fixed", []float64{0, -9}, []float64{0, 9}, []float64{0, 22.0 / 14}, []bool{true, false}},
		{"bounds that do not bind", []float64{0, 0}, []float64{2, 2}, []float64{1.1, 1.1}, []bool{false, false}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := line(x, y)
			p.Lower, p.Upper = c.lower, c.upper
			res, err := nls.Solve(p, []float64{5, 5}, nls.Options{})
			if err != nil {
				t.Fatal(err)
			}
			for j := range c.want {
				if math.Abs(res.Params[j]-c.want[j]) > 1e-12 || res.AtBound[j] != c.bound[j] {
					t.Errorf("parameter %d = %v (at bound %v), want %v (%v)", j, res.Params[j], res.AtBound[j], c.want[j], c.bound[j])
				}
			}
		})
	}
}

// A trial point outside the domain is a rejected step: from a start near 0 the
// first full step for sqrt(p) = 3 overshoots nothing, from far above it lands
// below 0.
func TestDomain(t *testing.T) {
	rejected := 0
	p := nls.Problem{Residuals: 1, Params: 1, Eval: func(p, r, jac []float64) bool {
		if p[0] <= 0 {
			rejected++
			return false
		}
		r[0] = math.Log(p[0]) - 1
		if jac != nil {
			jac[0] = 1 / p[0]
		}
		return true
	}}
	res, err := nls.Solve(p, []float64{1000}, nls.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if rejected == 0 {
		t.Error("the search never left the domain: the test shows nothing")
	}
	close(t, "p", res.Params[0], math.E, 1e-12)
}

func TestStatus(t *testing.T) {
	banana := nls.Problem{Residuals: 2, Params: 2, Eval: func(p, r, jac []float64) bool { // Rosenbrock 1960
		r[0], r[1] = 10*(p[1]-p[0]*p[0]), 1-p[0]
		if jac != nil {
			copy(jac, []float64{-20 * p[0], -1, 10, 0})
		}
		return true
	}}
	res, err := nls.Solve(banana, []float64{-1.2, 1}, nls.Options{MaxIterations: 3})
	if err != nil || res.Status != nls.Exhausted {
		t.Errorf("3 iterations: status %v, error %v; want the iteration limit", res.Status, err)
	}
	res, err = nls.Solve(banana, []float64{-1.2, 1}, nls.Options{})
	if err != nil || res.Status != nls.Converged {
		t.Errorf("status %v, error %v", res.Status, err)
	}
	close(t, "x", res.Params[0], 1, 1e-12)

	twins := nls.Problem{Residuals: 3, Params: 2, Eval: func(p, r, jac []float64) bool {
		for i := range r {
			r[i] = p[0] + p[1] - float64(i)
			if jac != nil {
				jac[i], jac[3+i] = 1, 1
			}
		}
		return true
	}}
	res, err = nls.Solve(twins, []float64{0, 0}, nls.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := res.Inverse(); ok {
		t.Error("two parameters that only act as a sum have no covariance")
	}
}

func TestErrors(t *testing.T) {
	good := line([]float64{0, 1}, []float64{0, 1})
	swapped := good
	swapped.Lower, swapped.Upper = []float64{1, 1}, []float64{0, 2}
	nan := nls.Problem{Residuals: 1, Params: 1, Eval: func(_, r, _ []float64) bool { r[0] = math.NaN(); return true }}
	for _, c := range []struct {
		name  string
		p     nls.Problem
		start []float64
		want  error
	}{
		{"too few starting values", good, []float64{1}, nls.ErrShape},
		{"no residuals", nls.Problem{Params: 1}, []float64{1}, nls.ErrShape},
		{"bounds swapped", swapped, []float64{1, 1}, nls.ErrBounds},
		{"not finite at the start", nan, []float64{1}, nls.ErrStart},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := nls.Solve(c.p, c.start, nls.Options{}); !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
		})
	}
}

func ExampleSolve() {
	t := []float64{0, 1, 2, 3, 4}
	y := []float64{10, 7.4, 5.5, 4.1, 3.0} // falls by about a quarter a step
	p := nls.Problem{Residuals: len(y), Params: 2, Eval: func(p, r, jac []float64) bool {
		n := len(y)
		for i := range y {
			e := math.Exp(-p[1] * t[i])
			r[i] = p[0]*e - y[i]
			if jac != nil {
				jac[i], jac[n+i] = e, -p[0]*t[i]*e
			}
		}
		return true
	}}
	res, err := nls.Solve(p, []float64{1, 0.1}, nls.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%v: y = %.3f exp(-%.4f t)\n", res.Status, res.Params[0], res.Params[1])
	// Output: converged: y = 9.997 exp(-0.2991 t)
}
