package xlsx

import (
	"strings"
	"testing"
)

func TestPageSetUp(t *testing.T) {
	f := reopen(t, sample())
	layout, err := f.GetPageLayout("Cover")
	if err != nil {
		t.Fatal(err)
	}
	if *layout.Orientation != "landscape" || *layout.FitToWidth != 1 || *layout.FitToHeight != 0 || *layout.Size != paperA4 {
		t.Errorf("layout: %s, %d by %d, paper %d", *layout.Orientation, *layout.FitToWidth, *layout.FitToHeight, *layout.Size)
	}
	props, err := f.GetSheetProps("Cover")
	if err != nil || !*props.FitToPage || *props.TabColorRGB != "FF0072B2" {
		t.Errorf("properties: %+v, %v", props, err)
	}
	h, err := f.GetHeaderFooter("Cover")
	if err != nil || h.OddFooter != "&L&F  &A  page &P of &N&RData && dates to 2025" {
		t.Errorf("footer: %+v, %v", h, err)
	}
	if layout, err := f.GetPageLayout("Data"); err != nil || *layout.Orientation != "portrait" {
		t.Errorf("layout of Data: %+v, %v", layout, err)
	}
}

func TestViews(t *testing.T) {
	f := reopen(t, sample())
	if f.GetActiveSheetIndex() != 0 {
		t.Error("the book does not open on its first sheet")
	}
	for _, name := range f.GetSheetList() {
		panes, err := f.GetPanes(name)
		if err != nil || len(panes.Selection) != 1 || panes.Selection[0].ActiveCell != "A1" {
			t.Errorf("%s: %+v, %v", name, panes, err)
		}
		view, err := f.GetSheetView(name, 0)
		if err != nil || *view.ShowGridLines != (name == "Data") {
			t.Errorf("%s: grid lines %+v, %v", name, view, err)
		}
		if visible, err := f.GetSheetVisible(name); err != nil || !visible {
			t.Errorf("%s is hidden", name)
		}
	}
	panes, err := f.GetPanes("Data")
	if err != nil || !panes.Freeze || panes.XSplit != 1 || panes.YSplit != 3 || panes.TopLeftCell != "B4" || panes.ActivePane != "bottomRight" {
		t.Errorf("panes: %+v, %v", panes, err)
	}
	xml := part(t, write(t, sample()), "xl/worksheets/sheet2.xml")
	if strings.Contains(xml, "tabSelected") {
		t.Error("two sheets are selected: typing would change both")
	}
}

func TestActivePane(t *testing.T) {
	for _, test := range []struct {
		rows, cols int
		want       string
	}{{1, 0, "bottomLeft"}, {0, 1, "topRight"}, {1, 1, "bottomRight"}} {
		if got := activePane(&Sheet{FreezeRows: test.rows, FreezeCols: test.cols}); got != test.want {
			t.Errorf("%+v: %s", test, got)
		}
	}
}

func TestWidths(t *testing.T) {
	f := reopen(t, sample())
	for i, want := range []float64{8, 14, 14, 4, 12, 12} {
		if got, err := f.GetColWidth("Data", ColumnName(i+1)); err != nil || got != want {
			t.Errorf("column %d: %v, %v", i+1, got, err)
		}
	}
}

func TestLinksArriveWhereTheyPoint(t *testing.T) {
	f := reopen(t, sample())
	for at, want := range map[string]string{
		"A4": "Data!A1", "A5": "'Shares of layers'!A1", "A6": "https://example.com/?a=1&b=2",
	} {
		if linked, target, err := f.GetCellHyperLink("Cover", at); err != nil || !linked || target != want {
			t.Errorf("%s: %t, %q, %v", at, linked, target, err)
		}
	}
	xml := part(t, write(t, sample()), "xl/worksheets/sheet1.xml")
	if !strings.Contains(xml, `tooltip="go to the data"`) {
		t.Errorf("the tip is missing: %s", xml)
	}
}

func TestQuotedLinks(t *testing.T) {
	b := &Book{Sheets: []*Sheet{{Name: "A"}, {Name: "Bell's box"}}}
	for i, link := range []string{"#'Bell''s box'!B2", "#Bell's box!$B$2", "#bell's box!B2"} {
		b.Sheets[0].Set(i+1, 1, Cell{Value: "x", Link: To(link)})
	}
	f := reopen(t, b)
	for _, at := range []string{"A1", "A2", "A3"} {
		if _, target, err := f.GetCellHyperLink("A", at); err != nil || target != "'Bell''s box'!B2" {
			t.Errorf("%s: %q, %v", at, target, err)
		}
	}
}
