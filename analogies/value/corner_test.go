package value_test

import (
	"math"
	"testing"

	"example.com/rhyme/datasets"
)

// Grid 1; three applications of 1 each, of which one counts 0, 1/2 or 1, one 0
// or 1 (its base weight is its greatest) and one always: 3 x 2 corners, that
// add to 1, 1.5, 2, 2, 2.5, 3. The lower of the two middle ones is 2, so that
// shares of applications are 1/2, 2/3 and 3/4.
func TestEveryCornerOnce(t *testing.T) {
	c := catalog(t, []string{"grid,USD,USD,1,profit", "a,USD,USD,1,profit", "b,USD,USD,1,profit", "c,USD,USD,1,profit"},
		[]string{"grid,2000,1", "a,2000,1", "b,2000,1", "c,2000,1"})
	s := split(t, c, datasets.ValueDef{ID: "d", Measure: datasets.KindProfit, From: 2000, Until: 2000, Layers: []datasets.LayerDef{
		layer(datasets.LayerInfrastructure, w("grid", 1, 1, 1)),
		layer(datasets.LayerApplication, w("a", 0.5, 0, 1), w("b", 1, 0, 1), w("c", 1, 1, 1)),
	}})
	if n := len(s.Corners()); n != 6 {
		t.Fatalf("%d corners, want 6", n)
	}
	sweep := s.CaptureIn(2000)
	near(t, "base, 2.5 of 3.5", sweep.Base.Value, 2.5/3.5)
	near(t, "low", sweep.Low.Value, 0.5)
	near(t, "median", sweep.Median.Value, 2.0/3)
	near(t, "high", sweep.High.Value, 0.75)
	if len(sweep.Corners) != 6 || sweep.Above(0.5) != 0 || sweep.Below(0.5) != 0 {
		t.Errorf("%d corners, %d above, %d below: numbers without intervals are on no side", len(sweep.Corners), sweep.Above(0.5), sweep.Below(0.5))
	}
}

// Where every weight of both layers can be 0, that corner has no share and the
// others still have theirs.
func TestACornerOfNothing(t *testing.T) {
	c := catalog(t, []string{"grid,USD,USD,1,profit", "shop,USD,USD,1,profit"}, []string{"grid,2000,1", "shop,2000,3"})
	s := split(t, c, datasets.ValueDef{ID: "d", Measure: datasets.KindProfit, From: 2000, Until: 2000, Layers: []datasets.LayerDef{
		layer(datasets.LayerInfrastructure, w("grid", 1, 0, 1)), layer(datasets.LayerApplication, w("shop", 1, 0, 1)),
	}})
	l := find(t, s, 2000, datasets.LayerApplication)
	near(t, "share", l.Share, 0.75)
	near(t, "least", l.ShareLow, 0)
	near(t, "greatest", l.ShareHigh, 1)
	none := 0
	for _, n := range s.CaptureIn(2000).Corners {
		if math.IsNaN(n.Value) {
			none++
			if n.Reason != "both layers are 0 in 2000" {
				t.Errorf("reason %q", n.Reason)
			}
		}
	}
	if none != 1 {
		t.Errorf("%d corners have no share, want 1", none)
	}
}
