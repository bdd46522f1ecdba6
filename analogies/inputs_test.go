package analogies_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
)

// Every assumption says why it is set so, where, when and what it moves; the
// number as it is set is the one that the report has elsewhere.
func TestInputsSayWhatTheyMove(t *testing.T) {
	r := byDefault(t)
	last, _ := r.Entry("railroads", "value_application_last")
	surplus, err := r.Measure("railroads", "", "consumer_surplus_isoelastic")
	if err != nil {
		t.Fatal(err)
	}
	capture, err := r.Measure("ai-tokens", "", "value_capture")
	if err != nil {
		t.Fatal(err)
	}
	set := map[string]float64{
		"weight/railroads/listed-equity/us-industries/us-mcap-share-oil": last.Quantity.Value.Value,
		"elasticity/railroads/railroads/us-rail-freight-rate":            surplus.Quantity.Value.Value,
		"margin/ai-tokens/ai-tokens/lit-producer-revenue-genai-us":       capture.Quantity.Value.Value,
	}
	for _, in := range r.Inputs {
		if in.Why == "" || in.From == "" || in.Effect == "" {
			t.Errorf("%s: why %q, set in %q, moves %q", in.ID, in.Why, in.From, in.Effect)
		}
		if strings.HasSuffix(in.From, "case.yaml") && in.Set == "" {
			t.Errorf("%s does not say when it was set", in.ID)
		}
		want, ok := set[in.ID]
		if !ok {
			continue
		}
		delete(set, in.ID)
		if said := table.Significant(want, 3); !strings.Contains(in.Effect, said) {
			t.Errorf("%s: %q, want %s as set", in.ID, in.Effect, said)
		}
	}
	for id := range set {
		t.Errorf("no input %s", id)
	}
}

// Without alternatives the effect is that of leaving the series out. Oracle: the
// levels of the layers in the last year, less the one of the series.
func TestInputsSayWhatLeavingOutMoves(t *testing.T) {
	const series, id = "us-industries/us-mcap-share-food", "weight/railroads/listed-equity/us-industries/us-mcap-share-food"
	r := byDefault(t)
	left := 0.0
	for _, s := range r.Series {
		if s.Ref() == series {
			o, _ := s.InYear(1950)
			left = o.Value
		}
	}
	whole, application := 0.0, 0.0
	for _, row := range r.Cases[0].Value[0].Rows {
		if row.Year == 1950 {
			whole += row.Level.Value.Value
		}
		if row.Year == 1950 && row.Layer == datasets.LayerApplication {
			application = row.Level.Value.Value
		}
	}
	if left <= 0 || application <= left || whole <= application {
		t.Fatalf("levels of 1950: %g of %g of %g", left, application, whole)
	}
	want := "share of applications in 1950: " + table.Significant(100*(application-left)/(whole-left), 3) + "% without it"
	i := slices.IndexFunc(r.Inputs, func(in analogies.Input) bool { return in.ID == id })
	if i < 0 || !strings.HasPrefix(r.Inputs[i].Effect, want) {
		t.Errorf("input %d: want %q", i, want)
	}
}
