package analogies

import (
	"fmt"
	"math"

	"example.com/rhyme/analogies/capability"
	"example.com/rhyme/analogies/table"
)

// Findings are what the prices of capability say, under the title of their case:
// how fast record lows fall, how long record scores stay dear and closed, and
// what the best model costs over the nearly as good. What does not exist yet
// is a finding with its reason.
func (c *Capability) Findings(title string) []Finding {
	if c == nil {
		return nil
	}
	out := []Finding{c.finding(c.Exhibit(title).Title+".", c.fall(), c.Limits()[0])}
	for _, t := range capability.Targets() {
		q, text := c.lag(t)
		out = append(out, c.finding(text, q, "lags that one cheap model ends together are not independent: the interval is too narrow"))
	}
	q, text := c.premium()
	return append(out, c.finding(text, q, "a ratio of two list prices on the last day of a quarter: which models were scored decides, and there is no interval"))
}

func (c *Capability) finding(text string, q Quantity, weakest string) Finding {
	return Finding{Case: c.Case, Text: text, Quantity: q, Series: c.List.Ref(), Weakest: weakest}
}

// fall is the change of record lows a year, with limits by draws of offers.
func (c *Capability) fall() Quantity {
	percent := func(rate float64) float64 { return 100 * math.Expm1(-rate) }
	for _, r := range c.Rates {
		if r.Model == "exponential-decline" && !math.IsNaN(r.Value) {
			v := c.declined(r.Model, "change a year", percent(r.Value))
			return Quantity{Value: v, Lower: Given(percent(r.BootUpper)), Upper: Given(percent(r.BootLower)), Unit: "percent per year"}
		}
	}
	return None("", "percent per year", c.Reason)
}

// lag is the median time from release to a target, unmatched scores included.
func (c *Capability) lag(t capability.Target) (Quantity, string) {
	verb := map[capability.Target]string{capability.TenthPrice: "cost a tenth of its first price", capability.OpenModel: "was matched by open weights"}[t]
	s, err := capability.MedianLag(c.Market.Lags(t), capability.FromRelease, c.Market.Options.Level)
	if err != nil {
		return None("", "months", "no closed model on the frontier"), fmt.Sprintf("No record score of a closed model can be followed until it %s.", verb)
	}
	q := Quantity{Value: Given(s.Median), Lower: Given(s.Lower), Upper: Given(s.Upper), Unit: "months"}
	so := fmt.Sprintf("%d of %d so far", s.Ended, s.Spells)
	if math.IsNaN(s.Median) {
		q.Reason = "open: too few have been matched so far"
		return q, fmt.Sprintf("How long until a record score %s is open: %s.", verb, so)
	}
	return q, fmt.Sprintf("A record score %s after %s months (median): %s.", verb, q.Text(false), so)
}

// premium is what the best model cost over the nearly as good in the last
// quarter that says something of it, with the range over all of these.
func (c *Capability) premium() (Quantity, string) {
	var last *capability.Quarter
	least, most, n := math.Inf(1), math.Inf(-1), 0
	quarters := c.Market.Premium()
	for i, q := range quarters {
		if q.InTrend {
			last, n = &quarters[i], n+1
			least, most = min(least, q.Premium), max(most, q.Premium)
		}
	}
	if last == nil {
		return None("", "factor", "no quarter has a premium"), "What the frontier costs over the nearly as good is open: no quarter has a premium."
	}
	show := func(v float64) string { return table.Significant(v, 3) }
	return Quantity{Value: Given(last.Premium), Lower: Missing(), Upper: Missing(), Unit: "times"},
		fmt.Sprintf("On %s the best model cost %s times the cheapest nearly as good; over the %d quarters with a frontier to pay for, %s to %s times.",
			last.End, show(last.Premium), n, show(least), show(most))
}

// Limits say what the prices of capability leave out, the weakest point first.
func (c *Capability) Limits() []string {
	if c == nil {
		return nil
	}
	out := []string{
		"a running minimum cannot rise and its errors lie on one side: the limits by a bootstrap over offers say more than those of the line",
		"list prices, no discounts and no tokens per answer: a model that thinks longer costs more for the same score",
		fmt.Sprintf("%d prices of scored models do not count: introductory, of resellers, or not on general sale", len(c.Market.LeftOut)),
	}
	if c.Reason != "" {
		out = append(out, c.Reason)
	}
	return out
}
