package transfer_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"example.com/rhyme/analogies/transfer"
	"example.com/rhyme/datasets"
)

// annual is a path with an observation a year.
func annual(name string, from float64, logs ...float64) transfer.Path {
	p := transfer.Path{Name: name}
	for i, y := range logs {
		p.T, p.Y = append(p.T, from+float64(i)), append(p.Y, y)
	}
	return p
}

// wander is a falling path that bends: fast, then slow, then fast again, with
// steps of its own.
func wander(name string, n int, seed uint64) transfer.Path {
	random := rand.New(rand.NewPCG(seed, 1))
	logs := make([]float64, n)
	for i := 1; i < n; i++ {
		drift := -0.25
		if i > n/3 && i < 2*n/3 {
			drift = -0.02
		}
		logs[i] = logs[i-1] + drift + 0.05*random.NormFloat64()
	}
	return annual(name, 1900, logs...)
}

// copyOf is the first n observations of a path, stretched in time and depth,
// with random-walk noise of k a root year.
func copyOf(p transfer.Path, n int, stretch, depth, k float64, random *rand.Rand) transfer.Path {
	out := transfer.Path{Name: "copy of " + p.Name, T: []float64{2000}, Y: []float64{3}}
	for i := 1; i < n; i++ {
		dt := stretch * (p.T[i] - p.T[i-1])
		noise := 0.0
		if k > 0 {
			noise = k * math.Sqrt(dt) * random.NormFloat64()
		}
		out.T = append(out.T, out.T[i-1]+dt)
		out.Y = append(out.Y, out.Y[i-1]+depth*(p.Y[i]-p.Y[i-1])+noise)
	}
	return out
}

func forecast(t testing.TB, target transfer.Path, analogues []transfer.Path, o transfer.Options) *transfer.Result {
	t.Helper()
	r, err := transfer.Forecast(target, analogues, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func near(t testing.TB, name string, got, want, tolerance float64) {
	t.Helper()
	if math.IsNaN(got) != math.IsNaN(want) || math.Abs(got-want) > tolerance*math.Max(1, math.Abs(want)) {
		t.Errorf("%s: %.15g, want %.15g", name, got, want)
	}
}

func sumToOne(t testing.TB, name string, r *transfer.Result) {
	t.Helper()
	sum := 0.0
	for _, m := range r.Members {
		if !math.IsNaN(m.Weight) {
			sum += m.Weight
		}
	}
	near(t, name+": sum of weights", sum, 1, 1e-12)
}

// series is a price series of dates and values in turn.
func series(t testing.TB, pairs ...any) *datasets.Series {
	t.Helper()
	s := &datasets.Series{ID: "price"}
	for i := 0; i < len(pairs); i += 2 {
		d, err := datasets.ParseDate(fmt.Sprint(pairs[i]))
		if err != nil {
			t.Fatal(err)
		}
		s.Observations = append(s.Observations, datasets.Observation{Date: d, Value: pairs[i+1].(float64)})
	}
	return s
}

// bundled is a price of the data sets in prices of 2025.
func bundled(t testing.TB, ref string, record bool) transfer.Path {
	t.Helper()
	catalog, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	s, err := catalog.Series(ref, "")
	if err != nil {
		t.Fatal(err)
	}
	index, err := catalog.Series("economy/us-cpi", "")
	if err != nil {
		t.Fatal(err)
	}
	real, err := datasets.Deflate(s, index, 2025)
	if err != nil {
		t.Fatal(err)
	}
	return transfer.NewPath(ref, real, record)
}

// technologies are the headline prices of the four bundled cases.
func technologies(t testing.TB) []transfer.Path {
	return []transfer.Path{
		bundled(t, "railroads/us-rail-freight-rate", false), bundled(t, "electricity/us-residential-price-spliced", false),
		bundled(t, "internet-bandwidth/us-ip-transit-price", false), bundled(t, "ai-tokens/ai-price-gpqa-35", true),
	}
}
