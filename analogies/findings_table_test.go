package analogies_test

import (
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
		"internet-bandwidth": "one rate for all years, from 12 observations, while the exponential-floor has more than 99% of the weight among the models fitted",
		"railroads":          "one rate for all years, from 43 observations",
	} {
		said := ""
		for _, f := range r.Findings {
			if f.Case == id && strings.Contains(f.Text, "real price") {
				said = f.Weakest
			}
		}
		if !strings.HasSuffix(said, want) {
			t.Errorf("%s: weakest point is %q, want %q at its end", id, said, want)
		}
	}
}
