package analogies_test

import (
	"math"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
)

// Programs read the summary as people do: every finding with its number and
// the sources of its series.
func TestFindingsTableHasTheSummary(t *testing.T) {
	r := byDefault(t)
	tab := analogies.FindingsTable(r.Findings)
	if len(tab.Rows) != len(r.Findings) || len(tab.Rows) < len(r.Cases) {
		t.Fatalf("%d rows for %d findings of %d cases", len(tab.Rows), len(r.Findings), len(r.Cases))
	}
	for i, row := range tab.Rows {
		sources, _ := cell(tab, row, "sources").([]string)
		if cell(tab, row, "finding") != r.Findings[i].Text || cell(tab, row, "value") == nil || len(sources) == 0 {
			t.Errorf("row %v, want the words of %q with number and sources", row, r.Findings[i].Text)
		}
	}
}

// The report's tables hold what its commands print: readings as `rhyme fit`,
// capability as `rhyme capability`, curves carried on beside forecasts by
// analogy, each table under a name of its own.
func TestTablesAreComplete(t *testing.T) {
	found := map[string]*table.Table{}
	for _, tab := range byDefault(t).Tables() {
		if found[tab.Name] != nil {
			t.Errorf("two tables are called %s", tab.Name)
		}
		found[tab.Name] = tab
	}
	for _, name := range []string{"findings", "readings", "forecasts", "curve_forecasts", "capability_records", "capability_lags", "capability_medians",
		"capability_premium", "capability_decline", "capability_uncounted"} {
		if found[name] == nil || len(found[name].Rows) == 0 {
			t.Errorf("there is no table %s with rows", name)
		}
	}
}

// A price whose rate changed says so beside the one rate: the internet's price of
// transit levels off, and the floor has nearly all of the weight (see the table of
// fits). That of railroads does not, and only its observations are counted.
func TestPriceFindingsSayWhatOneRateLeavesAside(t *testing.T) {
	r := byDefault(t)
	for id, want := range map[string]string{
		"internet-bandwidth": "the data favour the exponential-floor, which has more than 99% of the weight among the models fitted; one rate for all years, from 12 observations, the last of 2025;",
		"railroads":          "one rate for all years, from 43 observations, the last of 2009;",
	} {
		said := ""
		for _, f := range r.Findings {
			if f.Case == id && strings.Contains(f.Text, "real price") {
				said = f.Weakest
			}
		}
		if !strings.HasPrefix(said, want) {
			t.Errorf("%s: weakest point is %q, want %q first", id, said, want)
		}
	}
}

// The span by another curve stands beside that of the yardstick, with the weight of
// the evidence for it. Oracle: the span of a Gompertz is 3.0844/r, by hand from the
// table of parameters.
func TestSpanByTheFavouredCurve(t *testing.T) {
	r := byDefault(t)
	e, ok := r.Entry("railroads", "adoption_years_10_90_favoured")
	if !ok || !strings.Contains(e.Quantity.Reason, "by the gompertz") || !strings.Contains(e.Quantity.Reason, "more than 99% of the weight") {
		t.Fatalf("railroads: %+v", e.Quantity)
	}
	tab := analogies.ParametersTable(r.Fits)
	for _, row := range tab.Rows {
		if row[tab.Index("series")] != e.Series || row[tab.Index("model")] != "gompertz" || row[tab.Index("parameter")] != "r" {
			continue
		}
		want := (math.Log(math.Log(10)) - math.Log(math.Log(10.0/9))) / row[tab.Index("estimate")].(float64)
		if got := e.Quantity.Value.Value; math.Abs(got-want) > 1e-9*want {
			t.Errorf("the span is %g years, want %g", got, want)
		}
		return
	}
	t.Error("no estimate of the gompertz of railroads")
}

// The answer begins with what the claims came to and the nearest rhyme. Oracle: the
// rates of the comparison, in logs: ln(1-0.955)/ln(1-0.333).
func TestAnswerNamesTheNearest(t *testing.T) {
	r := byDefault(t)
	said := r.Answer()
	young, _ := r.Entry("ai-tokens", "price_rate_real")
	old, _ := r.Entry("internet-bandwidth", "price_rate_real")
	times := math.Log1p(young.Quantity.Value.Value/100) / math.Log1p(old.Quantity.Value.Value/100)
	for i, want := range []string{"Of 10 claims", "By the fall of its price AI tokens rhymes with none of the others; nearest is Internet bandwidth", "Years from 10% to 90%", "Real price", "Share of the value"} {
		if len(said) != 5 || !strings.HasPrefix(said[i], want) {
			t.Fatalf("sentence %d of %q does not begin with %q", i+1, said, want)
		}
	}
	if want := table.Significant(times, 2) + " times as fast in logs."; !strings.HasSuffix(said[1], want) {
		t.Errorf("%q, want %q at its end", said[1], want)
	}
}
