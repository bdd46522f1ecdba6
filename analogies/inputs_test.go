package analogies_test

import (
	"strings"
	"testing"

	"example.com/rhyme/analogies/table"
)

// An assumption with alternatives says what they move; the number as it is set
// is the one that the report has elsewhere.
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
		if alternatives := in.Low != in.Value || in.High != in.Value; !alternatives && in.Effect != "" {
			t.Errorf("%s has no alternative and moves %q", in.ID, in.Effect)
		}
		want, ok := set[in.ID]
		if !ok {
			continue
		}
		delete(set, in.ID)
		if said := table.Significant(want, 3); !strings.Contains(in.Effect, said) {
			t.Errorf("%s: %q, want %s as set", in.ID, in.Effect, said)
		}
		if in.From == "" {
			t.Errorf("%s does not say where it is set", in.ID)
		}
	}
	for id := range set {
		t.Errorf("no input %s", id)
	}
}
