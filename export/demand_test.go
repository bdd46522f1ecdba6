package export_test

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export"
	"github.com/xuri/excelize/v2"
)

func demands(t *testing.T) (*datasets.Catalog, []analogies.Demand) {
	t.Helper()
	catalog, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	list, err := analogies.Demands(catalog, analogies.DefaultPlan())
	if err != nil {
		t.Fatal(err)
	}
	return catalog, list
}

// The expression of a demand number, calculated as a spreadsheet does, is its value.
func TestDemandExpressions(t *testing.T) {
	_, list := demands(t)
	live := 0
	for _, d := range list {
		values := map[analogies.Ref]float64{}
		for _, s := range []*datasets.Series{d.Price, d.Quantity} {
			if s != nil {
				for i, o := range s.Observations {
					values[analogies.ValueAt(s.Point(i))], values[analogies.YearAt(s.Point(i))] = o.Value, o.Date.Decimal()
				}
			}
		}
		for _, r := range d.Rows {
			if r.Quantity.Value.Live() && d.Result != nil {
				live++
				calculate(t, r.Quantity, values)
			}
		}
	}
	if live < 30 {
		t.Errorf("only %d numbers are live", live)
	}
}

func calculate(t *testing.T, q analogies.Quantity, values map[analogies.Ref]float64) {
	t.Helper()
	formula, ok := q.Value.Formula(func(r analogies.Ref) (string, bool) {
		v, ok := values[r]
		return strconv.FormatFloat(v, 'f', -1, 64), ok
	})
	if !ok {
		t.Errorf("%s: a reference of %s has no value", q.ID, q.Value.Expr)
		return
	}
	f := excelize.NewFile()
	if err := f.SetCellFormula("Sheet1", "A1", formula); err != nil {
		t.Fatal(err)
	}
	text, err := f.CalcCellValue("Sheet1", "A1", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatalf("%s: %s: %v", q.ID, formula, err)
	}
	got, err := strconv.ParseFloat(text, 64)
	if err != nil || math.Abs(got-q.Value.Value) > 1e-9*math.Abs(q.Value.Value) {
		t.Errorf("%s: %s is %s, the value %.12g", q.ID, formula, text, q.Value.Value)
	}
}

func TestDemandForPeople(t *testing.T) {
	_, list := demands(t)
	var b bytes.Buffer
	if err := export.Demand(&b, list); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"4.48 (2.49 to 23.7)",                // an interval
		"5.25 [3]",                           // a ratio without one
		"29 of 30",                           // windows
		"[5] 7 pairs: at least 8 are needed", // a reason
		"Arithmetic, not cause",
		"published (aione-llm-elasticity",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}
