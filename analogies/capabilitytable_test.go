package analogies_test

import (
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/capability"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
)

func market(t *testing.T, o capability.Options) *capability.Market {
	t.Helper()
	c, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	d, err := c.Dataset("ai-tokens")
	if err != nil {
		t.Fatal(err)
	}
	m, err := capability.NewMarket(d, o)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// cell is that of a row under a column.
func cell(tab *table.Table, row []any, column string) any { return row[tab.Index(column)] }

// A rate above 0 is a change below: its limits change places, so that lower is below upper in every row.
func TestDeclineTableLimitsAreInOrder(t *testing.T) {
	tab := analogies.CapabilityDeclineTable(market(t, capability.Options{}), 0.5)
	if len(tab.Rows) != 6 {
		t.Fatalf("%d rows, want 3 measures of 2 estimators", len(tab.Rows))
	}
	for _, row := range tab.Rows {
		v, _ := cell(tab, row, "value").(float64)
		for _, side := range []string{"", "boot_"} {
			lower, ok1 := cell(tab, row, side+"lower").(float64)
			upper, ok2 := cell(tab, row, side+"upper").(float64)
			if open := !ok2 && cell(tab, row, "measure") == "halving time" && cell(tab, row, "reason") != ""; !open && (!ok1 || !ok2 || !(lower < v && v < upper)) {
				t.Errorf("%slimits of %v", side, row)
			}
		}
	}
}

// What there is not is a row with its reason.
func TestCapabilityTablesOfAScoreThatNobodyReaches(t *testing.T) {
	m := market(t, capability.Options{})
	for _, tab := range []*table.Table{analogies.CapabilityRecordsTable(m, 1), analogies.CapabilityDeclineTable(m, 1)} {
		if want := "gpqa-diamond of 1: no offer reaches it: the best, gpt-5.4-pro, has 0.946"; len(tab.Rows) != 1 || cell(tab, tab.Rows[0], "reason") != want {
			t.Errorf("%s: %v, want a row with the reason %q", tab.Name, tab.Rows, want)
		}
	}
}

// An open median or limit is empty and says why; MMLU's records have mostly not been matched.
func TestMedianLagsTableSaysWhatIsOpen(t *testing.T) {
	tab := analogies.MedianLagsTable(market(t, capability.Options{Benchmark: "mmlu"}))
	row := tab.Rows[0]
	if cell(tab, row, "value") == nil || cell(tab, row, "upper") != nil || cell(tab, row, "reason") != "open: too few have been matched so far" {
		t.Errorf("the row is %v", row)
	}
}

// Scores of another benchmark are marked, as are lags without a match.
func TestCapabilityTablesMarkWhatMustBeReadWithCare(t *testing.T) {
	m := market(t, capability.Options{})
	records := analogies.CapabilityRecordsTable(m, 0.35)
	for _, row := range records.Rows {
		if artificial := cell(records, row, "offer") == "nova-micro"; artificial != (cell(records, row, "reason") == "score of gpqa-diamond-aa") {
			t.Errorf("the reason of %v", row)
		}
	}
	lags := analogies.LagsTable(m)
	censored := 0
	for _, row := range lags.Rows {
		if yes, _ := cell(lags, row, "censored").(bool); yes != (cell(lags, row, "match") == nil) || yes != (cell(lags, row, "matched") == nil) {
			t.Errorf("the match of %v", row)
		} else if yes {
			censored++
		}
	}
	if censored != 3 { // gemini-3-pro and gemini-3.1-pro to a tenth, gemini-3.1-pro to open weights
		t.Errorf("%d lags are censored, want 3", censored)
	}
}
