package export_test

import (
	"slices"
	"testing"

	"example.com/rhyme/analogies/claims"
)

// Every warning of a fit, every claim that another way would change and every
// missing number of the comparison stands on Limits.
func TestLimitsCollectTheDoubts(t *testing.T) {
	r := report(t)
	f := open(t, workbook(t, r))
	said := columnOf(t, f, "Limits", "limit")
	holds := func(what string) {
		if what != "" && !slices.Contains(said, what) {
			t.Errorf("Limits lacks %q", what)
		}
	}
	for _, w := range r.Warnings {
		holds(w)
	}
	for _, s := range r.Fits {
		for _, result := range s.Results {
			if result.Fit != nil {
				for _, w := range result.Fit.Warnings {
					holds(w)
				}
			}
		}
	}
	for _, e := range r.Comparison {
		if !e.Quantity.Value.Exists() {
			holds(e.Quantity.Reason)
		}
	}
	for _, c := range r.Claims {
		if c.Verdict == claims.CannotBeMeasured {
			holds(c.Reason)
		}
		if !c.Robust() {
			holds(string(c.Verdict) + ": " + c.Sensitivity())
		}
	}
	for _, finding := range r.Findings {
		holds(finding.Weakest)
	}
	if kinds := columnOf(t, f, "Limits", "kind"); kinds[0] != "use by" {
		t.Errorf("Limits begins with %q, want the date after which not to use it", kinds[0])
	}
}

// Methods has every model that was fitted, with the formula of its record and
// its reference, and the rule of every claim.
func TestMethodsComeFromRecords(t *testing.T) {
	r := report(t)
	f := open(t, workbook(t, r))
	rules, references := columnOf(t, f, "Methods", "rule"), columnOf(t, f, "Methods", "reference")
	seen := map[string]bool{}
	for _, s := range r.Fits {
		for _, result := range s.Results {
			m := result.Model
			if seen[m.Name] {
				continue
			}
			seen[m.Name] = true
			if i := slices.Index(rules, m.Formula); i < 0 || references[i] != m.Reference {
				t.Errorf("%s is not on Methods with its formula and reference", m.Name)
			}
		}
	}
	if len(seen) == 0 {
		t.Error("no models")
	}
	cells := columnOf(t, f, "Methods", "in the cells")
	for _, c := range r.Claims {
		if c.Case == claims.All && !slices.Contains(cells, c.Claim.Rules()) {
			t.Errorf("the rule of %s is not on Methods", c.Claim.ID)
		}
	}
}
