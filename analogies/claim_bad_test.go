package analogies_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/datasets"
)

// bare is a case with these roles over series of these observations; no data
// set has more.
func bare(t *testing.T, headline string, observations ...string) *datasets.Catalog {
	t.Helper()
	series := "id,title,unit,measure,multiplier,kind,layer,money,geography,definition\n"
	for _, s := range []struct{ id, kind, money string }{
		{"price", "price", "nominal"}, {"sold", "quantity", ""}, {"users", "adoption", ""}, {"spent", "investment", "nominal"},
		{"earned", "revenue", "nominal"}, {"margin", "ratio", ""}, {"record", "price", "nominal"},
	} {
		series += fmt.Sprintf("%s,The %s,units,units,1,%s,infrastructure,%s,US,%s\n", s.id, s.id, s.kind, s.money, map[bool]string{true: "running record", false: "made"}[s.id == "record"])
	}
	text := "series,date,value,source,locator,quality,note\n"
	for _, o := range observations {
		text += o + ",src,here,reported,\n"
	}
	c, err := datasets.Load(fstest.MapFS{
		"made/series.csv":       {Data: []byte(series)},
		"made/observations.csv": {Data: []byte(text)},
		"made/sources.csv":      {Data: []byte("id,citation,url,license\nsrc,Made for this test,https://example.com,none\n")},
		"made/case.yaml":        {Data: []byte("title: Made\nsubject: a test\nsummary: a test\nstart: {year: 1900}\n" + headline)},
		"made/NOTES.md":         {Data: []byte("none\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// every has one observation or more of each series, so that a case can be read.
func every(observations ...string) []string {
	have := map[string]bool{}
	for _, o := range observations {
		id, _, _ := strings.Cut(o, ",")
		have[id] = true
	}
	for _, id := range []string{"price", "sold", "users", "spent", "earned", "margin", "record"} {
		if !have[id] {
			observations = append(observations, id+",1900,1")
		}
	}
	return observations
}

// A case without a role, with one point, or with series that do not overlap
// has every row, and the row says what is missing.
func TestClaimsOfBadCases(t *testing.T) {
	all := "headline:\n  price: price\n  quantity: sold\n  adoption: users\n  investment: spent\n  revenue: earned\n  margin: margin\n"
	for _, c := range []struct {
		what, headline string
		observations   []string
		want           map[string]string // by claim, the beginning or a part of the reason
	}{
		{"no role but adoption", "headline:\n  adoption: users\n", every(), map[string]string{
			"C1": "case.yaml names no price series", "C2": "case.yaml names no price series", "C3": "case.yaml names no price series",
			"C4": "no tables of models and scores", "C5": "case.yaml names no flagship series; case.yaml names no investment series of money",
			"C6": "case.yaml names no price and no quantity series", "C7": "case.yaml names no revenue series",
			"C8": "case.yaml has no value definition that decides", "C9": "case.yaml has no definition of returns",
		}},
		{"no role but the price", "headline:\n  price: price\n", every(), map[string]string{
			"C6": "case.yaml names no quantity series", "C10": "made: case.yaml names no adoption series",
		}},
		{"one point", all, every(), map[string]string{
			"C1": "made/price", "C2": "1 dates, at least 15 are needed", "C3": "fewer than two observations", "C6": "1 pair: at least 8 are needed",
			"C7": "1 year: at least 8 are needed", "C10": "made",
		}},
		{"no overlap", all, every("price,1900,8", "price,1901,4", "price,1902,2", "sold,1950,1", "sold,1951,2", "earned,1900,1", "earned,1901,2", "margin,1950,3", "margin,1951,4"),
			map[string]string{"C6": "0 pairs: at least 8 are needed", "C7": "0 years: at least 8 are needed"}},
		{"a price of nothing", all, every("price,1900,8", "price,1901,0", "price,1902,2", "price,1903,1"), map[string]string{"C1": "made/price"}},
		{"a record of one date", "headline:\n  price: record\n", every("record,1900-05,8"), map[string]string{"C1": "made/record", "C2": "1 dates"}},
	} {
		list := findings(t, bare(t, c.headline, c.observations...), "made")
		if want := 9*2 + 1; len(list) != want {
			t.Errorf("%s: %d findings, want %d", c.what, len(list), want)
		}
		for _, f := range list {
			want, checked := c.want[f.Claim.ID]
			if !checked || f.Case == claims.All && f.Claim.ID != "C10" {
				continue
			}
			if f.Verdict != claims.CannotBeMeasured || !strings.Contains(f.Reason, want) {
				t.Errorf("%s, %s: %s, %q; want %q", c.what, f.Claim.ID, f.Verdict, f.Reason, want)
			}
		}
	}
}

func TestClaimsRefuseWhatHasNoMeaning(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Claims = claims.Options{Level: 2}
	if _, err := analogies.Claims(bundled(t), plan); err == nil || !strings.HasPrefix(err.Error(), "claims: ") {
		t.Errorf("%v", err)
	}
	plan = analogies.DefaultPlan()
	plan.Cases = []string{"nowhere"}
	if _, err := analogies.Claims(bundled(t), plan); err == nil {
		t.Error("there is no such case")
	}
}

// The report holds what the command prints, and the sources of the series.
func TestClaimsArePartOfTheReport(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Also, plan.Cases = false, []string{"ai-tokens"}
	r := build(t, plan)
	apart := findings(t, bundled(t), "ai-tokens")
	if len(r.Claims) != len(apart) {
		t.Fatalf("%d findings in the report, %d apart", len(r.Claims), len(apart))
	}
	for i, f := range r.Claims {
		if f.Verdict != apart[i].Verdict || f.For.Text != apart[i].For.Text {
			t.Errorf("%s %s: %s in the report, %s apart", f.Claim.ID, f.Case, f.Verdict, apart[i].Verdict)
		}
	}
	found := false
	for _, s := range r.Series {
		found = found || s.Ref() == "ai-tokens/deepseek-serving-cost-per-mtok"
	}
	if !found {
		t.Error("a series that stands beside a claim is not among those of the report")
	}
}

func ExampleClaims() {
	catalog, err := datasets.Bundled()
	if err != nil {
		fmt.Println(err)
		return
	}
	list, err := analogies.Claims(catalog, analogies.DefaultPlan())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range list {
		if f.Claim.ID == "C7" {
			fmt.Printf("%s: %s\n", f.Case, f.Verdict)
		}
	}
	// Output:
	// railroads: supported
	// electricity: supported
	// internet-bandwidth: refuted
	// ai-tokens: cannot be measured
	// all: mixed
}

// Where no deflator is named, no number is called real.
func TestClaimsOfNominalPricesSaySo(t *testing.T) {
	prices := every("price,1900,8", "price,1901,4", "price,1902,3", "price,1903,1")
	f := finding(t, findings(t, bare(t, "headline:\n  price: price\n", prices...), "made"), "C1", "made")
	if want := "yearly drift of the log nominal price, random walk with drift"; f.Shown.Statistic != want || !strings.Contains(f.Reason, "no deflator is named") {
		t.Errorf("%q, %q; want %q and the reason", f.Shown.Statistic, f.Reason, want)
	}
}
