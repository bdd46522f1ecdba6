package export_test

import (
	"strconv"
	"strings"
	"testing"

	"example.com/rhyme/analogies/claims"
	"github.com/xuri/excelize/v2"
)

// column finds the column of a head in row 4.
func column(t *testing.T, f *excelize.File, sheet, head string) string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil || len(rows) < 4 {
		t.Fatalf("%s has no table: %v", sheet, err)
	}
	for i, h := range rows[3] {
		if h == head {
			name, _ := excelize.ColumnNumberToName(i + 1)
			return name
		}
	}
	t.Fatalf("%s has no column %q: %q", sheet, head, rows[3])
	return ""
}

// columnOf are the values of a column below its head.
func columnOf(t *testing.T, f *excelize.File, sheet, head string) []string {
	t.Helper()
	rows, _ := f.GetRows(sheet)
	col := column(t, f, sheet, head)
	var out []string
	for row := 5; row <= len(rows); row++ {
		v, err := f.GetCellValue(sheet, col+itoa(row))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	return out
}

// formulas counts the formulas of a column below its head.
func formulas(t *testing.T, f *excelize.File, sheet, head string) int {
	t.Helper()
	rows, _ := f.GetRows(sheet)
	col, n := column(t, f, sheet, head), 0
	for row := 5; row <= len(rows); row++ {
		if formula, err := f.GetCellFormula(sheet, col+itoa(row)); err == nil && formula != "" {
			n++
		}
	}
	return n
}

// Every claim has its row, in the words of the report; the verdict over all
// cases is a formula.
func TestClaimsSideBySide(t *testing.T) {
	r := report(t)
	f := open(t, workbook(t, r))
	var names, over []string
	for _, c := range r.Claims {
		if c.Case == claims.All {
			names, over = append(names, c.Claim.ID+" "+c.Claim.Name), append(over, string(c.Verdict))
		}
	}
	if got := columnOf(t, f, "Claims", "claim"); strings.Join(got, "|") != strings.Join(names, "|") {
		t.Errorf("claims %q, want %q", got, names)
	}
	if got := columnOf(t, f, "Claims", "over all cases"); strings.Join(got, "|") != strings.Join(over, "|") {
		t.Errorf("verdicts %q, want %q", got, over)
	}
	if n := formulas(t, f, "Claims", "over all cases"); n != len(over) || n == 0 {
		t.Errorf("%d verdicts over all cases are formulas, want %d", n, len(over))
	}
	if ok, target, _ := f.GetCellHyperLink("Claims", "C5"); !ok || !strings.Contains(target, "Evidence") {
		t.Errorf("a verdict leads to %q, want its evidence", target)
	}
}

// A row of evidence has a verdict that is one of six words and something in
// both columns, for and against, which are equally wide.
func TestEvidenceForAndAgainst(t *testing.T) {
	f := open(t, workbook(t, report(t)))
	words := map[string]bool{}
	for _, v := range claims.Verdicts() {
		words[string(v)] = true
	}
	verdict, support, against := columnOf(t, f, "Evidence", "verdict"), columnOf(t, f, "Evidence", "strongest number for"), columnOf(t, f, "Evidence", "strongest number against")
	for i, v := range verdict {
		if !words[v] {
			t.Errorf("row %d: verdict %q", i+5, v)
		}
		if support[i] == "" || against[i] == "" {
			t.Errorf("row %d: for %q, against %q", i+5, support[i], against[i])
		}
	}
	left, _ := f.GetColWidth("Evidence", column(t, f, "Evidence", "strongest number for"))
	right, _ := f.GetColWidth("Evidence", column(t, f, "Evidence", "strongest number against"))
	if left != right || left == 0 {
		t.Errorf("for has width %v, against %v", left, right)
	}
}

func itoa(row int) string { return strconv.Itoa(row) }
