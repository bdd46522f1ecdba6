package demand_test

import (
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/analogies/demand"
	"example.com/rhyme/datasets"
)

// series is made of dates and values, one behind the other: "1990", 100.0, ...
func series(t testing.TB, id string, points ...any) *datasets.Series {
	t.Helper()
	s := &datasets.Series{Dataset: "made", ID: id, Unit: datasets.Unit{Name: "unit", Measure: "unit", Multiplier: 1}}
	for i := 0; i < len(points); i += 2 {
		d, err := datasets.ParseDate(points[i].(string))
		if err != nil {
			t.Fatal(err)
		}
		s.Observations = append(s.Observations, datasets.Observation{Date: d, Value: points[i+1].(float64)})
	}
	return s
}

// annual has a value each year from the first on.
func annual(t testing.TB, id string, first int, values ...float64) *datasets.Series {
	t.Helper()
	var points []any
	for i, v := range values {
		points = append(points, fmt.Sprint(first+i), v)
	}
	return series(t, id, points...)
}

// path follows yearly steps of the log, from 100 on.
func path(steps ...float64) []float64 {
	level := math.Log(100)
	out := []float64{math.Exp(level)}
	for _, s := range steps {
		level += s
		out = append(out, math.Exp(level))
	}
	return out
}

func measure(t testing.TB, price, quantity *datasets.Series, o demand.Options) *demand.Result {
	t.Helper()
	r, err := demand.Measure(price, quantity, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol) {
		t.Errorf("%s = %.15g, want %.15g", what, got, want)
	}
}

// absent checks that a number does not exist and says why.
func absent(t *testing.T, what string, n demand.Number, reason string) {
	t.Helper()
	if !math.IsNaN(n.Value) || !math.IsNaN(n.Lower) || !math.IsNaN(n.Upper) || n.Reason != reason {
		t.Errorf("%s is %+v, want no number and %q", what, n, reason)
	}
}
