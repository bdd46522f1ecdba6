package value_test

import (
	"math"
	"strings"
	"testing"

	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// By hand: 1.1 x 0.8 x 1.5 = 1.32; the cube root is 1.09696131...; the high of
// 1.1 falls to 0.88, by a fifth.
func TestReturnsByHand(t *testing.T) {
	r := value.Returns{From: 2000, Yearly: []float64{0.1, -0.2, 0.5}}
	near(t, "wealth", r.Wealth(), 1.32)
	near(t, "a year", r.Annual(), math.Cbrt(1.32)-1)
	near(t, "drawdown", r.Drawdown(), 0.2)
	if r.Until() != 2002 {
		t.Errorf("until %d", r.Until())
	}
	near(t, "drawdown from the start", value.Returns{Yearly: []float64{-0.25, 0.1}}.Drawdown(), 0.25)
	near(t, "ruin", value.Returns{Yearly: []float64{0.5, -1}}.Drawdown(), 1)
	near(t, "of nothing", value.Returns{}.Annual(), math.NaN())
	near(t, "after ruin", value.Returns{Yearly: []float64{0.5, -1}}.Annual(), -1)
}

// Infrastructure 10, -20, 50, 0, 0%, the market 10% each year, from 2000 on.
// Wealth 1.32 against 1.1^5 = 1.61051. From the end of 1999 the first two years
// give 0.88 against 1.21, from 2000 1.2 against 1.21, from 2001 1.5 against
// 1.21, from 2002 1 against 1.21: three of four trail.
func TestReturnsAgainstTheMarket(t *testing.T) {
	s := against(t, datasets.KindReturn, 2000, []float64{10, -20, 50, 0, 0}, []float64{10, 10, 10, 10, 10})
	near(t, "wealth ratio", s.WealthRatio(datasets.LayerInfrastructure, datasets.LayerTotal).Base.Value, 1.32/1.61051)
	near(t, "mean", s.AnnualReturn(datasets.LayerTotal).Base.Value, 0.1)
	near(t, "drawdown", s.MaxDrawdown(datasets.LayerInfrastructure).Base.Value, 0.2)
	trailing := s.Trailing(2).Base
	near(t, "trailing", trailing.Value, 0.75)
	if want := "3 of 4 starts, ends of 1999 to 2002"; trailing.Reason != want {
		t.Errorf("%q, want %q", trailing.Reason, want)
	}
	if n := s.Trailing(6).Base; n.Exists() || n.Reason != "5 years of returns: no window of 6" {
		t.Errorf("a window of 6: %+v", n)
	}
	ruined := against(t, datasets.KindReturn, 2000, []float64{10, 10}, []float64{10, -100})
	if n := ruined.WealthRatio(datasets.LayerInfrastructure, datasets.LayerTotal).Base; n.Exists() || n.Reason != "total lost everything by 2001: no ratio" {
		t.Errorf("against nothing: %+v", n)
	}
	if n := s.WealthRatio(datasets.LayerApplication, datasets.LayerTotal).Base; n.Exists() || n.Reason != "this definition has no application layer" {
		t.Errorf("without applications: %+v", n)
	}
}

// The peak is in 2000: two years from its end give sqrt(1.2) - 1.1 a year; it
// may be 1999 (sqrt(0.88) - 1.1) or 2001 (sqrt(1.5) - 1.1).
func TestExcessFromPeak(t *testing.T) {
	s := against(t, datasets.KindReturn, 2000, []float64{10, -20, 50, 0, 0}, []float64{10, 10, 10, 10, 10})
	peak := datasets.Peak{Year: year(2000), Low: year(1999), High: year(2001)}
	is(t, "excess", s.ExcessFromPeak(peak, 2).Base, math.Sqrt(1.2)-1.1, math.Sqrt(0.88)-1.1, math.Sqrt(1.5)-1.1, 1e-12)
	nan := math.NaN()
	is(t, "a peak of one year", s.ExcessFromPeak(datasets.Peak{Year: year(2000)}, 2).Base, math.Sqrt(1.2)-1.1, nan, nan, 1e-12)
	for _, c := range []struct {
		name  string
		peak  datasets.Peak
		years int
		want  string
	}{
		{"too long", peak, 5, "5 years from the end of 2000 are not within the returns, 2000 to 2004"},
		{"before the returns", datasets.Peak{Year: year(1887)}, 2, "2 years from the end of 1887 are not within the returns, 2000 to 2004"},
		{"no peak", datasets.Peak{Why: "still rising"}, 2, "no peak of investment to count from; still rising"},
	} {
		if n := s.ExcessFromPeak(c.peak, c.years).Base; n.Exists() || n.Reason != c.want {
			t.Errorf("%s: %+v, want no number and %q", c.name, n, c.want)
		}
	}
	chosen := s.ExcessFromPeak(datasets.Peak{Year: year(2000), SelectedOnOutcome: true}, 2).Base
	if !chosen.Exists() || !strings.Contains(chosen.Reason, "selected on the outcome") {
		t.Errorf("%+v", chosen)
	}
	edge := s.ExcessFromPeak(datasets.Peak{Year: year(2000), High: year(2004)}, 2).Base
	if !strings.Contains(edge.Reason, "without 2003: 2 years from the end of 2003 are not within") {
		t.Errorf("%q", edge.Reason)
	}
}

// Two holdings at 3 to 1, rebalanced each year: 2.5% and 25%, not the mean of
// what each grew to.
func TestLayersAreRebalanced(t *testing.T) {
	c := catalog(t, []string{"a,percent,percent,1,return", "b,percent,percent,1,return"}, []string{"a,2000,10", "a,2001,20", "b,2000,-20", "b,2001,40"})
	s := split(t, c, datasets.ValueDef{ID: "d", Measure: datasets.KindReturn, From: 2000, Until: 2001, Layers: []datasets.LayerDef{
		layer(datasets.LayerInfrastructure, w("a", 3, 3, 3), w("b", 1, 1, 1)),
	}})
	r, err := s.Returns(datasets.LayerInfrastructure, nil)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "wealth", r.Wealth(), 1.025*1.25)
}

func TestReturnsThatDoNotExist(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		name  string
		split *value.Split
		want  string
	}{
		{"a gap", against(t, datasets.KindReturn, 2000, []float64{1, nan, 2}, []float64{1, 1, 1}), "no return of infrastructure from 2001 to 2001: nothing compounds across a gap"},
		{"levels", held(t, 2000, 1, 2), "the definition is of profit, not of returns"},
		{"more than everything", against(t, datasets.KindReturn, 2000, []float64{-101}, []float64{1}), "infrastructure lost more than everything in 2000"},
		{"nothing", against(t, datasets.KindReturn, 2000, []float64{nan, 1}, []float64{1, nan}), ""},
	} {
		_, err := c.split.Returns(datasets.LayerInfrastructure, nil)
		if c.want == "" {
			if n := c.split.WealthRatio(datasets.LayerInfrastructure, datasets.LayerTotal).Base; n.Exists() || n.Reason != "the two have no year in common" {
				t.Errorf("%s: %+v", c.name, n)
			}
			continue
		}
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
	c := catalog(t, []string{"a,fraction,fraction,1,return"}, []string{"a,2000,0.1"})
	s := split(t, c, datasets.ValueDef{ID: "d", Measure: datasets.KindReturn, From: 2000, Until: 2000, Layers: []datasets.LayerDef{layer(datasets.LayerInfrastructure, w("a", 1, 1, 1))}})
	if _, err := s.Returns(datasets.LayerInfrastructure, nil); err == nil || !strings.Contains(err.Error(), "expected percent") {
		t.Errorf("a unit that is no per cent: %v", err)
	}
}
