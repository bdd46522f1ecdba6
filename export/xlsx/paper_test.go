package xlsx

import (
	"strings"
	"testing"
)

// A4 landscape takes 11.19 inches between its margins: at 7 of 10 points that are
// 207 digits of 0.556 em. What is wider is printed at 7 points on pages side by side,
// frozen columns repeated; what is narrower fills the page.
func TestPrintCanBeRead(t *testing.T) {
	for _, test := range []struct {
		widths         []float64
		frozen, breaks int
		fitted         bool
		scale          uint // where it is given
		titles         string
	}{
		{[]float64{100, 107}, 1, 0, true, 0, "A!$1:$1"},
		{[]float64{100, 108}, 1, 0, false, 70, "A!$A:$A,A!$1:$1"},
		{[]float64{100, 108}, 0, 0, false, 70, "A!$1:$1"},
		{[]float64{100, 81}, 1, 3, false, 80, "A!$1:$1"}, // Excel ignores breaks where it fits
		{[]float64{100}, 0, 3, false, 100, "A!$1:$1"},
	} {
		s := &Sheet{Name: "A", Landscape: true, Widths: test.widths, FreezeCols: test.frozen, RepeatRows: 1}
		for j := range test.widths {
			s.Set(1, j+1, Text("head", Style{}))
		}
		if test.breaks > 0 {
			s.Breaks = []int{test.breaks}
		}
		b := &Book{Sheets: []*Sheet{s}}
		f := reopen(t, b)
		props, err1 := f.GetSheetProps("A")
		layout, err2 := f.GetPageLayout("A")
		if err1 != nil || err2 != nil || *props.FitToPage != test.fitted || !test.fitted && *layout.AdjustTo != test.scale {
			t.Errorf("%v: fitted %t, scale %d; want %t, %d", test.widths, *props.FitToPage, *layout.AdjustTo, test.fitted, test.scale)
		}
		if names := f.GetDefinedName(); len(names) != 1 || names[0].RefersTo != test.titles {
			t.Errorf("%v: repeated %+v, want %s", test.widths, names, test.titles)
		}
		if xml := part(t, write(t, b), "xl/worksheets/sheet1.xml"); strings.Contains(xml, `<brk id="2"`) != (test.breaks > 0) {
			t.Errorf("%v: a page begins at row 3: %t, want %t", test.widths, !(test.breaks > 0), test.breaks > 0)
		}
	}
	s := &Sheet{Name: "A", Breaks: []int{1}}
	if err := (&Book{Sheets: []*Sheet{s}}).Write(new(strings.Builder)); err == nil || !strings.Contains(err.Error(), "no page can begin at row 1") {
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

// A chart wider than the cells beside it is printed whole: 900 pixels at 96 an inch
// are 9.375 inches, which begin behind a column of 0.77.
func TestChartsArePrinted(t *testing.T) {
	s := &Sheet{Name: "A", Landscape: true, Widths: []float64{10, 10}}
	s.Add(Text("a", Style{}), Text("b", Style{}))
	s.Charts = []Chart{{Row: 2, Col: 2, Width: 900}}
	if got := s.columnsWidth(s.printed()); got < 0.77+9.375 || got > 0.77+9.375+1 {
		t.Errorf("%d columns of %g inches are printed, want the chart and no more than a column besides", s.printed(), got)
	}
}
