package nls_test

import (
	"math"
	"testing"

	"example.com/rhyme/fit/nls"
)

// outlier is y = 1 + 2x with noise and one bad point, at x = 7.
func outlier() nls.Problem {
	var x []float64
	for i := range 10 {
		x = append(x, float64(i))
	}
	return line(x, []float64{1.0, 3.1, 4.9, 7.2, 9.0, 10.8, 13.1, 40.0, 17.0, 19.1})
}

// Expected values by scipy 1.10.1: least_squares(loss="huber" or "soft_l1",
// f_scale=0.5), whose cost is half of ours; Tukey by minimising the biweight
// with Nelder-Mead.
func TestLosses(t *testing.T) {
	for _, c := range []struct {
		loss *nls.Loss
		a, b float64
		cost float64
		tol  float64
	}{
		{nls.Huber(0.5), 0.99147059, 2.02044118, 24.78398529411764, 1e-8},
		{nls.SoftL1(0.5), 0.99326218, 2.02136284, 24.530896246809267, 1e-8},
		{nls.Tukey(2), 1.01351218, 2.00213863, 1.4476053397291238, 1e-7},
	} {
		t.Run(c.loss.Name, func(t *testing.T) {
			start := []float64{0, 1}
			if c.loss.Name == "tukey" { // from a fit by another loss, as its comment says
				first, err := nls.Solve(outlier(), start, nls.Options{Loss: nls.Huber(0.5)})
				if err != nil {
					t.Fatal(err)
				}
				start = first.Params
			}
			res, err := nls.Solve(outlier(), start, nls.Options{Loss: c.loss})
			if err != nil || res.Status != nls.Converged {
				t.Fatalf("status %v, error %v", res.Status, err)
			}
			close(t, "intercept", res.Params[0], c.a, c.tol)
			close(t, "slope", res.Params[1], c.b, c.tol)
			close(t, "cost", res.Cost, c.cost, 1e-10)
			if math.Abs(res.Residuals[7]) < 20 {
				t.Errorf("the residual of the outlier is told as %g", res.Residuals[7])
			}
		})
	}
}

// Weighted least squares, by the normal equations in numpy.
func TestWeights(t *testing.T) {
	p := outlier()
	p.Weights = []float64{1, 1, 1, 1, 1, 1, 1, 0.01, 1, 1}
	res, err := nls.Solve(p, []float64{0, 1}, nls.Options{})
	if err != nil {
		t.Fatal(err)
	}
	close(t, "intercept", res.Params[0], 1.00253577, 1e-8)
	close(t, "slope", res.Params[1], 2.01122019, 1e-8)
}

// A numeric Jacobian finds the same minimum, also where the domain ends at the
// parameter: sqrt(p) = 0.001 lies next to the end of its domain.
func TestNumeric(t *testing.T) {
	exact := outlier()
	p := exact
	p.Eval = nls.Numeric(func(p, r []float64) bool { return exact.Eval(p, r, nil) })
	res, err := nls.Solve(p, []float64{0, 1}, nls.Options{})
	if err != nil {
		t.Fatal(err)
	}
	want, err := nls.Solve(exact, []float64{0, 1}, nls.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for j := range want.Params {
		close(t, "parameter", res.Params[j], want.Params[j], 1e-8) // a Jacobian off by 1e-11 beside residuals of 20
	}
	edge := nls.Problem{Residuals: 1, Params: 1, Eval: nls.Numeric(func(p, r []float64) bool {
		r[0] = math.Sqrt(p[0]) - 0.001
		return p[0] >= 0
	})}
	res, err = nls.Solve(edge, []float64{0.01}, nls.Options{})
	if err != nil {
		t.Fatal(err)
	}
	close(t, "p", res.Params[0], 1e-6, 1e-6)
}

// A Solver that is used again gives what a new one gives.
func TestSolverIsReusable(t *testing.T) {
	var s nls.Solver
	for _, n := range []int{10, 4, 7} {
		p := outlier()
		p.Residuals = n
		x, y := make([]float64, n), make([]float64, n)
		for i := range n {
			x[i], y[i] = float64(i), math.Sin(float64(i))
		}
		p = line(x, y)
		got, err := s.Solve(p, []float64{0, 1}, nls.Options{})
		if err != nil {
			t.Fatal(err)
		}
		want, err := nls.Solve(p, []float64{0, 1}, nls.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for j := range want.Params {
			if got.Params[j] != want.Params[j] {
				t.Errorf("n = %d: parameter %d is %v, want %v", n, j, got.Params[j], want.Params[j])
			}
		}
	}
}

// A search of one step allocates as much as one of a hundred: what it returns.
func TestLoopDoesNotAllocate(t *testing.T) {
	for name, linear := range map[string][]int{"whole": nil, "linear parameter eliminated": {0, -1}} {
		t.Run(name, func(t *testing.T) {
			p := outlier()
			p.Linear = linear
			var s nls.Solver
			solve := func(iterations int) float64 {
				return testing.AllocsPerRun(100, func() {
					if _, err := s.Solve(p, []float64{-300, 500}, nls.Options{Radius: 1e-3, MaxIterations: iterations}); err != nil {
						t.Fatal(err)
					}
				})
			}
			if few, many := solve(1), solve(100); few != many {
				t.Errorf("1 iteration allocates %v times, 100 iterations %v times", few, many)
			}
		})
	}
}
