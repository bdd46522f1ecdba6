package analogies

import (
	"fmt"
	"slices"

	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/datasets"
)

// Alignment says which series are put on one clock.
type Alignment struct {
	Roles  []string // the headline series of each case of the plan
	Series []string // further series, as data set/id, on the clock of their data set
	clock.Options
}

// Aligned is a series on a clock.
type Aligned struct {
	Title string // of the technology
	Role  string // "" where the series was named itself
	clock.Line
}

// Name is the series for people: the technology, and what stands for it.
func (a Aligned) Name() string {
	if a.Role != "" {
		return a.Title + ", " + a.Role
	}
	return a.Series.Title
}

// Align puts series of the cases of the plan on one clock, role by role, case
// by case. Money is deflated where it can be. Nothing is fitted but the
// yardstick, to the adoption of a case for its take-off and midpoint, and to
// the series itself for shares of its ceiling. A series that is missing or
// cannot be aligned is a line without points that says why.
func Align(catalog *datasets.Catalog, plan Plan, a Alignment) ([]Aligned, error) {
	own := len(plan.Cases)
	plan.Also = true // a series may have its window and ceiling there
	plan.Cases = slices.Clone(plan.Cases)
	for _, ref := range a.Series {
		s, err := catalog.Series(ref, "")
		if err != nil {
			return nil, &PlaceError{"series", err}
		}
		if !slices.Contains(plan.Cases, s.Dataset) {
			plan.Cases = append(plan.Cases, s.Dataset)
		}
	}
	b := newBuilder(catalog, plan)
	if err := b.open(); err != nil {
		return nil, err
	}
	return b.onClock(a, own)
}

// onClock aligns the series of the open cases; the first own cases have roles.
func (b *builder) onClock(a Alignment, own int) ([]Aligned, error) {
	list, err := b.tracks(a, own)
	if err != nil {
		return nil, err
	}
	tracks := make([]clock.Track, len(list))
	for i := range list {
		tracks[i] = list[i].Track
	}
	lines, err := clock.Align(tracks, a.Options)
	if err != nil {
		return nil, err
	}
	for i := range list {
		list[i].Line = lines[i]
	}
	return list, nil
}

// tracks lists the series to be aligned; the first own cases have roles.
func (b *builder) tracks(a Alignment, own int) ([]Aligned, error) {
	dates := map[string]clock.Track{}
	for _, c := range b.report.Cases {
		t, err := b.dates(c, a.Clock)
		if err != nil {
			return nil, err
		}
		dates[c.ID()] = t
	}
	var list []Aligned
	for _, role := range a.Roles {
		for _, c := range b.report.Cases[:own] {
			s, _ := c.Subject(role)
			t, err := b.track(dates[c.ID()], role, s, a.As)
			if err != nil {
				return nil, err
			}
			list = append(list, Aligned{c.Data.Case.Title, role, clock.Line{Track: t}})
		}
	}
	for _, ref := range a.Series {
		c, s, err := b.named(ref)
		if err != nil {
			return nil, err
		}
		t, err := b.track(dates[c.ID()], "", s, a.As)
		if err != nil {
			return nil, err
		}
		list = append(list, Aligned{c.Data.Case.Title, "", clock.Line{Track: t}})
	}
	return list, nil
}

// track adds the series of a subject, nil where the case has none in the role,
// to the dates of its case.
func (b *builder) track(t clock.Track, role string, s *Subject, as clock.Form) (clock.Track, error) {
	if s == nil {
		t.Note = fmt.Sprintf("case.yaml names no %s series", role)
		return t, nil
	}
	t.Series, t.Note = s.realOrNominal()
	if as != clock.Share {
		return t, nil
	}
	stages, err := b.stages(s, t.Series)
	t.Ceiling = stages.Ceiling
	return t, err
}

// dates are those that the clock of a case counts from.
func (b *builder) dates(c *Case, on clock.Clock) (clock.Track, error) {
	t := clock.Track{Case: c.ID(), Start: clock.Missing("case.yaml states none")}
	if from := c.Data.Case.Start; from != (datasets.Start{}) {
		t.Start = clock.Exact(from.Year)
	}
	if on != clock.Takeoff && on != clock.Midpoint {
		return t, nil
	}
	stages := noStages("case.yaml names no adoption series")
	if s, ok := c.Subject("adoption"); ok {
		var err error
		if stages, err = b.stages(s, s.Series); err != nil {
			return t, err
		}
	}
	t.Takeoff, t.Midpoint = stages.Takeoff, stages.Midpoint
	return t, nil
}

func noStages(why string) clock.Stages {
	n := clock.Missing("%s", why)
	return clock.Stages{Takeoff: n, Midpoint: n, Rise: n, Span: n, Ceiling: n}
}

// stages are those of the yardstick, fitted to a series as its subject says.
func (b *builder) stages(s *Subject, series *datasets.Series) (clock.Stages, error) {
	name := b.plan.Yardstick
	if !slices.Contains(s.Models, name) {
		return noStages(fmt.Sprintf("no ceiling: %s is not among the models fitted to it", name)), nil
	}
	set := NewFitSet(series, s.Noise)
	if err := set.Run([]string{name}, b.plan.Level, b.rules(s)); err != nil {
		return clock.Stages{}, err
	}
	if err := set.Results[0].Err; err != nil {
		return noStages(err.Error()), nil
	}
	f := set.Results[0].Fit
	stages := clock.StagesOf(f)
	for _, n := range []*clock.Number{&stages.Takeoff, &stages.Midpoint, &stages.Ceiling} {
		if n.Exists() {
			n.Reason = notes(name, f)
		}
	}
	return stages, nil
}

// named is a series as the subject that its case makes of it, or else whole and
// deflated as the headline price is.
func (b *builder) named(ref string) (*Case, *Subject, error) {
	series, err := b.catalog.Series(ref, "")
	if err != nil {
		return nil, nil, &PlaceError{"series", err}
	}
	i := slices.IndexFunc(b.report.Cases, func(c *Case) bool { return c.ID() == series.Dataset })
	c := b.report.Cases[i]
	role := datasets.Role{Role: string(series.Kind), Series: ref, Sense: 1}
	for _, s := range c.Subjects {
		if s.Series.Ref() == ref {
			role = s.Role
			break
		}
	}
	if price, ok := c.Data.Case.HeadlineRole("price"); ok && role.Deflator == "" {
		role.Deflator = price.Deflator
	}
	s, err := b.subject(c.Data, role, false)
	return c, s, err
}
