package xlsx_test

import (
	"bytes"
	"context"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.com/rhyme/export/xlsx"
	"example.com/rhyme/export/xlsx/recalc"
)

// liveBook holds formulas of every kind of result over numbers, names and another
// sheet. The results beside them come from Go; wrong adds to one of them.
func liveBook(wrong float64) *xlsx.Book {
	data := &xlsx.Sheet{Name: "Data"}
	calc := &xlsx.Sheet{Name: "Growth of rails"}
	const k, r, t0 = 260.5, 0.115, 1871.25
	for i, x := range []float64{k, r, t0} {
		data.Set(1, 5+i, xlsx.Number(x, xlsx.Style{Class: xlsx.Input}))
	}
	sum, rss := 0.0, 0.0
	for i := range 60 {
		year := 1830 + i
		fit := k / (1 + math.Exp(-r*(float64(year)-t0)))
		y := fit * (1 + 0.05*math.Sin(float64(i)))
		data.SetRow(i+1, 1, xlsx.Cell{Value: year}, xlsx.Number(y, xlsx.Style{}))
		at := "Data!" + xlsx.CellName(i+1, 1)
		calc.SetRow(i+1, 1,
			xlsx.Formula("rail_K/(1+EXP(-rail_r*("+at+"-rail_t0)))", fit, xlsx.Style{}),
			xlsx.Formula("LN(Data!"+xlsx.CellName(i+1, 2)+")", math.Log(y), xlsx.Style{}),
			xlsx.Formula(xlsx.CellName(i+1, 1)+">100", fit > 100, xlsx.Style{}),
			xlsx.Formula(`IF(`+xlsx.CellName(i+1, 3)+`,"high","low")`, map[bool]string{true: "high", false: "low"}[fit > 100], xlsx.Style{}))
		sum += y
		rss += (y - fit) * (y - fit)
	}
	calc.Set(61, 1, xlsx.Formula("SUM("+xlsx.RangeOf("Data", 1, 2, 60, 2)+")", sum+wrong, xlsx.Style{}))
	calc.Set(62, 1, xlsx.Formula("SUMXMY2("+xlsx.RangeOf("Data", 1, 2, 60, 2)+",A1:A60)", rss, xlsx.Style{}))
	calc.Set(63, 1, xlsx.Formula(`TEXT(Data!A1,"0")`, "1830", xlsx.Style{}))
	calc.Set(64, 1, xlsx.Formula(`IF(Data!A1>0,"","x")`, "", xlsx.Style{}))
	return &xlsx.Book{
		Sheets: []*xlsx.Sheet{data, calc},
		Names: []xlsx.Name{
			{Name: "rail_K", Refers: xlsx.Address("Data", 1, 5)},
			{Name: "rail_r", Refers: xlsx.Address("Data", 1, 6)},
			{Name: "rail_t0", Refers: xlsx.Address("Data", 1, 7)},
		},
	}
}

// saved writes a book into a file and returns its path.
func saved(t *testing.T, b *xlsx.Book) string {
	t.Helper()
	var file bytes.Buffer
	if err := b.Write(&file); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "book.xlsx")
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func recalculated(t *testing.T, b *xlsx.Book) recalc.Report {
	t.Helper()
	if !recalc.Available() {
		t.Skip("LibreOffice (soffice) is not installed")
	}
	before := saved(t, b)
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	after, err := recalc.Recalculate(ctx, before, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	report, err := recalc.Compare(before, after, 1e-9)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func TestLibreOfficeFindsTheSameResults(t *testing.T) {
	report := recalculated(t, liveBook(0))
	for _, d := range report.Differences {
		t.Error(d)
	}
	if report.Formulas != 60*4+4 || report.Numbers != 60*2+2 {
		t.Errorf("%d formulas, %d numbers were compared", report.Formulas, report.Numbers)
	}
}

func TestLibreOfficeFindsAWrongResult(t *testing.T) {
	report := recalculated(t, liveBook(1e-3))
	if len(report.Differences) != 1 || !strings.Contains(report.Differences[0].String(), "Growth of rails!A61") {
		t.Errorf("differences are %v", report.Differences)
	}
}

// Programs that read the stored results and calculate nothing find those that Go computed, each with its type.
func TestOpenpyxlReadsTheStoredResults(t *testing.T) {
	python := recalc.Python(t.Context())
	if python == "" {
		t.Skip("Python with openpyxl (python3-openpyxl) is not installed")
	}
	b := liveBook(0)
	stored, err := recalc.Read(t.Context(), python, saved(t, b))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]recalc.Stored{}
	for _, s := range stored {
		found[s.Sheet+"!"+s.Cell] = s
	}
	for _, sheet := range b.Sheets {
		for r, row := range sheet.Rows {
			for c, cell := range row {
				if cell.Formula == "" {
					continue
				}
				at := sheet.Name + "!" + xlsx.CellName(r+1, c+1)
				want := cell.Value
				if want == "" {
					want = nil // as this library reads a text without letters
				}
				if got := found[at]; got.Formula != "="+cell.Formula || got.Value != want {
					t.Errorf("%s holds %v (=%s), openpyxl found %v (%s)", at, want, cell.Formula, got.Value, got.Formula)
				}
			}
		}
	}
	if len(found) != 60*4+4 {
		t.Errorf("%d formulas were read", len(found))
	}
}
