package nls_test

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/fit/nls"
)

// NIST's BoxBOD defeats many programs from its first start; from a box its
// certified minimum is the best of the basins.
func TestMultiStartFindsBoxBOD(t *testing.T) {
	x, y := []float64{1, 2, 3, 5, 7, 10}, []float64{109, 149, 149, 191, 213, 224}
	p := nls.Problem{Residuals: len(y), Params: 2, Eval: nls.Numeric(func(b, r []float64) bool {
		for i := range y {
			r[i] = b[0]*(1-math.Exp(-b[1]*x[i])) - y[i]
		}
		return true
	})}
	basins, err := nls.MultiStart(p, []float64{1, 0}, []float64{1000, 5}, 50, nls.Options{})
	if err != nil {
		t.Fatal(err)
	}
	// Certified, NIST StRD BoxBOD.
	close(t, "b1", basins[0].Params[0], 2.1380940889e+02, 1e-8)
	close(t, "b2", basins[0].Params[1], 5.4723748542e-01, 1e-8)
	if basins[0].Hits < 25 {
		t.Errorf("only %d of 50 starts reach the best basin", basins[0].Hits)
	}
	again, err := nls.MultiStart(p, []float64{1, 0}, []float64{1000, 5}, 50, nls.Options{})
	if err != nil || len(again) != len(basins) || again[0].Hits != basins[0].Hits || again[0].Cost != basins[0].Cost {
		t.Error("the same search gives another result")
	}
}

// A cosine has a minimum in every period.
func TestMultiStartListsBasins(t *testing.T) {
	p := nls.Problem{Residuals: 1, Params: 1, Lower: []float64{0}, Upper: []float64{20}, Eval: nls.Numeric(func(p, r []float64) bool {
		r[0] = 2 + math.Cos(p[0]) + 0.01*p[0]
		return true
	})}
	basins, err := nls.MultiStart(p, []float64{0}, []float64{20}, 64, nls.Options{})
	if err != nil {
		t.Fatal(err)
	}
	hits := 0
	for i, b := range basins {
		hits += b.Hits
		if i > 0 && b.Cost < basins[i-1].Cost {
			t.Error("basins are not in order")
		}
	}
	if len(basins) < 3 || math.Abs(basins[0].Params[0]-math.Pi) > 0.05 || hits > 64 {
		t.Errorf("%d basins, the best at %g, %d hits", len(basins), basins[0].Params[0], hits)
	}
}

func TestMultiStartWithoutDomain(t *testing.T) {
	p := nls.Problem{Residuals: 1, Params: 1, Eval: func(_, _, _ []float64) bool { return false }}
	if _, err := nls.MultiStart(p, []float64{0}, []float64{1}, 8, nls.Options{}); !errors.Is(err, nls.ErrStart) {
		t.Errorf("error %v, want ErrStart", err)
	}
}

func ExampleMultiStart() {
	p := nls.Problem{Residuals: 2, Params: 2, Eval: func(p, r, jac []float64) bool { // Rosenbrock 1960
		r[0], r[1] = 10*(p[1]-p[0]*p[0]), 1-p[0]
		if jac != nil {
			copy(jac, []float64{-20 * p[0], -1, 10, 0})
		}
		return true
	}}
	basins, err := nls.MultiStart(p, []float64{-2, -2}, []float64{2, 2}, 20, nls.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range basins {
		fmt.Printf("%.4f, reached from %d of 20 starts\n", b.Params, b.Hits)
	}
	// Output: [1.0000 1.0000], reached from 20 of 20 starts
}
