package export

import (
	"math"
	"slices"
	"strings"

	"example.com/rhyme/datasets"
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

// sourceLine names in words where series come from, short enough to go with a
// picture of the chart.
func sourceLine(series ...*datasets.Series) string {
	const most = 4
	var names []string
	for _, s := range series {
		for _, src := range s.Sources() {
			if src.URL == "" { // made here from others
				continue
			}
			if name := producer(src); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	tail := ""
	if len(names) > most {
		names, tail = names[:most], " and others: Sources"
	}
	return "Source: " + strings.Join(names, ", ") + tail
}

// producer is the citation up to its first stop: who made it.
func producer(src *datasets.Source) string {
	name := src.Citation
	if i := strings.IndexAny(name, ",:(;"); i > 0 {
		name = name[:i]
	}
	return strings.TrimSpace(name)
}

// seriesNamed are the series of the report with these names.
func (b *workbook) seriesNamed(names string) []*datasets.Series {
	var out []*datasets.Series
	for name := range strings.SplitSeq(names, "; ") {
		for _, list := range [][]*datasets.Series{b.report.Series, b.report.Derived} {
			for _, s := range list {
				if s.Ref() == name {
					out = append(out, s)
				}
			}
		}
	}
	return out
}

// places are where series are of, each once.
func places(series ...*datasets.Series) string {
	var out []string
	for _, s := range series {
		place := map[string]string{"US": "United States", "world": "World"}[s.Geography]
		if place == "" {
			place = s.Geography
		}
		if place != "" && !slices.Contains(out, place) {
			out = append(out, place)
		}
	}
	return strings.Join(out, ", ")
}

// defined are the series that the layers of a definition are made of.
func (b *workbook) defined(caseID, definition string) []*datasets.Series {
	m, err := b.report.Measure(caseID, definition, "capture_last")
	if err != nil {
		return nil
	}
	return b.seriesNamed(m.Series)
}
