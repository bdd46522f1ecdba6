package picture

import (
	"example.com/rhyme/export/chart"
)

// The measures of a picture.
const (
	margin      = 28
	top         = 24
	plotHeight  = 360
	aboveAxes   = 40 // from what stands over the chart to the axes
	belowAxes   = 62 // from the axes to what stands under the chart
	besideAxes  = 6  // from the axes to the labels of the lines
	leastBeside = 20 // for half a label of the x axis
	gutter      = 62 // left of the axes
	swatch      = 28 // width of a sample in the legend
)

// paragraph is words in lines of one face.
type paragraph struct {
	lines  []string
	face   face
	height float64 // of a line
	y      float64 // foot of the first line
}

// layout is where everything stands.
type layout struct {
	picture Picture
	fonts   fonts
	words   []paragraph
	legend  []entry
	frame   chart.Frame
	height  float64
}

// lay puts the parts of a picture under each other.
func (p Picture) lay(f fonts) *layout {
	l := &layout{picture: p, fonts: f, height: top}
	l.write(f.balance(p.Title, titleFace(), Width-2*margin), titleFace(), 26)
	l.height += 6
	l.write(f.balance(p.Subtitle, subtitleFace(), Width-2*margin), subtitleFace(), 19)
	l.height += 14
	l.explain(p.unnamed())
	l.frame = chart.Frame{Left: margin + gutter, Right: Width - margin - l.beside(), Top: l.height + aboveAxes, Bottom: l.height + aboveAxes + plotHeight}
	l.height = l.frame.Bottom + belowAxes
	for _, note := range p.Notes {
		l.write(f.wrap(note, noteFace(), Width-2*margin), noteFace(), 16)
		l.height += 5
	}
	l.height += top - 5
	return l
}

// write adds a paragraph.
func (l *layout) write(lines []string, f face, height float64) {
	l.words = append(l.words, paragraph{lines: lines, face: f, height: height, y: l.height + f.size})
	l.height += height * float64(len(lines))
}

// beside is the room right of the axes, for the widest label.
func (l *layout) beside() float64 {
	room := float64(leastBeside)
	for _, s := range l.picture.Chart.Series {
		if s.Name != "" {
			room = max(room, besideAxes+l.fonts.width(s.Name, labelFace(s.Class)))
		}
	}
	return room
}

func (l *layout) draw(c canvas) {
	c.fill(box(0, 0, Width, l.height), white())
	for _, p := range l.words {
		for i, line := range p.lines {
			c.text(chart.Spot{X: margin, Y: p.y + p.height*float64(i)}, line, p.face)
		}
	}
	for _, e := range l.legend {
		e.draw(c)
	}
	l.picture.Chart.Draw(&pen{canvas: c, frame: l.frame}, l.frame)
}
