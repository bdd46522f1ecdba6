package export_test

import (
	"slices"
	"strings"
	"testing"
)

// Summary has a line from every part of the report, with a way to it.
func TestSummaryNamesEveryPart(t *testing.T) {
	f := open(t, workbook(t, report(t)))
	more := columnOf(t, f, "Summary", "more on")
	col := column(t, f, "Summary", "more on")
	for _, sheet := range []string{"Railroads, adoption", "Electricity, price", "Internet bandwidth, adoption", "AI tokens, price", "Value measures", "Demand", "Capability", "Forecast", "Claims"} {
		i := slices.Index(more, sheet)
		if i < 0 {
			t.Errorf("Summary does not name %s", sheet)
			continue
		}
		if ok, target, _ := f.GetCellHyperLink("Summary", col+itoa(i+5)); !ok || !strings.Contains(target, sheet) {
			t.Errorf("%s leads to %q", sheet, target)
		}
	}
}

// Contents leads to every sheet and says what it shows.
func TestContentsLeadsEverywhere(t *testing.T) {
	f := open(t, workbook(t, report(t)))
	listed, shows := columnOf(t, f, "Contents", "sheet"), columnOf(t, f, "Contents", "what it shows")
	for _, sheet := range f.GetSheetList() {
		i := slices.Index(listed, sheet)
		if sheet == "Contents" {
			continue
		}
		if i < 0 || shows[i] == "" {
			t.Errorf("Contents does not say what %s shows", sheet)
			continue
		}
		if ok, target, _ := f.GetCellHyperLink("Contents", "A"+itoa(i+5)); !ok || !strings.Contains(target, sheet) {
			t.Errorf("Contents leads to %q for %s", target, sheet)
		}
	}
}
