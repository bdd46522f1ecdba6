package chart

import "math"

// Spot is a place in a picture, in units of its size: right and down.
type Spot struct{ X, Y float64 }

// Path is strokes from spot to spot. A stroke ends before what has no place.
type Path struct {
	Strokes [][]Spot
	Closed  bool // the strokes are outlines to be filled

	down bool
}

// To leads on to a place, or lifts the pen where there is none.
func (p *Path) To(x, y float64) {
	if !drawable(x) || !drawable(y) {
		p.down = false
		return
	}
	if !p.down {
		p.Strokes = append(p.Strokes, nil)
	}
	last := &p.Strokes[len(p.Strokes)-1]
	*last = append(*last, Spot{x, y})
	p.down = true
}

// straight is the path between two places.
func straight(x1, y1, x2, y2 float64) Path {
	return Path{Strokes: [][]Spot{{{x1, y1}, {x2, y2}}}}
}

// drawable keeps out what does not exist, or lies so far outside that a
// renderer may fail on it.
func drawable(v float64) bool { return math.Abs(v) < 1e5 }
