package chart

import (
	"fmt"
	"strings"
)

// Symbols is how many shapes of points there are.
const Symbols = 6

// Shape is that of a point around its middle: a circle, or what has corners.
type Shape struct {
	Radius  float64
	Corners []Spot
}

// ShapeOf is the shape of a symbol: circle, square, triangle, diamond, triangle
// on its head, cross.
func ShapeOf(n int) Shape {
	return []Shape{
		{Radius: 3.5},
		{Corners: []Spot{{-3, -3}, {3, -3}, {3, 3}, {-3, 3}}},
		{Corners: []Spot{{0, -4}, {4, 3}, {-4, 3}}},
		{Corners: []Spot{{0, -4.5}, {4.5, 0}, {0, 4.5}, {-4.5, 0}}},
		{Corners: []Spot{{0, 4}, {4, -3}, {-4, -3}}},
		{Corners: []Spot{{-1.3, -4}, {1.3, -4}, {1.3, -1.3}, {4, -1.3}, {4, 1.3}, {1.3, 1.3}, {1.3, 4}, {-1.3, 4}, {-1.3, 1.3}, {-4, 1.3}, {-4, -1.3}, {-1.3, -1.3}}},
	}[n%Symbols]
}

// path of a shape in SVG.
func (s Shape) path() string {
	if r := s.Radius; r > 0 {
		return fmt.Sprintf("M-%g 0a%g %g 0 1 0 %g 0a%g %g 0 1 0-%g 0Z", r, r, r, 2*r, r, r, 2*r)
	}
	return steps(Path{Strokes: [][]Spot{s.Corners}, Closed: true})
}

// Defs are the shapes that points are drawn with, once for all charts of a page.
func Defs() string {
	var b strings.Builder
	b.WriteString(`<svg width="0" height="0" aria-hidden="true" focusable="false" class="defs"><defs>`)
	for n := range Symbols {
		fmt.Fprintf(&b, `<path id="m%d" d="%s"/>`, n, ShapeOf(n).path())
	}
	b.WriteString(`</defs></svg>`)
	return b.String()
}
