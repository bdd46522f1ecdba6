package value_test

import (
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/analogies/value"
)

// By hand: carrying 60 at 5 instead of 2 costs 180 more. Of a saving at 4 times
// the price users lose ln 4/3 = 0.4621 at elasticity 1, (2-1)/(0.5 x 3) = 2/3 at
// one half, (1-1/4)/3 = 1/4 at 2, all of it at 0.
func TestSocialSaving(t *testing.T) {
	near(t, "saving", value.SocialSaving(5, 2, 60), 180)
	for e, want := range map[float64]float64{0: 1, 0.5: 2.0 / 3, 1: math.Log(4) / 3, 2: 0.25} {
		near(t, fmt.Sprintf("e = %g", e), value.SurplusOverSaving(4, e), want)
	}
	near(t, "no dearer", value.SurplusOverSaving(1, 1), 1)
	near(t, "no price", value.SurplusOverSaving(0, 1), math.NaN())
	// The ratio is that of the two formulas.
	s := value.Surplus{P0: 8, P1: 2, Q1: 60}
	near(t, "surplus over saving", value.SurplusOverSaving(4, 0.7), s.Isoelastic(0.7)/value.SocialSaving(8, 2, 60))
}

// Leunig (2006), "Time is money: a re-assessment of the passenger social savings
// from Victorian British railways", Journal of Economic History 66: a social
// saving of 14% of income in 1912 and a surplus of 6%, 0.43 of it. Elasticity 1
// gives 0.46 at an alternative of 4 times the cost, and just 6/14 at 4.52; at
// elasticity 2 the ratio is 1/phi, so 14/6; at one half 2/(sqrt(phi)+1), so
// (11/3)^2 (brentq of scipy 1.10.1: 4.51971332646183, 2.3333333333333335,
// 13.444444444444446).
func TestLeunigsRatio(t *testing.T) {
	if got := fmt.Sprintf("%.2f", value.SurplusOverSaving(4, 1)); got != "0.46" {
		t.Errorf("phi = 4, e = 1: %s, want 0.46", got)
	}
	ratio := 6.0 / 14
	for e, want := range map[float64]float64{0.5: 121.0 / 9, 1: 4.51971332646183, 2: 14.0 / 6} {
		phi := value.AlternativeCost(ratio, e)
		near(t, fmt.Sprintf("cost of the alternative, e = %g", e), phi, want)
		near(t, "and back", value.SurplusOverSaving(phi, e), ratio)
	}
	near(t, "inelastic demand loses all", value.AlternativeCost(ratio, 0), math.NaN())
	near(t, "a ratio above 1", value.AlternativeCost(1.2, 1), math.NaN())
}

func ExampleSurplusOverSaving() {
	fmt.Printf("%.2f\n", value.SurplusOverSaving(4, 1))
	// Output: 0.46
}
