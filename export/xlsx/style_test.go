package xlsx

import (
	"math"
	"strconv"
	"testing"
)

// luminance is the relative luminance of WCAG 2.
func luminance(t *testing.T, c string) float64 {
	t.Helper()
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		v, err := strconv.ParseUint(c[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		x := float64(v) / 255
		if x <= 0.03928 {
			x /= 12.92
		} else {
			x = math.Pow((x+0.055)/1.055, 2.4)
		}
		sum += weight * x
	}
	return sum
}

func TestEveryClassCanBeRead(t *testing.T) {
	for class := Plain; class <= Warning; class++ {
		style := Style{Class: class}.excel()
		paper := "FFFFFF"
		if len(style.Fill.Color) > 0 {
			paper = style.Fill.Color[0]
		}
		contrast := (luminance(t, paper) + 0.05) / (luminance(t, style.Font.Color) + 0.05)
		if contrast < 4.5 {
			t.Errorf("class %d has a contrast of %.1f", class, contrast)
		}
		if style.Font.Family != fontFamily || style.Font.Size < 9 {
			t.Errorf("class %d has the font %s %v", class, style.Font.Family, style.Font.Size)
		}
		if len(style.Fill.Color) > 0 && class != Input {
			t.Errorf("class %d has a fill behind its text", class)
		}
	}
}

func TestStylesAreStoredOnce(t *testing.T) {
	s := &Sheet{Name: "A"}
	for i := range 100 {
		s.Add(Cell{Value: i, Style: Style{Class: Input, Format: "0.0%"}}, Cell{Value: i, Style: Style{Bold: i%2 == 0}})
	}
	f := reopen(t, &Book{Sheets: []*Sheet{s}})
	ids := map[int]bool{}
	for row := 1; row <= 100; row++ {
		for _, col := range []int{1, 2} {
			id, err := f.GetCellStyle("A", CellName(row, col))
			if err != nil {
				t.Fatal(err)
			}
			ids[id] = true
		}
	}
	if len(ids) != 3 {
		t.Errorf("%d styles instead of 3", len(ids))
	}
	id, _ := f.GetCellStyle("A", "A1")
	style, err := f.GetStyle(id)
	if err != nil || style.Font.Color != "0000FF" || style.CustomNumFmt == nil || *style.CustomNumFmt != "0.0%" {
		t.Errorf("style of A1 is %+v, %v", style, err)
	}
}

func TestAlignments(t *testing.T) {
	if a := (Style{Indent: 2}).excel().Alignment; a.Horizontal != "left" || a.Indent != 2 {
		t.Errorf("indent: %+v", a)
	}
	if a := (Style{Align: Across, Wrap: true}).excel().Alignment; a.Horizontal != "centerContinuous" || !a.WrapText {
		t.Errorf("across: %+v", a)
	}
	if b := (Style{Class: Heading, Above: true}).excel().Border; len(b) != 2 {
		t.Errorf("borders: %+v", b)
	}
}

func TestPalette(t *testing.T) {
	p := Palette()
	seen := map[Color]bool{}
	for _, c := range p {
		if !c.valid() || c == "" || seen[c] {
			t.Errorf("colour %q", c)
		}
		seen[c] = true
	}
	if len(p) != 8 {
		t.Errorf("%d colours", len(p))
	}
	p[0] = "FFFFFF"
	if Palette()[0] != "000000" {
		t.Error("the palette can be changed from outside")
	}
	if got := (&ChartSeries{}).color(9); got != Palette()[3] {
		t.Errorf("the tenth series has the colour %s", got)
	}
}
