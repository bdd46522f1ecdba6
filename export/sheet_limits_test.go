package export_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/rhyme/analogies/claims"
)

// Every warning of a fit, every claim that another way would change, every weak
// point of a finding and every missing number stands on Limits, numbers as ranges
// where equal doubts share a row.
func TestLimitsCollectTheDoubts(t *testing.T) {
	r := report(t)
	f := open(t, workbook(t, r))
	said := map[string]bool{}
	for _, limit := range columnOf(t, f, "Limits", "limit") {
		said[withoutNumbers(limit)] = true
	}
	holds := func(what string) {
		if what != "" && !said[withoutNumbers(what)] {
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
	missing := 0
	for _, e := range r.Comparison {
		if !e.Quantity.Value.Exists() {
			missing++
			first, _, _ := strings.Cut(e.Quantity.Reason, "; ")
			holds(first)
		}
	}
	for _, c := range r.Claims {
		if c.Verdict == claims.CannotBeMeasured {
			missing++
			first, _, _ := strings.Cut(c.Reason, "; ")
			holds(first)
		}
		if !c.Robust() {
			holds(string(c.Verdict) + ": " + c.Sensitivity())
		}
	}
	for _, finding := range r.Findings {
		for weak := range strings.SplitSeq(finding.Weakest, "; ") {
			if !strings.HasPrefix(weak, "by the ") {
				holds(weak)
			}
		}
	}
	kinds, counts := columnOf(t, f, "Limits", "kind"), columnOf(t, f, "Limits", "count")
	if kinds[0] != "use by" || kinds[1] != "left out" {
		t.Errorf("Limits begins with %q, want the date after which not to use it and what is left out", kinds[:2])
	}
	counted := 0
	for i, kind := range kinds {
		if n, err := strconv.Atoi(counts[i]); err == nil && kind == "cannot be measured" {
			counted += n
		}
	}
	if counted < missing || missing == 0 {
		t.Errorf("Limits counts %d numbers that cannot be measured, want the %d of Detail and Evidence and those of other sheets", counted, missing)
	}
}

// withoutNumbers is a text with its numbers and ranges of them left out.
func withoutNumbers(s string) string {
	return regexp.MustCompile(`-?\d+([.,]\d+)*(e[+-]?\d+)?( to -?\d+([.,]\d+)*(e[+-]?\d+)?)?`).ReplaceAllString(s, "#")
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
