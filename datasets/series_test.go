package datasets_test

import (
	"reflect"
	"testing"

	"example.com/rhyme/datasets"
)

func TestSeriesXY(t *testing.T) {
	x, y := money(t, "coal", "1900", 1.0, "1900-07", 2.0, "1902", 3.0).XY()
	if want := []float64{1900, 1900 + 6.5/12, 1902}; !reflect.DeepEqual(x, want) {
		t.Errorf("x is %v, want %v", x, want)
	}
	if want := []float64{1, 2, 3}; !reflect.DeepEqual(y, want) {
		t.Errorf("y is %v, want %v", y, want)
	}
}

func TestSeriesRef(t *testing.T) {
	s := money(t, "coal", "1900", 1.0)
	if got := s.Ref(); got != "test/coal" {
		t.Errorf("Ref is %q", got)
	}
	if got, want := s.Point(0), (datasets.PointID{Series: "test/coal", Date: "1900"}); got != want {
		t.Errorf("Point(0) is %v", got)
	}
	if got := s.FormulaOf(0); got != "" {
		t.Errorf("a given value has the formula %q", got)
	}
	s.Dataset = ""
	if got := s.Ref(); got != "coal" {
		t.Errorf("Ref of a series in no data set is %q", got)
	}
}

func TestByYearTakesTheLastOfEachYear(t *testing.T) {
	s := money(t, "coal", "1900", 1.0, "1900-07", 2.0, "1900-12-31", 3.0, "1902-01", 4.0)
	var got []string
	for _, o := range s.ByYear() {
		got = append(got, o.Date.String())
	}
	if want := []string{"1900-12-31", "1902-01"}; !reflect.DeepEqual(got, want) {
		t.Errorf("ByYear is %v, want %v", got, want)
	}
	if len(money(t, "none").ByYear()) != 0 {
		t.Error("a series without observations has years")
	}
}

func TestSourcesOfDerivedSeriesIncludeThoseOfParents(t *testing.T) {
	press, bureau := &datasets.Source{ID: "press"}, &datasets.Source{ID: "bureau"}
	price, cpi := money(t, "coal", "1900", 1.0, "1901", 1.0), index(t, "1900", 10.0, "1901", 10.0)
	price.Observations[0].Source, price.Observations[1].Source = press, press
	cpi.Observations[0].Source, cpi.Observations[1].Source = bureau, bureau
	if got := price.Sources(); !reflect.DeepEqual(got, []*datasets.Source{press}) {
		t.Errorf("sources of the price are %v", got)
	}
	real, err := datasets.Deflate(price, cpi, 1901)
	if err != nil {
		t.Fatal(err)
	}
	if got := real.Sources(); !reflect.DeepEqual(got, []*datasets.Source{bureau, press}) {
		t.Errorf("sources of the real price are %v", got)
	}
}
