package picture

import "example.com/rhyme/export/chart"

// pen draws the parts of a chart on a canvas, in the looks of a picture.
type pen struct {
	canvas
	frame chart.Frame
	open  []chart.Group
}

func (p *pen) Open(g chart.Group) { p.open = append(p.open, g) }

func (p *pen) Close() { p.open = p.open[:len(p.open)-1] }

func (p *pen) group() chart.Group { return p.open[len(p.open)-1] }

// Path draws a line or an area. Outside of the axes nothing is seen.
func (p *pen) Path(part chart.Part, dash int, path chart.Path, _ string) {
	class := p.group().Series.Class
	switch part {
	case chart.GridLine:
		p.stroke(path, stroke{color: faint(), width: 1})
	case chart.BaseLine:
		p.stroke(path, stroke{color: soft(), width: 1})
	case chart.BreakLine:
		p.stroke(clip(path, p.frame), stroke{color: soft(), width: 1, dash: []float64{2, 3}})
	case chart.Part(chart.Band):
		p.fill(path, faded(ink(chart.ColorOf(class).Fill), bandOpacity))
	default:
		p.stroke(clip(path, p.frame), lineLook(chart.Mark(part), dash, class))
	}
}

// Symbol draws the point of a series.
func (p *pen) Symbol(n int, at chart.Spot, _ string) { symbol(p.canvas, n, at, p.group().Series.Class) }

// Stop draws a year of a forecast.
func (p *pen) Stop(at chart.Spot, _ string) {
	p.disc(at, 2.2, ink(chart.ColorOf(p.group().Series.Class).Ink))
}

// Column draws a part of a whole.
func (p *pen) Column(at chart.Spot, width, height float64, _ string) {
	column(p.canvas, box(at.X, at.Y, width, height), p.group().Series.Class)
}

// Text writes what stands around the axes.
func (p *pen) Text(t chart.Text) {
	f := wordsFace()
	switch t.Part {
	case chart.XTitle:
		f.anchor = end
	case chart.Label:
		f = labelFace(t.Series.Class)
	case chart.Tick:
		f.anchor = end
		if p.group().Kind == chart.XTicks {
			f.anchor = middle
		}
	}
	p.text(t.At, t.Words, f)
}

// symbol draws a point: its shape too tells the series apart.
func symbol(on canvas, n int, at chart.Spot, class string) {
	c, shape := chart.ColorOf(class), chart.ShapeOf(n)
	edge := stroke{color: ink(c.Ink), width: outlineWidth}
	if shape.Radius > 0 {
		on.disc(at, shape.Radius, ink(c.Fill))
		on.ring(at, shape.Radius, edge)
		return
	}
	path := chart.Path{Closed: true}
	for _, corner := range shape.Corners {
		path.To(at.X+corner.X, at.Y+corner.Y)
	}
	on.fill(path, ink(c.Fill))
	on.stroke(path, edge)
}

// column draws a rectangle that is apart from those beside it.
func column(on canvas, outline chart.Path, class string) {
	on.fill(outline, ink(chart.ColorOf(class).Fill))
	on.stroke(outline, stroke{color: white(), width: outlineWidth})
}
