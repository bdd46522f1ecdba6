package claims_test

import (
	"strings"
	"testing"

	"example.com/rhyme/analogies/claims"
)

// Over the cases verdicts are counted, what cannot be measured left aside.
func TestOverAllCases(t *testing.T) {
	const s, l, m, a, r, n = claims.Supported, claims.LeaningFor, claims.Mixed, claims.LeaningAgainst, claims.Refuted, claims.CannotBeMeasured
	for _, c := range []struct {
		cases  []claims.Verdict
		want   claims.Verdict
		count  float64
		reason string
	}{
		{[]claims.Verdict{s, s, n}, s, 2, "supported 2; cannot be measured 1; counts, no sample"},
		{[]claims.Verdict{s, l}, l, 2, "supported 1; leaning for 1; counts, no sample"},
		{[]claims.Verdict{l, l}, l, 2, "leaning for 2; counts, no sample"},
		{[]claims.Verdict{r, r}, r, 0, "refuted 2; counts, no sample"},
		{[]claims.Verdict{a, r}, a, 0, "leaning against 1; refuted 1; counts, no sample"},
		{[]claims.Verdict{s, a}, m, 1, "supported 1; leaning against 1; counts, no sample"},
		{[]claims.Verdict{s, m}, m, 1, "supported 1; mixed 1; counts, no sample"},
		{[]claims.Verdict{m}, m, 0, "mixed 1; counts, no sample"},
		{[]claims.Verdict{n, n}, n, 0, "cannot be measured 2; counts, no sample"},
		{nil, n, 0, "counts, no sample"},
	} {
		var list []claims.Finding
		for _, v := range c.cases {
			list = append(list, claims.Finding{Verdict: v})
		}
		f := falls().Over(list)
		if f.Verdict != c.want || f.Reason != c.reason || f.Case != claims.All {
			t.Errorf("%v: %s, %q; want %s, %q", c.cases, f.Verdict, f.Reason, c.want, c.reason)
		}
		if f.Shown.Exists() != (c.want != n) || f.Shown.Exists() && f.Shown.Value != c.count {
			t.Errorf("%v: %g cases for it, want %g", c.cases, f.Shown.Value, c.count)
		}
	}
}

// The strongest number over the cases is named with its case.
func TestStrongestOverAllCases(t *testing.T) {
	judge := func(name string, e claims.Estimate) claims.Finding {
		return falls().Judge(claims.Evidence{Case: name, Decide: []claims.Estimate{e}})
	}
	f := falls().Over([]claims.Finding{
		judge("one", estimate("drift", -2, -3, -1)), judge("two", estimate("drift", -2, -2.5, -1.5)), judge("three", estimate("drift", 1, -1, 3)), judge("four", missing("drift", "none")),
	})
	if !strings.HasPrefix(f.For.Text, "two: drift: -2 (-2.5 to -1.5)") || !strings.HasPrefix(f.Against.Text, "three: drift: 1 ") {
		t.Errorf("for %q, against %q", f.For.Text, f.Against.Text)
	}
}

// Spans in the order of time, by hand.
func TestFaster(t *testing.T) {
	spans := func(limits ...float64) (out []claims.Estimate) {
		for i := 0; i < len(limits); i += 3 {
			out = append(out, estimate("span", limits[i], limits[i+1], limits[i+2]))
		}
		return out
	}
	for _, c := range []struct {
		spans []claims.Estimate
		want  claims.Verdict
	}{
		{spans(50, 48, 52, 40, 38, 42, 10, 9, 11), claims.Supported},
		{spans(50, 48, 52, 40, 38, 49, 10, 9, 11), claims.LeaningFor},   // neighbours overlap
		{spans(50, 38, 62, 55, 45, 65, 10, 9, 11), claims.Mixed},        // orders differ, not surely
		{spans(10, 9, 11, 5, 4, 6, 40, 38, 42), claims.Refuted},         // the last is surely slower than the first
		{spans(10, 9, 11, 10.5, 9.5, 30, 12, 11.5, 13), claims.Refuted}, // no neighbours: the third and the first
		{spans(10, 5, 15, 12, 6, 18), claims.LeaningAgainst},
		{spans(10, 9, 11), claims.CannotBeMeasured},
	} {
		claim := claims.Claim{Rule: claims.Faster}
		if f := claim.Judge(claims.Evidence{Decide: c.spans}); f.Verdict != c.want || c.want == claims.CannotBeMeasured && f.Reason == "" {
			t.Errorf("%v: %s, want %s", c.spans, f.Verdict, c.want)
		}
	}
}

func TestOptions(t *testing.T) {
	good, err := claims.Options{}.Fill()
	if want := (claims.Options{Level: 0.9, MinDates: 15, MinQuarters: 8, MinYears: 8, MinPairs: 8, Months: 12, FloorP: 0.05, FloorShare: 0.1}); err != nil || good != want {
		t.Errorf("%+v, %v; want %+v", good, err, want)
	}
	for _, o := range []claims.Options{{Level: 1}, {Level: -0.1}, {FloorP: 1}, {FloorP: -1}, {Months: -1}, {FloorShare: -1}, {MinDates: 4}, {MinQuarters: 2}, {MinYears: 2}, {MinPairs: 3}} {
		if _, err := o.Fill(); err == nil {
			t.Errorf("%+v has no meaning", o)
		}
	}
}
