package chart

import (
	"cmp"
	"math"
	"slices"
)

// label is the name of a series at its end.
type label struct {
	at     Spot // the end
	series Series
}

// labels writes the names of the series at their ends: of those that end early
// beside their last value, if nothing stands there, of the others right of the
// axes, pushed apart where they would cover each other.
func (c Chart) labels(p Pen, f Frame, x, y scale) {
	room := c.taken(x, y)
	var right []label
	p.Open(Group{Kind: Labels})
	for _, l := range append(c.ends(f, x, y), c.exits(f, x, y)...) {
		at, ok := room.beside(l, f)
		switch {
		case ok:
			l.write(p, at)
			room = append(room, along(at, Spot{at.X + l.width(), at.Y})...)
		case l.series.Mark != Guide || l.at.X >= f.Right: // a guide that others cover has no name
			right = append(right, l)
		}
	}
	apart(right, f.Bottom+labelDown)
	for _, l := range right {
		l.write(p, Spot{f.Right + labelGap, l.at.Y + labelDown})
	}
	p.Close()
}

func (l label) write(p Pen, at Spot) {
	p.Text(Text{Part: Label, At: at, Words: l.series.Name, Series: l.series})
}

// ends are the names where the series have their last values.
func (c Chart) ends(f Frame, x, y scale) []label {
	var list []label
	base := map[float64]float64{}
	for _, s := range c.Series {
		at, ok := Spot{}, false
		for _, p := range s.Points {
			v := p.Y
			if s.Mark == Columns {
				v = base[p.X] + p.Y/2
				base[p.X] += p.Y
			}
			if py := y.at(v); !math.IsNaN(py) && !math.IsInf(py, 0) && x.inside(p.X) {
				at, ok = Spot{x.at(p.X), py}, true
			}
		}
		if ok && s.Name != "" && s.Mark != Guide {
			at.Y = min(max(at.Y, f.Top+lineHeight/2), f.Bottom)
			list = append(list, label{at, s})
		}
	}
	return list
}

// apart sorts labels by height and moves them a line from each other.
func apart(list []label, bottom float64) {
	slices.SortStableFunc(list, func(p, q label) int { return cmp.Compare(p.at.Y, q.at.Y) })
	for i := 1; i < len(list); i++ {
		list[i].at.Y = max(list[i].at.Y, list[i-1].at.Y+lineHeight)
	}
	for i := len(list) - 1; i >= 0; i-- { // what ran out below moves up again
		limit := bottom
		if i < len(list)-1 {
			limit = list[i+1].at.Y - lineHeight
		}
		list[i].at.Y = min(list[i].at.Y, limit)
	}
}

// exits are the names of the guides where they leave the axes.
func (c Chart) exits(f Frame, x, y scale) []label {
	var list []label
	for _, s := range c.Series {
		if s.Mark != Guide || s.Name == "" {
			continue
		}
		for i := 1; i < len(s.Points); i++ {
			from, to := s.Points[i-1], s.Points[i]
			if at, ok := leaves(Spot{x.at(from.X), y.at(from.Y)}, Spot{x.at(to.X), y.at(to.Y)}, f); ok {
				list = append(list, label{at, s})
				break
			}
		}
	}
	return list
}

// leaves is where a line that falls to the right crosses the lower or the right
// end of a frame.
func leaves(from, to Spot, f Frame) (Spot, bool) {
	slope := (to.Y - from.Y) / (to.X - from.X)
	atRight := from.Y + slope*(f.Right-from.X)
	switch {
	case to.X >= f.Right && atRight <= f.Bottom:
		return Spot{f.Right, atRight}, true
	case to.Y >= f.Bottom:
		return Spot{from.X + (f.Bottom-from.Y)/slope, f.Bottom}, true
	}
	return Spot{}, false
}
