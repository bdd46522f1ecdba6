package export_test

import (
	"strings"
	"testing"
)

// Every number of the report with an expression is a formula, those of
// published elasticities included; every pair is read from Data.
func TestDemandIsLive(t *testing.T) {
	r := report(t)
	f := open(t, workbook(t, r))
	rows, live, pairs := 0, 0, 0
	for _, d := range r.Demand {
		for _, row := range d.Rows {
			rows++
			if row.Quantity.Value.Live() {
				live++
			}
		}
		if d.Result != nil {
			pairs += len(d.Result.Pairs)
		}
	}
	if n := len(columnOf(t, f, "Demand detail", "measure")); n != rows {
		t.Errorf("%d rows of Demand detail, want %d", n, rows)
	}
	if n := formulas(t, f, "Demand detail", "value"); n != live || n == 0 {
		t.Errorf("%d values are formulas, want %d", n, live)
	}
	for _, head := range []string{"year", "quantity_value", "price_in_force", "spending_index"} {
		if n := formulas(t, f, "Demand pairs", head); n != pairs || n == 0 {
			t.Errorf("%s: %d formulas for %d pairs", head, n, pairs)
		}
	}
}

// The two prices of electricity stand one below the other against the same
// quantity, and the sheet says what the numbers are not.
func TestTwoPricesOfElectricity(t *testing.T) {
	f := open(t, workbook(t, report(t)))
	cases, quantities, prices := columnOf(t, f, "Demand", "case"), columnOf(t, f, "Demand", "quantity"), columnOf(t, f, "Demand", "price")
	found := false
	for i := 1; i < len(cases); i++ {
		if cases[i] == "electricity" && cases[i-1] == "electricity" && quantities[i] == quantities[i-1] && prices[i] != prices[i-1] {
			found = true
		}
	}
	if !found {
		t.Error("no two prices of electricity against one quantity")
	}
	for _, sheet := range []string{"Demand", "Demand detail"} {
		if said, _ := f.GetCellValue(sheet, "A2"); !strings.Contains(said, "rithmetic, not cause") {
			t.Errorf("%s!A2 says %q", sheet, said)
		}
	}
}
