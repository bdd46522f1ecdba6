package datasets_test

import (
	"reflect"
	"testing"

	"example.com/rhyme/datasets"
)

func TestCumulative(t *testing.T) {
	s := index(t, "1940", 1.0, "1941", 2.0, "1944", 4.0, "1946", 8.0)
	s.ID, s.Unit = "kwh", datasets.Unit{Name: "billion kWh per year", Measure: "kWh per year", Multiplier: 1e9}
	s.Observations[1].Quality = datasets.Estimate
	sum, err := datasets.Cumulative(s)
	if err != nil {
		t.Fatal(err)
	}
	if _, y := sum.XY(); !reflect.DeepEqual(y, []float64{1, 3, 7, 15}) {
		t.Errorf("sums are %v, want 1, 3, 7, 15", y)
	}
	if want := []string{"the sum lacks 1942-1943, 1945, for which there is no value"}; !reflect.DeepEqual(sum.Made.Notes, want) {
		t.Errorf("notes are %q, want %q", sum.Made.Notes, want)
	}
	if want := (datasets.Unit{Name: "billion kWh, cumulative", Measure: "kWh, cumulative", Multiplier: 1e9}); sum.Unit != want {
		t.Errorf("unit is %v, want %v", sum.Unit, want)
	}
	const ref = "test/kwh|cumulative:1940"
	if sum.Ref() != ref || sum.FormulaOf(0) != "{0}" || sum.FormulaOf(1) != "{0}+{1}" {
		t.Errorf("%s begins %q and goes on %q", sum.Ref(), sum.FormulaOf(0), sum.FormulaOf(1))
	}
	want := []datasets.PointID{{Series: "test/kwh", Date: "1944"}, {Series: ref, Date: "1941"}}
	if got := sum.Observations[2].Parts; !reflect.DeepEqual(got, want) {
		t.Errorf("parts of 1944 are %v, want %v", got, want)
	}
	if q := sum.Observations[3].Quality; q != datasets.Estimate {
		t.Errorf("a sum with an estimate in it is %s", q)
	}
	recompute(t, sum)
}

func TestCumulativeRefuses(t *testing.T) {
	tests := []struct {
		series *datasets.Series
		want   string
	}{
		{money(t, "none"), "test/none has no values to sum"},
		{money(t, "loss", "1900", 1.0, "1901", -2.0), "test/loss is -2 on 1901: a running sum needs values that are not negative"},
		{money(t, "mixed", "1900", 1.0, "1900-06", 1.0), "test/mixed has values for 1900 and 1900-06: a running sum would count one twice"},
	}
	for _, tt := range tests {
		if _, err := datasets.Cumulative(tt.series); err == nil || err.Error() != tt.want {
			t.Errorf("Cumulative gives %v, want %s", err, tt.want)
		}
	}
}
