package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/chart"
	"example.com/rhyme/fit"
)

// gridSteps are those that a curve is drawn in.
const gridSteps = 80

// exhibits are the charts of a technology: adoption and price as fitted.
func (l *links) exhibits(c *analogies.Case) []figure {
	var out []figure
	if s, ok := c.Subject("adoption"); ok && s.Fits != nil && len(s.Fits.X) > 0 {
		out = append(out, l.curves(c, s.Fits, "adoption", l.report.AdoptionExhibit(c, s), linear))
	}
	if s, ok := c.Subject("price"); ok {
		set, money := s.RealFits, "real"
		if set == nil {
			set, money = s.Fits, "nominal"
		}
		if set != nil && len(set.X) > 0 {
			out = append(out, l.curves(c, set, "price", l.report.PriceExhibit(c, set.Series, money), log))
		}
	}
	return out
}

// curves draws the observations of a set with every curve through them.
func (l *links) curves(c *analogies.Case, set *analogies.FitSet, role string, says analogies.Exhibit, scale string) figure {
	f := figure{ID: c.ID() + "-" + role, Says: says, Series: l.to(set.Series.Ref()), Sources: l.sourcesOf(set.Series.Ref())}
	k := l.index(c.ID())
	fits := drawn(set)
	d := chart.Chart{Title: says.Title, Desc: says.Alt, X: chart.Axis{Title: "year", Years: true}, Y: chart.Axis{Title: set.Series.Unit.Name}}
	names := map[string]string{"observed": "observed"}
	for i, r := range fits {
		class := technology(k)
		if i > 0 {
			class = "rest"
		}
		name := r.Model.Name
		names[name] = name
		if r.Weight > 0 { // false where there is none
			names[name] = fmt.Sprintf("%s, %s of the evidence", name, evidence(r.Weight))
		}
		d.Series = append(d.Series, chart.Series{Key: name, Name: short(name), Class: class, Mark: chart.Line, Dash: i, Points: curve(r.Fit, set.X)})
	}
	slices.Reverse(d.Series) // the favoured one lies over the others
	points := make([]chart.Point, len(set.X))
	for i := range set.X {
		text := fmt.Sprintf("%s: %s", set.Points[i].Date, value(set.Y[i], set.Series.Unit.Name))
		if len(fits) > 0 {
			text += fmt.Sprintf("; %s %s", fits[0].Model.Name, value(fits[0].Fit.At(set.X[i]), ""))
		}
		points[i] = chart.Point{X: set.X[i], Y: set.Y[i], Text: text}
	}
	d.Series = append(d.Series, chart.Series{Key: "observed", Class: technology(k), Symbol: k, Mark: chart.Points, Points: points})
	d.Breaks = breaks(c, set)
	f.scales(d, scale, "", false)
	f.Legend = legend(d, names)
	slices.Reverse(f.Legend)
	f.Data = l.fitted(set, fits)
	f.Note = strings.Join(notes(d.Breaks), " ")
	return f
}

// index is the place of a technology in the report.
func (l *links) index(caseID string) int {
	for i, c := range l.report.Cases {
		if c.ID() == caseID {
			return i
		}
	}
	return 0
}

// drawn are the fits that have a curve through the past, the one with the most
// evidence first.
func drawn(set *analogies.FitSet) []analogies.Result {
	var out []analogies.Result
	best, _ := set.Best()
	for _, r := range set.Results {
		switch {
		case r.Fit == nil || r.Model.Process != nil: // steps have no curve through the past
		case r.Fit == best.Fit:
			out = append([]analogies.Result{r}, out...)
		default:
			out = append(out, r)
		}
	}
	return out
}

func curve(f *fit.Fit, x []float64) []chart.Point {
	first, last := x[0], x[0]
	for _, v := range x {
		first, last = min(first, v), max(last, v)
	}
	out := make([]chart.Point, gridSteps+1)
	for i := range out {
		at := first + (last-first)*float64(i)/gridSteps
		out[i] = chart.Point{X: at, Y: f.At(at)}
	}
	return out
}

// evidence is an Akaike weight in per cent.
func evidence(weight float64) string {
	if weight < 0.005 {
		return "under 1%"
	}
	return fmt.Sprintf("%.0f%%", 100*weight)
}

// short is the name of a model at the end of its line.
func short(name string) string {
	return strings.NewReplacer("exponential-", "exp. ").Replace(name)
}

// breaks are the changes of definition in the series of a set.
func breaks(c *analogies.Case, set *analogies.FitSet) []chart.Break {
	raw, _, _ := strings.Cut(set.Series.Ref(), "|")
	var out []chart.Break
	for _, b := range c.Data.Case.Breaks {
		if b.Series == raw {
			out = append(out, chart.Break{X: b.Year, Text: fmt.Sprintf("Break %g: %s.", b.Year, strings.TrimSuffix(b.Why, "."))})
		}
	}
	slices.SortStableFunc(out, func(a, b chart.Break) int { return cmp.Compare(a.X, b.X) })
	return out
}

func notes(list []chart.Break) []string {
	var out []string
	for _, b := range list {
		out = append(out, b.Text)
	}
	return out
}

// fitted is the data behind a chart of curves: what was observed, with its
// source, and what the curves say.
func (l *links) fitted(set *analogies.FitSet, fits []analogies.Result) grid {
	g := grid{Caption: set.Series.Title + ", " + set.Series.Unit.Name}
	g.Heads = []head{{Text: "date"}, {Text: "observed", Number: true}}
	for _, r := range fits {
		g.Heads = append(g.Heads, head{Text: r.Model.Name, Meaning: "the curve as fitted", Number: true})
	}
	g.Heads = append(g.Heads, head{Text: "quality"}, head{Text: "source"})
	for i, o := range set.Series.Observations {
		if i >= len(set.X) {
			break
		}
		row := []cell{words(o.Date.String()), {Text: value(o.Value, ""), Number: true}}
		for _, r := range fits {
			row = append(row, count(value(r.Fit.At(set.X[i]), "")))
		}
		source := cell{}
		if o.Source != nil {
			source.Text, row[1].Anchor = o.Source.ID, l.source[o.Source]
		}
		g.Rows = append(g.Rows, append(row, words(string(o.Quality)), source))
	}
	return g
}
