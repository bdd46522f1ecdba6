package export_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"example.com/rhyme/export/xlsx/recalc"
	"github.com/xuri/excelize/v2"
)

// A program that calculates nothing, such as a script in Python, finds a result beside every formula, and numbers as
// numbers: those that the tool wrote, digit by digit.
func TestOpenpyxlFindsEveryResult(t *testing.T) {
	python := recalc.Python(t.Context())
	if python == "" {
		t.Skip("Python with openpyxl (python3-openpyxl) is not installed: nothing here reads stored results as others do")
	}
	book := workbook(t, report(t))
	path := filepath.Join(t.TempDir(), "rhyme.xlsx")
	if err := os.WriteFile(path, book, 0o600); err != nil {
		t.Fatal(err)
	}
	stored, err := recalc.Read(t.Context(), python, path)
	if err != nil {
		t.Fatal(err)
	}
	f := open(t, book)
	numbers := 0
	for _, s := range stored {
		if x, ok := s.Value.(float64); ok {
			numbers++
			if s.Kind != "n" || x != written(t, f, s) {
				t.Errorf("%s!%s is %v (%s), the file says %v", s.Sheet, s.Cell, x, s.Kind, written(t, f, s))
			}
			continue
		}
		if fault := faultOf(s); fault != "" {
			t.Errorf("%s!%s (%s): %s", s.Sheet, s.Cell, s.Formula, fault)
		}
	}
	t.Logf("%d formulas, %d numbers", len(stored), numbers)
	if want := countFormulas(t, f); len(stored) != want || numbers < 5000 {
		t.Errorf("openpyxl sees %d formulas of %d, %d of them with numbers", len(stored), want, numbers)
	}
}

// faultOf says what is wrong with a result that is no number.
func faultOf(s recalc.Stored) string {
	text, ok := s.Value.(string)
	_, err := strconv.ParseFloat(text, 64)
	switch {
	case s.Value == nil:
		return "nothing is stored"
	case s.Kind == "e":
		return "an error is stored: " + text
	case ok && err == nil && !strings.HasPrefix(s.Formula, "=TEXT("):
		return "a number is stored as text: " + text
	}
	return ""
}

// written is the number that the file holds.
func written(t *testing.T, f *excelize.File, s recalc.Stored) float64 {
	t.Helper()
	raw, err := f.GetCellValue(s.Sheet, s.Cell, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	x, err := strconv.ParseFloat(raw, 64)
	if err != nil {
		t.Errorf("%s!%s: %v", s.Sheet, s.Cell, err)
	}
	return x
}

// countFormulas counts the formulas of a workbook.
func countFormulas(t *testing.T, f *excelize.File) int {
	t.Helper()
	n := 0
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			for j := range row {
				cell, _ := excelize.CoordinatesToCellName(j+1, i+1)
				if formula, err := f.GetCellFormula(sheet, cell); err == nil && formula != "" {
					n++
				}
			}
		}
	}
	return n
}
