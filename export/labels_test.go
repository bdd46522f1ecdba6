package export

import (
	"testing"

	"example.com/rhyme/export/xlsx"
)

func TestLabelsOrLegend(t *testing.T) {
	for name, test := range map[string]struct {
		ends []dot
		want string // the legend
	}{
		"apart":                 {[]dot{{2000, 0.2}, {2000, 0.8}}, ""},
		"upon each other":       {[]dot{{2000, 0.80}, {2000, 0.83}}, "bottom"},
		"alike, in other years": {[]dot{{1950, 0.80}, {2000, 0.83}}, ""},
	} {
		c := &xlsx.Chart{X: xlsx.Axis{Min: ptr(1900), Max: ptr(2000)}, Series: make([]xlsx.ChartSeries, 2)}
		labelled(c, test.ends, 0, 1)
		if c.Legend != test.want || c.Series[0].Label != (test.want == "") {
			t.Errorf("%s: legend %q, label %t", name, c.Legend, c.Series[0].Label)
		}
		if want := map[bool]float64{true: 2022, false: 2000}[test.want == ""]; *c.X.Max != want {
			t.Errorf("%s: the axis ends at %v, want %v", name, *c.X.Max, want)
		}
	}
}

// On a log axis from 1 to 1000 a label takes 0.165 of a power of ten.
func TestFreeOnLogAxis(t *testing.T) {
	if got := free([]dot{{1, 10}, {1, 14}, {1, 15}}, 0, 1, 2, 500, true); len(got) != 2 || got[1] != 2 {
		t.Errorf("free %v, want the first and the third", got)
	}
}
