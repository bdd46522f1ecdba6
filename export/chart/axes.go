package chart

import (
	"math"
	"strconv"
	"strings"
)

// axes draws the grid, the labels of its lines and the titles.
func (c Chart) axes(p Pen, f Frame, x, y scale) {
	title := c.Y.Title
	if c.Y.Log {
		title += " (log scale)"
	}
	p.Text(Text{Part: YTitle, At: Spot{f.Left - gutter, f.Top - titleUp}, Words: title})
	ticks := y.ticks(mostY)
	p.Open(Group{Kind: Grid})
	for _, v := range ticks {
		p.Path(GridLine, 0, straight(f.Left, y.at(v), f.Right, y.at(v)), "")
	}
	if !c.stacked() {
		base(p, f)
	}
	p.Close()
	p.Open(Group{Kind: YTicks})
	for _, v := range ticks {
		p.Text(Text{Part: Tick, At: Spot{f.Left - labelGap, y.at(v) + labelDown}, Words: tick(v, c.Y)})
	}
	p.Close()
	p.Open(Group{Kind: XTicks})
	for _, v := range x.ticks(mostX) {
		p.Text(Text{Part: Tick, At: Spot{x.at(v), f.Bottom + tickDown}, Words: tick(v, c.X)})
	}
	p.Close()
	p.Text(Text{Part: XTitle, At: Spot{f.Right, f.Bottom + titleDown}, Words: c.X.Title})
}

// base is the line on which all stands.
func base(p Pen, f Frame) {
	p.Path(BaseLine, 0, straight(f.Left, f.Bottom, f.Right, f.Bottom), "")
}

// tick labels a line of the grid.
func tick(v float64, a Axis) string {
	if v == 0 {
		return "0"
	}
	if size := math.Abs(v); !a.Years && (size >= 1e7 || size < 1e-4) {
		return strconv.FormatFloat(v, 'g', 3, 64)
	}
	text := strconv.FormatFloat(v, 'f', -1, 64)
	if short := strconv.FormatFloat(v, 'g', 6, 64); len(short) < len(text) && !strings.Contains(short, "e") {
		text = short // steps of a tenth are no exact numbers
	}
	whole, fraction, _ := strings.Cut(text, ".")
	if !a.Years && len(whole) > 4 {
		for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
			whole = whole[:i] + "," + whole[i:]
		}
	}
	if fraction != "" {
		return whole + "." + fraction
	}
	return whole
}
