package export_test

import (
	"bytes"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export"
)

// Every claim has its sentence, its rule and a row a case; evidence for and
// against stand side by side, what else must be known as footnotes.
func TestClaimsForPeople(t *testing.T) {
	catalog, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	list, err := analogies.Claims(catalog, analogies.DefaultPlan())
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := export.Claims(&b, list); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"C1 unit-price-falls. The price of a unit of constant quality keeps falling.",
		"Rule: supported if both intervals lie above 0; refuted if the interval of the list price lies below 0.",
		"strongest for", "strongest against",
		"refuted [", "cannot be measured [",
		"] not robust to nominal money (leaning against)",
		"Verdicts over all cases are counts, no sample and no score.",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	if n := strings.Count(b.String(), "Rule: "); n != 10 {
		t.Errorf("%d claims, want 10", n)
	}
}
