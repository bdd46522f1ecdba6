package chart

import "slices"

// Draw draws the chart with a pen. The same chart in the same frame makes the
// same strokes.
func (c Chart) Draw(p Pen, f Frame) {
	x, y := c.scales(f)
	c.axes(p, f, x, y)
	p.Open(Group{Kind: Inside})
	for _, k := range c.Breaks {
		at := x.at(k.X)
		p.Path(BreakLine, 0, straight(at, f.Top, at, f.Bottom), k.Text)
	}
	s := stack{base: map[float64]float64{}, width: columnWidth(c.Series, x)}
	for _, series := range c.Series {
		if c.Silent {
			series.Points = silent(series.Points)
		}
		p.Open(Group{OfSeries, series})
		series.draw(p, x, y, s)
		p.Close()
	}
	p.Close()
	if c.stacked() { // columns would cover it
		p.Open(Group{Kind: Grid})
		base(p, f)
		p.Close()
	}
	c.labels(p, f, x, y)
}

// stacked reports whether columns stand on the x axis.
func (c Chart) stacked() bool {
	return slices.ContainsFunc(c.Series, func(s Series) bool { return s.Mark == Columns })
}

// stack is where columns stand: how high those drawn have reached, by place.
type stack struct {
	base  map[float64]float64
	width float64
}

func (s Series) draw(p Pen, x, y scale, on stack) {
	switch s.Mark {
	case Points:
		for _, v := range s.Points {
			p.Symbol(s.Symbol%Symbols, Spot{x.at(v.X), y.at(v.Y)}, v.Text)
		}
	case Band:
		p.Path(Part(Band), s.Dash, s.area(x, y), "")
	case Columns:
		for _, v := range s.Points {
			from := on.base[v.X]
			on.base[v.X] += v.Y
			top := Spot{x.at(v.X) - on.width/2, y.at(from + v.Y)}
			p.Column(top, on.width, y.at(from)-top.Y, v.Text)
		}
	default:
		p.Path(Part(s.Mark), s.Dash, s.line(x, y), "")
		for _, v := range s.Points {
			if s.Mark == Dashed {
				p.Stop(Spot{x.at(v.X), y.at(v.Y)}, v.Text)
			}
		}
	}
}

// silent are the points without their words.
func silent(points []Point) []Point {
	out := slices.Clone(points)
	for i := range out {
		out[i].Text = ""
	}
	return out
}

// area is the range between Low and High.
func (s Series) area(x, y scale) Path {
	p := Path{Closed: true}
	for _, v := range s.Points {
		p.To(x.at(v.X), y.at(v.High))
	}
	for _, v := range slices.Backward(s.Points) {
		p.To(x.at(v.X), y.at(v.Low))
	}
	return p
}

func (s Series) line(x, y scale) Path {
	var p Path
	for _, v := range s.Points {
		p.To(x.at(v.X), y.at(v.Y))
	}
	return p
}

// columnWidth is that of columns at the closest dates.
func columnWidth(series []Series, x scale) float64 {
	width := (x.to - x.from) * widestColumn
	for _, s := range series {
		if s.Mark != Columns {
			continue
		}
		for i := 1; i < len(s.Points); i++ {
			width = min(width, columnFill*(x.at(s.Points[i].X)-x.at(s.Points[i-1].X)))
		}
	}
	return width
}
