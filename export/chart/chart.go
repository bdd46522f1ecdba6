package chart

import (
	"fmt"
	"html"
	"slices"
	"strings"
)

// Mark says how a series is drawn.
type Mark string

// The marks: observations, a fitted curve, a forecast, a guide that is no data,
// the range between Low and High, and columns that stand on those of the
// series before.
const (
	Points  Mark = "points"
	Line    Mark = "line"
	Dashed  Mark = "dashed"
	Guide   Mark = "guide"
	Band    Mark = "band"
	Columns Mark = "columns"
)

// Point is one value. Low and High are used by bands alone.
type Point struct {
	X, Y, Low, High float64
	Text            string // what a reader is told who points at it; "" for nothing
}

// Series is one thing drawn.
type Series struct {
	Key    string // by which it is switched on and off
	Name   string // written at its end, "" for no label
	Class  string // of its colour, see Palette
	Symbol int    // of its points, see Symbols
	Mark   Mark
	Dash   int // of a line: 0 solid, else one of the patterns of the style sheet; of a band: how many lie under it
	Points []Point
}

// Axis is a direction. The zero value runs over the data on a plain scale.
type Axis struct {
	Title    string
	Log      bool // all values must be above 0
	Zero     bool // it begins at 0
	Years    bool // labelled without separators, at whole numbers
	Min, Max *float64
}

// Break is a year at which what is measured changed.
type Break struct {
	X    float64
	Text string
}

// Chart is a picture with its axes.
type Chart struct {
	ID          string // unique in the page
	Title, Desc string // for those who do not see it
	X, Y        Axis
	Series      []Series
	Breaks      []Break
	Silent      bool // points say nothing: another view of the same chart does
}

// The frame in units of the view box: the labels at the ends of lines stand
// right of it, and may be cut off where there is no room for them (Right).
const (
	Width, Height              = 580, 340
	left, right, top, bottom   = 66, Width - Right, 30, Height - 46
	Right                      = 148
	lineHeight, labelDown, pad = 15, 4, 0.03
)

// SVG draws the chart. The same chart gives the same bytes.
func (c Chart) SVG() string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg viewBox="0 0 %d %d" role="img" aria-labelledby="%s-t %s-d"><title id="%s-t">%s</title><desc id="%s-d">%s</desc>`,
		Width, Height, c.ID, c.ID, c.ID, html.EscapeString(c.Title), c.ID, html.EscapeString(c.Desc))
	x, y := c.scale(c.X, true), c.scale(c.Y, false)
	c.axes(&b, x, y)
	// A nested picture cuts off what lies outside the axes.
	fmt.Fprintf(&b, `<svg x="%d" y="%d" width="%d" height="%d" viewBox="%d %d %d %d">`, left, top, right-left, bottom-top, left, top, right-left, bottom-top)
	for _, k := range c.Breaks {
		fmt.Fprintf(&b, `<path class="break" d="M%s %dV%d"><title>%s</title></path>`, num(x.at(k.X)), top, bottom, html.EscapeString(k.Text))
	}
	base := map[float64]float64{} // height that columns have reached
	for _, s := range c.Series {
		fmt.Fprintf(&b, `<g class="%s" data-series="%s">`, html.EscapeString(s.Class), html.EscapeString(s.Key))
		if c.Silent {
			s.Points = silent(s.Points)
		}
		s.draw(&b, x, y, base, columnWidth(c.Series, x))
		b.WriteString(`</g>`)
	}
	b.WriteString(`</svg>`)
	c.labels(&b, x, y)
	b.WriteString(`</svg>`)
	return b.String()
}

func (s Series) draw(b *strings.Builder, x, y scale, base map[float64]float64, width float64) {
	switch s.Mark {
	case Points:
		for _, p := range s.Points {
			fmt.Fprintf(b, `<use href="#m%d" x="%s" y="%s"`, s.Symbol%Symbols, num(x.at(p.X)), num(y.at(p.Y)))
			end(b, "use", p.Text)
		}
	case Band:
		s.band(b, x, y)
	case Columns:
		for _, p := range s.Points {
			from := base[p.X]
			base[p.X] += p.Y
			fmt.Fprintf(b, `<rect x="%s" y="%s" width="%s" height="%s"`, num(x.at(p.X)-width/2), num(y.at(from+p.Y)), num(width), num(y.at(from)-y.at(from+p.Y)))
			end(b, "rect", p.Text)
		}
	default:
		fmt.Fprintf(b, `<path class="%s dash%d" d="%s"/>`, s.Mark, s.Dash, s.line(x, y))
		for _, p := range s.Points {
			if s.Mark == Dashed {
				fmt.Fprintf(b, `<circle class="stop" r="2.2" cx="%s" cy="%s"`, num(x.at(p.X)), num(y.at(p.Y)))
				end(b, "circle", p.Text)
			}
		}
	}
}

// end closes an element, with the words that it says.
func end(b *strings.Builder, element, text string) {
	if text == "" {
		b.WriteString("/>")
		return
	}
	fmt.Fprintf(b, "><title>%s</title></%s>", html.EscapeString(text), element)
}

// silent are the points without their words.
func silent(points []Point) []Point {
	out := slices.Clone(points)
	for i := range out {
		out[i].Text = ""
	}
	return out
}

// band fills the range between Low and High.
func (s Series) band(b *strings.Builder, x, y scale) {
	var p pen
	for _, v := range s.Points {
		p.to(x.at(v.X), y.at(v.High))
	}
	for _, v := range slices.Backward(s.Points) {
		p.to(x.at(v.X), y.at(v.Low))
	}
	fmt.Fprintf(b, `<path class="band" d="%sZ"/>`, p.path())
}

func (s Series) line(x, y scale) string {
	var p pen
	for _, v := range s.Points {
		p.to(x.at(v.X), y.at(v.Y))
	}
	return p.path()
}

// columnWidth is that of columns at the closest dates.
func columnWidth(series []Series, x scale) float64 {
	width := float64(right-left) / 4
	for _, s := range series {
		if s.Mark != Columns {
			continue
		}
		for i := 1; i < len(s.Points); i++ {
			width = min(width, 0.85*(x.at(s.Points[i].X)-x.at(s.Points[i-1].X)))
		}
	}
	return width
}
