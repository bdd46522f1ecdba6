package value_test

import (
	"math"
	"testing"

	"example.com/rhyme/datasets"
)

// Zero, negative and missing levels by hand: what exists is computed, what does
// not says why.
func TestOdds(t *testing.T) {
	nan := math.NaN()
	infra := []float64{1, 1, 0, 0, -1, nan}
	app := []float64{3, 0, 2, 0, 2, 2}
	odds := against(t, datasets.KindProfit, 2000, infra, app).Odds(nil)
	for i, want := range []struct {
		capture, log float64
		reason       string
	}{
		{0.75, math.Log(3), ""},
		{0, nan, "application is 0 in 2001: no log-odds"},
		{1, nan, "infrastructure is 0 in 2002: no log-odds"},
		{nan, nan, "both layers are 0 in 2003"},
		{nan, nan, "infrastructure is negative in 2004"},
		{nan, nan, "no observation in 2005 of made/grid"},
	} {
		near(t, "capture", odds[i].Capture, want.capture)
		near(t, "log-odds", odds[i].Log, want.log)
		if odds[i].Reason != want.reason {
			t.Errorf("%d: %q, want %q", odds[i].Year, odds[i].Reason, want.reason)
		}
	}
}

func TestOddsOfWhatHasNone(t *testing.T) {
	returns := against(t, datasets.KindReturn, 2000, []float64{1}, []float64{2})
	if _, _, reason := returns.CaptureSpan(); reason != "returns do not add: there are no shares" {
		t.Errorf("%q", reason)
	}
	c := catalog(t, []string{"grid,USD,USD,1,profit"}, []string{"grid,2000,1"})
	alone := split(t, c, datasets.ValueDef{ID: "d", Measure: datasets.KindProfit, From: 2000, Until: 2000, Layers: []datasets.LayerDef{
		layer(datasets.LayerInfrastructure, w("grid", 1, 1, 1)),
	}})
	if _, _, reason := alone.CaptureSpan(); reason != "this definition has no application layer" {
		t.Errorf("%q", reason)
	}
	if n := len(alone.Odds(nil)); n != 0 {
		t.Errorf("%d years of odds", n)
	}
}
