package page

import (
	"html/template"
	"slices"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/chart"
	"example.com/rhyme/export/exhibit"
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
	Legend   []chart.Entry
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

// figure draws every view of an exhibit, over the numbers behind it.
func (l *links) figure(e exhibit.Exhibit, data grid) figure {
	f := figure{ID: e.ID, Says: e.Says, Series: l.to(e.Series), Legend: e.Legend, Data: data, Switches: switchesOf(e)}
	for _, s := range e.Sources {
		f.Sources = append(f.Sources, link{s.ID, l.source[s]})
	}
	for i, v := range e.Views {
		// The chart package escaped all text.
		f.Views = append(f.Views, drawing{Scale: string(v.Scale), Clock: string(v.Clock), Hidden: !v.First, SVG: template.HTML(v.Chart.SVG())})
		if i == 0 || v.Clock != e.Views[i-1].Clock {
			f.Note += v.Note
		}
	}
	return f
}

// switchesOf are those of an exhibit that has a choice.
func switchesOf(e exhibit.Exhibit) []switches {
	scale, clock := switches{Name: "scale", Title: "Scale"}, switches{Name: "clock", Title: "Clock"}
	first := e.First()
	for _, s := range []exhibit.Scale{exhibit.Linear, exhibit.Log} {
		if slices.ContainsFunc(e.Views, func(v exhibit.View) bool { return v.Scale == s }) {
			scale.Options = append(scale.Options, option{string(s), string(s), s == first.Scale})
		}
	}
	for i, v := range e.Views {
		if i == 0 || v.Clock != e.Views[i-1].Clock {
			clock.Options = append(clock.Options, option{string(v.Clock), exhibit.Since(v.Clock), v.Clock == first.Clock})
		}
	}
	return slices.DeleteFunc([]switches{scale, clock}, func(s switches) bool { return len(s.Options) < 2 })
}
