package chart

import (
	"cmp"
	"math"
	"slices"
)

// label is the name of a series at its end.
type label struct {
	at     float64
	series Series
}

// labels writes the names of the series at their ends, pushed apart where they
// would cover each other.
func (c Chart) labels(p Pen, f Frame, x, y scale) {
	list := c.ends(f, x, y)
	apart(list, f.Bottom+labelDown)
	p.Open(Group{Kind: Labels})
	for _, l := range list {
		p.Text(Text{Part: Label, At: Spot{f.Right + labelGap, l.at + labelDown}, Words: l.series.Name, Series: l.series})
	}
	p.Close()
}

// ends are the names at the height of the last values.
func (c Chart) ends(f Frame, x, y scale) []label {
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
			list = append(list, label{min(max(at, f.Top+lineHeight/2), f.Bottom), s})
		}
	}
	return list
}

// apart sorts labels by height and moves them a line from each other.
func apart(list []label, bottom float64) {
	slices.SortStableFunc(list, func(p, q label) int { return cmp.Compare(p.at, q.at) })
	for i := 1; i < len(list); i++ {
		list[i].at = max(list[i].at, list[i-1].at+lineHeight)
	}
	for i := len(list) - 1; i >= 0; i-- { // what ran out below moves up again
		limit := bottom
		if i < len(list)-1 {
			limit = list[i+1].at - lineHeight
		}
		list[i].at = min(list[i].at, limit)
	}
}
