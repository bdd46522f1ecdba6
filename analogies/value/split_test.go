package value_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// catalog is one data set whose series are given as lines "id,unit,measure,multiplier,kind" and whose observations
// are given as "id,date,value".
func catalog(t testing.TB, series, observations []string) *datasets.Catalog {
	t.Helper()
	s, o := "id,title,unit,measure,multiplier,kind,layer,money,geography,definition\n", "series,date,value,source,locator,quality,note\n"
	for _, line := range series {
		f := strings.Split(line, ",")
		s += fmt.Sprintf("%s,%s,%s,%s,%s,%s,infrastructure,,World,made for this test\n", f[0], f[0], f[1], f[2], f[3], f[4])
	}
	for _, line := range observations {
		o += line + ",src,here,reported,\n"
	}
	c, err := datasets.Load(fstest.MapFS{
		"made/series.csv":       {Data: []byte(s)},
		"made/observations.csv": {Data: []byte(o)},
		"made/sources.csv":      {Data: []byte("id,citation,url,license\nsrc,Made for this test,https://example.com,none\n")},
		"made/case.yaml":        {Data: []byte("title: Made\nsubject: a test\nsummary: a test\n")},
		"made/NOTES.md":         {Data: []byte("none\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func lookup(c *datasets.Catalog) func(string) (*datasets.Series, error) {
	return func(ref string) (*datasets.Series, error) { return c.Series(ref, "made") }
}

func layer(l datasets.Layer, ws ...datasets.Weighted) datasets.LayerDef {
	return datasets.LayerDef{Layer: l, Series: ws}
}

func w(series string, weight, low, high float64) datasets.Weighted {
	return datasets.Weighted{Series: "made/" + series, Weight: weight, Low: low, High: high}
}

func find(t *testing.T, s *value.Split, year int, l datasets.Layer) value.Layer {
	t.Helper()
	for _, y := range s.Years {
		for _, got := range y.Layers {
			if y.Year == year && got.Layer == l {
				return got
			}
		}
	}
	t.Fatalf("no %s in %d", l, year)
	return value.Layer{}
}

// Three layers worked by hand. Grid 30; makers 10 million and 5 thousand, in
// millions 10.005; shops 40 at weight 0.5 (0 to 1), so 20 (0 to 40).
func TestSharesAndTheirSweep(t *testing.T) {
	c := catalog(t,
		[]string{"grid,USD million,USD,1e6,profit", "maker,USD million,USD,1e6,profit", "small,USD thousand,USD,1e3,profit", "shop,USD million,USD,1e6,profit"},
		[]string{"grid,2000,30", "maker,2000,10", "small,2000,5", "shop,2000,40"})
	split, err := value.Measure(datasets.ValueDef{ID: "d", Measure: datasets.KindProfit, From: 2000, Until: 2000, Layers: []datasets.LayerDef{
		layer(datasets.LayerInfrastructure, w("grid", 1, 1, 1)),
		layer(datasets.LayerEquipment, w("maker", 1, 1, 1), w("small", 1, 1, 1)),
		layer(datasets.LayerApplication, w("shop", 0.5, 0, 1)),
	}}, lookup(c))
	if err != nil {
		t.Fatal(err)
	}
	grid, maker, shop := find(t, split, 2000, datasets.LayerInfrastructure), find(t, split, 2000, datasets.LayerEquipment), find(t, split, 2000, datasets.LayerApplication)
	near(t, "makers", maker.Value, 10.005)
	near(t, "share of the grid", grid.Share, 30/60.005)
	near(t, "its least, shops at 1", grid.ShareLow, 30/80.005)
	near(t, "its greatest, shops at 0", grid.ShareHigh, 30/40.005)
	near(t, "least share of shops", shop.ShareLow, 0)
	near(t, "sum", grid.Share+maker.Share+shop.Share, 1)
}

func TestShareOfTotal(t *testing.T) {
	c := catalog(t, []string{"grid,USD,USD,1,profit", "all,USD billion,USD,1e9,profit"}, []string{"grid,2000,5e8", "all,2000,2"})
	split, err := value.Measure(datasets.ValueDef{ID: "d", Measure: datasets.KindProfit, From: 2000, Until: 2000, Layers: []datasets.LayerDef{
		layer(datasets.LayerInfrastructure, w("grid", 1, 1, 1)), layer(datasets.LayerTotal, w("all", 1, 1, 1)),
	}}, lookup(c))
	if err != nil {
		t.Fatal(err)
	}
	grid := find(t, split, 2000, datasets.LayerInfrastructure)
	near(t, "share of the total", grid.OfTotal, 0.25)
	if !math.IsNaN(grid.Share) {
		t.Errorf("one layer alone has a share of %g", grid.Share)
	}
}

func TestWhatIsMissingIsSaid(t *testing.T) {
	from := 2002.0
	c := catalog(t,
		[]string{"grid,USD,USD,1,profit", "shop,USD,USD,1,profit", "rate,USD per year,USD,1,revenue", "young,USD,USD,1,profit"},
		[]string{"grid,2000,30", "grid,2001,-5", "grid,2002,30", "shop,2000,40", "shop,2002,40", "rate,2000-12,7", "rate,2002-06,8", "young,2002,1"})
	for _, tt := range []struct {
		name   string
		layers []datasets.LayerDef
		year   int
		layer  datasets.Layer
		value  float64
		share  float64
		reason string
	}{
		{"a year without an observation", two("grid", "shop"), 2001, datasets.LayerApplication, math.NaN(), math.NaN(), "no observation in 2001 of made/shop"},
		{"its neighbour has no share then", two("grid", "shop"), 2001, datasets.LayerInfrastructure, -5, math.NaN(), "no shares: infrastructure is negative"},
		{"a run-rate holds for 12 months", two("grid", "rate"), 2003, datasets.LayerApplication, 8, math.NaN(), "run-rate held: made/rate of 2002-06"},
		{"and no longer", two("grid", "rate"), 2001, datasets.LayerApplication, math.NaN(), math.NaN(), "no observation in 2001 of made/rate"},
		{"what did not exist counts as nothing", []datasets.LayerDef{
			layer(datasets.LayerInfrastructure, w("grid", 1, 1, 1)),
			layer(datasets.LayerApplication, datasets.Weighted{Series: "made/young", Weight: 1, Low: 1, High: 1, From: &from}),
		}, 2000, datasets.LayerApplication, 0, 0, "no equipment layer"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			split, err := value.Measure(datasets.ValueDef{ID: "d", Measure: datasets.KindProfit, From: 2000, Until: 2003.4, Layers: tt.layers}, lookup(c))
			if err != nil {
				t.Fatal(err)
			}
			got := find(t, split, tt.year, tt.layer)
			near(t, "value", got.Value, tt.value)
			near(t, "share", got.Share, tt.share)
			if reasons := got.Reason + "; " + got.ShareReason; !strings.Contains(reasons, tt.reason) {
				t.Errorf("reasons %q, want %q", reasons, tt.reason)
			}
		})
	}
}

func two(infrastructure, application string) []datasets.LayerDef {
	return []datasets.LayerDef{layer(datasets.LayerInfrastructure, w(infrastructure, 1, 1, 1)), layer(datasets.LayerApplication, w(application, 1, 1, 1))}
}

// A whole-number end is a calendar year: the last December counts. Another end
// cuts within its year.
func TestTheLastYear(t *testing.T) {
	c := catalog(t, []string{"grid,USD,USD,1,profit", "shop,USD,USD,1,profit"}, []string{"grid,2000-12,3", "shop,2000-06,1"})
	for until, years := range map[float64]int{2000: 1, 2000.7: 1} {
		split, err := value.Measure(datasets.ValueDef{ID: "d", Measure: datasets.KindProfit, From: 2000, Until: until, Layers: two("grid", "shop")}, lookup(c))
		if err != nil {
			t.Fatal(err)
		}
		if len(split.Years) != years {
			t.Fatalf("until %g: %d years", until, len(split.Years))
		}
		if got := find(t, split, 2000, datasets.LayerInfrastructure).Value; until == 2000 && got != 3 || until != 2000 && !math.IsNaN(got) {
			t.Errorf("until %g: infrastructure %g", until, got)
		}
	}
}

// Returns do not add: a layer earns the mean of its series by weight, and there are no shares.
func TestReturnsAreAveraged(t *testing.T) {
	c := catalog(t, []string{"a,percent,percent,1,return", "b,percent,percent,1,return"}, []string{"a,2000,10", "b,2000,-20"})
	split, err := value.Measure(datasets.ValueDef{ID: "d", Measure: datasets.KindReturn, From: 2000, Until: 2000, Layers: []datasets.LayerDef{
		layer(datasets.LayerInfrastructure, w("a", 3, 3, 3), w("b", 1, 1, 1)),
	}}, lookup(c))
	if err != nil {
		t.Fatal(err)
	}
	got := find(t, split, 2000, datasets.LayerInfrastructure)
	near(t, "mean return", got.Value, 2.5)
	near(t, "share", got.Share, math.NaN())
	if split.Additive {
		t.Error("returns are said to add")
	}
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.IsNaN(want) != math.IsNaN(got) || math.Abs(got-want) > 1e-12*math.Max(1, math.Abs(want)) {
		t.Errorf("%s = %.15g, want %.15g", what, got, want)
	}
}

func ExampleMeasure() {
	catalog, err := datasets.Bundled()
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := catalog.Dataset("internet-bandwidth")
	if err != nil {
		fmt.Println(err)
		return
	}
	split, err := value.Measure(d.Case.Value[0], func(ref string) (*datasets.Series, error) { return catalog.Series(ref, d.ID) })
	if err != nil {
		fmt.Println(err)
		return
	}
	last := split.Years[len(split.Years)-1]
	for _, l := range last.Layers {
		fmt.Printf("%d %-14s %4.1f%% (%.1f to %.1f)\n", last.Year, l.Layer, 100*l.Share, 100*l.ShareLow, 100*l.ShareHigh)
	}
	// Output:
	// 2025 infrastructure  5.5% (5.2 to 5.8)
	// 2025 equipment      41.7% (39.5 to 44.2)
	// 2025 application    52.8% (49.9 to 55.3)
}
