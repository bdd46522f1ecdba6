package claims_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"example.com/rhyme/analogies/claims"
)

// falls is supported below 0 and refuted above it, by each of its estimates.
func falls() claims.Claim {
	return claims.Claim{ID: "T1", Name: "falls", Supported: "both intervals lie below 0", Refuted: "both lie above 0", Tests: []claims.Test{
		{Name: "drift", For: claims.Below(0), Against: claims.Above(0)},
		{Name: "trend", For: claims.Below(0), Against: claims.Above(0)},
	}}
}

func estimate(name string, value, lower, upper float64) claims.Estimate {
	return claims.Estimate{Name: name, Statistic: name, Value: value, Lower: lower, Upper: upper, Unit: "a year", Series: "made/" + name}
}

func missing(name, reason string) claims.Estimate {
	e := claims.Missing("%s", reason)
	e.Name = name
	return e
}

// The rule word by word: every estimate its bound, every estimate the sign,
// signs that disagree, something missing.
func TestVerdicts(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		what         string
		drift, trend claims.Estimate
		want         claims.Verdict
	}{
		{"both intervals below", estimate("drift", -2, -3, -1), estimate("trend", -2, -3, -1), claims.Supported},
		{"both above", estimate("drift", 2, 1, 3), estimate("trend", 2, 1, 3), claims.Refuted},
		{"one interval reaches over", estimate("drift", -2, -3, -1), estimate("trend", -2, -5, 1), claims.LeaningFor},
		{"an interval ends at the bound itself", estimate("drift", -2, -3, 0), estimate("trend", -2, -3, -1), claims.LeaningFor},
		{"one interval is open", estimate("drift", -2, -3, inf), estimate("trend", -2, -3, -1), claims.LeaningFor},
		{"one interval above reaches over", estimate("drift", 2, 1, 3), estimate("trend", 2, -1, 5), claims.LeaningAgainst},
		{"signs disagree", estimate("drift", -2, -3, -1), estimate("trend", 2, -1, 5), claims.Mixed},
		{"signs disagree, both surely", estimate("drift", -2, -3, -1), estimate("trend", 2, 1, 3), claims.Mixed},
		{"no sign", estimate("drift", 0, -1, 1), estimate("trend", -2, -3, -1), claims.Mixed},
		{"one is missing", estimate("drift", -2, -3, -1), missing("trend", "two points"), claims.CannotBeMeasured},
		{"numbers without interval", claims.Estimate{Name: "drift", Value: -1, Lower: math.NaN(), Upper: math.NaN()}, estimate("trend", -2, -3, -1), claims.Supported},
		{"a limit that is not known", claims.Estimate{Name: "drift", Value: -1, Lower: -2, Upper: math.NaN()}, estimate("trend", -2, -3, -1), claims.LeaningFor},
		{"no test of the name", estimate("other", -2, -3, -1), estimate("trend", -2, -3, -1), claims.CannotBeMeasured},
	} {
		f := falls().Judge(claims.Evidence{Case: "made", Decide: []claims.Estimate{c.drift, c.trend}})
		if f.Verdict != c.want {
			t.Errorf("%s: %s, want %s", c.what, f.Verdict, c.want)
		}
		if f.Verdict == claims.CannotBeMeasured && f.Reason == "" {
			t.Errorf("%s: without a reason", c.what)
		}
	}
}

// A bound that the rule does not name takes no part: capital decides support,
// the price alone refutes; a sign that opposes it still stops a leaning.
func TestOneSidedBounds(t *testing.T) {
	c := claims.Claim{Tests: []claims.Test{
		{Name: "price", For: claims.Above(0), Against: claims.Below(0)},
		{Name: "capital", For: claims.Above(0)},
	}}
	for _, k := range []struct {
		price, capital claims.Estimate
		want           claims.Verdict
	}{
		{estimate("price", 1, 0.5, 2), estimate("capital", 1, 0.5, 2), claims.Supported},
		{estimate("price", -1, -2, -0.5), estimate("capital", 1, 0.5, 2), claims.Refuted},
		{estimate("price", -1, -2, 0.5), estimate("capital", 1, 0.5, 2), claims.Mixed},
		{estimate("price", -1, -2, 0.5), estimate("capital", -1, -2, 0.5), claims.LeaningAgainst},
		{estimate("price", 1, -1, 2), estimate("capital", 1, 0.5, 2), claims.LeaningFor},
	} {
		if got := c.Judge(claims.Evidence{Decide: []claims.Estimate{k.price, k.capital}}).Verdict; got != k.want {
			t.Errorf("price %s, capital %s: %s, want %s", k.price.Number(), k.capital.Number(), got, k.want)
		}
	}
	record := claims.Claim{Tests: []claims.Test{{Name: "drift", For: claims.Below(0)}}}
	if got := record.Judge(claims.Evidence{Decide: []claims.Estimate{estimate("drift", 2, 1, 3)}}).Verdict; got != claims.LeaningAgainst {
		t.Errorf("what no bound refutes: %s, want leaning against", got)
	}
}

// Both bounds can be met where they overlap: then neither holds.
func TestBothBounds(t *testing.T) {
	c := claims.Claim{Tests: []claims.Test{{Name: "floor", For: claims.Above(0), Against: claims.Below(0.1), Line: 0.1}}}
	f := c.Judge(claims.Evidence{Decide: []claims.Estimate{estimate("floor", 0.05, 0.01, 0.09)}})
	if f.Verdict != claims.Mixed || f.Reason != "both bounds are met" {
		t.Errorf("%s, %q", f.Verdict, f.Reason)
	}
}

// Nothing that decides: the case is there with what is missing.
func TestNothingToJudge(t *testing.T) {
	f := falls().Judge(claims.Evidence{Case: "made", Reason: "case.yaml names no price series"})
	if f.Verdict != claims.CannotBeMeasured || f.Reason != "case.yaml names no price series" || f.Shown.Exists() || f.For.Text != "" || f.Against.Text != "" {
		t.Errorf("%+v", f)
	}
}

// What is selected on the outcome is at most leaning, both ways, and an
// alternative is judged alike.
func TestAtMostLeaning(t *testing.T) {
	below := []claims.Estimate{estimate("drift", -2, -3, -1)}
	above := []claims.Estimate{estimate("drift", 2, 1, 3)}
	f := falls().Judge(claims.Evidence{Decide: below, AtMost: "selected", Alternatives: []claims.Alternative{{Name: "turned", Decide: above}}})
	if f.Verdict != claims.LeaningFor || f.Judged[0] != claims.LeaningAgainst || !strings.Contains(f.Reason, "at most leaning: selected") {
		t.Errorf("%s, %s, %q", f.Verdict, f.Judged[0], f.Reason)
	}
}

// A sensitivity is printed and changes nothing.
func TestSensitivity(t *testing.T) {
	below := []claims.Estimate{estimate("drift", -2, -3, -1)}
	above := []claims.Estimate{estimate("drift", 2, 1, 3)}
	none := []claims.Estimate{missing("drift", "two points")}
	alternatives := []claims.Alternative{{Name: "nominal money", Decide: above}, {Name: "all dates", Decide: below}, {Name: "few dates", Decide: none}}
	f := falls().Judge(claims.Evidence{Decide: below, Alternatives: alternatives})
	const want = "not robust to nominal money (refuted); tried: all dates (supported), few dates (cannot be measured)"
	if f.Verdict != claims.Supported || f.Sensitivity() != want || f.Robust() {
		t.Errorf("%s: %q, robust %v", f.Verdict, f.Sensitivity(), f.Robust())
	}
	f = falls().Judge(claims.Evidence{Decide: below, Alternatives: alternatives[1:]})
	if got := f.Sensitivity(); got != "tried: all dates (supported), few dates (cannot be measured)" || !f.Robust() {
		t.Errorf("%q, robust %v", got, f.Robust())
	}
	if f = falls().Judge(claims.Evidence{Decide: none, Alternatives: alternatives[:1]}); f.Verdict != claims.CannotBeMeasured || !f.Robust() {
		t.Errorf("%s, robust %v: what cannot be measured has nothing to change", f.Verdict, f.Robust())
	}
	if got := falls().Judge(claims.Evidence{Decide: below}).Sensitivity(); got != "" {
		t.Errorf("none was tried: %q", got)
	}
}

func ExampleClaim_Judge() {
	claim := claims.Claim{ID: "C1", Tests: []claims.Test{{Name: "drift", For: claims.Below(0), Against: claims.Above(0)}}}
	drift := claims.Estimate{Name: "drift", Statistic: "yearly drift", Value: -0.016, Lower: -0.022, Upper: -0.01, Series: "us-rail-freight-rate"}
	nominal := claims.Estimate{Name: "drift", Statistic: "nominal drift", Value: 0.003, Lower: -0.005, Upper: 0.012, Series: "us-rail-freight-rate"}
	f := claim.Judge(claims.Evidence{Case: "railroads", Decide: []claims.Estimate{drift},
		Alternatives: []claims.Alternative{{Name: "nominal money", Decide: []claims.Estimate{nominal}}}})
	fmt.Println(f.Verdict)
	fmt.Println(f.Sensitivity())
	fmt.Println("against:", f.Against.Text)
	// Output:
	// supported
	// not robust to nominal money (leaning against)
	// against: nominal drift: 0.003 (-0.005 to 0.012) (us-rail-freight-rate)
}
