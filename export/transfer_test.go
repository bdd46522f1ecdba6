package export_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export"
)

func TestForecastsForPeople(t *testing.T) {
	catalog, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	text := func(until int, target string, like ...string) string {
		t.Helper()
		plan := analogies.DefaultPlan()
		plan.Until = until
		forecasts, err := analogies.ForecastLike(context.Background(), catalog, plan, target, like)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := export.Forecasts(&b, forecasts); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	ai := text(2032, "ai-tokens", "electricity", "internet-bandwidth", "railroads/us-canal-freight-rate")
	for _, want := range []string{
		"USD per 1M tokens (3:1 blend), 2025 prices; 2023-03-14 to 2025-10-01",
		"a running record, in force until the next: read every 0.36 years",
		"No analogue reaches 2030: from then on this is the random walk with drift alone.",
		"median of 2032 without it",
		"[1] 1 observation: at least 5 are needed",
		"random walk with drift -2.64 a year",
		"1 forecast: too few to judge by",
		"By CRPS the analogy beat the random walk with drift in ",
	} {
		if !strings.Contains(ai, want) {
			t.Errorf("no %q in\n%s", want, ai)
		}
	}
	none := text(0, "economy", "railroads")
	if want := "economy: no forecast: case.yaml names no price series"; !strings.HasPrefix(none, want) {
		t.Errorf("no %q in\n%s", want, none)
	}
	if one := text(0, "railroads/us-canal-freight-rate", "railroads"); !strings.Contains(one, "no forecast: 1 observation: at least 5 are needed") || strings.Contains(one, "speaking ") && strings.Contains(one, " 95%  speaking") {
		t.Errorf("years in\n%s", one)
	}
}
