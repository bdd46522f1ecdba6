package claims

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Claim is a sentence with the rule that it is tested by.
type Claim struct {
	ID, Name  string // "C1", "unit-price-falls"
	Text      string // the sentence
	Method    string // how its estimates are made, for the documentation
	Supported string // the rule in words
	Refuted   string
	Tests     []Test

	// Rule takes the place of the tests where a claim is about several cases
	// together. It is given estimates that all exist, at least one.
	Rule func([]Estimate) (v Verdict, reason string)
}

// Evidence is what a case has to say of a claim.
type Evidence struct {
	Case         string
	Decide       []Estimate    // that the rule names; a missing one is there with its reason
	Beside       []Estimate    // shown, and never judged
	Alternatives []Alternative // the same estimates made otherwise
	AtMost       string        // why the verdict is at most leaning; "" where it may be certain
	Reason       string        // what cannot be measured, or what the verdict must be read with
}

// Estimates lists every number: what decides, what stands beside, and what the
// alternatives give.
func (e Evidence) Estimates() []Estimate {
	all := slices.Concat(e.Decide, e.Beside)
	for _, a := range e.Alternatives {
		all = append(all, a.Decide...)
	}
	return all
}

// Alternative is a sensitivity: other estimates for the same rule.
type Alternative struct {
	Name   string // "nominal money"
	Decide []Estimate
}

// Finding is the verdict on a claim in a case, or over all.
type Finding struct {
	Claim    Claim
	Case     string // All where it is over the cases
	Verdict  Verdict
	Shown    Estimate // the first estimate that decides and exists; a count over the cases
	Evidence Evidence
	Judged   []Verdict // of each alternative

	For, Against Weight
	Reason       string
}

// Weight is the strongest single number on one side.
type Weight struct {
	Estimate Estimate
	Strength float64 // see Test; 0 where there is no number
	Text     string
}

// All is the case of a finding over all cases.
const All = "all"

// Rules are the two halves of the rule in one sentence.
func (c Claim) Rules() string {
	return fmt.Sprintf("supported if %s; refuted if %s", c.Supported, c.Refuted)
}

// Judge gives the verdict on one case.
func (c Claim) Judge(e Evidence) Finding {
	f := Finding{Claim: c, Case: e.Case, Evidence: e, Shown: Missing("")}
	for _, s := range e.Decide {
		if s.Exists() {
			f.Shown = s
			break
		}
	}
	v, reason := c.verdict(e)
	f.Verdict, f.Reason = v, join(reason, e.Reason)
	for _, a := range e.Alternatives {
		alternative := e
		alternative.Decide = a.Decide
		v, _ := c.verdict(alternative)
		f.Judged = append(f.Judged, v)
	}
	f.For, f.Against = c.weigh(e)
	return f
}

func (c Claim) verdict(e Evidence) (Verdict, string) {
	if len(e.Decide) == 0 {
		return CannotBeMeasured, ""
	}
	var lacking []string
	for _, s := range e.Decide {
		if !s.Exists() && !slices.Contains(lacking, s.Reason) {
			lacking = append(lacking, s.Reason)
		}
	}
	if lacking != nil {
		return CannotBeMeasured, strings.Join(lacking, "; ")
	}
	rule := c.Rule
	if rule == nil {
		rule = c.byTests
	}
	v, reason := rule(e.Decide)
	if e.AtMost == "" {
		return v, reason
	}
	return v.leaning(), join(reason, "at most leaning: "+e.AtMost)
}

// byTests holds every estimate to its bounds.
func (c Claim) byTests(decide []Estimate) (Verdict, string) {
	supported, refuted, named := true, true, false
	leaningFor, leaningAgainst, signed := true, true, false
	for _, e := range decide {
		t, ok := c.test(e.Name)
		if !ok {
			return CannotBeMeasured, fmt.Sprintf("the rule has no test of %q", e.Name)
		}
		supported = supported && (t.For.none() || t.For.met(e))
		if !t.Against.none() {
			named = true
			refuted = refuted && t.Against.met(e)
		}
		if supports, refutes, known := t.sign(e); known {
			signed = true
			leaningFor, leaningAgainst = leaningFor && supports, leaningAgainst && refutes
		}
	}
	refuted = refuted && named
	switch {
	case supported && refuted:
		return Mixed, "both bounds are met"
	case supported:
		return Supported, ""
	case refuted:
		return Refuted, ""
	case signed && leaningFor:
		return LeaningFor, ""
	case signed && leaningAgainst:
		return LeaningAgainst, ""
	}
	return Mixed, ""
}

func (c Claim) test(name string) (Test, bool) {
	i := slices.IndexFunc(c.Tests, func(t Test) bool { return t.Name == name })
	if i < 0 {
		return Test{Line: math.NaN()}, false
	}
	return c.Tests[i], true
}

func join(notes ...string) string {
	return strings.Join(slices.DeleteFunc(notes, func(s string) bool { return s == "" }), "; ")
}
