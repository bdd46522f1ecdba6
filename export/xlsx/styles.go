package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// The font of the book. Arial, or Liberation Sans of the same widths, is everywhere.
const (
	fontFamily = "Arial"
	fontSize   = 10
)

// styleBook gives styles their numbers, each style once.
type styleBook struct {
	file *excelize.File
	ids  map[Style]int
	err  error
}

func newStyleBook(f *excelize.File) *styleBook {
	return &styleBook{file: f, ids: map[Style]int{}}
}

// use gives numbers to the styles of a sheet, in reading order.
func (b *styleBook) use(s *Sheet) {
	for i, row := range s.Rows {
		height := 0.0
		if len(row) > 0 {
			height, _ = s.height(i + 1)
		}
		for j := range row {
			if row[j].empty() {
				continue
			}
			style := row[j].Style
			style.middle = height <= defaultHeight
			if _, known := b.ids[style]; !known {
				b.enter(style)
			}
		}
	}
}

func (b *styleBook) enter(s Style) {
	id, err := b.file.NewStyle(s.excel())
	if err != nil && b.err == nil {
		b.err = fmt.Errorf("style %+v: %w", s, err)
	}
	b.ids[s] = id
}

// id returns the number of a style that was entered.
func (b *styleBook) id(s Style) int { return b.ids[s] }

// excel translates a style.
func (s Style) excel() *excelize.Style {
	font := s.Class.font()
	font.Bold = font.Bold || s.Bold
	font.Italic = s.Italic
	out := &excelize.Style{
		Font: font,
		Alignment: &excelize.Alignment{
			Horizontal: s.Align.word(), Indent: int(s.Indent), WrapText: s.Wrap, Vertical: "top",
		},
	}
	if s.middle {
		out.Alignment.Vertical = "center"
	}
	if s.Indent > 0 && s.Align == 0 {
		out.Alignment.Horizontal = "left" // an indent without a side is ignored
	}
	switch s.Class {
	case Heading:
		out.Alignment.Vertical = "bottom"
		out.Border = append(out.Border, excelize.Border{Type: "bottom", Color: "7F7F7F", Style: 1})
	case Input:
		out.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFF8DC"}}
	}
	if s.Above {
		out.Border = append(out.Border, excelize.Border{Type: "top", Color: "7F7F7F", Style: 1})
	}
	if s.Format != "" && s.Format != "General" {
		out.CustomNumFmt = &s.Format
	}
	return out
}

// font returns the letters of a class. All colours have a contrast of 4.5 or more
// on white, and Input on its fill.
func (c Class) font() *excelize.Font {
	f := &excelize.Font{Family: fontFamily, Size: c.size(), Color: "000000"}
	switch c {
	case Title:
		f.Bold = true
	case Subtitle:
		f.Color = "404040"
	case Heading:
		f.Bold = true
	case Note:
		f.Color = "595959"
	case Input:
		f.Color = "0000FF"
	case Fitted:
		f.Color = "595959"
	case Imported:
		f.Color = "00612E"
	case LinkText:
		f.Color, f.Underline = "0563C1", "single"
	case Pass:
		f.Color, f.Bold = "006100", true
	case Fail:
		f.Color, f.Bold = "B00000", true
	case Warning:
		f.Color, f.Bold = "8A4B00", true
	}
	return f
}

// size returns the size of the letters in points.
func (c Class) size() float64 {
	switch c {
	case Title:
		return 16
	case Note:
		return 9
	}
	return fontSize
}

// word returns the word of the file format, empty for none.
func (a Align) word() string {
	switch a {
	case Left:
		return "left"
	case Right:
		return "right"
	case Center:
		return "center"
	case Across:
		return "centerContinuous"
	}
	return ""
}
