package xlsx

import (
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestTablesSideBySide(t *testing.T) {
	s := &Sheet{Name: "A"}
	s.SetRow(2, 1, Text("year", Style{}), Text("miles", Style{}))
	s.SetRow(3, 1, Cell{Value: 1830}, Cell{Value: 23.0})
	s.SetRow(2, 4, Text("K & r", Style{}), Text("007", Style{}))
	s.SetRow(3, 4, Cell{Value: 1.0}, Cell{Value: 2.0})
	s.Tables = []Table{{"first", 2, 1, 3, 2, ""}, {"second", 2, 4, 3, 5, "TableStyleMedium2"}}
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
	root, err := parseXML([]byte(part(t, write(t, &Book{Sheets: []*Sheet{s}}), "xl/tables/table2.xml")))
	if err != nil {
		t.Fatal(err)
	}
	columns := must(t, root, "tableColumns").all("tableColumn")
	if len(columns) != 2 || columns[0].attr("name") != "K & r" || columns[1].attr("name") != "007" {
		t.Errorf("columns are %s", root.write(nil))
	}
	must(t, root, "autoFilter")
}
