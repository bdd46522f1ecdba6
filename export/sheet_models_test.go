package export_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export/xlsx"
	"github.com/xuri/excelize/v2"
)

// file reads a table of the data set of AI tokens as it is on disk, its heads
// first.
func file(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "datasets", "ai-tokens", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// Every row of the files is there under its own heads, text for text, and its
// source is on Sources.
func TestModelsAreAsTheirSourcesGiveThem(t *testing.T) {
	f := open(t, workbook(t, report(t)))
	known := map[string]bool{}
	for _, id := range columnOf(t, f, "Sources", "id") {
		known[id] = true
	}
	for sheet, name := range map[string]string{"Models and prices of AI": "models.csv", "Model scores": "scores.csv"} {
		rows := file(t, name)
		for i, head := range rows[0] {
			got := columnOf(t, f, sheet, head)
			if len(got) != len(rows)-1 {
				t.Fatalf("%s: %d rows, want the %d of %s", sheet, len(got), len(rows)-1, name)
			}
			for k, want := range rows[1:] {
				if got[k] != want[i] {
					t.Errorf("%s, %s in row %d: %q, want %q", sheet, head, k+5, got[k], want[i])
				}
				if head == "source" && !known["ai-tokens/"+got[k]] {
					t.Errorf("%s, row %d: source %q is not on Sources", sheet, k+5, got[k])
				}
			}
		}
	}
}

// The price of every row follows from its own prices and the blend of Inputs.
func TestPricesFollowTheBlend(t *testing.T) {
	f := open(t, workbook(t, report(t)))
	if n, want := formulas(t, f, "Models and prices of AI", "price"), len(file(t, "models.csv"))-1; n != want {
		t.Errorf("%d prices are formulas, want %d", n, want)
	}
	parts, err := f.SearchSheet("Inputs", "in the blended price of models", true)
	if err != nil || len(parts) != 2 {
		t.Fatalf("parts of the blend on Inputs: %v, want those of input and output (%v)", parts, err)
	}
	for i, at := range parts { // the live number stands beside the name
		_, row, _ := excelize.CellNameToCoordinates(at)
		parts[i] = xlsx.Address("Inputs", row, 2)
	}
	in, out := parts[0], parts[1]
	want := "IF(ISNUMBER($E$5),(" + in + "*$E$5+" + out + "*$F$5)/(" + in + "+" + out + "),IF(" + in + "=3*" + out + ",$G$5,\"\"))"
	if got, err := f.GetCellFormula("Models and prices of AI", "L5"); err != nil || got != want {
		t.Errorf("the first price is %q, want %q (%v)", got, want, err)
	}
}

// A report on data sets without a list of models has no such sheets.
func TestNoModelsNoSheets(t *testing.T) {
	catalog, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	plan := analogies.DefaultPlan()
	plan.Cases = []string{"railroads"}
	r, err := analogies.Build(t.Context(), catalog, plan)
	if err != nil {
		t.Fatal(err)
	}
	for _, sheet := range open(t, workbook(t, r)).GetSheetList() {
		if sheet == "Models and prices of AI" || sheet == "Model scores" || sheet == "Capability" {
			t.Errorf("there is a sheet %s without models", sheet)
		}
	}
}
