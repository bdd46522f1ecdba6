package analogies_test

import (
	"math"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/capability"
)

// The report prices the score that `rhyme capability` prices by default, with
// the same tables.
func TestCapabilityIsThatOfTheCommand(t *testing.T) {
	c := byDefault(t).Capability
	m := market(t, capability.Options{})
	if c.Case != "ai-tokens" || c.AtLeast != m.Offers[0].Score || c.Market.Benchmark.Name != "gpqa-diamond" {
		t.Fatalf("%s prices %g on %s", c.Case, c.AtLeast, c.Market.Benchmark.Name)
	}
	for i, want := range analogies.CapabilityTables(m, c.AtLeast) {
		got := c.Tables()[i]
		if got.Name != "capability_"+want.Name || len(got.Rows) != len(want.Rows) || len(got.Rows) == 0 {
			t.Errorf("table %s of %d rows, want capability_%s of %d", got.Name, len(got.Rows), want.Name, len(want.Rows))
		}
	}
}

// The line through the logs of the record lows falls at the rate of the
// estimator of the same name, and passes through the means.
func TestTheLineIsThatOfTheRate(t *testing.T) {
	c := byDefault(t).Capability
	for _, r := range c.Rates {
		if r.Model == "exponential-decline" {
			close(t, "slope", c.Slope.Value, -r.Value)
		}
	}
	logs, line := 0.0, 0.0
	for _, low := range c.Lows {
		logs, line = logs+low.Log.Value, line+math.Log(low.Line.Value)
	}
	close(t, "mean of the line", line, logs)
}

// A record low costs what its row of the list does, and rows without a price of
// input and output cost the blend that their source gives.
func TestRecordLowsAreRowsOfTheList(t *testing.T) {
	c := byDefault(t).Capability
	for _, low := range c.Lows {
		close(t, low.Offer.Model, low.USD.Value, c.List.Prices[low.Price.Row].Value)
		if model := c.List.Models.Rows[low.Price.Row][0]; model != low.Offer.Model {
			t.Errorf("row %d is of %s, want %s", low.Price.Row, model, low.Offer.Model)
		}
	}
	for i, n := range c.List.Prices {
		if !n.Live() {
			t.Errorf("row %d has no price", i)
		}
	}
}

// Without a list of models there is no capability, and no table of one.
func TestNoListNoCapability(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Cases = []string{"railroads"}
	r := build(t, plan)
	if r.Capability != nil {
		t.Errorf("railroads have a capability: %+v", r.Capability)
	}
	for _, table := range r.Tables() {
		if strings.HasPrefix(table.Name, "capability") {
			t.Errorf("there is a table %s", table.Name)
		}
	}
}

// Every estimate of the decline is that of the table and can be recomputed.
func TestDeclineIsLive(t *testing.T) {
	c := byDefault(t).Capability
	tab := analogies.CapabilityDeclineTable(c.Market, c.AtLeast)
	for i, r := range c.Decline(tab) {
		close(t, "value of the row", r.Value.Value, cell(tab, tab.Rows[i], "value").(float64))
		if !r.Value.Live() {
			t.Errorf("%v is from the tool", r.Row)
		}
	}
}
