package xlsx

import (
	"fmt"
	"math"
	"slices"
)

// chart checks a chart and the cells it draws.
func (c *checker) chart(s *Sheet, ch *Chart) {
	where := fmt.Sprintf("%s: chart %q at %s", s.Name, shorten(ch.Title), CellName(ch.Row, ch.Col))
	if ch.Row < 1 || ch.Col < 1 || ch.Row > MaxRows || ch.Col > MaxColumns {
		c.add("%s: row %d and column %d are outside the sheet", where, ch.Row, ch.Col)
	}
	if ch.Title == "" || ch.Alt == "" {
		c.add("%s: a chart needs a title and an alternative text", where)
	}
	if hasControl(ch.Title) || hasControl(ch.Alt) || hasControl(ch.Subtitle) || hasControl(ch.Source) || hasControl(ch.X.Title) || hasControl(ch.Y.Title) {
		c.add("%s: title or alternative text contains a control character", where)
	}
	if ch.Width < 0 || ch.Height < 0 || ch.Width > 10000 || ch.Height > 10000 {
		c.add("%s: %d by %d pixels is no size", where, ch.Width, ch.Height)
	}
	if ch.Kind > Line {
		c.add("%s: unknown kind %d", where, ch.Kind)
	}
	if !slices.Contains([]string{"", "bottom", "right", "top"}, ch.Legend) {
		c.add("%s: legend %q is not bottom, right, top or empty", where, ch.Legend)
	}
	c.axis(where+": x axis", &ch.X)
	c.axis(where+": y axis", &ch.Y)
	if x := &ch.X; ch.Kind != Scatter && (x.Log || x.Min != nil || x.Max != nil || x.Major != 0) {
		c.add("%s: x axis of categories has no limits, logarithm or distance; only a scatter chart has", where)
	}
	if len(ch.Series) == 0 {
		c.add("%s: no series", where)
	}
	for i := range ch.Series {
		c.series(fmt.Sprintf("%s: series %d", where, i+1), ch, &ch.Series[i])
	}
}

func (c *checker) axis(where string, a *Axis) {
	for _, limit := range []*float64{a.Min, a.Max} {
		if limit == nil {
			continue
		}
		if math.IsNaN(*limit) || math.IsInf(*limit, 0) {
			c.add("%s: limit is %v", where, *limit)
		} else if a.Log && *limit <= 0 {
			c.add("%s: limit %v has no logarithm", where, *limit)
		}
	}
	if a.Min != nil && a.Max != nil && !(*a.Min < *a.Max) {
		c.add("%s: limits %v to %v are in the wrong order", where, *a.Min, *a.Max)
	}
	if !(a.Major >= 0) || math.IsInf(a.Major, 0) {
		c.add("%s: distance of labels is %v", where, a.Major)
	}
	if a.Log && a.Major != 0 {
		c.add("%s: labels of a logarithmic axis stand at powers of ten; leave Major empty", where)
	}
	if len(a.Format) > 255 || hasControl(a.Format) {
		c.add("%s: number format is too long or contains a control character", where)
	}
}

// series checks one series. Its ranges must exist, have one length and hold what
// can be drawn.
func (c *checker) series(where string, ch *Chart, s *ChartSeries) {
	if s.Mark > LongDash {
		c.add("%s: unknown mark %d", where, s.Mark)
	}
	if !s.Color.valid() {
		c.add("%s: colour %q is not six hexadecimal digits", where, s.Color)
	}
	if !slices.Contains(markers, s.Marker) {
		c.add("%s: unknown marker %q", where, s.Marker)
	}
	if !(s.Width >= 0 && s.Width <= 100) {
		c.add("%s: line width is %v points", where, s.Width)
	}
	// The name of a series is written as a reference: bare text would be an invalid
	// one, which programs replace by a name of their own.
	if a, sheet := c.reference(where+": name", s.Name); sheet != nil {
		if text, _ := sheet.At(a.row1, a.col1).Value.(string); text == "" || a.row1 != a.row2 || a.col1 != a.col2 {
			c.add("%s: name %s is not one cell with a text", where, s.Name)
		}
	}
	x, xs := c.reference(where+": x", s.X)
	y, ys := c.reference(where+": y", s.Y)
	if xs == nil || ys == nil {
		return
	}
	if !x.line() || !y.line() {
		c.add("%s: x %s and y %s must be one row or one column each", where, s.X, s.Y)
		return
	}
	if x.cells() != y.cells() {
		c.add("%s: x has %d cells and y has %d", where, x.cells(), y.cells())
	}
	if ch.Kind == Scatter {
		c.drawn(where+": x", xs, x, &ch.X)
	}
	c.drawn(where+": y", ys, y, &ch.Y)
}

var markers = []string{"", "circle", "square", "diamond", "triangle", "x", "plus", "star", "dash"}

// drawn reports the first cell that a chart would draw in the wrong place: Excel
// draws text as 0, counts 1, 2, 3 where x holds any text, and warns each time it
// opens a chart whose logarithmic axis meets a number that has none.
func (c *checker) drawn(where string, s *Sheet, a area, axis *Axis) {
	numbers := 0
	for row := a.row1; row <= min(a.row2, len(s.Rows)); row++ {
		for col := a.col1; col <= a.col2; col++ {
			cell := s.At(row, col)
			v, ok := cell.number()
			if !ok && cell.Value != nil {
				c.add("%s: %s holds %v, which is not a number; leave gaps empty", where, Address(s.Name, row, col), cell.Value)
				return
			}
			if ok && axis.Log && v <= 0 {
				c.add("%s: %s holds %v, which has no logarithm; leave it empty", where, Address(s.Name, row, col), v)
				return
			}
			if ok {
				numbers++
			}
		}
	}
	if numbers == 0 {
		c.add("%s: %s holds no number", where, RangeOf(a.sheet, a.row1, a.col1, a.row2, a.col2))
	}
}

// cells returns how many cells an area has.
func (a area) cells() int { return (a.row2 - a.row1 + 1) * (a.col2 - a.col1 + 1) }
