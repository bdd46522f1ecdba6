package analogies_test

import (
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/capability"
	"example.com/rhyme/analogies/table"
)

// The findings say the numbers of the tables of the same name, each with what it leans on.
func TestCapabilityFindingsAreThoseOfTheTables(t *testing.T) {
	c := byDefault(t).Capability
	tables := map[string]*table.Table{}
	for _, tab := range c.Tables() {
		tables[tab.Name] = tab
	}
	row := func(name string, is map[string]any) func(column string) float64 {
		for _, r := range tables[name].Rows {
			all := true
			for column, want := range is {
				all = all && cell(tables[name], r, column) == want
			}
			if all {
				return func(column string) float64 { return cell(tables[name], r, column).(float64) }
			}
		}
		t.Fatalf("%s has no row of %v", name, is)
		return nil
	}
	found := c.Findings("AI tokens")
	if len(found) != 4 {
		t.Fatalf("%d findings, want one of the fall, one of each target and one of the premium", len(found))
	}
	fall := row("capability_decline", map[string]any{"model": "exponential-decline", "measure": "change a year"})
	close(t, "fall", found[0].Quantity.Value.Value, fall("value"))
	close(t, "its lower limit", found[0].Quantity.Lower.Value, fall("boot_lower"))
	close(t, "its upper limit", found[0].Quantity.Upper.Value, fall("boot_upper"))
	for i, target := range []string{"tenth-price", "open-weights"} {
		median := row("capability_medians", map[string]any{"target": target, "clock": "release"})
		q := found[1+i].Quantity
		close(t, target, q.Value.Value, median("value"))
		close(t, target+", lower", q.Lower.Value, median("lower"))
		close(t, target+", upper", q.Upper.Value, median("upper"))
		if !strings.Contains(found[1+i].Text, q.Text(false)+" months") {
			t.Errorf("%q does not say %s", found[1+i].Text, q.Text(false))
		}
	}
	premium, last := tables["capability_premium"], []any(nil)
	for _, r := range premium.Rows {
		if cell(premium, r, "in_trend") == true {
			last = r
		}
	}
	close(t, "premium", found[3].Quantity.Value.Value, cell(premium, last, "premium").(float64))
	if end := cell(premium, last, "date").(string); !strings.HasPrefix(found[3].Text, "On "+end+" ") {
		t.Errorf("%q is not of %s", found[3].Text, end)
	}
	for _, f := range found {
		if f.Case != "ai-tokens" || f.Weakest == "" || f.Series != "ai-tokens/models.csv; ai-tokens/scores.csv" {
			t.Errorf("%q rests on %q of %q, weakest %q", f.Text, f.Series, f.Case, f.Weakest)
		}
	}
}

// What there is not yet is a finding that says so: no line runs through no records, and too few offers have no
// premium.
func TestCapabilityFindingsSayWhatIsOpen(t *testing.T) {
	for _, test := range []struct {
		name    string
		options capability.Options
		finding int
		text    string
	}{
		{"no records", capability.Options{}, 0, "AI tokens: the price of a score of 2 or more on gpqa-diamond."},
		{"no rivals", capability.Options{Fewest: 1000}, 3, "What the frontier costs over the nearly as good is open: no quarter has a premium."},
	} {
		c := &analogies.Capability{Case: "ai-tokens", Market: market(t, test.options), AtLeast: 2, List: &analogies.PriceList{Case: "ai-tokens"}, Reason: "no offer reaches it"}
		f := c.Findings("AI tokens")[test.finding]
		if f.Text != test.text || f.Quantity.Value.Exists() || f.Quantity.Reason == "" {
			t.Errorf("%s: %q with %+v, want %q and a reason", test.name, f.Text, f.Quantity, test.text)
		}
		limits := c.Limits()
		if last := limits[len(limits)-1]; last != c.Reason {
			t.Errorf("the last limit is %q", last)
		}
	}
	if none := (*analogies.Capability)(nil); none.Findings("x") != nil || none.Limits() != nil {
		t.Error("no capability has findings")
	}
}
