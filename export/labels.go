package export

import (
	"math"
	"slices"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/chart"
	"example.com/rhyme/export/xlsx"
)

// Room for labels at the ends of lines, as parts of the axes.
const (
	labelHeight = 0.055
	labelWidth  = 0.22
)

// dot is a point of a chart.
type dot struct{ x, y float64 }

// labelled writes the names of lines at their ends, to which it makes room, or
// gives the chart a legend where they would lie upon each other. ends are the
// last points of the lines, low and high the range of the y axis.
func labelled(c *xlsx.Chart, ends []dot, low, high float64) {
	if len(free(ends, *c.X.Min, *c.X.Max, low, high, c.Y.Log)) < len(ends) {
		c.Legend = "bottom"
		return
	}
	for i := range c.Series {
		c.Series[i].Label = true
	}
	*c.X.Max += math.Ceil(labelWidth * (*c.X.Max - *c.X.Min))
}

// free returns which ends have room for a label beside those before them.
func free(ends []dot, from, to, low, high float64, log bool) []int {
	if log {
		low, high = math.Floor(math.Log10(low)), math.Ceil(math.Log10(high))
	}
	var out []int
	for i, e := range ends {
		taken := func(j int) bool {
			y1, y2 := e.y, ends[j].y
			if log {
				y1, y2 = math.Log10(y1), math.Log10(y2)
			}
			return math.Abs(y1-y2) < labelHeight*(high-low) && math.Abs(e.x-ends[j].x) < labelWidth*(to-from)
		}
		if !slices.ContainsFunc(out, taken) {
			out = append(out, i)
		}
	}
	return out
}

// lineMark tells the lines of one technology apart, which have one colour.
func lineMark(i int) xlsx.Mark {
	return []xlsx.Mark{xlsx.Solid, xlsx.Dashed, xlsx.Dotted, xlsx.DashDot, xlsx.LongDash}[i%5]
}

// lineColor is the colour of a technology, dark enough for lines and letters.
func (b *workbook) lineColor(caseID string) xlsx.Color {
	return xlsx.Color(chart.Technology(b.caseIndex(caseID)).Ink)
}

// creditsOf are those of one price.
func creditsOf(t analogies.Transfer) *analogies.Credits {
	c := new(analogies.Credits)
	c.Add(t.Series)
	return c
}
