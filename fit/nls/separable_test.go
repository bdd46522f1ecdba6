package nls_test

import (
	"errors"
	"math"
	"testing"

	"example.com/rhyme/fit/nls"
)

// separable names the linear parameters of the NIST problems that have some.
var separable = map[string][]int{
	"DanWood": {0, 0}, "Eckerle4": {0, 0, 0}, "Misra1a": {0, 0}, "Misra1b": {0, 0}, "Misra1c": {0, 0}, "Misra1d": {0, 0},
	"Rat42": {0, 0, 0}, "MGH09": {0, 0, 0, 0}, "MGH17": {0, 1, 2, 1, 2},
	"Gauss1": {0, 0, 2, 2, 2, 5, 5, 5}, "Gauss3": {0, 0, 2, 2, 2, 5, 5, 5},
	"Lanczos1": {0, 0, 2, 2, 4, 4}, "Lanczos3": {0, 0, 2, 2, 4, 4},
}

// With the linear parameters eliminated every problem is solved as well, in
// fewer evaluations over all.
func TestEliminationOnNIST(t *testing.T) {
	problems := loadNIST(t)
	var plain, eliminated int
	for name, linear := range separable {
		p := problems[name]
		for k, start := range p.starts {
			whole := p.problem(formulas[name])
			reference, err := nls.Solve(whole, start, nls.Options{})
			if err != nil {
				t.Fatal(err)
			}
			whole.Linear = linear
			res, err := nls.Solve(whole, start, nls.Options{})
			if err != nil || res.Status != nls.Converged {
				t.Fatalf("%s from start %d: status %v, error %v", name, k+1, res.Status, err)
			}
			if b := res.Params; name == "MGH17" && b[3] > b[4] { // its two exponentials are interchangeable
				b[1], b[2], b[3], b[4] = b[2], b[1], b[4], b[3]
			}
			if good := digits(res.Params, p.certified); good < 6 {
				t.Errorf("%s from start %d: %.1f digits", name, k+1, good)
			}
			plain, eliminated = plain+reference.Evaluations, eliminated+res.Evaluations
		}
	}
	t.Logf("%d evaluations, %d with elimination", plain, eliminated)
	if eliminated >= plain {
		t.Errorf("elimination takes %d evaluations, the whole problem %d", eliminated, plain)
	}
}

// Bounds on linear parameters hold; by hand: y = a + b x at x = 0..3 as in
// TestBounds, both parameters linear, so that there is nothing to search.
func TestEliminationWithinBounds(t *testing.T) {
	p := line([]float64{0, 1, 2, 3}, []float64{1, 3, 2, 5})
	p.Linear = []int{0, 1}
	for _, c := range []struct {
		lower, upper []float64
		a, b         float64
	}{
		{[]float64{-9, -9}, []float64{9, 9}, 1.1, 1.1},
		{[]float64{-9, -9}, []float64{9, 1}, 1.25, 1},
		{[]float64{0, -9}, []float64{0, 9}, 0, 22.0 / 14},
	} {
		p.Lower, p.Upper = c.lower, c.upper
		res, err := nls.Solve(p, []float64{5, 5}, nls.Options{})
		if err != nil || res.Status != nls.Converged {
			t.Fatalf("status %v, error %v", res.Status, err)
		}
		close(t, "b", res.Params[1], c.b, 1e-12)
		if math.Abs(res.Params[0]-c.a) > 1e-12 {
			t.Errorf("a = %g, want %g", res.Params[0], c.a)
		}
	}
}

// A linear parameter that starts at 0 has nothing to scale its columns by.
func TestEliminationFromZero(t *testing.T) {
	p := nls.Problem{Residuals: 5, Params: 2, Linear: []int{0, 0}, Eval: func(p, r, jac []float64) bool {
		for i := range r {
			x := float64(i)
			e := math.Exp(-p[1] * x)
			r[i] = p[0]*e - 3*math.Exp(-0.5*x)
			if jac != nil {
				jac[i], jac[5+i] = e, -x*p[0]*e
			}
		}
		return true
	}}
	res, err := nls.Solve(p, []float64{0, 2}, nls.Options{})
	if err != nil {
		t.Fatal(err)
	}
	close(t, "height", res.Params[0], 3, 1e-12)
	close(t, "rate", res.Params[1], 0.5, 1e-12)
	p.Linear = []int{0}
	if _, err := nls.Solve(p, []float64{1, 1}, nls.Options{}); !errors.Is(err, nls.ErrShape) {
		t.Errorf("one entry for two parameters: error %v, want ErrShape", err)
	}
}
