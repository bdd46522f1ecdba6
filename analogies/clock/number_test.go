package clock_test

import (
	"math"
	"testing"

	"example.com/rhyme/analogies/clock"
)

func TestBetween(t *testing.T) {
	nan := math.NaN()
	start, peak := clock.Exact(1830), clock.Number{Value: 1887, Lower: 1871, Upper: 1889}
	takeoff := clock.Number{Value: 1860, Lower: 1858, Upper: 1863}
	bare := clock.Number{Value: 1900, Lower: nan, Upper: nan}
	open := clock.Number{Value: 1890, Lower: 1880, Upper: math.Inf(1)}
	const joined = "the limits join the earliest of one date with the latest of the other: a range, no probability"
	const without = "no interval: a date is known without one"
	for name, c := range map[string]struct {
		a, b clock.Number
		want clock.Number
	}{
		"from an exact date": {start, takeoff, clock.Number{Value: 30, Lower: 28, Upper: 33}},
		"both uncertain":     {takeoff, peak, clock.Number{Value: 27, Lower: 8, Upper: 31, Reason: joined}},
		"the second first":   {peak, takeoff, clock.Number{Value: -27, Lower: -31, Upper: -8, Reason: joined}},
		"without limits":     {takeoff, bare, clock.Number{Value: 40, Lower: nan, Upper: nan, Reason: without}},
		"open":               {start, open, clock.Number{Value: 60, Lower: 50, Upper: math.Inf(1)}},
		"missing":            {start, clock.Missing("no peak"), clock.Missing("no peak")},
		"both missing":       {clock.Missing("no %s", "start"), clock.Missing("no peak"), clock.Missing("no start; no peak")},
	} {
		got := clock.Between(c.a, c.b)
		if !same(got.Value, c.want.Value) || !same(got.Lower, c.want.Lower) || !same(got.Upper, c.want.Upper) || got.Reason != c.want.Reason {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

func same(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }

func TestHalved(t *testing.T) {
	for name, c := range map[string]struct {
		values       []float64
		at           int
		value, lower float64
		reason       string
	}{
		"passed between two":  {[]float64{100, 80, 55, 40, 30}, 3, 1903, 1902, "half of the first value, of 1900; the limits are the observations before and after it passed"},
		"exactly half":        {[]float64{100, 50}, 1, 1901, 1900, "half of the first value, of 1900; the limits are the observations before and after it passed"},
		"rose again":          {[]float64{100, 40, 60, 30}, 1, 1901, 1900, "half of the first value, of 1900; the limits are the observations before and after it passed; above half again in 1902"},
		"never":               {[]float64{100, 90, 120}, -1, math.NaN(), math.NaN(), "not seen at half of the first value, of 1900, by 1902"},
		"one observation":     {[]float64{100}, -1, math.NaN(), math.NaN(), "1 observation: a fall needs two"},
		"none":                {nil, -1, math.NaN(), math.NaN(), "0 observations: a fall needs two"},
		"from nothing":        {[]float64{0, 10}, -1, math.NaN(), math.NaN(), "the first value, of 1900, is 0: it cannot be halved"},
		"from below nothing?": {[]float64{-5, -10}, -1, math.NaN(), math.NaN(), "the first value, of 1900, is -5: it cannot be halved"},
	} {
		n, at := clock.Halved(annual(t, "price", 1900, c.values...))
		if at != c.at || !same(n.Value, c.value) || !same(n.Lower, c.lower) || !same(n.Upper, c.value) || n.Reason != c.reason {
			t.Errorf("%s: %+v at %d, want %+v", name, n, at, c)
		}
	}
}
