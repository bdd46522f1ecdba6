package datasets_test

import (
	"errors"
	"math"
	"reflect"
	"testing"

	"example.com/rhyme/datasets"
)

const engines = "engine,power,year,source\nRocket,20,1829,almanac\nNovelty,,1829,almanac\nPerseverance,five,,almanac\n"

func table(t *testing.T) *datasets.Table {
	t.Helper()
	c, err := datasets.Load(files("rails/engines.csv", engines))
	if err != nil {
		t.Fatal(err)
	}
	tab, err := c.Datasets[0].Table("engines")
	if err != nil {
		t.Fatal(err)
	}
	return tab
}

func TestTableColumn(t *testing.T) {
	tab := table(t)
	got, err := tab.Column("engine")
	if want := []string{"Rocket", "Novelty", "Perseverance"}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("engines are %v, %v; want %v", got, err, want)
	}
	var unknown *datasets.UnknownError
	if _, err = tab.Column("engines"); !errors.As(err, &unknown) || err.Error() != "unknown column engines.engines: did you mean engine?" {
		t.Errorf("a mistyped column gives %v", err)
	}
}

func TestTableFloats(t *testing.T) {
	tab := table(t)
	years, err := tab.Floats("year")
	if err != nil || years[0] != 1829 || !math.IsNaN(years[2]) {
		t.Errorf("years are %v, %v; want 1829, 1829 and a missing one", years, err)
	}
	_, err = tab.Floats("power")
	if want := `rails/engines.csv:4:14: power "five" is no number`; err == nil || err.Error() != want {
		t.Errorf("a word among numbers gives %v, want %s", err, want)
	}
	if _, err = tab.Floats("weight"); err == nil || err.Error() != "unknown column engines.weight" {
		t.Errorf("an unknown column gives %v", err)
	}
	byHand := &datasets.Table{Name: "t", Columns: []string{"a"}, Rows: [][]string{{"x"}}}
	if _, err = byHand.Floats("a"); err == nil {
		t.Error("a word in a table made by hand is a number")
	}
}

// Whoever reads meaning into a table names the cell.
func TestTableProblem(t *testing.T) {
	if got, want := table(t).Problem(2, "power", "%d horses", 5).String(), "rails/engines.csv:4:14: 5 horses"; got != want {
		t.Errorf("the problem is %q, want %q", got, want)
	}
	byHand := &datasets.Table{Name: "t", Columns: []string{"a", "b"}, Rows: [][]string{{"x", "y"}}}
	if got, want := byHand.Problem(0, "b", "no y").String(), "t.csv:1:2: no y"; got != want {
		t.Errorf("in a table made by hand it is %q, want %q", got, want)
	}
}

func TestTableFaults(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{"short row", "engine,power\nRocket\n", "rails/engines.csv:2:1: the row has 1 field, the header 2"},
		{"unknown source", "engine,source\nRocket,almanack\n", `rails/engines.csv:2:8: unknown source "almanack": did you mean almanac?`},
		{"no source", "engine,source\nRocket,\n", "rails/engines.csv:2:8: no source"},
		{"column twice", "engine,engine\n", "rails/engines.csv:1:8: a second column engine"},
		{"empty", "", "rails/engines.csv:1:1: the file is empty: expected a header"},
	}
	for _, tt := range tests {
		if got := problems(files("rails/engines.csv", tt.content)); got != tt.want {
			t.Errorf("%s gives %s, want %s", tt.name, got, tt.want)
		}
	}
}
