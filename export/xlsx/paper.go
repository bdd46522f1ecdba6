package xlsx

import "math"

// Paper and print, in inches and points.
const (
	longSide, shortSide = 11.69, 8.27 // of A4
	margin, edge        = 0.4, 0.3    // at the sides and of footers
	smallest            = 7.0         // of body text on paper that people still read
	digitWidth          = 7.0 / 96    // of a column's unit, at full size
)

// paperWidth is the room between the margins.
func (s *Sheet) paperWidth() float64 {
	if s.Landscape {
		return longSide - 2*margin
	}
	return shortSide - 2*margin
}

// PagesWide returns how many pages side by side keep the body text readable: one
// where the columns fit at 7 points, else as many as that takes, the frozen
// columns repeated on each.
func (s *Sheet) PagesWide() int {
	room := s.paperWidth() * fontSize / smallest
	frozen := 0.0
	for j := range s.FreezeCols {
		frozen += s.width(j) * digitWidth
	}
	pages, used := 1, 0.0
	for j := range s.columns() {
		w := s.width(j) * digitWidth
		if used > 0 && used+w > room {
			pages, used = pages+1, frozen
		}
		used += w
	}
	return pages
}

// scale returns the per cent at which the columns fill one page.
func (s *Sheet) scale() uint {
	sum := 0.0
	for j := range s.columns() {
		sum += s.width(j) * digitWidth
	}
	if sum <= s.paperWidth() {
		return 100
	}
	return uint(max(math.Floor(100*s.paperWidth()/sum-1), 10))
}
