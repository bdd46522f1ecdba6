package page_test

import (
	"math"
	"strings"
	"testing"

	"example.com/rhyme/analogies/changes"
)

// The section is there only where an earlier report was given: what was changed first, then what moved, a table each.
func TestWhatChanged(t *testing.T) {
	r := *report(t)
	if s := write(t, &r); strings.Contains(s, "What changed") {
		t.Error("there is a section, and no earlier report")
	}
	none := math.NaN()
	r.Changes = &changes.List{
		Inputs: []changes.Change{{Table: "basis", Row: "railroads/us-rail-freight-rate", Column: "n", Before: 80, After: 81}},
		Results: []changes.Change{
			{Table: "claims", Case: "railroads", Row: "C1 unit-price-falls", Column: "verdict", Before: none, After: none, Was: "supported", Now: "mixed", Why: []string{"data: a/b", "setting: level"}},
			{Table: "comparison", Case: "railroads", Row: "price_rate_real", Column: "value", Unit: "percent a year", Before: -2, After: -1.5, Why: []string{"data: a/b"}},
			{Table: "comparison", Case: "railroads", Row: "adoption_start", Column: "value", Unit: "year", Before: none, After: 1830},
		},
	}
	page := write(t, &r)
	if err := balanced(page); err != nil {
		t.Error(err)
	}
	if !strings.Contains(page, `<a href="#changes">`) {
		t.Error("the contents do not lead to the section")
	}
	part := text(section(t, page, "changes"))
	at := 0
	for _, want := range []string{"What was changed: version and settings (run), data (basis)", "railroads/us-rail-freight-rate", "80", "81", "1.25", // per cent

		"What moved in claims: 1", "supported", "mixed", "data: a/b; setting: level", "What moved in comparison: 2", "percent a year", "-2", "-1.5", "25", "1830"} {
		n := strings.Index(part[at:], want)
		if n < 0 {
			t.Fatalf("%q does not follow in %s", want, part[at:])
		}
		at += n + len(want)
	}
	if strings.Contains(part, "NaN") {
		t.Error("a number that does not exist is printed")
	}
}
