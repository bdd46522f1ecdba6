package export_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export"
	"example.com/rhyme/export/xlsx/recalc"
	"github.com/xuri/excelize/v2"
)

// bundled is the report on the data that the tool brings, made once: no test
// may change it.
var bundled = sync.OnceValues(func() (*analogies.Report, error) {
	catalog, err := datasets.Bundled()
	if err != nil {
		return nil, err
	}
	return analogies.Build(context.Background(), catalog, analogies.DefaultPlan())
})

func report(t testing.TB) *analogies.Report {
	t.Helper()
	r, err := bundled()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// bundledBook is the workbook of the bundled report, written once.
var bundledBook = sync.OnceValues(func() ([]byte, error) {
	r, err := bundled()
	if err != nil {
		return nil, err
	}
	return bookOf(r)
})

func bookOf(r *analogies.Report) ([]byte, error) {
	var b bytes.Buffer
	err := export.Workbook(&b, r, export.Meta{Version: "test", Command: "rhyme report"})
	return b.Bytes(), err
}

func workbook(t testing.TB, r *analogies.Report) []byte {
	t.Helper()
	write := func() ([]byte, error) { return bookOf(r) }
	if r == report(t) {
		write = bundledBook
	}
	b, err := write()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func open(t testing.TB, book []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(book))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// The sheets, in the order of calculation.
func TestSheets(t *testing.T) {
	f := open(t, workbook(t, report(t)))
	want := []string{"Cover", "Contents", "How to use", "Glossary", "Names", "Checks", // control
		"Inputs", "Data", "Models and prices of AI", "Model scores", "Series", "Sources", "Derived", // foundation
		"Railroads, adoption", "Railroads, quantity", "Railroads, price", "Railroads, investment", "Railroads, revenue", "Railroads, margin", // workings
		"Electricity, adoption", "Electricity, quantity", "Electricity, price", "Electricity, quality", "Electricity, investment", "Electricity, revenue", "Electricity, margin",
		"Internet bandwidth, adoption", "Internet bandwidth, quantity", "Internet bandwidth, price", "Internet bandwidth, investment", "Internet bandwidth, revenue", "Internet bandwidth, margin",
		"AI tokens, adoption", "AI tokens, quantity", "AI tokens, price", "AI tokens, investment", "AI tokens, revenue", "AI tokens, margin", "AI tokens, flagship", "AI tokens, slot",
		"Fits", "Hindcasts", "Parameters", "Value levels", "Detail", "Value detail", "Capture", "Demand detail", "Demand pairs", "Analogues", "Left out", "Score detail", "Scores", "Claim numbers", "Evidence",
		"Summary", "Comparison", "Price decline", "Diffusion", "Demand", "Value split", "Value measures", "Capability", "Forecast", "Claims", "For and against", "Limits", "Methods"} // presentation
	if got := f.GetSheetList(); strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("sheets %q, want %q", got, want)
	}
	if got := f.GetSheetName(f.GetActiveSheetIndex()); got != "Cover" {
		t.Errorf("opens on %s", got)
	}
	for _, name := range want[2:] { // the way back stands in the same cell everywhere
		if ok, target, err := f.GetCellHyperLink(name, "A3"); err != nil || !ok || !strings.Contains(target, "Contents") {
			t.Errorf("%s!A3 leads to %q (%v, %v)", name, target, ok, err)
		}
	}
}

func TestSameReportSameBytes(t *testing.T) {
	r := report(t)
	again, err := bookOf(r)
	if err != nil || !bytes.Equal(workbook(t, r), again) {
		t.Errorf("two workbooks of one report differ (%v)", err)
	}
}

// Whatever the report can recompute is a formula in its column.
func TestNumbersAreLive(t *testing.T) {
	r := report(t)
	f := open(t, workbook(t, r))
	levels, shares, compared, derived := 0, 0, 0, 0
	count := func(n analogies.Number, into *int) {
		if n.Live() {
			*into++
		}
	}
	for _, c := range r.Cases {
		for _, v := range c.Value {
			for _, row := range v.Rows {
				count(row.Level.Value, &levels)
				count(row.Share.Value, &shares)
			}
		}
	}
	for _, e := range r.Comparison {
		count(e.Quantity.Value, &compared)
	}
	for _, s := range r.Derived {
		derived += len(s.Observations)
	}
	adoption, _ := r.Cases[0].Subject("adoption")
	observed := len(adoption.Series.Observations)
	const drawn, ahead = 81, 11 // dates of the curve from the first to the last, and to ten years on
	for _, c := range []struct {
		sheet, col string
		want       int
	}{
		{"Derived", "D", derived}, {"Value levels", "E", levels}, {"Value levels", "G", shares}, {"Detail", "C", compared},
		{"Railroads, adoption", "C", 1 + observed}, // the number of the title, and the observations
		{"Railroads, adoption", "E", observed + drawn + ahead},
		{"Railroads, adoption", "J", ahead - 1}, // the upper limit
	} {
		rows, err := f.GetRows(c.sheet)
		if err != nil {
			t.Fatal(err)
		}
		live := 0
		for i := range rows {
			if formula, err := f.GetCellFormula(c.sheet, fmt.Sprintf("%s%d", c.col, i+1)); err == nil && formula != "" {
				live++
			}
		}
		if live != c.want || c.want == 0 {
			t.Errorf("%s, column %s: %d formulas, want %d", c.sheet, c.col, live, c.want)
		}
	}
}

// Every observation of Data names its source, and Sources has it.
func TestEveryObservationHasItsSource(t *testing.T) {
	r := report(t)
	f := open(t, workbook(t, r))
	known := map[string]bool{}
	sources, err := f.GetRows("Sources")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range sources[4:] {
		known[row[0]] = true
	}
	data, err := f.GetRows("Data")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i, row := range data[4:] {
		dataset, _, _ := strings.Cut(row[0], "/")
		if !known[dataset+"/"+row[5]] {
			t.Errorf("Data row %d: source %q is not on Sources", i+5, row[5])
		}
		n++
	}
	want := 0
	for _, s := range r.Series {
		want += len(s.Observations)
	}
	if n != want {
		t.Errorf("%d observations in Data, %d in the report", n, want)
	}
}

// Native charts: one on the sheet of each headline series, a linear twin beside one with a log axis, and on the sheets
// that set technologies side by side one together and one for each.
func TestCharts(t *testing.T) {
	f := open(t, workbook(t, report(t)))
	for sheet, want := range map[string]int{"Railroads, adoption": 1, "AI tokens, slot": 2, "Electricity, margin": 1, "Value split": 4, "Diffusion": 5, "Price decline": 5, "Data": 0} {
		if got := charts(t, f, sheet); got != want {
			t.Errorf("%s: %d charts, want %d", sheet, got, want)
		}
	}
}

// charts counts those that a sheet shows, wherever their cells are.
func charts(t *testing.T, f *excelize.File, sheet string) int {
	t.Helper()
	i, err := f.GetSheetIndex(sheet)
	if err != nil || i < 0 {
		t.Fatalf("no sheet %s (%v)", sheet, err)
	}
	part := func(name string) string {
		content, _ := f.Pkg.Load(name)
		b, _ := content.([]byte)
		return string(b)
	}
	_, drawing, ok := strings.Cut(part(fmt.Sprintf("xl/worksheets/_rels/sheet%d.xml.rels", i+1)), "drawings/drawing")
	if !ok {
		return 0
	}
	number, _, _ := strings.Cut(drawing, ".xml")
	return strings.Count(part("xl/drawings/drawing"+number+".xml"), "<xdr:graphicFrame ")
}

// LibreOffice opens the workbook and recalculates every cell to the number
// that the tool wrote, within the tolerance of the design, 1e-9.
func TestLibreOfficeAgrees(t *testing.T) {
	if !recalc.Available() {
		t.Skip("LibreOffice is not installed: nothing here can recalculate a workbook")
	}
	dir := t.TempDir()
	before := filepath.Join(dir, "rhyme.xlsx")
	if err := os.WriteFile(before, workbook(t, report(t)), 0o600); err != nil {
		t.Fatal(err)
	}
	after, err := recalc.Recalculate(context.Background(), before, filepath.Join(dir, "recalculated"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := recalc.Compare(before, after, 1e-9)
	if err != nil {
		t.Fatal(err)
	}
	for i, d := range got.Differences {
		if i == 20 {
			t.Fatalf("and %d more", len(got.Differences)-i)
		}
		t.Error(d)
	}
	if got.Formulas < 5000 {
		t.Errorf("only %d formulas were compared", got.Formulas)
	}
	t.Logf("%d formulas, worst relative difference %.1e", got.Formulas, got.Worst)
}

func BenchmarkWorkbook(b *testing.B) {
	r := report(b)
	for b.Loop() {
		if _, err := bookOf(r); err != nil {
			b.Fatal(err)
		}
	}
}
