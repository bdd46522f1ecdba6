package exhibit

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

// Curves are the charts of a technology: adoption and price as fitted.
func Curves(r *analogies.Report, c *analogies.Case) []Exhibit {
	var out []Exhibit
	if s, ok := c.Subject("adoption"); ok && s.Fits != nil && len(s.Fits.X) > 0 {
		out = append(out, curves(r, c, s.Fits, "adoption", r.AdoptionExhibit(c, s), Linear))
	}
	if s, ok := c.Subject("price"); ok {
		set, money := s.RealFits, "real"
		if set == nil {
			set, money = s.Fits, "nominal"
		}
		if set != nil && len(set.X) > 0 {
			out = append(out, curves(r, c, set, "price", r.PriceExhibit(c, set.Series, money), Log))
		}
	}
	return out
}

// curves are the observations of a set with every curve through them.
func curves(r *analogies.Report, c *analogies.Case, set *analogies.FitSet, role string, says analogies.Exhibit, scale Scale) Exhibit {
	e := Exhibit{ID: c.ID() + "-" + role, Says: says, Series: set.Series.Ref(), Sources: sourcesOf(set.Series), Set: set}
	k := place(r, c.ID())
	d := chart.Chart{Title: says.Title, Desc: says.Alt, X: chart.Axis{Title: "year", Years: true}, Y: chart.Axis{Title: set.Series.Unit.Name}}
	fits := Drawn(set)
	for i, f := range fits {
		d.Series = append(d.Series, line(f, set.X, i, k))
	}
	slices.Reverse(d.Series) // the favoured one lies over the others
	d.Series = append(d.Series, observed(set, fits, k))
	d.Breaks = breaks(c, set)
	e.onScales(d, scale, "", true)
	e.Read = e.reading("Points are observations, lines fitted curves; evidence is the Akaike weight.", r.Plan.Level)
	for i := range e.Views {
		e.Views[i].Note = notes(d.Breaks)
	}
	e.Legend = d.Legend()
	slices.Reverse(e.Legend)
	return e
}

// Drawn are the fits that have a curve through the past, the one with the most
// evidence first.
func Drawn(set *analogies.FitSet) []analogies.Result {
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

// line is the curve that comes i-th by its evidence: the first has the colour of
// its technology.
func line(r analogies.Result, x []float64, i, k int) chart.Series {
	s := chart.Series{Key: r.Model.Name, Name: short(r.Model.Name), Class: chart.ClassOf(k), Mark: chart.Line, Dash: i, Points: curve(r.Fit, x)}
	if i > 0 {
		s.Class = chart.Rest
	}
	if r.Weight > 0 { // false where there is none
		s.Legend = fmt.Sprintf("%s, %s of the evidence", r.Model.Name, evidence(r.Weight))
	}
	return s
}

// observed are the points of a set, with what the favoured curve says there.
func observed(set *analogies.FitSet, fits []analogies.Result, k int) chart.Series {
	points := make([]chart.Point, len(set.X))
	for i := range set.X {
		text := fmt.Sprintf("%s: %s", set.Points[i].Date, Number(set.Y[i], set.Series.Unit.Name))
		if len(fits) > 0 {
			text += fmt.Sprintf("; %s %s", fits[0].Model.Name, Number(fits[0].Fit.At(set.X[i]), ""))
		}
		points[i] = chart.Point{X: set.X[i], Y: set.Y[i], Text: text}
	}
	return chart.Series{Key: "observed", Class: chart.ClassOf(k), Symbol: k, Mark: chart.Points, Points: points}
}

func curve(f *fit.Fit, x []float64) []chart.Point {
	first, last := slices.Min(x), slices.Max(x)
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

func notes(list []chart.Break) string {
	var out []string
	for _, b := range list {
		out = append(out, b.Text)
	}
	return strings.Join(out, " ")
}
