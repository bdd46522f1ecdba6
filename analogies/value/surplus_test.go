package value_test

import (
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/analogies/value"
)

// The price falls from 5 to 2, the quantity rises from 20 to 60. By hand: on the
// 20 bought before 3 each is saved, 60; on the 60 bought now, 180; in one step
// at the mean quantity of 40, 120. Spending is 120 at the end.
func TestSurplusByHand(t *testing.T) {
	s := value.Surplus{P0: 5, Q0: 20, P1: 2, Q1: 60}
	near(t, "Laspeyres", s.Laspeyres(), 60)
	near(t, "Paasche", s.Paasche(), 180)
	near(t, "Divisia, one step", value.Divisia([]float64{5, 2}, []float64{20, 60}), 120)
	// Two steps, 5 to 4 at a mean of 25 and 4 to 2 at a mean of 45.
	near(t, "Divisia, two steps", value.Divisia([]float64{5, 4, 2}, []float64{20, 30, 60}), 25+90)
	near(t, "Divisia of lists that do not match", value.Divisia([]float64{5, 2}, []float64{20}), math.NaN())
	// A new good with spending of 120 at elasticity 1.5: 120/3.
	near(t, "new good", value.NewGood(120, 1.5), 40)
}

// The area under q = 60 (p/2)^-e from 2 to 5. By hand: e = 1 120 ln 2.5; e = 0.5
// 240 (sqrt(2.5) - 1); e = 1.5 240 (1 - 1/sqrt(2.5)); e = 2 120 (1 - 0.4) = 72;
// e = 0 the whole 180. By quad of scipy 1.10.1 for 0.5, 1, 1.5:
// 139.4733192202055, 109.9548878248986, 88.21067231191779.
func TestIsoelasticSurplus(t *testing.T) {
	s := value.Surplus{P0: 5, Q0: 20, P1: 2, Q1: 60}
	for e, want := range map[float64]float64{0: 180, 0.5: 240 * (math.Sqrt(2.5) - 1), 1: 120 * math.Log(2.5), 1.5: 240 * (1 - 1/math.Sqrt(2.5)), 2: 72} {
		near(t, fmt.Sprintf("e = %g", e), s.Isoelastic(e), want)
	}
	for e, want := range map[float64]float64{0.5: 139.4733192202055, 1: 109.9548878248986, 1.5: 88.21067231191779} {
		if got := s.Isoelastic(e); math.Abs(got-want) > 1e-12*want {
			t.Errorf("e = %g: %.15g, by quadrature %.15g", e, got, want)
		}
	}
	// Close to 1 the formula must not lose its digits: by Taylor in 1-e.
	log := math.Log(2.5)
	for _, d := range []float64{1e-13, 1e-9, -1e-9, 1e-7} {
		near(t, fmt.Sprintf("e = 1 - %g", d), s.Isoelastic(1-d), 120*(log+d*log*log/2))
	}
	for name, bad := range map[string]value.Surplus{"no price": {P0: 5, Q1: 1}, "negative": {P0: -1, P1: 2, Q1: 1}} {
		near(t, name, bad.Isoelastic(1), math.NaN())
	}
}

// Where demand is isoelastic and did not move, the surplus lies between the
// bounds, and the chain over many small steps comes to it.
func TestBoundsHoldTheSurplus(t *testing.T) {
	for _, e := range []float64{0.3, 1, 1.7} {
		demand := func(p float64) float64 { return 100 * math.Pow(p, -e) }
		s := value.Surplus{P0: 5, Q0: demand(5), P1: 2, Q1: demand(2)}
		cs := s.Isoelastic(e)
		if !(s.Laspeyres() <= cs && cs <= s.Paasche()) {
			t.Errorf("e = %g: %g is not between %g and %g", e, cs, s.Laspeyres(), s.Paasche())
		}
		var p, q []float64
		for i := range 3001 {
			v := 5 - float64(i)/1000
			p, q = append(p, v), append(q, demand(v))
		}
		if chain := value.Divisia(p, q); math.Abs(chain-cs) > 1e-6*cs { // the trapezoid errs by h^2/12 (q' at the ends)
			t.Errorf("e = %g: chained %g, surplus %g", e, chain, cs)
		}
	}
}

func ExampleSurplus() {
	s := value.Surplus{P0: 5, Q0: 20, P1: 2, Q1: 60}
	fmt.Printf("between %.0f and %.0f; with elasticity 1 %.0f\n", s.Laspeyres(), s.Paasche(), s.Isoelastic(1))
	// Output: between 60 and 180; with elasticity 1 110
}
