package export_test

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"github.com/xuri/excelize/v2"
)

// Capability reads its numbers from the list of models, has every table of `rhyme
// capability`, and draws what it says; one workbook serves all.
func TestCapabilitySheet(t *testing.T) {
	r := report(t)
	f := open(t, workbook(t, r))
	for name, test := range map[string]func(*testing.T, *analogies.Report, *excelize.File){
		"record lows are live": recordLowsAreLive, "rates are live": ratesAreLive, "Summary reads the fall": summaryReadsTheFall,
		"every table": hasEveryTable, "chart": drawsRecordsAndLine,
	} {
		t.Run(name, func(t *testing.T) { test(t, r, f) })
	}
}

// rowOf is the row of Capability whose first cells are these texts.
func rowOf(t *testing.T, f *excelize.File, texts ...string) int {
	t.Helper()
	rows, err := f.GetRows("Capability")
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if len(row) >= len(texts) && strings.Join(row[:len(texts)], "|") == strings.Join(texts, "|") {
			return i + 1
		}
	}
	t.Fatalf("Capability has no row %q", texts)
	return 0
}

// Every record low is read from the list of models, and the line follows from
// the record lows.
func recordLowsAreLive(t *testing.T, r *analogies.Report, f *excelize.File) {
	first := rowOf(t, f, "date", "offer", "price") + 1
	last := first + len(r.Capability.Lows) - 1
	if last-first+1 < 5 {
		t.Fatalf("only %d record lows", last-first+1)
	}
	slope := rowOf(t, f, "line", "slope, ln USD a year")
	for row := first; row <= last; row++ {
		for col, want := range map[string]string{
			"C": fmt.Sprintf("'Models and prices of AI'!$L$%d", 5+r.Capability.Lows[row-first].Price.Row),
			"E": fmt.Sprintf("LN($C$%d)", row),
			"F": fmt.Sprintf("EXP($C$%d+$C$%d*$D$%d)", slope+1, slope, row),
		} {
			if got, err := f.GetCellFormula("Capability", fmt.Sprint(col, row)); err != nil || got != want {
				t.Errorf("%s%d is %q, want %q (%v)", col, row, got, want, err)
			}
		}
	}
	if got, _ := f.GetCellFormula("Capability", fmt.Sprint("C", slope)); got != fmt.Sprintf("SLOPE($E$%d:$E$%d,$D$%d:$D$%d)", first, last, first, last) {
		t.Errorf("the slope is %q", got)
	}
}

// The estimates of the decline follow from the record lows, or from the line
// through them.
func ratesAreLive(t *testing.T, r *analogies.Report, f *excelize.File) {
	first := rowOf(t, f, "date", "offer", "price") + 1
	last, slope := first+len(r.Capability.Lows)-1, rowOf(t, f, "line", "slope, ln USD a year")
	walk := fmt.Sprintf("LN($C$%d/$C$%d)/($D$%d-$D$%d)", last, first, last, first)
	for model, rate := range map[string]string{"random-walk": walk, "exponential-decline": fmt.Sprint("$C$", slope)} {
		for measure, want := range map[string]string{"change a year": "(EXP(" + rate + ")-1)*100", "times cheaper a year": "EXP(-(" + rate + "))", "halving time": "-12*LN(2)/(" + rate + ")"} {
			row := rowOf(t, f, model, measure)
			if got, err := f.GetCellFormula("Capability", fmt.Sprint("C", row)); err != nil || got != want {
				t.Errorf("%s, %s: %q, want %q (%v)", model, measure, got, want, err)
			}
		}
	}
}

// Summary reads the fall a year and its limits from Capability.
func summaryReadsTheFall(t *testing.T, _ *analogies.Report, f *excelize.File) {
	row := rowOf(t, f, "exponential-decline", "change a year")
	want := fmt.Sprintf("Capability!$C$%d Capability!$F$%d Capability!$G$%d", row, row, row)
	for i, sheet := range columnOf(t, f, "Summary", "more on") {
		if sheet != "Capability" {
			continue
		}
		got := ""
		for _, col := range []string{"C", "D", "E"} {
			formula, _ := f.GetCellFormula("Summary", fmt.Sprint(col, i+5))
			got = strings.TrimSpace(got + " " + formula)
		}
		if got != want {
			t.Errorf("Summary reads %q, want %q", got, want)
		}
		return
	}
	t.Error("Summary has no line on Capability")
}

// Each table of `rhyme capability` is there with all its rows.
func hasEveryTable(t *testing.T, r *analogies.Report, f *excelize.File) {
	tables, err := f.GetTables("Capability")
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]int{}
	for _, table := range tables {
		from, to, _ := strings.Cut(table.Range, ":")
		_, first, _ := excelize.CellNameToCoordinates(from)
		_, last, _ := excelize.CellNameToCoordinates(to)
		rows[table.Name] = last - first
	}
	for _, table := range r.Capability.Tables() {
		if table.Name != "capability_uncounted" && rows[table.Name] != len(table.Rows) {
			t.Errorf("%s: %d rows, want %d", table.Name, rows[table.Name], len(table.Rows))
		}
	}
}

// The chart draws points and a line over the cells, on a log axis, under a
// title with its number.
func drawsRecordsAndLine(t *testing.T, r *analogies.Report, f *excelize.File) {
	chart := ""
	f.Pkg.Range(func(part, xml any) bool {
		if text := html.UnescapeString(string(xml.([]byte))); strings.HasPrefix(part.(string), "xl/charts/chart") && strings.Contains(text, "Capability!$") {
			chart = text
		}
		return true
	})
	var words []string // of title and axes, line by line
	for _, m := range regexp.MustCompile(`<a:t>([^<]*)</a:t>`).FindAllStringSubmatch(chart, -1) {
		words = append(words, m[1])
	}
	chart += strings.Join(words, " ")
	title := r.Capability.Exhibit("AI tokens").Title
	for _, want := range []string{title + " (as fitted)", `<c:logBase val="10"`, "(log scale)"} {
		if !strings.Contains(strings.ReplaceAll(chart, "<logBase", "<c:logBase"), want) {
			t.Errorf("the chart lacks %q", want)
		}
	}
	if n := strings.Count(chart, "<ser>") + strings.Count(chart, "<c:ser>"); n != 2 {
		t.Errorf("%d series, want points and a line", n)
	}
	if !strings.Contains(title, "fell by") || !strings.Contains(title, "%") {
		t.Errorf("the title states no finding: %q", title)
	}
}
