package fit_test

import (
	"math"
	"testing"

	"example.com/rhyme/fit"
)

// benchData is a noisy curve of 50 points, the size of the peers' benchmark.
func benchData(m *fit.Model, p []float64) (x, y []float64) {
	for i := range 50 {
		v := 1950 + float64(i)*1.2
		x = append(x, v)
		y = append(y, m.Eval(v, p, nil)+math.Sin(float64(7*i*i))) // a fixed disturbance of size 1
	}
	return x, y
}

// One fit, from the model's own starting values, with bounds and standard
// errors; then with profile limits and warnings as well.
func BenchmarkLogistic(b *testing.B) {
	x, y := benchData(fit.Logistic(), []float64{100, 22, 1980})
	for name, o := range map[string]fit.Options{"asymptotic": {Asymptotic: true}, "profile": {}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := fit.Curve(fit.Logistic(), x, y, o); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "fits/s")
		})
	}
}

// The five-parameter curve of the peers' benchmark, and the profile limits of
// all its parameters.
func BenchmarkGeneralisedLogistic(b *testing.B) {
	x, y := benchData(fit.GeneralisedLogistic(), []float64{5, 100, 0.2, 1980, 1.5})
	for name, o := range map[string]fit.Options{"asymptotic": {Asymptotic: true}, "profile": {}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := fit.Curve(fit.GeneralisedLogistic(), x, y, o); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "fits/s")
		})
	}
}

// A thousand refits of the three-parameter curve, and one without each point.
func BenchmarkBootstrap(b *testing.B) {
	x, y := benchData(fit.Logistic(), []float64{100, 22, 1980})
	f, err := fit.Curve(fit.Logistic(), x, y, fit.Options{Asymptotic: true})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := f.Bootstrap(fit.BootstrapOptions{Replicates: 1000}); err != nil {
			b.Fatal(err)
		}
	}
}
