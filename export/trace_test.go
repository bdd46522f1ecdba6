package export_test

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// Whoever clicks on a number of a sheet that is read, and then on the links of the
// row where it leads, gets to observations, and from there to their source.
func TestNumbersLeadToTheirSources(t *testing.T) {
	f := open(t, workbook(t, report(t)))
	links := rowLinks{f: f, known: map[string][]string{}}
	for _, sheet := range []string{"Summary", "Demand", "Value measures"} {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for r := 5; r <= len(rows); r++ {
			for c := range rows[r-1] {
				at, _ := excelize.CoordinatesToCellName(c+1, r)
				formula, _ := f.GetCellFormula(sheet, at)
				if formula == "" {
					continue
				}
				n++
				if !restsOnNoSheet(formula+" "+strings.Join(rows[r-1][:2], " ")) && !links.reach(sheet, at) {
					t.Errorf("%s!%s, %s, leads to no source", sheet, at, formula)
				}
			}
		}
		if n == 0 {
			t.Errorf("%s has no numbers", sheet)
		}
	}
}

// restsOnNoSheet reports whether a number is of models and their scores, which stand on
// sheets of their own, or of assumptions that its reason names.
func restsOnNoSheet(row string) bool {
	return strings.Contains(row, "C3 ") || strings.Contains(row, "C4 ") || strings.HasPrefix(row, "Capability!") || strings.Contains(row, "innovator share assumed")
}

// rowLinks are the links of the rows of a workbook.
type rowLinks struct {
	f     *excelize.File
	known map[string][]string // by sheet and row
}

// reach follows the link of a cell, then those of every row on the way, to Sources.
func (l rowLinks) reach(sheet, at string) bool {
	_, first, _ := l.f.GetCellHyperLink(sheet, at)
	queue, seen := []string{first}, map[string]bool{"": true}
	for len(queue) > 0 && len(seen) < 200 {
		to := queue[0]
		queue = queue[1:]
		if strings.HasPrefix(to, "Sources!") || strings.HasPrefix(to, "Inputs!") { // an assumption, with its why
			return true
		}
		name, cell, _ := strings.Cut(strings.ReplaceAll(to, "$", ""), "!")
		row := strings.Trim(name, "'") + "!" + strings.TrimLeft(cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
		if !seen[row] {
			seen[row] = true
			queue = append(queue, l.of(row)...)
		}
	}
	return false
}

// of are the links of a row, named by sheet and number.
func (l rowLinks) of(row string) []string {
	if got, ok := l.known[row]; ok {
		return got
	}
	sheet, number, _ := strings.Cut(row, "!")
	var out []string
	for c := 1; c <= 20; c++ {
		name, _ := excelize.ColumnNumberToName(c)
		if ok, to, _ := l.f.GetCellHyperLink(sheet, name+number); ok {
			out = append(out, to)
		}
	}
	l.known[row] = out
	return out
}
