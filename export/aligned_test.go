package export_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export"
)

// The expressions of stages and of years between events, calculated as a
// spreadsheet does, are their values and limits, by either yardstick.
func TestStageExpressions(t *testing.T) {
	catalog, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	for _, yardstick := range analogies.Yardsticks() {
		plan := analogies.DefaultPlan()
		plan.Also, plan.Yardstick = false, yardstick
		r, err := analogies.Build(context.Background(), catalog, plan)
		if err != nil {
			t.Fatal(err)
		}
		values, live := cells(r), 0
		for _, e := range r.Comparison {
			if e.Measure.Group != "years between" && e.Measure.Group != "adoption" {
				continue
			}
			for _, n := range []analogies.Number{e.Quantity.Value, e.Quantity.Lower, e.Quantity.Upper} {
				if n.Live() {
					live++
					calculate(t, analogies.Quantity{ID: e.Quantity.ID, Value: n}, values)
				}
			}
		}
		if live < 80 {
			t.Errorf("%s: only %d numbers are live", yardstick, live)
		}
	}
}

// cells are the parameters of the fits and the numbers of the comparison.
func cells(r *analogies.Report) map[analogies.Ref]float64 {
	values := map[analogies.Ref]float64{}
	for _, set := range r.Fits {
		for _, res := range set.Results {
			if res.Fit == nil {
				continue
			}
			id := set.FitID(res.Model.Name)
			for _, p := range res.Fit.Params {
				values[analogies.EstimateOf(id, p.Name)], values[analogies.LowerOf(id, p.Name)], values[analogies.UpperOf(id, p.Name)] = p.Value, p.Lower, p.Upper
			}
		}
	}
	for _, e := range r.Comparison {
		q := e.Quantity
		values[analogies.OtherOf(q.ID)], values[analogies.LowerOf(q.ID, "")], values[analogies.UpperOf(q.ID, "")] = q.Value.Value, q.Lower.Value, q.Upper.Value
	}
	return values
}

func TestAlignedForPeople(t *testing.T) {
	catalog, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	list, err := analogies.Align(catalog, analogies.DefaultPlan(), analogies.Alignment{Roles: []string{"price"}, Options: clock.Options{Clock: clock.Midpoint, As: clock.Index}})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := export.Aligned(&b, list, clock.Midpoint); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"years since midpoint",
		"Railroads, price [1]",
		"index (1867 = 100); year 0 is 1886.6 (1885.2 to 1888.1); by the logistic",
		"AI tokens, price: – no midpoint: ceiling not identified",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	// The price of 1867, which is 100, stands 20 years before the midpoint: 1867 - 1886.6 = -19.6.
	found := false
	for _, line := range strings.Split(b.String(), "\n") {
		if f := strings.Fields(line); len(f) > 1 && f[0] == "-20" && f[1] == "100.0" {
			found = true
		}
	}
	if !found {
		t.Errorf("no row of -20 with 100.0 in\n%s", b.String())
	}
}
