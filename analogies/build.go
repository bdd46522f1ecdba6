package analogies

import (
	"context"
	"fmt"
	"slices"
	"sort"

	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
	"golang.org/x/sync/errgroup"
)

// Build makes the report of a plan. It returns a PlaceError where the plan or
// a case.yaml names what does not exist; a fit that fails is a row with its
// reason and no error. The report does not depend on the number of workers.
func Build(ctx context.Context, catalog *datasets.Catalog, plan Plan) (*Report, error) {
	b := newBuilder(catalog, plan)
	for _, step := range []func() error{b.open, func() error { return b.fit(ctx) }, b.measureValue, b.measureDemand, b.measurePanel, b.priceCapability, b.judge, b.align, func() error { return b.transfer(ctx) }, func() error { return b.forecastCurves(ctx) }} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	b.compare()
	b.find()
	b.collect()
	return b.report, nil
}

type builder struct {
	catalog *datasets.Catalog
	plan    Plan
	report  *Report
	made    map[string]*datasets.Series // derived series by reference, before any window
}

func newBuilder(catalog *datasets.Catalog, plan Plan) *builder {
	return &builder{catalog: catalog, plan: plan, report: &Report{Plan: plan}, made: map[string]*datasets.Series{}}
}

// keep remembers a series that was derived here.
func (b *builder) keep(s *datasets.Series) {
	if s.Made != nil {
		b.made[s.Ref()] = s
	}
}

// open resolves cases and their subjects.
func (b *builder) open() error {
	for _, id := range b.plan.Cases {
		d, err := b.catalog.Dataset(id)
		if err != nil {
			return &PlaceError{"cases", err}
		}
		subjects, err := b.subjects(d)
		if err != nil {
			return err
		}
		capital, err := b.capital(d)
		if err != nil {
			return err
		}
		b.report.Cases = append(b.report.Cases, &Case{Data: d, Subjects: subjects, Capital: capital})
	}
	return b.checkRules()
}

// checkRules refuses changes that name no case of the plan.
func (b *builder) checkRules() error {
	check := func(id, place string) error {
		if id != "" && !slices.Contains(b.plan.Cases, id) {
			return &PlaceError{place, fmt.Errorf("%q is none of the cases compared (%v)", id, b.plan.Cases)}
		}
		return nil
	}
	for _, c := range b.plan.Series {
		if err := check(c.Case, c.Place); err != nil {
			return err
		}
	}
	for _, p := range b.plan.Parameters {
		if err := check(p.Case, p.Place); err != nil {
			return err
		}
		m, err := fit.Lookup(p.Model)
		if err != nil {
			return &PlaceError{p.Place, err}
		}
		if !m.Has(p.Rule.Param) {
			return &PlaceError{p.Place, fmt.Errorf("%s has no parameter %q", p.Model, p.Rule.Param)}
		}
	}
	return nil
}

// job is a set of fits to be made.
type job struct {
	set    *FitSet
	models []string
	rules  func(*fit.Model) []fit.Rule

	ceiling *float64 // bound on the ceiling by the role; nil for none
}

// fit makes every fit.
func (b *builder) fit(ctx context.Context) error {
	jobs, err := b.jobs()
	if err != nil {
		return err
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(workers())
	for _, j := range jobs {
		b.report.Fits = append(b.report.Fits, j.set)
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			return j.set.Fit(b.plan.Level)
		})
	}
	return group.Wait()
}

// jobs are the fits of every subject, nominal and real, and the experience
// curves, planned and not yet made.
func (b *builder) jobs() ([]job, error) {
	var jobs []job
	for _, c := range b.report.Cases {
		for _, s := range c.Subjects {
			s.Fits, jobs = b.schedule(jobs, s, s.Series)
			s.RealFits, jobs = b.schedule(jobs, s, s.Real)
		}
		sets, err := b.experience(c)
		if err != nil {
			return nil, err
		}
		for _, set := range sets {
			jobs = append(jobs, job{set, b.plan.Models["experience"], func(m *fit.Model) []fit.Rule { return b.plan.RulesFor(m, set.Series) }, nil})
		}
	}
	for _, j := range jobs {
		if err := j.set.Plan(j.models, j.rules); err != nil {
			return nil, err
		}
	}
	return jobs, nil
}

// schedule adds the fits of a series in a role to the jobs, unless the same are
// planned already: a series may stand in two roles. One that stands in two
// windows is fitted twice, and the second set carries its role in its name.
func (b *builder) schedule(jobs []job, s *Subject, series *datasets.Series) (*FitSet, []job) {
	if series == nil || len(s.Models) == 0 {
		return nil, jobs
	}
	set := NewFitSet(series, s.Noise)
	set.Case, set.Role, set.Headline = s.Case.ID, s.Role.Role, s.Headline
	for _, j := range jobs {
		if j.set.Case != set.Case || j.set.Series.Ref() != series.Ref() {
			continue
		}
		if j.set.same(set) && slices.Equal(j.models, s.Models) && sameCeiling(j.ceiling, s.Role.Ceiling) {
			return j.set, jobs
		}
		set.variant += "@" + s.Role.Role
	}
	return set, append(jobs, job{set, s.Models, b.rules(s), s.Role.Ceiling})
}

func sameCeiling(a, b *float64) bool {
	return a == b || a != nil && b != nil && *a == *b
}

// experience pairs the prices and productions that a case names.
func (b *builder) experience(c *Case) ([]*FitSet, error) {
	var sets []*FitSet
	for _, e := range c.Data.Case.Experience {
		price, err := b.catalog.Series(e.Price, c.ID())
		if err != nil {
			return nil, err
		}
		made, err := b.catalog.Series(e.Production, c.ID())
		if err != nil {
			return nil, err
		}
		window := datasets.Window{From: e.From, Until: e.Until}
		sum, err := datasets.Cumulative(made.Window(datasets.Window{Until: e.Until}))
		if err != nil {
			b.warn("%s: no experience curve of %s: %v", c.ID(), e.Price, err)
			continue
		}
		b.keep(sum)
		set := NewExperience(price.Window(window), sum, b.plan.Noise["price"])
		set.Case = c.ID()
		sets = append(sets, set)
	}
	return sets, nil
}

// rules collects the parameters fixed or bounded for a subject: the ceiling of
// its role, and what the plan says.
func (b *builder) rules(s *Subject) func(*fit.Model) []fit.Rule {
	return func(m *fit.Model) []fit.Rule {
		var rules []fit.Rule
		if s.Role.Ceiling != nil && m.Ceiling != "" {
			rules = append(rules, fit.Rule{Param: m.Ceiling, Upper: s.Role.Ceiling})
		}
		return append(rules, b.plan.RulesFor(m, s.Series)...)
	}
}

func (b *builder) warn(format string, args ...any) {
	b.report.Warnings = append(b.report.Warnings, fmt.Sprintf(format, args...))
}

// collect gathers the series and sources that the report rests on.
func (b *builder) collect() {
	raw, derived := map[string]*datasets.Series{}, map[string]*datasets.Series{}
	var visit func(s *datasets.Series)
	visit = func(s *datasets.Series) {
		if s == nil {
			return
		}
		if s.Made == nil {
			// Whole, not in a window: the data are shown as they are.
			if full := b.catalog.Find(s.Ref(), ""); full != nil {
				raw[s.Ref()] = full
			}
			return
		}
		derived[s.Ref()] = b.made[s.Ref()]
		for _, p := range s.Made.Parents {
			visit(p)
		}
	}
	for _, c := range b.report.Cases {
		for _, s := range c.Subjects {
			visit(s.Series)
			visit(s.Real)
		}
		if c.Capital != nil {
			visit(c.Capital.Series)
			visit(c.Capital.Real)
		}
		for _, v := range c.Value {
			for _, l := range v.Def.Layers {
				for _, w := range l.Series {
					visit(b.catalog.Find(w.Series, c.ID()))
				}
			}
		}
		visit(b.catalog.Find(c.Data.Case.Start.Series, c.ID()))
		visit(b.catalog.Find(c.Data.Case.Peak.Series, c.ID()))
	}
	for _, d := range b.report.Demand {
		visit(d.Price)
		visit(d.Quantity)
		for _, row := range d.Rows {
			visit(b.catalog.Find(row.Series, d.Case)) // of a published elasticity
		}
	}
	for _, m := range b.report.Measured {
		for _, s := range m.uses {
			visit(s)
		}
	}
	for _, s := range b.claimSeries() {
		visit(s)
	}
	for _, set := range b.report.Fits {
		visit(set.Series)
		visit(set.Over)
	}
	b.report.Series, b.report.Derived = inOrder(raw), inOrder(derived)
	b.sources()
}

func inOrder(set map[string]*datasets.Series) []*datasets.Series {
	var out []*datasets.Series
	for _, s := range set {
		out = append(out, s)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Ref() < out[j].Ref() })
	return out
}

// sources lists the sources of the series with what rests on each.
func (b *builder) sources() {
	uses := map[*datasets.Source]*SourceUse{}
	for _, s := range b.report.Series {
		for _, src := range s.Sources() {
			u := uses[src]
			if u == nil {
				u = &SourceUse{Dataset: s.Dataset, Source: src}
				uses[src] = u
			}
			u.Series = append(u.Series, s.Ref())
		}
	}
	b.listSources(uses)
	for _, u := range uses {
		b.report.Sources = append(b.report.Sources, *u)
	}
	sort.Slice(b.report.Sources, func(i, j int) bool {
		x, y := b.report.Sources[i], b.report.Sources[j]
		if x.Dataset != y.Dataset {
			return x.Dataset < y.Dataset
		}
		return x.Source.ID < y.Source.ID
	})
}
