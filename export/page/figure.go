package page

import (
	"html/template"
	"slices"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export/chart"
)

// figure is an exhibit: the same chart in one or more views, of which one is
// seen without a script, what is drawn in it, and its numbers.
type figure struct {
	ID       string
	Says     analogies.Exhibit
	Series   []link // that it rests on
	Sources  []link // of these
	Note     string
	Switches []switches
	Views    []drawing
	Legend   []entry
	Data     grid
}

// switches choose among the views of a figure.
type switches struct {
	Name    string // data attribute of the views: scale, clock
	Title   string
	Options []option
}

type option struct {
	Value, Text string
	On          bool
}

// drawing is one view of a figure.
type drawing struct {
	Scale, Clock string
	Hidden       bool
	SVG          template.HTML
}

// entry explains one thing drawn.
type entry struct {
	Key, Name, Class string
	Mark             chart.Mark
	Symbol, Dash     int
	Pointed          bool // a line with points on it
}

const (
	linear = "linear"
	log    = "log"
)

// scales draws a chart on a log and a linear axis, if all of its values have a
// place on the first.
func (f *figure) scales(c chart.Chart, first, clock string, hidden bool) {
	names := []string{first}
	if positive(c) {
		names = []string{first, other(first)}
	} else if first == log {
		names = []string{linear}
	}
	for i, name := range names {
		d := c
		d.ID = strings.Join(slices.DeleteFunc([]string{f.ID, clock, name}, func(s string) bool { return s == "" }), "-")
		d.Silent = len(f.Views) > 0 // the first view says the values of all
		d.Y.Log = name == log
		d.Y.Zero = name == linear && atLeastZero(c)
		f.Views = append(f.Views, drawing{Scale: name, Clock: clock, Hidden: hidden || i > 0, SVG: svg(d)})
	}
	if len(f.Switches) == 0 && len(names) > 1 {
		f.Switches = append(f.Switches, switches{"scale", "Scale", []option{
			{linear, "linear", first == linear}, {log, "log", first == log}}})
	}
}

// svg is what the chart package drew, with all text escaped there.
func svg(c chart.Chart) template.HTML { return template.HTML(c.SVG()) }

func other(scale string) string {
	if scale == log {
		return linear
	}
	return log
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

// legend lists what is drawn.
func legend(c chart.Chart, names map[string]string) []entry {
	var out []entry
	for _, s := range c.Series {
		if i := slices.IndexFunc(out, func(e entry) bool { return e.Key == s.Key }); i >= 0 {
			out[i].Symbol, out[i].Pointed = s.Symbol%chart.Symbols, true
			continue
		}
		name := names[s.Key]
		if name == "" {
			name = s.Key
		}
		out = append(out, entry{Key: s.Key, Name: name, Class: s.Class, Mark: s.Mark, Symbol: s.Symbol % chart.Symbols, Dash: s.Dash})
	}
	return out
}

// value is a number for people, with its unit behind it.
func value(v float64, unit string) string {
	return strings.TrimSpace(table.Significant(v, 4) + " " + unit)
}
