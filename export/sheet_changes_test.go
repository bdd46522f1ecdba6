package export_test

import (
	"bytes"
	"slices"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/changes"
	"example.com/rhyme/export"
)

// since is the report that knows what changed since the same with another level, whose first number was greater by 1.
func since(t testing.TB) *analogies.Report {
	t.Helper()
	copied := *report(t) // others read the same one
	r := &copied
	r.Comparison = slices.Clone(r.Comparison)
	first := &r.Comparison[0].Quantity.Value.Value
	*first++
	r.Run = []analogies.Setting{{Name: "level", Value: "0.9"}}
	var b bytes.Buffer
	if err := export.JSON(&b, r.Tables()...); err != nil {
		t.Fatal(err)
	}
	*first--
	r.Run[0].Value = "0.95"
	earlier, err := changes.Read(&b)
	if err != nil {
		t.Fatal(err)
	}
	r.Changes = changes.Since(earlier, r.Tables())
	return r
}

// The sheet is there only where an earlier report was given; it lists what was changed before what moved.
func TestWhatChanged(t *testing.T) {
	if slices.Contains(open(t, workbook(t, report(t))).GetSheetList(), "What changed") {
		t.Error("there is a sheet, and no earlier report")
	}
	r := since(t)
	f := open(t, workbook(t, r))
	rows, err := f.GetRows("What changed")
	if err != nil || len(rows) != 6 {
		t.Fatalf("%d rows (%v): %q", len(rows), err, rows)
	}
	e := r.Comparison[0]
	for _, c := range []struct{ cell, want string }{
		{"A5", "run"}, {"C5", "level"}, {"J5", "0.9"}, {"K5", "0.95"},
		{"A6", "comparison"}, {"B6", e.Case}, {"C6", e.Measure.ID}, {"D6", "value"}, {"E6", "year"}, {"F6", "1831.0"}, {"G6", "1830.0"}, {"H6", "-1.00"}, {"L6", "setting: level"},
	} {
		if got, err := f.GetCellValue("What changed", c.cell); err != nil || got != c.want {
			t.Errorf("%s is %q (%v), want %q", c.cell, got, err, c.want)
		}
	}
}
