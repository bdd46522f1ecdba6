package xlsx

import (
	"strings"
	"testing"
)

// A4 landscape takes 10.89 inches between its margins: at 7 of 10 points that are
// 213 digits of 7 pixels. What is wider goes side by side, frozen columns repeated.
func TestPagesWide(t *testing.T) {
	for _, test := range []struct {
		widths []float64
		frozen int
		want   int
	}{
		{[]float64{100, 113}, 0, 1},
		{[]float64{100, 114}, 0, 2},
		{[]float64{50, 160, 160}, 1, 2},
		{[]float64{50, 160, 100, 70}, 1, 3},
		{[]float64{255}, 0, 1}, // a column is not cut
	} {
		s := &Sheet{Name: "A", Landscape: true, Widths: test.widths, FreezeCols: test.frozen, RepeatRows: 1}
		for j := range test.widths {
			s.Set(1, j+1, Text("head", Style{}))
		}
		if got := s.PagesWide(); got != test.want {
			t.Errorf("%v: %d pages, want %d", test.widths, got, test.want)
		}
		f := reopen(t, &Book{Sheets: []*Sheet{s}})
		if layout, err := f.GetPageLayout("A"); err != nil || *layout.FitToWidth != test.want {
			t.Errorf("%v: %d pages in the file, want %d", test.widths, *layout.FitToWidth, test.want)
		}
		titles := "A!$1:$1"
		if test.frozen > 0 {
			titles = "A!$A:$A,A!$1:$1"
		}
		if names := f.GetDefinedName(); len(names) != 1 || names[0].RefersTo != titles {
			t.Errorf("%v: repeated %+v, want %s", test.widths, names, titles)
		}
	}
}

// Excel ignores breaks on a sheet that it fits to pages.
func TestBreaks(t *testing.T) {
	s := &Sheet{Name: "A", Landscape: true, Widths: []float64{200}, Breaks: []int{3}}
	for range 4 {
		s.Add(Text("x", Style{}))
	}
	b := &Book{Sheets: []*Sheet{s}}
	f := reopen(t, b)
	if props, err := f.GetSheetProps("A"); err != nil || *props.FitToPage {
		t.Errorf("the sheet is fitted to pages (%v)", err)
	}
	// 200 digits of 7 pixels take 14.58 inches, of which 10.89 are 74 per cent.
	if layout, err := f.GetPageLayout("A"); err != nil || *layout.AdjustTo != 73 {
		t.Errorf("scale %d, want 73", *layout.AdjustTo)
	}
	if xml := part(t, write(t, b), "xl/worksheets/sheet1.xml"); !strings.Contains(xml, `<brk id="2"`) {
		t.Errorf("no break above row 3: %s", xml)
	}
	s.Breaks = []int{1}
	if err := b.Write(new(strings.Builder)); err == nil || !strings.Contains(err.Error(), "no page can begin at row 1") {
		t.Errorf("got %v", err)
	}
}

// Text at the top of a row would touch the line below a head; beside text of
// several lines it stays there.
func TestRowsOfOneLineStandInTheMiddle(t *testing.T) {
	s := &Sheet{Name: "A", Widths: []float64{10}}
	s.Add(Text("one line", Style{Wrap: true}))
	s.Add(Text("more than one line of text", Style{Wrap: true}))
	f := reopen(t, &Book{Sheets: []*Sheet{s}})
	for at, want := range map[string]string{"A1": "center", "A2": "top"} {
		id, err := f.GetCellStyle("A", at)
		if err != nil {
			t.Fatal(err)
		}
		if style, err := f.GetStyle(id); err != nil || style.Alignment.Vertical != want {
			t.Errorf("%s stands at the %s, want %s", at, style.Alignment.Vertical, want)
		}
	}
}
