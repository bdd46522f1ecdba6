package export_test

import (
	"encoding/xml"
	"regexp"
	"strings"
	"testing"
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
