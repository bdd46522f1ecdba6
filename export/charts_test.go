package export_test

import (
	"testing"

	"example.com/rhyme/export/xlsx/drawingml"
)

// Every chart has its elements in the order of the standard, without which Excel
// refuses the workbook.
func TestChartsFollowTheSchema(t *testing.T) {
	charts, faults, err := drawingml.CheckBook(workbook(t, report(t)))
	if err != nil || charts < 3*4 {
		t.Errorf("%d charts were checked (%v)", charts, err)
	}
	for _, fault := range faults {
		t.Error(fault)
	}
}
