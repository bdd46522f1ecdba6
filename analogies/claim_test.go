package analogies_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/datasets"
)

func findings(t testing.TB, catalog *datasets.Catalog, cases ...string) []claims.Finding {
	t.Helper()
	plan := analogies.DefaultPlan()
	if len(cases) > 0 {
		plan.Cases = cases
	}
	list, err := analogies.Claims(catalog, plan)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func finding(t testing.TB, list []claims.Finding, claim, name string) claims.Finding {
	t.Helper()
	for _, f := range list {
		if f.Claim.ID == claim && f.Case == name {
			return f
		}
	}
	t.Fatalf("no %s of %s", claim, name)
	return claims.Finding{}
}

// Every claim's own rule, held to estimates made by hand: the numbers are
// written as name value lower upper, - where there is no interval.
func TestEveryRule(t *testing.T) {
	const s, l, m, a, r = claims.Supported, claims.LeaningFor, claims.Mixed, claims.LeaningAgainst, claims.Refuted
	cases := map[string][]struct {
		estimates string
		want      claims.Verdict
	}{
		"C1": {
			{"drift -2 -3 -1, trend -2 -3 -1", s}, {"drift -2 -5 1, trend -2 -3 -1", l}, {"drift -2 -5 1, trend 2 -1 5", m},
			{"drift 2 -1 5, trend 2 1 3", a}, {"drift 2 1 3, trend 2 1 3", r},
			{"record-drift -2 -3 -1, record-trend -2 -3 -1", s}, {"record-drift -2 -5 1, record-trend -2 -3 -1", l},
		},
		"C2": {
			{"floor 0.9 0.5 1.2, p 0.01 - -", s}, {"floor 0.9 0 1.2, p 0.2 - -", l}, {"floor 0.9 0.5 1.2, p 0.2 - -", l},
			{"floor 0.05 0.02 0.08, p 0.01 - -", m}, // a floor told from 0, and worth nothing
			{"floor 0.02 0 0.2, p 0.7 - -", a}, {"floor 0.02 0 0.09, p 0.7 - -", r}, {"floor 0 0 0.123, p 1 - -", a},
		},
		"C3": {
			{"lag 8 5 11, lag 7 4 10", s}, {"lag 8 5 12, lag 7 4 10", l}, {"lag 8 5 20, lag 14 9 30", m},
			{"lag 14 9 30, lag 15 13 20", a}, {"lag 14 13 30, lag 15 13 20", r}, {"lag +Inf 13 +Inf, lag 15 13 20", r}, {"lag +Inf 10 +Inf, lag 15 13 20", a},
		},
		"C4": {
			{"premium -1 -2 -0.5, premium -1 -2 -0.1", s}, {"premium -1 -2 0.5, premium -1 -2 -0.1", l}, {"premium -1 -2 -0.5, premium 1 -1 3", m},
			{"premium 1 -1 3, premium 1 0.5 2", a}, {"premium 1 0.5 3, premium 1 0.5 2", r},
		},
		"C5": {
			{"flagship 1 0.5 2, capital 1 0.5 2", s}, {"flagship 1 -0.5 2, capital 1 0.5 2", l}, {"flagship -1 -2 0.5, capital 1 0.5 2", m},
			{"flagship -1 -2 0.5, capital -1 -2 0.5", a}, {"flagship -1 -2 -0.5, capital 1 0.5 2", r}, // told apart: the list price refutes
		},
		"C6": {{"ratio 2 1.1 3", s}, {"ratio 2 0.9 3", l}, {"ratio 1 0.9 3", m}, {"ratio 0.5 0.1 1.1", a}, {"ratio 0.5 0.1 0.9", r}, {"ratio 2 -Inf +Inf", l}},
		"C7": {
			{"margin -1 -2 -0.5, revenue 1 0.5 2", s}, {"margin -1 -2 0.5, revenue 1 0.5 2", l}, {"margin -1 -2 -0.5, revenue -1 -2 -0.5", m},
			{"margin 1 -0.5 2, revenue 1 0.5 2", a}, {"margin 1 0.5 2, revenue 1 0.5 2", r}, {"margin 1 0.5 2, revenue -1 -2 -0.5", m},
		},
		"C8": {
			{"odds 1 0.5 2, odds 2 1 3", s}, {"odds 1 -0.5 2, odds 2 1 3", l}, {"odds 1 0.5 2, odds -1 -2 1", m},
			{"odds -1 -2 1, odds -1 -2 -0.5", a}, {"odds -1 -2 -0.5, odds -1 -2 -0.5", r},
		},
		"C9": {
			{"excess -9 - -, excess -3 - -", s}, {"excess -9 - -, excess 3 - -", m}, {"excess 9 - -, excess 3 - -", r},
			{"trailing 0.6 - -, trailing 0.7 - -", s}, {"trailing 0.6 - -, trailing 0.4 - -", m}, {"trailing 0.3 - -, trailing 0.4 - -", r},
		},
		"C10": {
			{"span 50 48 52, span 40 38 42, span 10 9 11", s}, {"span 50 40 60, span 45 35 55", l}, {"span 50 40 60, span 55 45 65, span 52 42 62", m},
			{"span 50 40 60, span 55 45 65", a}, {"span 50 48 52, span 10 9 11, span 20 19 21", r},
		},
	}
	rules, err := analogies.ClaimRules(claims.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(rules) != len(cases) {
		t.Errorf("%d claims, %d with a test", len(rules), len(cases))
	}
	for _, rule := range rules {
		for _, c := range cases[rule.ID] {
			if f := rule.Judge(claims.Evidence{Decide: byHand(t, c.estimates)}); f.Verdict != c.want {
				t.Errorf("%s, %s: %s, want %s", rule.ID, c.estimates, f.Verdict, c.want)
			}
		}
		if f := rule.Judge(claims.Evidence{Decide: []claims.Estimate{claims.Missing("one point")}}); f.Verdict != claims.CannotBeMeasured || f.Reason != "one point" {
			t.Errorf("%s: what is missing is %s: %q", rule.ID, f.Verdict, f.Reason)
		}
	}
}

// byHand reads estimates: "drift -2 -3 -1, p 0.01 - -".
func byHand(t *testing.T, text string) (out []claims.Estimate) {
	t.Helper()
	for _, part := range strings.Split(text, ", ") {
		fields := strings.Fields(part)
		numbers := [3]float64{math.NaN(), math.NaN(), math.NaN()}
		for i, f := range fields[1:] {
			if f == "-" {
				continue
			}
			if _, err := fmt.Sscan(f, &numbers[i]); err != nil {
				t.Fatal(err)
			}
		}
		out = append(out, claims.Estimate{Name: fields[0], Value: numbers[0], Lower: numbers[1], Upper: numbers[2], Series: fields[0]})
	}
	return out
}

// Thresholds are those of the options.
func TestRulesFollowTheOptions(t *testing.T) {
	rules, err := analogies.ClaimRules(claims.Options{Months: 6, FloorP: 0.3})
	if err != nil {
		t.Fatal(err)
	}
	if f := rules[2].Judge(claims.Evidence{Decide: byHand(t, "lag 8 7 11")}); f.Verdict != claims.Refuted {
		t.Errorf("8 months of 6: %s", f.Verdict)
	}
	if f := rules[1].Judge(claims.Evidence{Decide: byHand(t, "floor 0.9 0.5 1.2, p 0.2 - -")}); f.Verdict != claims.Supported {
		t.Errorf("p = 0.2 below 0.3: %s", f.Verdict)
	}
	if !strings.Contains(rules[2].Supported, "6 months") || !strings.Contains(rules[1].Supported, "p < 0.3") {
		t.Errorf("rules in words: %s; %s", rules[2].Supported, rules[1].Supported)
	}
	if _, err := analogies.ClaimRules(claims.Options{Level: 2}); err == nil {
		t.Error("a level of 2 has no meaning")
	}
}

// Computed apart from the program, from the csv files: drifts with numpy,
// trends by OLS of statsmodels 0.13.5 with cov_type="HAC",
// use_correction=True, the wider of HAC and OLS, t of scipy 1.10.1; the floor by
// least_squares and brentq of scipy on the F threshold; returns and counts with
// numpy. Lags: the medians of analogies/capability, which is held to R there.
// Each verdict follows from its numbers by the rule in the comment.
func TestVerdictsOnTheBundledData(t *testing.T) {
	list := findings(t, bundled(t))
	none := math.NaN()
	for _, c := range []struct {
		claim, name         string
		at                  int // of the estimates that decide
		value, lower, upper float64
		want                claims.Verdict
	}{
		// Both intervals below 0.
		{"C1", "railroads", 0, -0.01606924551, -0.02222718077, -0.009911310246, claims.Supported},
		{"C1", "railroads", 1, -0.01735706139, -0.0184278586, -0.01628626418, claims.Supported},
		{"C1", "electricity", 0, -0.01440324317, -0.02247934843, -0.006327137906, claims.Supported},
		{"C1", "electricity", 1, -0.01545098828, -0.01959099156, -0.01131098499, claims.Supported},
		{"C1", "internet-bandwidth", 0, -0.3863848681, -0.476927358, -0.2958423783, claims.Supported},
		{"C1", "internet-bandwidth", 1, -0.4049627557, -0.4416529697, -0.3682725416, claims.Supported},
		// 43 months of the record in force, each deflated by the index of its year.
		{"C1", "ai-tokens", 0, -1.93101706, -3.676448438, -0.1855856818, claims.Supported},
		{"C1", "ai-tokens", 1, -2.356563323, -2.877485597, -1.835641049, claims.Supported},
		// The floor is told from 0, and p = 1.5e-19.
		{"C2", "electricity", 0, 1.0210791, 0.98032707, 1.0598927, claims.Supported},
		{"C2", "electricity", 1, 1.4823211e-19, none, none, claims.Supported},
		// The list price surely fell, while capital surely rose: the rule of refutation names the price.
		{"C5", "ai-tokens", 0, -0.2965729562, -0.3648490376, -0.2282968749, claims.Refuted},
		{"C5", "ai-tokens", 1, 0.2116624925, 0.1806742028, 0.2426507823, claims.Refuted},
		// Margins down and revenue up; in internet-bandwidth both up, revenue by a hair.
		{"C7", "railroads", 0, -0.723627451, -0.9481472743, -0.4991076277, claims.Supported},
		{"C7", "railroads", 1, 0.04497026761, 0.0328780365, 0.05706249872, claims.Supported},
		{"C7", "electricity", 0, -0.5492638568, -0.6737803967, -0.4247473169, claims.Supported},
		{"C7", "electricity", 1, 0.04677685521, 0.04089291847, 0.05266079194, claims.Supported},
		{"C7", "internet-bandwidth", 0, 0.4847629788, 0.1203685022, 0.8491574554, claims.Refuted},
		{"C7", "internet-bandwidth", 1, 0.01018984137, 1.612950021e-05, 0.02036355325, claims.Refuted},
		// Log-odds at the base weights; of electricity some corners rise and some fall.
		{"C8", "railroads", 0, 0.05046000882, 0.03459080248, 0.06632921517, claims.Supported},
		{"C8", "electricity", 0, -0.004632745913, -0.02540733965, 0.01614184783, claims.Mixed},
		{"C8", "internet-bandwidth", 0, 0.0843683238, 0.07219306288, 0.09654358472, claims.Supported},
		// The peak of electricity is selected on the outcome: 57 of 94, 56 of 89, 56 of 79 start years.
		{"C9", "electricity", 0, 57.0 / 94, none, none, claims.LeaningFor},
		{"C9", "electricity", 2, 56.0 / 79, none, none, claims.LeaningFor},
		{"C9", "internet-bandwidth", 0, -9.254915691, none, none, claims.Supported},
		{"C9", "internet-bandwidth", 1, -3.33831919, none, none, claims.Supported},
		{"C9", "internet-bandwidth", 2, -2.249770883, none, none, claims.Supported},
	} {
		f := finding(t, list, c.claim, c.name)
		e := f.Evidence.Decide[c.at]
		if f.Verdict != c.want {
			t.Errorf("%s %s: %s, want %s", c.claim, c.name, f.Verdict, c.want)
		}
		for _, n := range []struct {
			what      string
			got, want float64
		}{{"value", e.Value, c.value}, {"lower", e.Lower, c.lower}, {"upper", e.Upper, c.upper}} {
			if math.IsNaN(n.got) != math.IsNaN(n.want) || math.Abs(n.got-n.want) > 2e-6*math.Abs(n.want) {
				t.Errorf("%s %s: %s of %s = %.10g, want %.10g", c.claim, c.name, n.what, e.Statistic, n.got, n.want)
			}
		}
	}
}

// What cannot be measured says what is missing.
func TestWhatIsMissing(t *testing.T) {
	list := findings(t, bundled(t))
	for _, c := range []struct{ claim, name, want string }{
		{"C2", "internet-bandwidth", "12 dates, at least 15 are needed"},
		{"C2", "ai-tokens", "8 dates, at least 15 are needed"},
		{"C3", "railroads", "another question, no verdict"},
		{"C4", "electricity", "no tables of models and scores"},
		{"C5", "railroads", "case.yaml names no flagship series"},
		{"C6", "ai-tokens", "5 pairs: at least 8 are needed"},
		{"C7", "ai-tokens", "nvidia-gross-margin is of equipment, not of infrastructure"},
		{"C8", "ai-tokens", "2 years: at least 8 are needed"},
		{"C9", "railroads", "5 years from the end of 1887 are not within the returns, 1927 to 1950"},
		{"C10", claims.All, "internet-bandwidth/us-internet-users-share: ceiling not identified by the rule of this claim, an observation, 85.54, exceeds the upper limit of K"},
	} {
		f := finding(t, list, c.claim, c.name)
		if f.Verdict != claims.CannotBeMeasured || !strings.Contains(f.Reason, c.want) {
			t.Errorf("%s %s: %s, %q; want %q", c.claim, c.name, f.Verdict, f.Reason, c.want)
		}
	}
}

// The facts that do not suit the essay are in their rows.
func TestContraryEvidenceIsShown(t *testing.T) {
	list := findings(t, bundled(t))
	for _, c := range []struct{ claim, name, where, want string }{
		{"C1", "railroads", finding(t, list, "C1", "railroads").Sensitivity(), "not robust to nominal money"},
		{"C1", "ai-tokens", finding(t, list, "C1", "ai-tokens").Reason, "a running record cannot rise: it cannot be refuted"},
		{"C1", "ai-tokens", finding(t, list, "C1", "ai-tokens").Against.Text, "ai-entry-price-openai"},
		{"C4", "ai-tokens", string(finding(t, list, "C4", "ai-tokens").Verdict), "leaning against"},
		{"C4", "ai-tokens", finding(t, list, "C4", "ai-tokens").Reason, "at most leaning: not measured on gpqa: 7 quarters"},
		{"C5", "ai-tokens", finding(t, list, "C5", "ai-tokens").Sensitivity(), "not robust to the list price as a random walk"},
		{"C6", "electricity", finding(t, list, "C6", "electricity").Against.Text, "published elasticity: 0.09"},
		{"C8", "electricity", finding(t, list, "C8", "electricity").Reason, "of 54 corners of the weights, 0 intervals above 0 and 1 below"},
		{"C9", "electricity", finding(t, list, "C9", "electricity").Reason, "at most leaning: the peak is selected on the outcome"},
	} {
		if !strings.Contains(c.where, c.want) {
			t.Errorf("%s %s: no %q in %q", c.claim, c.name, c.want, c.where)
		}
	}
}

// A row a claim and case and one over the cases; every number that decides has
// its series, unit and sources; every row without verdict its reason.
func TestEveryFindingSpeaks(t *testing.T) {
	list := findings(t, bundled(t))
	if want := 9*5 + 1; len(list) != want {
		t.Errorf("%d findings, want %d", len(list), want)
	}
	for _, f := range list {
		where := f.Claim.ID + " " + f.Case
		if !slices.Contains(claims.Verdicts(), f.Verdict) {
			t.Errorf("%s: %q is no verdict", where, f.Verdict)
		}
		if f.Verdict == claims.CannotBeMeasured && f.Reason == "" {
			t.Errorf("%s: cannot be measured, without a reason", where)
		}
		if f.Verdict != claims.CannotBeMeasured && (f.For.Text == "" || f.Against.Text == "") {
			t.Errorf("%s: for %q, against %q", where, f.For.Text, f.Against.Text)
		}
		for _, e := range append(f.Evidence.Decide, f.Evidence.Beside...) {
			if e.Exists() && (e.Series == "" || e.Statistic == "" || e.Unit == "" && e.Name != "p") {
				t.Errorf("%s: %+v", where, e)
			}
			if !e.Exists() && e.Reason == "" {
				t.Errorf("%s: %s is missing without a reason", where, e.Name)
			}
		}
	}
}
