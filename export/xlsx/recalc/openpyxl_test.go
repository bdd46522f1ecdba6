package recalc

import (
	"path/filepath"
	"reflect"
	"testing"
)

func needPython(t *testing.T) string {
	t.Helper()
	python := Python(t.Context())
	if python == "" {
		t.Skip("Python with openpyxl (python3-openpyxl) is not installed")
	}
	return python
}

func TestReadTellsNumbersFromTexts(t *testing.T) {
	python := needPython(t)
	got, err := Read(t.Context(), python, workbook(t, 10.25, "12"))
	if err != nil {
		t.Fatal(err)
	}
	want := []Stored{
		{"Sheet1", "B1", "=A1*4", "n", 10.25},
		{"Sheet1", "C1", `="a"&"b"`, "s", "12"},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestReadSaysWhatIsWrong(t *testing.T) {
	python := needPython(t)
	if got, err := Read(t.Context(), python, filepath.Join(t.TempDir(), "none.xlsx")); err == nil {
		t.Errorf("a missing file holds %v", got)
	}
}
