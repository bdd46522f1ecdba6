package picture

import (
	"image/color"

	"example.com/rhyme/export/chart"
)

// canvas takes strokes: there is one for text and one for pixels.
type canvas interface {
	fill(p chart.Path, c color.NRGBA)
	stroke(p chart.Path, s stroke)
	disc(at chart.Spot, radius float64, c color.NRGBA)
	ring(at chart.Spot, radius float64, s stroke)
	text(at chart.Spot, words string, f face)
}

// stroke is how a line looks.
type stroke struct {
	color color.NRGBA
	width float64
	dash  []float64 // lengths of strokes and gaps; nil for a solid line
}

// face is how words look.
type face struct {
	size   float64
	bold   bool
	color  color.NRGBA
	anchor anchor
}

// anchor is what of a line of words stands at its place.
type anchor string

const (
	start  anchor = "start"
	middle anchor = "middle"
	end    anchor = "end"
)

// box is the outline of a rectangle.
func box(x, y, width, height float64) chart.Path {
	return chart.Path{Closed: true, Strokes: [][]chart.Spot{{{X: x, Y: y}, {X: x + width, Y: y}, {X: x + width, Y: y + height}, {X: x, Y: y + height}}}}
}

// between is a straight line.
func between(x1, y1, x2, y2 float64) chart.Path {
	return chart.Path{Strokes: [][]chart.Spot{{{X: x1, Y: y1}, {X: x2, Y: y2}}}}
}
