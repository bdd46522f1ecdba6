package export_test

import "testing"

// Every measure has its row, those with an expression a formula, and capture
// follows from the levels of Value split wherever both are there.
func TestMeasuresAreLive(t *testing.T) {
	r := report(t)
	f := open(t, workbook(t, r))
	live := 0
	for _, m := range r.Measured {
		if m.Quantity.Value.Live() {
			live++
		}
	}
	if n := len(columnOf(t, f, "Value detail", "measure")); n != len(r.Measured) {
		t.Errorf("%d rows of Value detail, want %d", n, len(r.Measured))
	}
	if n := formulas(t, f, "Value detail", "value"); n != live || n == 0 {
		t.Errorf("%d values are formulas, want %d", n, live)
	}
	captures := 0
	c := r.CaptureTable()
	for _, row := range c.Rows {
		if row[c.Index("capture")] != nil {
			captures++
		}
	}
	if n := formulas(t, f, "Capture", "capture"); n != captures || n == 0 {
		t.Errorf("%d captures are formulas, want %d", n, captures)
	}
}
