package datasets_test

import (
	"reflect"
	"testing"

	"example.com/rhyme/datasets"
)

// Worked by hand: the index rises from 25 in 1900 to 1000 in 2025, fortyfold,
// so 2.5 becomes 100; from 50 in 1901 twentyfold, so 3 becomes 60.
func TestDeflate(t *testing.T) {
	s := money(t, "coal", "1899", 2.0, "1900-06", 2.5, "1901", 3.0)
	cpi := index(t, "1900", 25.0, "1901", 50.0, "2025", 1000.0)
	real, err := datasets.Deflate(s, cpi, 2025)
	if err != nil {
		t.Fatal(err)
	}
	if x, y := real.XY(); !reflect.DeepEqual(y, []float64{100, 60}) || x[0] != 1900+5.5/12 {
		t.Errorf("real prices are %v on %v, want 100 and 60", y, x)
	}
	if want := (datasets.Unit{Name: "USD million, 2025 prices", Measure: "USD, 2025 prices", Multiplier: 1e6}); real.Unit != want {
		t.Errorf("unit is %v, want %v", real.Unit, want)
	}
	if real.Money != datasets.Real || s.Money != datasets.Nominal {
		t.Errorf("money is %q, of the nominal series %q", real.Money, s.Money)
	}
	if want := "test/coal|real:test/cpi:2025"; real.Ref() != want {
		t.Errorf("reference is %s, want %s", real.Ref(), want)
	}
	if want := []string{"1 value left out: test/cpi has no value for 1899"}; !reflect.DeepEqual(real.Made.Notes, want) {
		t.Errorf("notes are %q, want %q", real.Made.Notes, want)
	}
	o := real.Observations[0]
	want := []datasets.PointID{{Series: "test/coal", Date: "1900-06"}, {Series: "test/cpi", Date: "1900"}, {Series: "test/cpi", Date: "2025"}}
	if !reflect.DeepEqual(o.Parts, want) || o.Formula != "{0}*{2}/{1}" || o.Quality != datasets.Derived || o.Line != 3 {
		t.Errorf("first observation is %+v", o)
	}
	recompute(t, real)
}

// An index with several values in a year counts by their mean: 20 and 30 make
// 25, 900 and 1100 make 1000, and 2.5 becomes 100 again.
func TestDeflateByMonthlyIndex(t *testing.T) {
	s := money(t, "coal", "1900", 2.5)
	real, err := datasets.Deflate(s, index(t, "1900-01", 20.0, "1900-07", 30.0, "2025-01", 900.0, "2025-07", 1100.0), 2025)
	if err != nil {
		t.Fatal(err)
	}
	if got := real.Observations[0]; got.Value != 100 || got.Formula != "{0}*AVERAGE({3},{4})/AVERAGE({1},{2})" {
		t.Errorf("value %v by %s, want 100", got.Value, got.Formula)
	}
	if want := []string{"the index of 1900, 2025 is the mean of the values of that year"}; !reflect.DeepEqual(real.Made.Notes, want) {
		t.Errorf("notes are %q, want %q", real.Made.Notes, want)
	}
	recompute(t, real)
}

func TestDeflateGroupsMissingYears(t *testing.T) {
	s := money(t, "coal", "1899", 1.0, "1900", 1.0, "1901-01", 1.0, "1901-02", 1.0, "1903", 1.0, "1904", 1.0)
	real, err := datasets.Deflate(s, index(t, "1904", 10.0), 1904)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"5 values left out: test/cpi has no value for 1899-1901, 1903"}; !reflect.DeepEqual(real.Made.Notes, want) {
		t.Errorf("notes are %q, want %q", real.Made.Notes, want)
	}
}

func TestRealUnits(t *testing.T) {
	tests := []struct{ nominal, real string }{ // forms that the bundled data have
		{"USD billion", "USD billion, 2025 prices"},
		{"US cents/kWh (nominal)", "US cents/kWh, 2025 prices"},
		{"USD million (nominal), end of month", "USD million, end of month, 2025 prices"},
		{"index (1941-43=10 scale, nominal)", "index (1941-43=10 scale), 2025 prices"},
		{"percent (nominal, dividends included)", "percent (dividends included), 2025 prices"},
	}
	for _, tt := range tests {
		s := money(t, "coal", "2025", 1.0)
		s.Unit.Name = tt.nominal
		real, err := datasets.Deflate(s, index(t, "2025", 1.0), 2025)
		if err != nil || real.Unit.Name != tt.real {
			t.Errorf("%q becomes %q, %v; want %q", tt.nominal, real.Unit.Name, err, tt.real)
		}
	}
}

func TestDeflateRefuses(t *testing.T) {
	cpi := index(t, "1900", 25.0, "2025", 1000.0)
	s := money(t, "coal", "1900", 1.0)
	real, people := money(t, "real", "1900", 1.0), money(t, "people", "1900", 1.0)
	real.Money, people.Money = datasets.Real, ""
	sum, err := datasets.Cumulative(s)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		series, index *datasets.Series
		base          int
		want          string
	}{
		{real, cpi, 2025, "test/real is in real terms already: only nominal series are deflated"},
		{people, cpi, 2025, "test/people is no nominal money: only nominal series are deflated"},
		{sum, cpi, 2025, "test/coal|cumulative:1900 adds prices of different years: deflate first, then sum"},
		{s, cpi, 2024, "test/cpi has no value for the base year 2024"},
		{s, index(t, "1900", 0.0, "2025", 1.0), 2025, "test/cpi is 0 on 1900: an index must be positive"},
		{money(t, "coal", "1901", 1.0, "1902", 1.0), cpi, 2025, "test/coal cannot be deflated: test/cpi has no value for 1901-1902"},
	}
	for _, tt := range tests {
		if got, err := datasets.Deflate(tt.series, tt.index, tt.base); err == nil || err.Error() != tt.want {
			t.Errorf("Deflate gives %v, %v; want %s", got, err, tt.want)
		}
	}
}
