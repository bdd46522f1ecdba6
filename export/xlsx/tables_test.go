package xlsx

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestTablesSideBySide(t *testing.T) {
	s := &Sheet{Name: "A"}
	s.SetRow(2, 1, Text("year", Style{}), Text("miles", Style{}))
	s.SetRow(3, 1, Cell{Value: 1830}, Cell{Value: 23.0})
	s.SetRow(2, 4, Text("K & r", Style{}), Text("007", Style{}))
	s.SetRow(3, 4, Cell{Value: 1.0}, Cell{Value: 2.0})
	s.Tables = []Table{{Name: "first", FirstRow: 2, FirstCol: 1, LastRow: 3, LastCol: 2, Plain: true}, {Name: "second", FirstRow: 2, FirstCol: 4, LastRow: 3, LastCol: 5, Style: "TableStyleMedium2"}}
	f := reopen(t, &Book{Sheets: []*Sheet{s}})
	tables, err := f.GetTables("A")
	if err != nil || len(tables) != 2 {
		t.Fatalf("%d tables, %v", len(tables), err)
	}
	for i, want := range []excelize.Table{
		{Name: "first", Range: "A2:B3", StyleName: plainTable}, {Name: "second", Range: "D2:E3", StyleName: "TableStyleMedium2"},
	} {
		if got := tables[i]; got.Name != want.Name || got.Range != want.Range || got.StyleName != want.StyleName {
			t.Errorf("table %d is %+v", i+1, got)
		}
	}
	rows, err := f.GetRows("A")
	if err != nil || !slices.Equal(rows[1], []string{"year", "miles", "", "K & r", "007"}) {
		t.Errorf("heads are %q, %v", rows[1], err)
	}
	// The names of the columns must be the texts of the head, or Excel repairs the file.
	book := write(t, &Book{Sheets: []*Sheet{s}})
	root := parsed(t, part(t, book, "xl/tables/table2.xml"))
	columns := must(t, root, "tableColumns").all("tableColumn")
	if len(columns) != 2 || columns[0].attr("name") != "K & r" || columns[1].attr("name") != "007" {
		t.Errorf("columns are %s", root.write(nil))
	}
	must(t, root, "autoFilter")
	if plain := parsed(t, part(t, book, "xl/tables/table1.xml")); plain.child("autoFilter") != nil {
		t.Error("a plain table has buttons")
	}
}

// A change of excelize that would leave buttons where none belong is told.
func TestPlainTablesAreFound(t *testing.T) {
	s := &Sheet{Name: "A", Tables: []Table{{Name: "plain", Plain: true}}}
	for content, want := range map[string]string{
		`<table name="plain"><tableColumns/></table>`:                "no buttons of table plain",
		`<table name="another"><autoFilter/><tableColumns/></table>`: "no buttons of table plain",
	} {
		p := &parts{content: map[string]*bytes.Buffer{"xl/tables/table1.xml": bytes.NewBufferString(content)}}
		if err := p.plainTables(&Book{Sheets: []*Sheet{s}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v", content, err)
		}
	}
	if err := (&parts{}).plainTables(&Book{Sheets: []*Sheet{s}}); err == nil || !strings.Contains(err.Error(), "missing") {
		t.Errorf("without its part: got %v", err)
	}
}

func parsed(t *testing.T, content string) *node {
	t.Helper()
	root, err := parseXML([]byte(content))
	if err != nil {
		t.Fatal(err)
	}
	return root
}
