package analogies_test

import (
	"math"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
)

func TestFormula(t *testing.T) {
	cells := map[analogies.Ref]string{
		analogies.EstimateOf("c/s/m", "r"):                               "Parameters!$G$5",
		analogies.ValueAt(datasets.PointID{Series: "c/s", Date: "1900"}): "Data!$D$7",
	}
	cell := func(r analogies.Ref) (string, bool) { at, ok := cells[r]; return at, ok }
	for _, c := range []struct {
		name string
		n    analogies.Number
		want string
		ok   bool
	}{
		{"one reference", analogies.Computed(1, "EXP(-{r})-1", analogies.Refs{"r": analogies.EstimateOf("c/s/m", "r")}), "EXP(-Parameters!$G$5)-1", true},
		{"used twice", analogies.Computed(1, "{v}*{v}", analogies.Refs{"v": analogies.ValueAt(datasets.PointID{Series: "c/s", Date: "1900"})}), "Data!$D$7*Data!$D$7", true},
		{"braces that hold no name", analogies.Computed(1, "SUM({1,2})*{x}+{r}", analogies.Refs{"r": analogies.EstimateOf("c/s/m", "r")}), "SUM({1,2})*{x}+Parameters!$G$5", true},
		{"given", analogies.Given(3), "", false},
		{"not there", analogies.Computed(1, "{x}", analogies.Refs{"x": analogies.InputOf("nothing")}), "", false},
		{"missing", analogies.Computed(math.NaN(), "{r}", analogies.Refs{"r": analogies.EstimateOf("c/s/m", "r")}), "", false},
		{"open limit", analogies.Computed(math.Inf(1), "{r}", analogies.Refs{"r": analogies.EstimateOf("c/s/m", "r")}), "", false},
	} {
		if got, ok := c.n.Formula(cell); got != c.want || ok != c.ok {
			t.Errorf("%s: %q, %v; want %q, %v", c.name, got, ok, c.want, c.ok)
		}
	}
}

func TestText(t *testing.T) {
	q := analogies.Quantity{Value: analogies.Given(48.519), Lower: analogies.Given(44.7), Upper: analogies.Given(52.46), Unit: "years"}
	open := q
	open.Upper = analogies.Missing()
	for want, got := range map[string]string{
		"48.5 (44.7 to 52.5)":       q.Text(false),
		"48.5 (44.7 or more)":       open.Text(false),
		"48.5 (44.7 to 52.5) years": q.Text(true),
		"–":                         analogies.None("", "years", "no reason").Text(true),
		"1886":                      analogies.Quantity{Value: analogies.Given(1885.57), Lower: analogies.Missing(), Upper: analogies.Missing(), Unit: "year"}.Text(false),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
