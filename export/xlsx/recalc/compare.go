package recalc

import (
	"errors"
	"fmt"
	"math"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// Difference is a cell that is not the same in two workbooks.
type Difference struct {
	Sheet, Cell   string
	Formula       string // as in the workbook before; empty for a cell without
	Before, After string // raw values
}

// String names the cell and both values.
func (d Difference) String() string {
	s := fmt.Sprintf("%s!%s: %q became %q", d.Sheet, d.Cell, d.Before, d.After)
	if d.Formula != "" {
		s += " (=" + d.Formula + ")"
	}
	return s
}

// Report is the outcome of a comparison.
type Report struct {
	Differences []Difference
	Formulas    int     // cells with a formula that were compared
	Numbers     int     // those of them whose value is a number
	Worst       float64 // largest relative difference of two numbers
}

// tiny keeps two numbers that are almost zero from being far apart in relation.
const tiny = 1e-300

// Compare reads the raw values of two workbooks and lists the cells that differ.
// Numbers a and b are equal when |a-b| <= tol*max(|a|, |b|); texts, truth values
// and errors must be the same.
func Compare(before, after string, tol float64) (Report, error) {
	a, err := excelize.OpenFile(before)
	if err != nil {
		return Report{}, fmt.Errorf("recalc: %s: %w", before, err)
	}
	defer func() { _ = a.Close() }()
	b, err := excelize.OpenFile(after)
	if err != nil {
		return Report{}, fmt.Errorf("recalc: %s: %w", after, err)
	}
	defer func() { _ = b.Close() }()
	c := comparison{before: a, after: b, tol: tol}
	for _, sheet := range a.GetSheetList() {
		if err := c.sheet(sheet); err != nil {
			return Report{}, fmt.Errorf("recalc: sheet %s: %w", sheet, err)
		}
	}
	if len(b.GetSheetList()) != len(a.GetSheetList()) {
		return Report{}, errors.New("recalc: the workbooks have different numbers of sheets")
	}
	return c.report, nil
}

type comparison struct {
	before, after *excelize.File
	tol           float64
	report        Report
}

// sheet compares the rectangle that holds the cells of both.
func (c *comparison) sheet(name string) error {
	raw := excelize.Options{RawCellValue: true}
	x, err := c.before.GetRows(name, raw)
	if err != nil {
		return err
	}
	y, err := c.after.GetRows(name, raw)
	if err != nil {
		return err
	}
	for i := range max(len(x), len(y)) {
		for j := range max(width(x, i), width(y, i)) {
			cell, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err != nil {
				return err
			}
			if err := c.cell(name, cell, at(x, i, j), at(y, i, j)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *comparison) cell(sheet, cell, before, after string) error {
	formula, err := c.before.GetCellFormula(sheet, cell)
	if err != nil {
		return err
	}
	if formula != "" {
		c.report.Formulas++
	}
	same, err := c.same(sheet, cell, before, after, formula != "")
	if err != nil {
		return err
	}
	if !same {
		c.report.Differences = append(c.report.Differences, Difference{sheet, cell, formula, before, after})
	}
	return nil
}

// same compares two values by the type that the cell has in both workbooks: a text
// that looks like a number is not one.
func (c *comparison) same(sheet, cell, before, after string, formula bool) (bool, error) {
	m, err := isNumber(c.before, sheet, cell)
	if err != nil {
		return false, err
	}
	n, err := isNumber(c.after, sheet, cell)
	if err != nil {
		return false, err
	}
	if before == "" && after == "" {
		return true, nil
	}
	if m != n {
		return false, nil
	}
	a, errA := strconv.ParseFloat(before, 64)
	b, errB := strconv.ParseFloat(after, 64)
	if !m || errA != nil || errB != nil {
		return before == after, nil
	}
	if formula {
		c.report.Numbers++
	}
	relative := math.Abs(a-b) / max(math.Abs(a), math.Abs(b), tiny)
	c.report.Worst = max(c.report.Worst, relative)
	return relative <= c.tol, nil
}

func isNumber(f *excelize.File, sheet, cell string) (bool, error) {
	t, err := f.GetCellType(sheet, cell)
	return t == excelize.CellTypeUnset || t == excelize.CellTypeNumber, err
}

func width(rows [][]string, i int) int {
	if i < len(rows) {
		return len(rows[i])
	}
	return 0
}

func at(rows [][]string, i, j int) string {
	if j < width(rows, i) {
		return rows[i][j]
	}
	return ""
}
