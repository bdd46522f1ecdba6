package clock_test

import (
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
)

// annual has a value each year from the first on.
func annual(t testing.TB, id string, first int, values ...float64) *datasets.Series {
	t.Helper()
	s := &datasets.Series{Dataset: "made", ID: id, Unit: datasets.Unit{Name: "mi", Measure: "mi", Multiplier: 1}}
	for i, v := range values {
		s.Observations = append(s.Observations, datasets.Observation{Date: date(t, fmt.Sprint(first+i)), Value: v})
	}
	return s
}

func date(t testing.TB, text string) datasets.Date {
	t.Helper()
	d, err := datasets.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func align(t testing.TB, o clock.Options, tracks ...clock.Track) []clock.Line {
	t.Helper()
	lines, err := clock.Align(tracks, o)
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func curve(t testing.TB, m *fit.Model, x, y []float64) *fit.Fit {
	t.Helper()
	f, err := fit.Curve(m, x, y, fit.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// homes are US households with electric power, in per cent, to 1956.
func homes(t testing.TB) *datasets.Series {
	t.Helper()
	catalog, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	s, err := catalog.Series("electricity/us-hh-electric-power-pct", "")
	if err != nil {
		t.Fatal(err)
	}
	until := 1956.0
	return s.Window(datasets.Window{Until: &until})
}

func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol) {
		t.Errorf("%s = %.15g, want %.15g", what, got, want)
	}
}
