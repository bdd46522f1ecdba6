package chart

import (
	"math"
	"unicode/utf8"
)

// room knows what is drawn between the axes, as spots close to each other.
type room []Spot

// letterWidth is that of a letter of a label on average, and apartBy how far
// words stay from what is drawn.
const letterWidth, apartBy = 6.8, 5

// width of a label, about.
func (l label) width() float64 {
	return letterWidth * float64(utf8.RuneCountInString(l.series.Name))
}

// taken are the spots of all lines and points but the guides.
func (c Chart) taken(x, y scale) room {
	var out room
	for _, s := range c.Series {
		if s.Mark == Guide || s.Mark == Band || s.Mark == Columns {
			continue
		}
		for i, p := range s.Points {
			to := Spot{x.at(p.X), y.at(p.Y)}
			if i > 0 && s.Mark != Points {
				out = append(out, along(out[len(out)-1], to)...)
			}
			out = append(out, to)
		}
	}
	return out
}

// along are spots between two others, apartBy from each other.
func along(from, to Spot) []Spot {
	n := int(math.Hypot(to.X-from.X, to.Y-from.Y) / apartBy)
	if n < 0 || n > 1e4 { // one of them has no place
		return nil
	}
	var out []Spot
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		out = append(out, Spot{from.X + t*(to.X-from.X), from.Y + t*(to.Y-from.Y)})
	}
	return out
}

// beside is where the foot of a name stands right of, under or over the end of
// a line that ends early; false where there is no room, or the line ends late.
func (r room) beside(l label, f Frame) (Spot, bool) {
	width := l.width()
	if l.series.Mark == Columns || l.at.X+width+2*labelGap > f.Right {
		return Spot{}, false
	}
	left := max(l.at.X-width/2, f.Left+labelGap)
	places := []Spot{
		{l.at.X + 2*labelGap, l.at.Y + labelDown},
		{left, l.at.Y + lineHeight + labelGap},
		{left, l.at.Y - 2*labelGap},
	}
	if l.series.Mark == Guide { // which runs down to the axis
		places = []Spot{{l.at.X + labelGap, l.at.Y - labelGap}, {l.at.X - labelGap - width, l.at.Y - labelGap}}
	}
	for _, at := range places {
		if r.free(at, width, f) {
			return at, true
		}
	}
	return Spot{}, false
}

// free reports whether words with their foot at a place cover nothing.
func (r room) free(at Spot, width float64, f Frame) bool {
	top, bottom := at.Y-lineHeight, at.Y+labelDown
	if top < f.Top || bottom > f.Bottom || at.X < f.Left {
		return false
	}
	for _, s := range r {
		if s.X > at.X-apartBy && s.X < at.X+width+apartBy && s.Y > top-apartBy/2 && s.Y < bottom {
			return false
		}
	}
	return true
}
