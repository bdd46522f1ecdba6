package recalc

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

func needLibreOffice(t *testing.T) context.Context {
	t.Helper()
	if !Available() {
		t.Skip("LibreOffice (soffice) is not installed")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// workbook writes a small book with excelize; the result of B1 is given.
func workbook(t *testing.T, result float64, text string) string {
	t.Helper()
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	row := []any{2.5, excelize.Cell{Formula: "A1*4", Value: result}, excelize.Cell{Formula: `"a"&"b"`, Value: text}, "text"}
	if err := w.SetRow("A1", row); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "book.xlsx")
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWrongResultsAreFound(t *testing.T) {
	ctx := needLibreOffice(t)
	before := workbook(t, 999, "ax")
	after, err := Recalculate(ctx, before, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	report, err := Compare(before, after, 1e-9)
	if err != nil {
		t.Fatal(err)
	}
	if report.Formulas != 2 || report.Numbers != 1 || len(report.Differences) != 2 || report.Worst < 0.9 {
		t.Fatalf("report is %+v", report)
	}
	if got := report.Differences[0].String(); got != `Sheet1!B1: "999" became "10" (=A1*4)` {
		t.Errorf("got %s", got)
	}
}

func TestRightResultsStay(t *testing.T) {
	ctx := needLibreOffice(t)
	before := workbook(t, 10, "ab")
	after, err := Recalculate(ctx, before, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	report, err := Compare(before, after, 0)
	if err != nil || report.Formulas != 2 || len(report.Differences) != 0 {
		t.Errorf("report is %+v, %v", report, err)
	}
}

func TestRecalculateRefuses(t *testing.T) {
	before := workbook(t, 10, "ab")
	if _, err := Recalculate(context.Background(), before, filepath.Dir(before)); err == nil || !strings.Contains(err.Error(), "would replace") {
		t.Errorf("same folder: %v", err)
	}
	ctx := needLibreOffice(t)
	bad := filepath.Join(t.TempDir(), "bad.xlsx")
	if err := os.WriteFile(bad, []byte("PK\x03\x04 nothing"), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := Recalculate(ctx, filepath.Join(t.TempDir(), "none.xlsx"), t.TempDir()); err == nil {
		t.Errorf("a missing file became %s", out)
	}
	stopped, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := Recalculate(stopped, before, t.TempDir()); err == nil {
		t.Error("a cancelled run succeeded")
	}
}

func TestCompareKnowsTypes(t *testing.T) {
	number, text := excelize.NewFile(), excelize.NewFile()
	if err := number.SetCellValue("Sheet1", "A1", 12); err != nil {
		t.Fatal(err)
	}
	if err := text.SetCellValue("Sheet1", "A1", "12"); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a.xlsx"), filepath.Join(dir, "b.xlsx")
	if err := number.SaveAs(a); err != nil {
		t.Fatal(err)
	}
	if err := text.SaveAs(b); err != nil {
		t.Fatal(err)
	}
	report, err := Compare(a, b, 1)
	if err != nil || len(report.Differences) != 1 || report.Formulas != 0 {
		t.Errorf("report is %+v, %v", report, err)
	}
	if got := report.Differences[0].String(); got != `Sheet1!A1: "12" became "12"` {
		t.Errorf("got %s", got)
	}
	if _, err := Compare(a, filepath.Join(dir, "none.xlsx"), 1); err == nil {
		t.Error("a missing file was compared")
	}
	if _, err := Compare(filepath.Join(dir, "none.xlsx"), a, 1); err == nil {
		t.Error("a missing file was compared")
	}
}
