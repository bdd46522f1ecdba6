package value_test

import (
	"math"
	"testing"

	"example.com/rhyme/analogies/value"
)

// By hand: 7% of the saving, lost at 20% a year against a discount of 10%, is
// 0.07 x 0.1/0.3 = 0.0233. And the ratio of the two integrals, summed in steps
// of a hundredth of a year over 400 years, to the error of the midpoint rule.
func TestInnovatorShare(t *testing.T) {
	near(t, "by hand", value.InnovatorShare(0.07, 0.1, 0.2), 0.07/3)
	near(t, "kept for ever", value.InnovatorShare(0.5, 0.05, 0), 0.5)
	near(t, "no discount", value.InnovatorShare(0.5, 0, 0.1), math.NaN())
	near(t, "growing", value.InnovatorShare(0.5, 0.05, -0.1), math.NaN())
	kept, whole := 0.0, 0.0
	for i := range 40000 {
		at := (float64(i) + 0.5) / 100
		kept += 0.3 * math.Exp(-0.15*at) / 100
		whole += math.Exp(-0.05*at) / 100
	}
	if got := value.InnovatorShare(0.3, 0.05, 0.1); math.Abs(got-kept/whole) > 1e-6 {
		t.Errorf("%g, integrated %g", got, kept/whole)
	}
}

// 2% over 2% + 50% is the least, 10% over 10% + 5% the most.
func TestInnovatorGrid(t *testing.T) {
	grid := value.InnovatorGrid(1, []float64{0.1, 0.02}, []float64{0.05, 0.5})
	for i, want := range []float64{0.02 / 0.52, 0.1 / 0.6, 0.02 / 0.07, 0.1 / 0.15} {
		near(t, "grid", grid[i], want)
	}
}

// Generative AI in the United States 2024: 7 of revenue beside 97 of surplus is
// 6.7% if all revenue were profit (Collis and Brynjolfsson 2025).
func TestCapture(t *testing.T) {
	near(t, "by hand", value.Capture(7, 0, 97), 7.0/104)
	near(t, "with applications", value.Capture(2, 3, 5), 0.2)
	for name, got := range map[string]float64{"a loss": value.Capture(-1, 3, 5), "nothing": value.Capture(0, 0, 0), "unknown": value.Capture(1, math.NaN(), 1)} {
		near(t, name, got, math.NaN())
	}
}
