package export_test

import (
	"strconv"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"github.com/xuri/excelize/v2"
)

// Each price with a forecast has its fan: a native chart, whose title gives a
// median with its range, over cells that hold every quantile of the report.
func TestForecastFans(t *testing.T) {
	r := report(t)
	f := open(t, workbook(t, r))
	fans := 0
	for _, target := range r.Transfers.Targets {
		if target.Result.Missing == "" && len(target.Years) > 0 {
			fans++
		}
	}
	if n := chartsOver(f, "Forecast"); n != fans || n == 0 {
		t.Errorf("%d charts, want %d", n, fans)
	}
	rows, err := f.GetRows("Forecast", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	held := map[string]bool{}
	for _, row := range rows {
		for _, v := range row {
			if x, err := strconv.ParseFloat(v, 64); err == nil {
				held[strconv.FormatFloat(x, 'g', 12, 64)] = true
			}
		}
	}
	table := analogies.ForecastsTable(r.Transfers)
	n := 0
	for _, row := range table.Rows {
		if row[table.Index("model")] != "transfer" {
			continue
		}
		for _, name := range []string{"median", "lower", "upper"} {
			v := row[table.Index(name)].(float64)
			if n++; !held[strconv.FormatFloat(v, 'g', 12, 64)] {
				t.Errorf("%v of %v, %v is not on Forecast", name, row[1], row[3])
			}
		}
	}
	if n == 0 {
		t.Error("no forecasts")
	}
}

// chartsOver counts the charts that draw cells of a sheet.
func chartsOver(f *excelize.File, sheet string) int {
	n := 0
	f.Pkg.Range(func(part, xml any) bool {
		if strings.HasPrefix(part.(string), "xl/charts/chart") && strings.Contains(string(xml.([]byte)), sheet+"!$") {
			n++
		}
		return true
	})
	return n
}

// Scores stand also where the analogy lost, and the word is a formula; the sheet
// that is read has those of all analogues together, the other every analogue alone.
func TestScoresAlsoWhereTheAnalogyLost(t *testing.T) {
	f := open(t, workbook(t, report(t)))
	for sheet, head := range map[string]string{"Score detail": "better_by_crps", "Scores": "better by crps"} {
		words := map[string]int{}
		for _, w := range columnOf(t, f, sheet, head) {
			words[w]++
		}
		if words["analogy"] == 0 || words["random walk"] == 0 {
			t.Errorf("%s: better by CRPS: %v, want both", sheet, words)
		}
		if n := formulas(t, f, sheet, head); n != words["analogy"]+words["random walk"] {
			t.Errorf("%s: %d words are formulas, want %d", sheet, n, words["analogy"]+words["random walk"])
		}
	}
	mixtures := 0
	for _, model := range columnOf(t, f, "Score detail", "model") {
		if model == "transfer" {
			mixtures++
		}
	}
	if n := len(columnOf(t, f, "Scores", "target")); n != mixtures || n == 0 {
		t.Errorf("%d rows of Scores, want those of all analogues together, %d", n, mixtures)
	}
	if said, _ := f.GetCellValue("Forecast", "A2"); !strings.Contains(said, report(t).Transfers.Verdict()) {
		t.Errorf("Forecast does not say how such forecasts did: %q", said)
	}
}
