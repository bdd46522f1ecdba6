package xlsx

import "math"

// Paper and print, in inches and points.
const (
	longSide, shortSide = 11.69, 8.27 // of A4
	margin, edge        = 0.25, 0.3   // at the sides and of footers
	smallest            = 7.0         // of body text on paper that people still read
	digitWidth          = 0.556 * fontSize / 72
	pixelsPerInch       = 96
)

// paperWidth is the room between the margins.
func (s *Sheet) paperWidth() float64 {
	if s.Landscape {
		return longSide - 2*margin
	}
	return shortSide - 2*margin
}

// Scale returns the per cent at which a sheet is printed: that at which its columns
// fill a page, but none at which people could not read body text; columns that do
// not fit then are printed on pages side by side. Excel draws digits a little
// narrower than they are, LibreOffice does not: the estimate is for both.
func (s *Sheet) Scale() int {
	full := math.Floor(100 * s.paperWidth() / max(s.columnsWidth(s.printed()), s.paperWidth()))
	return int(max(full, 100*smallest/fontSize))
}

// OnePage reports whether so many columns fit one page at a scale that can be read.
func (s *Sheet) OnePage(columns int) bool {
	return s.columnsWidth(columns)*smallest/fontSize <= s.paperWidth()
}

// printed is the last column that has a cell or that a chart lies over.
func (s *Sheet) printed() int {
	last := s.Columns()
	for i := range s.Charts {
		c := &s.Charts[i]
		room := float64(c.width()) / pixelsPerInch
		col := c.Col
		for ; room > s.width(col-1)*digitWidth; col++ {
			room -= s.width(col-1) * digitWidth
		}
		last = max(last, col)
	}
	return last
}

// columnsWidth is the width of the first columns, at full size.
func (s *Sheet) columnsWidth(columns int) float64 {
	sum := 0.0
	for j := range columns {
		sum += s.width(j) * digitWidth
	}
	return sum
}
