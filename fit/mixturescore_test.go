package fit_test

import (
	"math"
	"testing"

	"example.com/rhyme/fit"
)

// Expected by scipy 1.10.1: integrate.quad of F^2 below y and (1-F)^2 above it,
// with F and the density from stats.t, epsabs = epsrel = 1e-12.
func TestMixtureScore(t *testing.T) {
	part := func(location, scale float64, df int) fit.Forecast {
		return fit.Forecast{Noise: fit.Additive, Location: location, Scale: scale, DF: df}
	}
	for _, c := range []struct {
		name          string
		parts         []fit.Forecast
		weights       []float64
		y             float64
		crps, density float64
	}{
		{"two", []fit.Forecast{part(0, 1, 3), part(2, 0.5, 5)}, []float64{0.3, 0.7}, 1.5, 0.2768665487152804, 0.34355686864544904},
		{"heavy tails", []fit.Forecast{part(0, 1, 2), part(0.5, 3, 10)}, []float64{0.5, 0.5}, -4, 2.990111664084427, 0.027788084058835157},
		{"three apart", []fit.Forecast{part(-3, 0.05, 7), part(1, 2, 4), part(8, 0.3, 30)}, []float64{0.2, 0.5, 0.3}, -2.9, 2.83789563181965, 0.27018290211346024},
	} {
		m := fit.Mixture{Parts: c.parts, Weights: c.weights}
		near(t, c.name+": CRPS", m.CRPS(c.y), c.crps, 1e-5)
		near(t, c.name+": density", m.Density(c.y), c.density, 1e-10)
	}
	one := part(0.3, 2, 4)
	near(t, "one part, closed", fit.Mixture{Parts: []fit.Forecast{one}, Weights: []float64{1}}.CRPS(1), one.CRPS(1), 0)
	near(t, "the same part twice", fit.Mixture{Parts: []fit.Forecast{one, one}, Weights: []float64{0.4, 0.6}}.CRPS(1), one.CRPS(1), 1e-5)
	cauchy := fit.Mixture{Parts: []fit.Forecast{one, part(0, 1, 1)}, Weights: []float64{0.5, 0.5}}
	if v := cauchy.CRPS(1); !math.IsNaN(v) {
		t.Errorf("CRPS %g where the mean does not exist", v)
	}
}
