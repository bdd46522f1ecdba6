package datasets_test

import (
	"reflect"
	"testing"

	"example.com/rhyme/datasets"
)

// Worked by hand: 30 million over 2 billion is 1.5 percent; the last value of
// the divisor in each calendar year counts; 1902 has none and 1903 is 0.
func TestRatioOfTheSameMeasureIsPercent(t *testing.T) {
	a := money(t, "capex", "1900-03", 20.0, "1900-09", 30.0, "1902", 40.0, "1903", 50.0)
	b := money(t, "gdp", "1900-01", 1.0, "1900-12", 2.0, "1903", 0.0)
	b.Unit.Multiplier = 1e9
	r, err := datasets.Ratio(a, b)
	if err != nil {
		t.Fatal(err)
	}
	if _, y := r.XY(); !reflect.DeepEqual(y, []float64{1, 1.5}) {
		t.Errorf("percent are %v, want 1 and 1.5", y)
	}
	if want := (datasets.Unit{Name: "percent of Price of gdp", Measure: "percent of Price of gdp", Multiplier: 1}); r.Unit != want {
		t.Errorf("unit is %v, want %v", r.Unit, want)
	}
	if r.Ref() != "test/capex|over:test/gdp" || r.Kind != datasets.KindRatio || r.Money != "" || r.Made.Formula != "{0}/{1}*0.1" {
		t.Errorf("%s is a %s, money %q, by %s", r.Ref(), r.Kind, r.Money, r.Made.Formula)
	}
	want := []string{"1 value left out: test/gdp has no value for 1902", "1 value left out: test/gdp is 0 in 1903"}
	if !reflect.DeepEqual(r.Made.Notes, want) {
		t.Errorf("notes are %q, want %q", r.Made.Notes, want)
	}
	recompute(t, r)
}

func TestRatioFormulaIsExcel(t *testing.T) {
	tests := []struct {
		a, b    float64 // multipliers
		formula string
	}{
		{1, 1, "{0}/{1}*100"},
		{1000, 1, "{0}/{1}*100000"},
		{1, 100, "{0}/{1}"},
		{1e9, 1, "{0}/{1}*1E+11"},
		{1, 1e9, "{0}/{1}*1E-07"},
	}
	for _, tt := range tests {
		a, b := money(t, "a", "1900", 3.0), money(t, "b", "1900", 7.0)
		a.Unit.Multiplier, b.Unit.Multiplier = tt.a, tt.b
		r, err := datasets.Ratio(a, b)
		if err != nil || r.FormulaOf(0) != tt.formula {
			t.Errorf("multipliers %v and %v give %s, %v; want %s", tt.a, tt.b, r.FormulaOf(0), err, tt.formula)
		}
		recompute(t, r)
	}
}

// What two titles begin with alike is said once; what is measured is not cut.
func TestRatioOfAFamilyOfSeries(t *testing.T) {
	a, b := money(t, "profit", "1900", 3.0), money(t, "sales", "1900", 30.0)
	a.Title, b.Title = "Steel, ten firms: profit", "Steel, ten firms: sales"
	r, err := datasets.Ratio(a, b)
	if err != nil {
		t.Fatal(err)
	}
	if r.Title != "Steel, ten firms: profit over sales" || r.Unit.Name != "percent of sales" || r.Unit.Measure != "percent of Steel, ten firms: sales" {
		t.Errorf("%q in %q, which measures %q", r.Title, r.Unit.Name, r.Unit.Measure)
	}
}

func TestRatioOfTwoMeasures(t *testing.T) {
	a, people := money(t, "capex", "1900", 30.0), index(t, "1900", 15.0)
	people.Unit = datasets.Unit{Name: "thousand", Measure: "count", Multiplier: 1000}
	r, err := datasets.Ratio(a, people)
	if err != nil {
		t.Fatal(err)
	}
	want := datasets.Unit{Name: "USD million (nominal) per thousand", Measure: "USD per count", Multiplier: 1000}
	if r.Unit != want || r.Observations[0].Value != 2 || r.Money != datasets.Nominal {
		t.Errorf("%v %v, money %q; want 2 %v, nominal", r.Observations[0].Value, r.Unit, r.Money, want)
	}
	if r, err = datasets.Ratio(people, a); err != nil || r.Money != "" {
		t.Errorf("what money buys is %q money, %v", r.Money, err)
	}
}

func TestRatioOfDerivedSeriesHasDistinctReferences(t *testing.T) {
	a, b, c := money(t, "a", "1900", 1.0), money(t, "b", "1900", 1.0), money(t, "c", "1900", 1.0)
	left, err := datasets.Ratio(a, b)
	if err != nil {
		t.Fatal(err)
	}
	left, err = datasets.Ratio(left, c)
	if err != nil {
		t.Fatal(err)
	}
	right, err := datasets.Ratio(b, c)
	if err != nil {
		t.Fatal(err)
	}
	right, err = datasets.Ratio(a, right)
	if err != nil {
		t.Fatal(err)
	}
	if l, r := left.Ref(), right.Ref(); l != "test/a|over:test/b|over:test/c" || r != "test/a|over:(test/b|over:test/c)" {
		t.Errorf("references are %s and %s", l, r)
	}
}

func TestRatioRefuses(t *testing.T) {
	a, b := money(t, "a", "1900", 1.0), money(t, "b", "1900", 1.0)
	b.Money = datasets.Real
	if _, err := datasets.Ratio(a, b); err == nil || err.Error() != "test/a is nominal and test/b is real: deflate one first" {
		t.Errorf("nominal over real gives %v", err)
	}
	if _, err := datasets.Ratio(a, money(t, "b", "1901", 1.0)); err == nil ||
		err.Error() != "test/b has no value in a year in which test/a can be divided by it" {
		t.Errorf("no year in common gives %v", err)
	}
}
