package page

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
)

// finding is a sentence with its number and what it rests on.
type finding struct {
	Text    string
	Number  cell
	Unit    string
	Weakest string
	Series  []link
	Sources []link
	Exhibit string // anchor of the chart that shows it
}

func (l *links) findings(c *analogies.Case) []finding {
	var out []finding
	for _, f := range l.report.Findings {
		if f.Case != c.ID() {
			continue
		}
		v := l.finding(f)
		v.Exhibit = l.exhibitOf(c, f.Series)
		out = append(out, v)
	}
	return out
}

// finding is one of the report with its links; whoever knows the chart that
// shows it adds it.
func (l *links) finding(f analogies.Finding) finding {
	v := finding{Text: f.Text, Unit: f.Quantity.Unit, Weakest: f.Weakest, Series: l.to(f.Series), Sources: l.sourcesOf(f.Series)}
	v.Number = words(f.Quantity.Text(false))
	switch {
	case len(v.Sources) > 0:
		v.Number.Anchor = v.Sources[0].Anchor
	case len(v.Series) > 0:
		v.Number.Anchor = v.Series[0].Anchor
	}
	return v
}

// exhibitOf is the anchor of the chart that draws the series of a finding.
func (l *links) exhibitOf(c *analogies.Case, series string) string {
	for _, role := range []string{"adoption", "price"} {
		if s, ok := c.Subject(role); ok && (s.Series.Ref() == series || s.Real != nil && s.Real.Ref() == series) {
			return c.ID() + "-" + role
		}
	}
	if t, ok := c.Decides(); ok {
		for _, layer := range t.Shared() {
			if t.SeriesOf(datasets.Layer(layer)) == series {
				return c.ID() + "-value"
			}
		}
	}
	return ""
}

// sourcesOf are the sources of the series of a reference such as "a/b; c/d",
// each once.
func (l *links) sourcesOf(series string) []link {
	var out []link
	seen := map[string]bool{}
	for _, ref := range strings.Split(series, "; ") {
		for _, s := range l.views(ref) {
			for _, src := range s.Sources {
				if !seen[src.Anchor] {
					seen[src.Anchor] = true
					out = append(out, src)
				}
			}
		}
	}
	return out
}

// limits are the weakest points of the findings, each once, and the warnings of
// the report.
func limits(r *analogies.Report) []string {
	var out []string
	for _, f := range r.Findings {
		if f.Weakest == "" {
			continue
		}
		for _, c := range r.Cases {
			if c.ID() == f.Case {
				out = append(out, fmt.Sprintf("%s, %s: %s", c.Data.Case.Title, f.Quantity.Text(true), f.Weakest))
			}
		}
	}
	for _, limit := range r.Capability.Limits() {
		out = append(out, "What a capability costs: "+limit)
	}
	return append(out, r.Warnings...)
}
