package datasets_test

import (
	"math"
	"reflect"
	"testing"

	"example.com/rhyme/datasets"
	gota "github.com/go-gota/gota/series"
)

func TestSeriesFrame(t *testing.T) {
	c, err := datasets.Load(files())
	if err != nil {
		t.Fatal(err)
	}
	s, err := c.Series("rails/rate", "")
	if err != nil {
		t.Fatal(err)
	}
	df, err := s.Frame()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"series", "date", "year", "value", "source", "locator", "quality", "note"}
	if got := df.Names(); !reflect.DeepEqual(got, want) || df.Nrow() != 1 {
		t.Errorf("columns are %v with %d rows, want %v", got, df.Nrow(), want)
	}
	if got := df.Col("value").Float()[0]; got != 2.5 {
		t.Errorf("value is %v", got)
	}
	if got := df.Col("date").Records()[0]; got != "1830-06" {
		t.Errorf("date is %q", got)
	}
	empty := s.Window(datasets.Window{LeaveOut: datasets.Qualities()})
	if _, err := empty.Frame(); err == nil || err.Error() != "rails/rate has no observations for a frame" {
		t.Errorf("a series without observations gives %v", err)
	}
}

// A column with one word in it is text, and so is one without any value.
func TestTableFrame(t *testing.T) {
	df, err := table(t).Frame()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := df.Types(), []gota.Type{gota.String, gota.String, gota.Float, gota.String}; !reflect.DeepEqual(got, want) {
		t.Errorf("types are %v, want %v", got, want)
	}
	if got := df.Col("year").Float(); got[0] != 1829 || !math.IsNaN(got[2]) {
		t.Errorf("years are %v", got)
	}
	if _, err := (&datasets.Table{Name: "t", Columns: []string{"a"}}).Frame(); err == nil {
		t.Error("a table without rows has a frame")
	}
	none := &datasets.Table{Name: "t", Columns: []string{"a"}, Rows: [][]string{{""}}}
	if df, err = none.Frame(); err != nil || df.Types()[0] != gota.String {
		t.Errorf("a column without values is %v, %v", df.Types(), err)
	}
}

// gota must not round what is smaller than its six printed decimals.
func TestFramesKeepEveryDigit(t *testing.T) {
	tab := &datasets.Table{Name: "t", Columns: []string{"a"}, Rows: [][]string{{"0.1234567891234"}, {"1.9e-9"}}}
	df, err := tab.Frame()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := df.Col("a").Float(), []float64{0.1234567891234, 1.9e-9}; !reflect.DeepEqual(got, want) {
		t.Errorf("values are %v, want %v", got, want)
	}
}
