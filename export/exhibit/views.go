package exhibit

import (
	"slices"
	"strings"

	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/export/chart"
)

// onScales is a chart on a log and a linear axis, if all of its values have a
// place on the first.
func (e *Exhibit) onScales(c chart.Chart, first Scale, on clock.Clock, seen bool) {
	scales := []Scale{first}
	if positive(c) {
		scales = []Scale{first, other(first)}
	} else if first == Log {
		scales = []Scale{Linear}
	}
	for i, scale := range scales {
		d := c
		d.ID = strings.Join(slices.DeleteFunc([]string{e.ID, string(on), string(scale)}, func(s string) bool { return s == "" }), "-")
		d.Silent = i > 0 // the first view on a clock says the values of the other
		d.Y.Log = scale == Log
		d.Y.Zero = scale == Linear && atLeastZero(c)
		e.Views = append(e.Views, View{Scale: scale, Clock: on, First: seen && i == 0, Chart: d})
	}
}

func other(s Scale) Scale {
	if s == Log {
		return Linear
	}
	return Log
}

func positive(c chart.Chart) bool {
	return all(c, func(v float64) bool { return v > 0 })
}

func atLeastZero(c chart.Chart) bool {
	return all(c, func(v float64) bool { return v >= 0 })
}

// all reports whether all that is drawn but bands satisfies a condition.
func all(c chart.Chart, is func(float64) bool) bool {
	any := false
	for _, s := range c.Series {
		for _, p := range s.Points {
			if s.Mark == chart.Band {
				if !is(p.Low) {
					return false
				}
				continue
			}
			if !is(p.Y) {
				return false
			}
			any = true
		}
	}
	return any
}
