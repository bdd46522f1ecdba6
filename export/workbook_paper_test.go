package export_test

import (
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"
)

// Body text is printed at 7 points or more. Sheets that are read, not looked up, are
// one page wide: their columns fit at that size.
func TestEverySheetCanBeReadOnPaper(t *testing.T) {
	f := open(t, workbook(t, report(t)))
	const page, body, smallest = 11.69 - 2*0.25, 10.0, 7.0 // inches of A4 between the margins, points
	read := []string{"Sources", "Summary", "Claims", "For and against", "Evidence", "Value measures", "Demand", "Forecast", "Scores", "Limits", "Methods"}
	for _, sheet := range f.GetSheetList() {
		props, err1 := f.GetSheetProps(sheet)
		layout, err2 := f.GetPageLayout(sheet)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		size := body * page / max(widthOf(t, f, sheet), page)
		if !*props.FitToPage {
			if given := body * float64(*layout.AdjustTo) / 100; given > size && slices.Contains(read, sheet) {
				t.Errorf("%s takes several pages side by side, want 1", sheet)
			}
			size = body * float64(*layout.AdjustTo) / 100
		}
		if size < smallest {
			t.Errorf("%s is printed at %.1f points, want %g or more", sheet, size, smallest)
		}
	}
}

// widthOf is the width of the columns of a sheet at full size, in inches: widths
// are in digits of 10 points, 0.556 em each.
func widthOf(t *testing.T, f *excelize.File, sheet string) float64 {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	columns, sum := 0, 0.0
	for _, row := range rows {
		columns = max(columns, len(row))
	}
	for i := range columns {
		name, _ := excelize.ColumnNumberToName(i + 1)
		width, err := f.GetColWidth(sheet, name)
		if err != nil {
			t.Fatal(err)
		}
		sum += width * 5.56 / 72
	}
	return sum
}
