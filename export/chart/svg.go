package chart

import (
	"fmt"
	"html"
	"math"
	"strconv"
	"strings"
)

// SVG draws the chart for a page, whose style sheet has its looks. The same
// chart gives the same bytes.
func (c Chart) SVG() string {
	p := &page{frame: pageFrame()}
	p.printf(`<svg viewBox="0 0 %d %d" role="img" aria-labelledby="%s-t %s-d"><title id="%s-t">%s</title><desc id="%s-d">%s</desc>`,
		Width, Height, c.ID, c.ID, c.ID, html.EscapeString(c.Title), c.ID, html.EscapeString(c.Desc))
	c.Draw(p, p.frame)
	p.b.WriteString(`</svg>`)
	return p.b.String()
}

// page is the pen of a page: parts have classes, points say their values.
type page struct {
	b     strings.Builder
	frame Frame
	ends  []string // of the open groups
}

func (p *page) printf(format string, args ...any) { fmt.Fprintf(&p.b, format, args...) }

func (p *page) Open(g Group) {
	end := `</g>`
	switch g.Kind {
	case Inside: // a nested picture cuts off what lies outside the axes
		f := p.frame
		x, y, width, height := num(f.Left), num(f.Top), num(f.Right-f.Left), num(f.Bottom-f.Top)
		p.printf(`<svg x="%s" y="%s" width="%s" height="%s" viewBox="%s %s %s %s">`, x, y, width, height, x, y, width, height)
		end = `</svg>`
	case OfSeries:
		p.printf(`<g class="%s" data-series="%s">`, html.EscapeString(g.Series.Class), html.EscapeString(g.Series.Key))
	case Labels:
		p.printf(`<g class="%s" aria-hidden="true">`, g.Kind)
	default:
		p.printf(`<g class="%s">`, g.Kind)
	}
	p.ends = append(p.ends, end)
}

func (p *page) Close() {
	last := len(p.ends) - 1
	p.b.WriteString(p.ends[last])
	p.ends = p.ends[:last]
}

func (p *page) Path(part Part, dash int, path Path, says string) {
	p.b.WriteString(`<path`)
	switch part {
	case GridLine: // the group has the class
	case BaseLine, BreakLine, Part(Band):
		p.printf(` class="%s"`, part)
	default:
		p.printf(` class="%s dash%d"`, part, dash)
	}
	p.printf(` d="%s"`, outline(part, path))
	p.end("path", says)
}

func (p *page) Symbol(n int, at Spot, says string) {
	p.printf(`<use href="#m%d" x="%s" y="%s"`, n, num(at.X), num(at.Y))
	p.end("use", says)
}

func (p *page) Stop(at Spot, says string) {
	p.printf(`<circle class="stop" r="2.2" cx="%s" cy="%s"`, num(at.X), num(at.Y))
	p.end("circle", says)
}

func (p *page) Column(at Spot, width, height float64, says string) {
	p.printf(`<rect x="%s" y="%s" width="%s" height="%s"`, num(at.X), num(at.Y), num(width), num(height))
	p.end("rect", says)
}

func (p *page) Text(t Text) {
	what, anchor := "", ""
	switch t.Part {
	case XTitle:
		what, anchor = ` class="axis"`, ` text-anchor="end"`
	case YTitle:
		what = ` class="axis"`
	case Label:
		what = fmt.Sprintf(` class="%s" data-series="%s"`, html.EscapeString(t.Series.Class), html.EscapeString(t.Series.Key))
	}
	p.printf(`<text%s x="%s" y="%s"%s>%s</text>`, what, num(t.At.X), num(t.At.Y), anchor, html.EscapeString(t.Words))
}

// end closes an element, with the words that it says.
func (p *page) end(element, text string) {
	if text == "" {
		p.b.WriteString("/>")
		return
	}
	p.printf("><title>%s</title></%s>", html.EscapeString(text), element)
}

// outline writes a path; lines that stand or lie have a shorter form.
func outline(part Part, p Path) string {
	switch part {
	case GridLine, BaseLine:
		s := p.Strokes[0]
		return "M" + num(s[0].X) + " " + num(s[0].Y) + "H" + num(s[1].X)
	case BreakLine:
		s := p.Strokes[0]
		return "M" + num(s[0].X) + " " + num(s[0].Y) + "V" + num(s[1].Y)
	}
	return steps(p)
}

// steps writes a path in tenths of a unit, by steps from point to point, which
// take half the room of coordinates, and without the points that it would pass
// through anyway.
func steps(p Path) string {
	var b strings.Builder
	for _, stroke := range p.Strokes {
		x, y := 0, 0
		for i, at := range straightened(stroke) {
			px, py := tenths(at.X), tenths(at.Y)
			if i == 0 {
				b.WriteString("M" + tenth(px) + " " + tenth(py))
			} else {
				b.WriteString("l" + pair(px-x, py-y))
			}
			x, y = px, py
		}
	}
	if p.Closed {
		b.WriteString("Z")
	}
	return b.String()
}

// unseen is how far a stroke may be from where it was: no more than its
// coordinates are rounded by, and less than a screen shows.
const unseen = 0.05

// straightened is a stroke without the points that lie on the straight line
// between those that stay (Douglas and Peucker).
func straightened(stroke []Spot) []Spot {
	last := len(stroke) - 1
	if last < 2 {
		return stroke
	}
	far, at := 0.0, 0
	for i := 1; i < last; i++ {
		if d := distance(stroke[i], stroke[0], stroke[last]); d > far {
			far, at = d, i
		}
	}
	if far <= unseen {
		return []Spot{stroke[0], stroke[last]}
	}
	return append(straightened(stroke[:at+1:at+1]), straightened(stroke[at:])[1:]...)
}

// distance of a spot from the line between two others.
func distance(p, from, to Spot) float64 {
	dx, dy := to.X-from.X, to.Y-from.Y
	length := dx*dx + dy*dy
	if length == 0 {
		return math.Hypot(p.X-from.X, p.Y-from.Y)
	}
	along := min(1, max(0, ((p.X-from.X)*dx+(p.Y-from.Y)*dy)/length))
	return math.Hypot(p.X-from.X-along*dx, p.Y-from.Y-along*dy)
}

// pair writes two numbers; a minus parts them as well as a space.
func pair(x, y int) string {
	if y < 0 {
		return tenth(x) + tenth(y)
	}
	return tenth(x) + " " + tenth(y)
}

func tenths(v float64) int { return int(math.Round(v * 10)) }

func tenth(n int) string { return strconv.FormatFloat(float64(n)/10, 'f', -1, 64) }

// num is a coordinate, to a tenth of a unit.
func num(v float64) string {
	if !drawable(v) {
		return "0"
	}
	return tenth(tenths(v))
}
