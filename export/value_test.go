package export_test

import (
	"bytes"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export"
)

func values(t *testing.T, cases ...string) (*datasets.Catalog, *analogies.Report) {
	t.Helper()
	catalog, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	plan := analogies.DefaultPlan()
	if len(cases) > 0 {
		plan.Cases = cases
	}
	r, err := analogies.Values(catalog, plan)
	if err != nil {
		t.Fatal(err)
	}
	return catalog, r
}

// The expression of a value measure, calculated as a spreadsheet does, is its value.
func TestValueExpressions(t *testing.T) {
	catalog, r := values(t)
	known := map[analogies.Ref]float64{}
	for _, i := range r.Inputs {
		known[analogies.InputOf(i.ID)] = i.Value
	}
	for _, d := range catalog.Datasets {
		for _, s := range d.Series {
			known[analogies.MultiplierOf(s.Ref())] = s.Unit.Multiplier
			for i, o := range s.Observations {
				known[analogies.ValueAt(s.Point(i))] = o.Value
			}
		}
	}
	for _, s := range r.Derived {
		for i, o := range s.Observations {
			known[analogies.ValueAt(s.Point(i))] = o.Value
		}
	}
	for _, c := range r.Cases {
		for _, v := range c.Value {
			for _, row := range v.Rows {
				known[analogies.OtherOf(row.Level.ID)] = row.Level.Value.Value
			}
		}
	}
	live := 0
	for _, m := range r.Measured {
		known[analogies.OtherOf(m.Quantity.ID)] = m.Quantity.Value.Value
		if _, columns := m.Quantity.Value.Refs["run"]; columns {
			continue // over columns of Capture: TestLibreOfficeAgrees calculates it
		}
		if m.Quantity.Value.Live() {
			live++
			calculate(t, m.Quantity, known)
		}
	}
	if live < 45 {
		t.Errorf("only %d numbers are live", live)
	}
}

func TestValueForPeople(t *testing.T) {
	_, r := values(t, "internet-bandwidth", "railroads")
	var b bytes.Buffer
	if err := export.Value(&b, r); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"0.0844 (0.0722 to 0.0965)", // an interval
		"0.0762 / 0.0844 / 0.100",   // over the weights
		"1996 / 1998 / 1999",        // years
		"≤ 1926 / ≤ 1926 / 1931",    // censored ones
		"applications hold more from the first observation on, 1926: censored", // a reason
		"term_rents",
		"cannot be measured: no series of what owners of land",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	if strings.Contains(b.String(), "_median") {
		t.Error("the middle corner has a row of its own")
	}
}
