package value_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// Profit in thousands over revenue in millions: 50/1000 = 5% in 2000, a loss of
// 2% in 2001; no revenue in 2002, and a revenue of 0 in 2003.
func TestMargins(t *testing.T) {
	c := catalog(t, []string{"profit,USD thousand,USD,1e3,profit", "sales,USD million,USD,1e6,revenue"},
		[]string{"profit,2000,50", "profit,2001,-20", "profit,2002,50", "profit,2003,50", "sales,2000,1", "sales,2001,1", "sales,2003,0"})
	of := func(kind datasets.Kind, series string) *value.Split {
		return split(t, c, datasets.ValueDef{ID: series, Measure: kind, From: 2000, Until: 2003, Layers: []datasets.LayerDef{layer(datasets.LayerInfrastructure, w(series, 1, 1, 1))}})
	}
	margins := value.Margins(of(datasets.KindProfit, "profit"), of(datasets.KindRevenue, "sales"), datasets.LayerInfrastructure)
	if len(margins) != 2 || margins[0].Year != 2000 || margins[1].Year != 2001 {
		t.Fatalf("%+v, want 2000 and 2001", margins)
	}
	near(t, "margin", margins[0].Value, 0.05)
	near(t, "loss", margins[1].Value, -0.02)
	if n, err := value.MarginTrend(margins, value.Options{}); err != nil || n.Exists() || n.Reason != "2 years: at least 8 are needed" {
		t.Errorf("trend of two years: %+v, %v", n, err)
	}
}

// A margin of 20% e^(-0.1 t) decays at exactly 0.1 a year, and its trend in
// points is what numpy 1.24.2 gives:
// polyfit(arange(10), 0.2*exp(-0.1*arange(10)), 1)[0].
func TestMarginTrendAndDecay(t *testing.T) {
	var margins []value.Margin
	for y := range 10 {
		margins = append(margins, value.Margin{Year: 2000 + y, Value: 0.2 * math.Exp(-0.1*float64(y))})
	}
	is(t, "decay", value.Decay(margins, value.Options{}), 0.1, 0.1, 0.1, 1e-9)
	n, err := value.MarginTrend(margins, value.Options{})
	if err != nil {
		t.Fatal(err)
	}
	near(t, "trend", n.Value, -0.013066628637920864)
	if !(n.Upper < 0) {
		t.Errorf("an even fall is not surely one: %+v", n)
	}
	margins[3].Value = -0.01
	if d := value.Decay(margins, value.Options{}); d.Exists() || d.Reason != "the margin was not above 0 in 2003: it has no rate of decay" {
		t.Errorf("a loss: %+v", d)
	}
}

// Revenue grows by 5% a year in logs, the operating ratio rises by a point a
// year: the margin falls by one. Only the ten years of both count.
func TestThin(t *testing.T) {
	series := func(first, n int, v func(i int) float64) *datasets.Series {
		s := &datasets.Series{ID: "made"}
		for i := range n {
			d, err := datasets.ParseDate(fmt.Sprint(first + i))
			if err != nil {
				t.Fatal(err)
			}
			s.Observations = append(s.Observations, datasets.Observation{Date: d, Value: v(i)})
		}
		return s
	}
	revenue := series(1990, 20, func(i int) float64 { return 100 * math.Exp(0.05*float64(i)) })
	ratio := series(2000, 15, func(i int) float64 { return 60 + float64(i) })
	thin, err := value.Thin(revenue, ratio, -1, value.Options{})
	if err != nil {
		t.Fatal(err)
	}
	is(t, "revenue", thin.Revenue, 0.05, 0.05, 0.05, 1e-9)
	is(t, "margin", thin.Margin, -1, -1, -1, 1e-9)
	if !strings.HasPrefix(thin.Margin.Reason, "10 years, 2000 to 2009") {
		t.Errorf("%q", thin.Margin.Reason)
	}
	thin, err = value.Thin(revenue, series(2003, 15, func(i int) float64 { return 1 }), 1, value.Options{})
	if err != nil || thin.Margin.Exists() || thin.Revenue.Reason != "7 years: at least 8 are needed" {
		t.Errorf("seven years: %+v, %v", thin, err)
	}
}
