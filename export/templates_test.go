package export_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"example.com/rhyme/export/xlsx"
	"example.com/rhyme/export/xlsx/recalc"
	"example.com/rhyme/fit"
)

// The Excel template of every model is its curve: LibreOffice evaluates it on
// a grid of the model's example to what Go does, within 1e-9.
func TestTemplatesAreTheCurves(t *testing.T) {
	if !recalc.Available() {
		t.Skip("LibreOffice is not installed: nothing here can evaluate a formula")
	}
	s := &xlsx.Sheet{Name: "Curves"}
	cells := 0
	for i, m := range fit.Models() {
		row, e := 1+i*5, m.Example
		s.Set(row, 1, xlsx.Text(m.Name, xlsx.Style{}))
		for j, p := range e.Params {
			s.Set(row+1, 2+j, xlsx.Number(p, xlsx.Style{}))
		}
		x0 := m.OriginIn(e.From, e.To)
		s.Set(row+1, 1, xlsx.Number(x0, xlsx.Style{}))
		for k := range 40 {
			x := e.From + (e.To-e.From)*float64(k)/39
			s.Set(row+2, 1+k, xlsx.Number(x, xlsx.Style{}))
			value := 0.0
			if m.Second != "" {
				z := m.ExampleSecond(x)
				s.Set(row+4, 1+k, xlsx.Number(z, xlsx.Style{}))
				value = m.EvalPair(x-x0, z, e.Params, nil)
			} else {
				value = m.From(x0).Eval(x-x0, e.Params, nil)
			}
			formula := m.ExcelAtPair(xlsx.CellName(row+2, 1+k), xlsx.CellName(row+4, 1+k), xlsx.AbsCell(row+1, 1), func(name string) string {
				return xlsx.AbsCell(row+1, 2+m.Index(name))
			})
			s.Set(row+3, 1+k, xlsx.Formula(formula, value, xlsx.Style{}))
			cells++
		}
	}
	path := filepath.Join(t.TempDir(), "curves.xlsx")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := (&xlsx.Book{Sheets: []*xlsx.Sheet{s}}).Write(f); err != nil {
		t.Fatal(err)
	}
	after, err := recalc.Recalculate(context.Background(), path, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	got, err := recalc.Compare(path, after, 1e-9)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range got.Differences {
		t.Error(d)
	}
	if got.Formulas != cells {
		t.Errorf("%d formulas were compared, want %d", got.Formulas, cells)
	}
}
