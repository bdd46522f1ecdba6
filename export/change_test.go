package export_test

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/rhyme/export/xlsx/recalc"
	"github.com/xuri/excelize/v2"
)

// changedBook is the workbook as LibreOffice sees it after people typed into
// cells, named by their defined names.
func changedBook(t *testing.T, book []byte, typed map[string]any) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(book))
	if err != nil {
		t.Fatal(err)
	}
	for name, v := range typed {
		sheet, cell := named(t, f, name)
		if err := f.SetCellValue(sheet, cell, v); err != nil {
			t.Fatal(err)
		}
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "changed.xlsx")
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	after, err := recalc.Recalculate(context.Background(), path, filepath.Join(dir, "recalculated"))
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(after)
	if err != nil {
		t.Fatal(err)
	}
	return open(t, content)
}

// named is the cell that a defined name stands for.
func named(t *testing.T, f *excelize.File, name string) (sheet, cell string) {
	t.Helper()
	for _, n := range f.GetDefinedName() {
		if n.Name == name {
			sheet, cell, _ := strings.Cut(n.RefersTo, "!")
			return strings.Trim(sheet, "'"), strings.ReplaceAll(cell, "$", "")
		}
	}
	t.Fatalf("no name %s", name)
	return "", ""
}

// numberIn is the number in a cell, NaN where there is none.
func numberIn(t *testing.T, f *excelize.File, sheet, cell string) float64 {
	t.Helper()
	text, err := f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return math.NaN()
	}
	return v
}

// beside is the number to the right of the first cell of a sheet with a text,
// so many columns on.
func beside(t *testing.T, f *excelize.File, sheet, text string, columns int) float64 {
	t.Helper()
	at, err := f.SearchSheet(sheet, text)
	if err != nil || len(at) == 0 {
		t.Fatalf("%s has no %q (%v)", sheet, text, err)
	}
	col, row, err := excelize.CellNameToCoordinates(at[0])
	if err != nil {
		t.Fatal(err)
	}
	cell, _ := excelize.CoordinatesToCellName(col+columns, row)
	return numberIn(t, f, sheet, cell)
}

// near allows for the 15 digits that LibreOffice writes.
func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(math.Abs(a), math.Abs(b)) }

func skipWithoutOffice(t *testing.T) {
	t.Helper()
	if !recalc.Available() {
		t.Skip("LibreOffice is not installed: nothing here can recalculate a workbook")
	}
}

// noErrors fails for a cell that shows an error.
func noErrors(t *testing.T, f *excelize.File) {
	t.Helper()
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			if j := slices.IndexFunc(row, func(v string) bool { return strings.HasPrefix(v, "#") || strings.HasPrefix(v, "Err:") }); j >= 0 {
				t.Errorf("%s row %d: %s", sheet, i+1, row[j])
			}
		}
	}
}

// What people change in blue cells moves everything that rests on it, and
// nothing else; no cell breaks. One workbook serves for all: its changes do not
// meet.
func TestChangesAreFollowed(t *testing.T) {
	skipWithoutOffice(t)
	book := workbook(t, report(t))
	before := open(t, book)
	_, used := named(t, before, "railroads_adoption_logistic_K")
	ceiling := numberIn(t, before, "Railroads, adoption", used)
	after := changedBook(t, book, map[string]any{
		"railroads_adoption_logistic_K": 2 * ceiling, "scenario": "low", "base_year": 2000, "clock": "takeoff",
	})
	t.Run("a parameter", func(t *testing.T) { parameterIsFollowed(t, before, after, used, ceiling) })
	t.Run("the scenario", func(t *testing.T) {
		// Railroads, listed equity: the weights of oil and steel are 0.5, low 0.
		if was, is := beside(t, before, "Value split", "1926", 3), beside(t, after, "Value split", "1926", 3); !(is < was) {
			t.Errorf("share of applications in 1926: %g became %g, want less with low weights", was, is)
		}
		// A crossing need last one year instead of three: the tool has that beside, as crossover_year_stay_1.
		if was, is, want := crossing(t, before, "crossover_year"), crossing(t, after, "crossover_year"), crossing(t, before, "crossover_year_stay_1"); was == want || is != want {
			t.Errorf("crossing of profits: %g became %g, want %g", was, is, want)
		}
	})
	t.Run("the base year", func(t *testing.T) { baseYearIsFollowed(t, before, after) })
	t.Run("the clock", func(t *testing.T) { clockIsFollowed(t, after) })
	for _, sheet := range []string{"Checks", "Summary"} {
		if got, _ := after.GetCellValue(sheet, "B3"); got != "changed by hand" {
			t.Errorf("the head of %s says %q", sheet, got)
		}
	}
	noErrors(t, after)
}

// crossing is a year of Value detail for the profits of internet companies.
func crossing(t *testing.T, f *excelize.File, measure string) float64 {
	t.Helper()
	rows, err := f.GetRows("Value detail")
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if len(row) > 3 && row[1] == "company-profit" && row[2] == measure {
			return numberIn(t, f, "Value detail", fmt.Sprintf("D%d", i+1))
		}
	}
	t.Fatalf("Value detail has no %s", measure)
	return 0
}

// A parameter moves its curve, the cost in squares beside the fitted one, and
// the comparison; the estimate stays.
func parameterIsFollowed(t *testing.T, before, after *excelize.File, used string, ceiling float64) {
	const sheet = "Railroads, adoption"
	col, row, _ := excelize.CellNameToCoordinates(used)
	fitted, _ := excelize.CoordinatesToCellName(col-1, row)
	if got := numberIn(t, after, sheet, fitted); !near(got, ceiling) {
		t.Errorf("the estimate became %g, was %g", got, ceiling)
	}
	for _, c := range []struct {
		what, sheet, text string
		columns           int     // to the right of the text
		times             float64 // the number before
	}{
		{"the ceiling of the comparison", "Comparison", "Ceiling", 1, 2},
		{"the ceiling of the sheet", sheet, "Ceiling", 1, 2},
		{"the midpoint, which does not rest on it", sheet, "Midpoint", 1, 1},
		{"the ceiling side by side", "Diffusion", "Railroads", 13, 2},
		{"the same of another technology", "Diffusion", "Electricity", 13, 1},
	} {
		was, is := beside(t, before, c.sheet, c.text, c.columns), beside(t, after, c.sheet, c.text, c.columns)
		if !near(is, c.times*was) {
			t.Errorf("%s: %g became %g, want %g times", c.what, was, is, c.times)
		}
	}
	const curve, observed = "F84", "C84" // the last observation, of 1916
	if was, is := numberIn(t, before, sheet, curve), numberIn(t, after, sheet, curve); !near(is, 2*was) || !near(numberIn(t, after, sheet, observed), numberIn(t, before, sheet, observed)) {
		t.Errorf("the curve at the last observation: %g became %g, want twice as much", was, is)
	}
	if rss, fitted := numberIn(t, after, sheet, "Q24"), numberIn(t, after, sheet, "P24"); !(rss > 2*fitted) || !near(fitted, numberIn(t, before, sheet, "P24")) {
		t.Errorf("the cost of the change: %g beside %g as fitted", rss, fitted)
	}
}

// Consumer prices rose from 172.2 in 2000 (1982-84 = 100, BLS) to about 322 in
// 2025: real money of 2000 is a little more than half of that of 2025.
func baseYearIsFollowed(t *testing.T, before, after *excelize.File) {
	if got := beside(t, before, "Price decline", "shown, by formula", 3); got != 1 {
		t.Errorf("the factor is %g before any change, want 1", got)
	}
	factor, index := beside(t, after, "Price decline", "shown, by formula", 3), func(what string) float64 { return beside(t, after, "Price decline", what, 2) }
	if want := index("shown, by formula") / index("as deflated"); !near(factor, want) || !(factor > 0.5 && factor < 0.56) {
		t.Errorf("the factor from 2025 to 2000 is %g, want %g", factor, want)
	}
}

// On Diffusion the clocks stand in the columns calendar, start, takeoff,
// midpoint, chosen; a technology without the date says so in its name.
func clockIsFollowed(t *testing.T, after *excelize.File) {
	if takeoff, chosen := numberIn(t, after, "Diffusion", "D12"), numberIn(t, after, "Diffusion", "F12"); chosen != takeoff || math.IsNaN(chosen) {
		t.Errorf("the clock of railroads counts from %g, want its take-off, %g", chosen, takeoff)
	}
	names, err := after.SearchSheet("Diffusion", "AI tokens (since start: no such date)")
	if err != nil || len(names) != 1 {
		t.Errorf("AI tokens, without a take-off, are named so in %v (%v)", names, err)
	}
}
