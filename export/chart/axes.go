package chart

import (
	"cmp"
	"fmt"
	"html"
	"math"
	"slices"
	"strconv"
	"strings"
)

// axes draws the grid, the labels of its lines and the titles.
func (c Chart) axes(b *strings.Builder, x, y scale) {
	title := c.Y.Title
	if c.Y.Log {
		title += " (log scale)"
	}
	fmt.Fprintf(b, `<text class="axis" x="4" y="14">%s</text><g class="grid">`, html.EscapeString(title))
	ticks := y.ticks(8)
	for _, v := range ticks {
		fmt.Fprintf(b, `<path d="M%d %sH%d"/>`, left, num(y.at(v)), right)
	}
	fmt.Fprintf(b, `<path class="base" d="M%d %dH%d"/></g><g class="ticks y">`, left, bottom, right)
	for _, v := range ticks {
		fmt.Fprintf(b, `<text x="%d" y="%s">%s</text>`, left-6, num(y.at(v)+labelDown), tick(v, c.Y))
	}
	b.WriteString(`</g><g class="ticks x">`)
	for _, v := range x.ticks(6) {
		fmt.Fprintf(b, `<text x="%s" y="%d">%s</text>`, num(x.at(v)), bottom+18, tick(v, c.X))
	}
	fmt.Fprintf(b, `</g><text class="axis" x="%d" y="%d" text-anchor="end">%s</text>`, right, bottom+37, html.EscapeString(c.X.Title))
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

// labels writes the names of the series at their ends, pushed apart where they
// would cover each other.
func (c Chart) labels(b *strings.Builder, x, y scale) {
	type label struct {
		at float64
		s  Series
	}
	var list []label
	base := map[float64]float64{}
	for _, s := range c.Series {
		at, ok := 0.0, false
		for _, p := range s.Points {
			v := p.Y
			if s.Mark == Columns {
				v = base[p.X] + p.Y/2
				base[p.X] += p.Y
			}
			if py := y.at(v); !math.IsNaN(py) && !math.IsInf(py, 0) && x.inside(p.X) {
				at, ok = py, true
			}
		}
		if ok && s.Name != "" {
			list = append(list, label{at: min(max(at, top+lineHeight/2), bottom), s: s})
		}
	}
	slices.SortStableFunc(list, func(p, q label) int { return cmp.Compare(p.at, q.at) })
	for i := 1; i < len(list); i++ {
		list[i].at = max(list[i].at, list[i-1].at+lineHeight)
	}
	for i := len(list) - 1; i >= 0; i-- { // what ran out below moves up again
		limit := float64(bottom + labelDown)
		if i < len(list)-1 {
			limit = list[i+1].at - lineHeight
		}
		list[i].at = min(list[i].at, limit)
	}
	b.WriteString(`<g class="ends" aria-hidden="true">`)
	for _, l := range list {
		fmt.Fprintf(b, `<text class="%s" data-series="%s" x="%d" y="%s">%s</text>`, html.EscapeString(l.s.Class), html.EscapeString(l.s.Key), right+6, num(l.at+labelDown), html.EscapeString(l.s.Name))
	}
	b.WriteString(`</g>`)
}
