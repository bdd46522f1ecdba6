package export_test

import (
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"example.com/rhyme/export/xlsx"
	"github.com/xuri/excelize/v2"
)

// What the standards of spreadsheets ask of every sheet, read from the file
// itself: nothing hidden or merged, no links to other files, no macros, print
// set up, alternative texts of charts, the master check and the colour of the
// group on every tab.
func TestEverySheetKeepsTheRules(t *testing.T) {
	f := open(t, workbook(t, since(t))) // with the sheet that is not always there
	parts := map[string]string{}
	f.Pkg.Range(func(name, content any) bool {
		parts[name.(string)] = string(content.([]byte))
		return true
	})
	for name := range parts {
		for _, bad := range []string{"vbaProject", "externalLink", "connections.xml"} {
			if strings.Contains(name, bad) {
				t.Errorf("the workbook has %s", name)
			}
		}
	}
	for _, sheet := range f.GetSheetList() {
		if visible, err := f.GetSheetVisible(sheet); err != nil || !visible {
			t.Errorf("%s is hidden (%v)", sheet, err)
		}
		if merged, err := f.GetMergeCells(sheet); err != nil || len(merged) > 0 {
			t.Errorf("%s has merged cells (%v)", sheet, err)
		}
		if len([]rune(sheet)) > 31 {
			t.Errorf("%s: a name is too long", sheet)
		}
		if title, _ := f.GetCellValue(sheet, "A1"); title == "" {
			t.Errorf("%s has no title in A1", sheet)
		}
		if shows, _ := f.GetCellValue(sheet, "A2"); shows == "" {
			t.Errorf("%s does not say what it shows in A2", sheet)
		}
		if sheet != "Cover" && sheet != "Checks" {
			if formula, _ := f.GetCellFormula(sheet, "B3"); formula != "Checks!$B$3" {
				t.Errorf("%s!B3 is %q, want the master check", sheet, formula)
			}
		}
		layout, err := f.GetPageLayout(sheet)
		if err != nil || layout.Orientation == nil || *layout.Orientation != "landscape" {
			t.Errorf("%s is not printed landscape (%v)", sheet, err)
		}
		if props, err := f.GetSheetProps(sheet); err != nil || props.TabColorRGB == nil || *props.TabColorRGB == "" {
			t.Errorf("%s has no colour of its group (%v)", sheet, err)
		}
	}
	inTables(t, f)
	texts := regexp.MustCompile(`descr="([^"]*)"`)
	charts := 0
	for name, content := range parts {
		if !strings.HasPrefix(name, "xl/drawings/drawing") {
			continue
		}
		for _, m := range texts.FindAllStringSubmatch(content, -1) {
			charts++
			if m[1] == "" {
				t.Errorf("%s: a chart has no alternative text", name)
			}
		}
	}
	titled := 0
	for name, content := range parts {
		if strings.HasPrefix(name, "xl/charts/chart") {
			titled++
			if err := xml.Unmarshal([]byte(content), new(struct{})); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	if charts != titled || charts == 0 {
		t.Errorf("%d alternative texts for %d charts", charts, titled)
	}
}

// inTables holds the line below every title to what a page shows, and tells the
// numbers of a sheet apart in words: those of a column are all of one kind, or the
// table has a column "type" (on the sheets of series: "kind"), or the row says "by
// formula". The colours are those of the key on Cover.
func inTables(t *testing.T, f *excelize.File) {
	t.Helper()
	said := contents(t, f)
	for _, sheet := range f.GetSheetList() {
		cols, err := f.GetCols(sheet)
		if err != nil {
			t.Fatal(err)
		}
		room := 0.0
		for i := range cols {
			name, _ := excelize.ColumnNumberToName(i + 1)
			width, _ := f.GetColWidth(sheet, name)
			room += width
		}
		shows, _ := f.GetCellValue(sheet, "A2")
		if need := xlsx.TextWidth(shows, xlsx.Style{Class: xlsx.Subtitle}); need > room {
			t.Errorf("%s: A2 takes %.0f of %.0f columns of digits: paper cuts it", sheet, need, room)
		}
		tables, err := f.GetTables(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, table := range tables {
			numbersInWords(t, f, sheet, table.Range, said[sheet])
		}
	}
}

// contents is what Contents says of the numbers of each sheet.
func contents(t *testing.T, f *excelize.File) map[string]string {
	t.Helper()
	rows, err := f.GetRows("Contents")
	if err != nil || len(rows) < 60 || len(rows[3]) < 4 || rows[3][3] != "its numbers are" {
		t.Fatalf("heads of Contents are %q (%v)", rows[3], err)
	}
	said := map[string]string{}
	for _, row := range rows[4:] {
		said[row[0]] = strings.Join(row[3:], "")
	}
	return said
}

func isNumber(s string) bool {
	_, err := strconv.ParseFloat(s, 64)
	return err == nil
}

// numbersInWords checks the numbers of a table against the words of its sheet.
func numbersInWords(t *testing.T, f *excelize.File, sheet, area, said string) {
	t.Helper()
	words := map[string]string{"0000FF": "typed", "595959": "tool"} // colours of classes; black is a formula or as given
	corner := strings.Split(area, ":")
	left, top, _ := excelize.CellNameToCoordinates(corner[0])
	right, bottom, _ := excelize.CellNameToCoordinates(corner[1])
	typed, byFormula := false, map[int]bool{}
	for col := left; col <= right; col++ {
		for row := top + 1; row <= bottom; row++ {
			name, _ := excelize.CoordinatesToCellName(col, row)
			text, _ := f.GetCellValue(sheet, name)
			byFormula[row] = byFormula[row] || strings.HasSuffix(text, "by formula")
		}
		name, _ := excelize.CoordinatesToCellName(col, top)
		head, _ := f.GetCellValue(sheet, name)
		typed = typed || head == "type" || head == "kind"
	}
	for col := left; col <= right; col++ {
		kinds := map[string]bool{}
		for row := top + 1; row <= min(bottom, top+600); row++ {
			name, _ := excelize.CoordinatesToCellName(col, row)
			value, _ := f.GetCellValue(sheet, name, excelize.Options{RawCellValue: true})
			if !isNumber(value) {
				continue
			}
			column, _ := excelize.ColumnNumberToName(col)
			width, _ := f.GetColWidth(sheet, column)
			if shown, _ := f.GetCellValue(sheet, name); shown != value && xlsx.TextWidth(shown, xlsx.Style{}) > width-0.7 {
				t.Errorf("%s!%s: %s does not fit its column and shows as ###", sheet, name, shown)
			}
			if byFormula[row] {
				continue
			}
			id, err := f.GetCellStyle(sheet, name)
			if err != nil {
				t.Fatal(err)
			}
			style, err := f.GetStyle(id)
			if err != nil {
				t.Fatal(err)
			}
			word := words[strings.TrimPrefix(style.Font.Color, "FF")]
			if formula, _ := f.GetCellFormula(sheet, name); formula != "" {
				word = "formula"
			}
			if word != "" {
				kinds[word] = true
			}
		}
		for kind := range kinds {
			if !strings.Contains(said, kind) {
				t.Errorf("%s: column %d of %s holds numbers of the kind %q; Contents says %q", sheet, col, area, kind, said)
			}
		}
		if len(kinds) > 1 && !typed {
			t.Errorf("%s: column %d of %s holds %d kinds of numbers and its table has no column type", sheet, col, area, len(kinds))
		}
	}
}
