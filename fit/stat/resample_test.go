package stat_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"example.com/rhyme/fit/stat"
)

// Expected values by numpy 1.24.2, numpy.percentile(values, 100*share), whose
// default is the same definition.
func TestPercentile(t *testing.T) {
	values := []float64{1, 2, 4, 8, 16}
	for share, want := range map[float64]float64{0: 1, 0.05: 1.2, 0.5: 4, 0.9: 12.8, 1: 16} {
		near(t, "percentile", stat.Percentile(values, share), want, 1e-12)
	}
	same(t, "percentile of nothing", stat.Percentile(nil, 0.5), math.NaN())
}

// Seed, label and purpose each make another stream; the same three the same.
func TestSourceDependsOnAllThree(t *testing.T) {
	first := func(seed uint64, label, purpose string) uint64 {
		return rand.New(stat.Source(seed, label, purpose)).Uint64()
	}
	a := first(1, "price", "bootstrap")
	if a != first(1, "price", "bootstrap") {
		t.Error("the same seed, label and purpose give other numbers")
	}
	for name, b := range map[string]uint64{
		"seed": first(2, "price", "bootstrap"), "label": first(1, "prices", "bootstrap"), "purpose": first(1, "price", "hindcast"),
	} {
		if a == b {
			t.Errorf("another %s gives the same numbers", name)
		}
	}
}
