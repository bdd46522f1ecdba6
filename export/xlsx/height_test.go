package xlsx

import (
	"strings"
	"testing"
)

func TestHeights(t *testing.T) {
	s := &Sheet{Name: "A", Widths: []float64{20, 10}, Heights: map[int]float64{5: 40, 9: 30}}
	long := strings.Repeat("seven c ", 10) // 80 letters
	s.Add(Text(long, Style{}))
	s.Add(Text(long, Style{Wrap: true}))
	s.Add(Text("short", Style{Wrap: true}), Text(long, Style{Wrap: true}))
	s.Add(Text("title", Style{Class: Title}))
	s.Add(Text(long, Style{Wrap: true}))
	s.Add(Text(strings.Repeat("a ", 5000), Style{Wrap: true}))
	for row, want := range map[int]struct {
		low, high float64
		asked     bool
	}{1: {0, 0, false}, 2: {50, 75, false}, 3: {100, 150, false}, 4: {20, 24, false}, 5: {40, 40, true}, 6: {409, 409, false}} {
		if got, asked := s.height(row); got < want.low || got > want.high || asked != want.asked {
			t.Errorf("row %d: %v, %t", row, got, asked)
		}
	}
	s.Set(9, 1, Cell{})
	s.Rows[8] = nil // an empty row keeps its height
	xml := part(t, write(t, &Book{Sheets: []*Sheet{s}}), "xl/worksheets/sheet1.xml")
	if !strings.Contains(xml, `<row r="5" ht="40" customHeight="1">`) || !strings.Contains(xml, `<row r="9" ht="30" customHeight="1"></row>`) {
		t.Errorf("heights are lost: %s", xml)
	}
}

func TestCountLines(t *testing.T) {
	for _, test := range []struct {
		text string
		room float64
		want int
	}{{"", 10, 1}, {"001 002", 10, 1}, {"001 002 00003", 8, 2}, {"0123456789", 3, 4}, {"0\n1\n\n2", 10, 4}, {"01 234567", 4, 3}, {"0123-4567", 6, 2}} {
		if got := countLines(test.text, test.room); got != test.want {
			t.Errorf("%q in %g: %d instead of %d", test.text, test.room, got, test.want)
		}
	}
}
