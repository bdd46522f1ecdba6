package picture

import (
	"slices"

	"example.com/rhyme/export/chart"
)

// entry is a sample of what is drawn, with its name, at a place.
type entry struct {
	chart.Entry
	at chart.Spot // left end of the sample, at the middle of the words
}

// The measures of a legend.
const (
	entryHeight = 22
	entryGap    = 20
	swatchGap   = 7
	wordsDown   = 4.5 // from the middle of words to their foot
)

// unnamed is what of the legend no label in the chart says already.
func (p Picture) unnamed() []chart.Entry {
	return slices.DeleteFunc(slices.Clone(p.Legend), func(e chart.Entry) bool {
		return slices.ContainsFunc(p.Chart.Series, func(s chart.Series) bool { return s.Key == e.Key && s.Name == e.Name })
	})
}

// explain adds the legend, in as many rows as it needs.
func (l *layout) explain(list []chart.Entry) {
	x, y := float64(margin), l.height+entryHeight/2
	for _, e := range list {
		width := swatch + swatchGap + l.fonts.width(e.Name, wordsFace())
		if x > margin && x+width > Width-margin {
			x, y = margin, y+entryHeight
		}
		l.legend = append(l.legend, entry{e, chart.Spot{X: x, Y: y}})
		x += width + entryGap
	}
	if len(list) > 0 {
		l.height = y + entryHeight/2
	}
}

func (e entry) draw(c canvas) {
	e.sample(c)
	c.text(chart.Spot{X: e.at.X + swatch + swatchGap, Y: e.at.Y + wordsDown}, e.Name, wordsFace())
}

// sample draws what the entry explains, in small.
func (e entry) sample(c canvas) {
	middle := chart.Spot{X: e.at.X + swatch/2, Y: e.at.Y}
	switch e.Mark {
	case chart.Points:
		symbol(c, e.Symbol, middle, e.Class)
		return
	case chart.Band:
		for range e.Dash + 1 { // those that lie under it shine through
			c.fill(box(e.at.X, e.at.Y-6, swatch, 12), faded(ink(chart.ColorOf(e.Class).Fill), bandOpacity))
		}
		return
	case chart.Columns:
		column(c, box(middle.X-6, middle.Y-6, 12, 12), e.Class)
		return
	}
	c.stroke(between(e.at.X, e.at.Y, e.at.X+swatch, e.at.Y), lineLook(e.Mark, e.Dash, e.Class))
	if e.Pointed {
		symbol(c, e.Symbol, middle, e.Class)
	}
}
