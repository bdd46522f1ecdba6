package analogies

import (
	"fmt"
	"slices"
	"testing"

	"example.com/rhyme/datasets"
)

// A long series is thinned from its first observation to its last, in its
// order; one that is not long is left as it is.
func TestLongSeriesAreThinned(t *testing.T) {
	set := func(n int) *FitSet {
		s := &FitSet{}
		for i := range n {
			s.X, s.Y = append(s.X, float64(i)), append(s.Y, float64(2*i))
			s.Points = append(s.Points, datasets.PointID{Date: fmt.Sprint(i)})
		}
		return s
	}
	if s := set(manyPoints); s.thinned() != s {
		t.Errorf("a series of %d observations is thinned", manyPoints)
	}
	s := set(2000)
	got := s.thinned()
	if len(got.X) != fewPoints || got.X[0] != 0 || got.X[fewPoints-1] != 1999 || !slices.IsSorted(got.X) {
		t.Errorf("%d observations from %g to %g", len(got.X), got.X[0], got.X[len(got.X)-1])
	}
	for i, x := range got.X {
		if got.Y[i] != 2*x || got.Points[i].Date != fmt.Sprint(int(x)) {
			t.Fatalf("observation %d is %g, %g of %s: they were mixed up", i, x, got.Y[i], got.Points[i].Date)
		}
	}
	if len(s.X) != 2000 {
		t.Error("the series itself was changed")
	}
}
