package fit

import (
	"testing"

	"example.com/rhyme/fit/nls"
)

var (
	benchX = []float64{7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84}
	benchY = []float64{17.93, 36.36, 67.76, 98.10, 131.00, 169.50, 205.50, 228.30, 247.10, 250.50, 253.80, 254.50}
)

func BenchmarkSolveOnly(b *testing.B) {
	m := Logistic()
	f, err := prepare(m, benchX, benchY, Options{})
	if err != nil {
		b.Fatal(err)
	}
	scaled, x := f.scaled()
	p := f.problem(scaled, x)
	start := m.Start(x, f.Y)[1]
	b.ReportAllocs()
	it := 0
	for b.Loop() {
		r, err := nls.Solve(p, start, nls.Options{})
		if err != nil {
			b.Fatal(err)
		}
		it = r.Evaluations
	}
	b.ReportMetric(float64(it), "evals")
}

func BenchmarkFromStarts(b *testing.B) {
	m := Logistic()
	b.ReportAllocs()
	for b.Loop() {
		f, err := prepare(m, benchX, benchY, Options{})
		if err != nil {
			b.Fatal(err)
		}
		if err := f.solve(nil); err != nil {
			b.Fatal(err)
		}
	}
}
