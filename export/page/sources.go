package page

import (
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export/exhibit"
	"example.com/rhyme/fit"
)

// seriesView is a series with the sources that it was read in.
type seriesView struct {
	Anchor, Ref, Title, Unit, Place, Years, Definition string
	Made                                               string // how it was derived
	Sources                                            []link
}

// sourceView is a document.
type sourceView struct{ Anchor, ID, Citation, URL, License, Published, Accessed string }

// series lists what the numbers of the page lead to, derived series last.
func (l *links) series() []seriesView {
	var out []seriesView
	for _, list := range [][]*datasets.Series{l.report.Series, l.report.Derived} {
		for _, s := range list {
			if l.used[s.Ref()] {
				out = append(out, l.view(s))
			}
		}
	}
	for _, c := range l.report.Cases {
		for _, t := range c.Data.Tables {
			if l.used[tableRef(c, t)] {
				out = append(out, l.tableView(c, t))
			}
		}
	}
	return out
}

func (l *links) view(s *datasets.Series) seriesView {
	v := seriesView{Anchor: l.known[s.Ref()], Ref: s.Ref(), Title: s.Title, Unit: s.Unit.Name, Place: s.Geography, Definition: strings.TrimSuffix(s.Definition, ".")}
	if o := s.Observations; len(o) > 0 {
		v.Years = o[0].Date.String()
		if last := o[len(o)-1].Date.String(); last != v.Years {
			v.Years += " to " + last
		}
	}
	if s.Made != nil {
		v.Made = s.Made.Name + " series, made from those before the bar in its name; " + strings.Join(s.Made.Notes, "; ")
		v.Definition = ""
	}
	for _, src := range s.Sources() {
		if at, ok := l.source[src]; ok {
			v.Sources = append(v.Sources, link{src.ID, at})
		}
	}
	return v
}

// views are the series that a reference leads to.
func (l *links) views(ref string) []seriesView {
	var out []seriesView
	for _, to := range l.to(ref) {
		for _, list := range [][]*datasets.Series{l.report.Series, l.report.Derived} {
			for _, s := range list {
				if s.Ref() == to.Text {
					out = append(out, l.view(s))
				}
			}
		}
	}
	return out
}

// sources lists the documents of these series.
func (l *links) sources(list []seriesView) []sourceView {
	led := map[string]bool{}
	for _, s := range list {
		for _, to := range s.Sources {
			led[to.Anchor] = true
		}
	}
	var out []sourceView
	for _, s := range l.documents {
		if at := l.source[s]; led[at] {
			out = append(out, sourceView{at, s.ID, s.Citation, s.URL, s.License, s.Published.String(), s.Accessed.String()})
		}
	}
	return out
}

func (l *links) inputs() grid {
	g := grid{Caption: "Inputs that people may change, with what the report runs through",
		Heads: []head{{Text: "input"}, {Text: "value", Number: true}, {Text: "low", Number: true}, {Text: "high", Number: true}, {Text: "unit"}, {Text: "why"}}}
	for _, i := range l.report.Inputs {
		g.Rows = append(g.Rows, []cell{words(i.Name), words(exhibit.Number(i.Value, "")), words(exhibit.Number(i.Low, "")), words(exhibit.Number(i.High, "")), words(i.Unit), words(i.Why)})
	}
	return g
}

// fits are the parameters of the headline fits.
func (l *links) fits() grid {
	g := grid{Caption: "Parameters of the headline fits, with profile-likelihood limits",
		Heads: []head{{Text: "series"}, {Text: "model"}, {Text: "parameter"}, {Text: "estimate (limits)", Number: true}, {Text: "unit"}, {Text: "warnings"}}}
	for _, s := range l.report.Fits {
		if !s.Headline {
			continue
		}
		for _, r := range s.Results {
			if r.Fit == nil {
				g.Rows = append(g.Rows, []cell{words(s.Name()), words(r.Model.Name), {}, {}, {}, words("no fit: " + r.Err.Error())})
				continue
			}
			for i, e := range r.Fit.Estimates() {
				warnings := ""
				if i == 0 {
					warnings = strings.Join(r.Fit.Warnings, "; ")
				}
				unit := e.UnitFor(s.Series.Unit.Name)
				n := l.shown(limited(e, unit), s.Series.Ref())
				g.Rows = append(g.Rows, []cell{words(s.Name()), words(r.Model.Name), words(e.Name), n, words(unit), words(warnings)})
			}
		}
	}
	return g
}

// limited is an estimate with its limits, of which one or both may be open.
func limited(e fit.Estimate, unit string) string {
	q := analogies.Quantity{Value: analogies.Given(e.Value), Lower: analogies.Given(e.Lower), Upper: analogies.Given(e.Upper), Unit: unit}
	return q.Text(false)
}
