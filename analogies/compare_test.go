package analogies_test

import (
	"context"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
)

// entry is a cell of the comparison, which must be there.
func entry(t *testing.T, r *analogies.Report, id, measure string) analogies.Quantity {
	t.Helper()
	e, ok := r.Entry(id, measure)
	if !ok {
		t.Fatalf("no %s of %s", measure, id)
	}
	return e.Quantity
}

// Years between events are the difference of their years. The start is exact,
// so that an interval from it is that of the other event, moved; two uncertain
// dates give the widest range.
func TestYearsBetweenEvents(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Also = false
	r := build(t, plan)
	years := func(id, from, to string) analogies.Quantity { return entry(t, r, id, "years_"+from+"_"+to) }
	is := func(what string, q analogies.Quantity, value, lower, upper float64) {
		t.Helper()
		if math.Abs(q.Value.Value-value) > 1e-9 || math.Abs(q.Lower.Value-lower) > 1e-9 || math.Abs(q.Upper.Value-upper) > 1e-9 {
			t.Errorf("%s: %g (%g to %g), want %g (%g to %g)", what, q.Value.Value, q.Lower.Value, q.Upper.Value, value, lower, upper)
		}
	}
	// case.yaml: start 1830, peak 1887 (1871 to 1889); 1990, 2000 (2000 to 2001).
	is("railroads, start to peak", years("railroads", "start", "peak"), 57, 41, 59)
	is("internet, start to peak", years("internet-bandwidth", "start", "peak"), 10, 10, 11)
	for _, id := range []string{"railroads", "electricity", "internet-bandwidth"} {
		start, takeoff, mid, peak := entry(t, r, id, "adoption_start").Value.Value, entry(t, r, id, "adoption_takeoff"), entry(t, r, id, "adoption_midpoint"), entry(t, r, id, "investment_peak")
		is(id+", start to take-off", years(id, "start", "takeoff"), takeoff.Value.Value-start, takeoff.Lower.Value-start, takeoff.Upper.Value-start)
		is(id+", peak to midpoint", years(id, "peak", "midpoint"), mid.Value.Value-peak.Value.Value, mid.Lower.Value-peak.Upper.Value, mid.Upper.Value-peak.Lower.Value)
		// Both dates are of one fit: half of the 52.8, 37.9 and 10.7 years from 10% to 90%, and half of their limits.
		span := entry(t, r, id, "adoption_years_10_90")
		is(id+", take-off to midpoint", years(id, "takeoff", "midpoint"), span.Value.Value/2, span.Lower.Value/2, span.Upper.Value/2)
		if got, want := mid.Value.Value-takeoff.Value.Value, span.Value.Value/2; math.Abs(got-want) > 1e-9 {
			t.Errorf("%s: midpoint less take-off is %g, half the span %g", id, got, want)
		}
	}
	for _, to := range []string{"takeoff", "midpoint", "peak"} {
		if q := years("ai-tokens", "start", to); q.Value.Exists() || q.Reason == "" {
			t.Errorf("AI tokens, start to %s: %g, %q", to, q.Value.Value, q.Reason)
		}
	}
}

// The level at the peak of 2000 is the observation of 2000 times the price index
// of 2025 over that of 2000; what a source does not give is missing, with what
// it gives before and after.
func TestInvestmentPeak(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Also = false
	r, catalog := build(t, plan), bundled(t)
	at := func(ref, date string) float64 {
		s, err := catalog.Series(ref, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range s.Observations {
			if o.Date.String() == date {
				return o.Value
			}
		}
		t.Fatalf("%s has nothing in %s", ref, date)
		return 0
	}
	want := at("internet-bandwidth/us-telecom-network-investment-bea", "2000") * at("economy/us-cpi", "2025") / at("economy/us-cpi", "2000")
	for _, measure := range []string{"investment_peak_level", "investment_money"} {
		if q := entry(t, r, "internet-bandwidth", measure); math.Abs(q.Value.Value-want) > 1e-9*want || q.Unit != "USD million, 2025 prices" {
			t.Errorf("%s of the internet is %g %s, want %g", measure, q.Value.Value, q.Unit, want)
		}
	}
	if q := entry(t, r, "electricity", "investment_peak_share"); q.Value.Value != at("electricity/us-electric-structures-share-gdp", "1929") {
		t.Errorf("share of GDP of electricity in 1929 is %g", q.Value.Value)
	}
	if q := entry(t, r, "railroads", "investment_peak_level"); q.Value.Value != at("railroads/us-railroad-miles-built-contemporary", "1887") || !strings.Contains(q.Reason, "no money") {
		t.Errorf("level of railroads is %g, %q", q.Value.Value, q.Reason)
	}
	for measure, reason := range map[string]string{"investment_peak_share": "has no observation in 1887 (51.9 in 1880 before, 52.7 in 1889 after)"} {
		if q := entry(t, r, "railroads", measure); q.Value.Exists() || !strings.HasSuffix(q.Reason, reason) {
			t.Errorf("%s of railroads is %g, %q", measure, q.Value.Value, q.Reason)
		}
	}
	if q := entry(t, r, "ai-tokens", "investment_money"); !strings.HasPrefix(q.Reason, "the maximum is at the end of the sample: censored") {
		t.Errorf("the maximum of AI is not called censored: %q", q.Reason)
	}
}

// Whether a ceiling is identified is decided by its limit and said in a row of
// its own: at most 3 times the estimate, or the reason.
func TestIdentifiedCeilings(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Also = false
	r := build(t, plan)
	for _, id := range []string{"railroads", "electricity", "internet-bandwidth"} {
		q, k := entry(t, r, id, "adoption_ceiling_identified"), entry(t, r, id, "adoption_ceiling")
		if q.Value.Value != k.Upper.Value/k.Value.Value || q.Value.Value > 3 || !strings.HasPrefix(q.Reason, "identified") {
			t.Errorf("%s: %g, %q", id, q.Value.Value, q.Reason)
		}
	}
	if q := entry(t, r, "electricity", "adoption_ceiling_identified"); !strings.HasSuffix(q.Reason, "the upper limit is the bound it was given, 100") {
		t.Errorf("electricity has 100 for an upper limit, as its bound is, but %q", q.Reason)
	}
	if q := entry(t, r, "ai-tokens", "adoption_ceiling_identified"); q.Value.Exists() || !strings.HasPrefix(q.Reason, "not identified: ") {
		t.Errorf("AI tokens: %g, %q", q.Value.Value, q.Reason)
	}
}

// A floor is reported where the test prefers one, and the p-value in any case.
func TestEvidenceForAFloor(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Also = false
	r := build(t, plan)
	for _, c := range r.Cases {
		floor, p := entry(t, r, c.ID(), "price_floor_real"), entry(t, r, c.ID(), "price_floor_p_real")
		if !p.Value.Exists() || floor.Value.Exists() != (p.Value.Value < 0.05) {
			t.Errorf("%s: p = %g, floor %g", c.ID(), p.Value.Value, floor.Value.Value)
		}
	}
}

// sparse is a technology of one observation of a price, and nothing else.
func sparse(t *testing.T) *datasets.Catalog {
	t.Helper()
	file := func(lines ...string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(strings.Join(lines, "\n") + "\n")}
	}
	catalog, err := datasets.Load(datasets.Bundle(), fstest.MapFS{
		"telex/series.csv":       file("id,title,unit,measure,multiplier,kind,layer,money,geography,definition", "rate,Rate,USD,USD,1,price,,nominal,US,a word"),
		"telex/observations.csv": file("series,date,value,source,locator,quality,note", "rate,1930,2.5,book,,reported,"),
		"telex/sources.csv":      file("id,citation,url,license", "book,A book,,"),
		"telex/case.yaml":        file("title: Telex", "start: {year: 1928}", "headline: {price: {series: rate, deflator: economy/us-cpi}}"),
	})
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

// A case of one point: every row says what is missing, and nothing is invented.
func TestASparseCaseSaysWhatIsMissing(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Cases = []string{"telex", "railroads"}
	r, err := analogies.Build(context.Background(), sparse(t), plan)
	if err != nil {
		t.Fatal(err)
	}
	if q := entry(t, r, "telex", "adoption_start"); q.Value.Value != 1928 {
		t.Errorf("the start is %g", q.Value.Value)
	}
	for _, m := range r.Measures()[1:] {
		if q := entry(t, r, "telex", m.ID); q.Value.Exists() || q.Lower.Exists() || q.Upper.Exists() || q.Reason == "" {
			t.Errorf("%s is %g (%g to %g), %q", m.ID, q.Value.Value, q.Lower.Value, q.Upper.Value, q.Reason)
		}
	}
	for measure, want := range map[string]string{
		"adoption_takeoff":       "case.yaml names no adoption series",
		"price_halved":           "1 observation: a fall needs two",
		"price_fall_real":        "fewer than two observations",
		"investment_peak_level":  "case.yaml states no peak of investment",
		"investment_money":       "case.yaml names no investment series of money",
		"years_start_midpoint":   "no midpoint: case.yaml names no adoption series",
		"years_takeoff_midpoint": "case.yaml names no adoption series",
	} {
		if q := entry(t, r, "telex", measure); q.Reason != want {
			t.Errorf("%s: %q, want %q", measure, q.Reason, want)
		}
	}
}

// The largest investment is of whatever the headline series measures, a stock or a flow: the row names it.
func TestLargestInvestmentNamesItsSeries(t *testing.T) {
	r := byDefault(t)
	for id, want := range map[string]string{"railroads": "US railroad net capitalization / GDP", "electricity": "US electric light and power structures as share of GDP"} {
		if q := entry(t, r, id, "investment_max"); q.Reason != want {
			t.Errorf("%s: %q, want %q", id, q.Reason, want)
		}
	}
	if q := entry(t, r, "ai-tokens", "investment_max"); q.Unit != "percent of US nominal GDP" {
		t.Errorf("unit %q", q.Unit)
	}
}
