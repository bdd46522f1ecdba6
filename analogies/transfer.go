package analogies

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"example.com/rhyme/analogies/transfer"
	"example.com/rhyme/datasets"
	"golang.org/x/sync/errgroup"
)

// Transfers are prices forecast from those of other technologies, with the
// record of forecasts of this kind.
type Transfers struct {
	Targets []Transfer
	Scores  []TransferScore // every technology as target and as analogue
}

// Transfer is the price of one technology forecast from those of others.
type Transfer struct {
	Case   string
	Series *datasets.Series // deflated where it can be; nil where there is none
	Ref    string           // of the series
	Result *transfer.Result
	Note   string // what must be known of the series
	Years  []int  // forecast
	Level  float64
}

// TransferScore is a score with the case and series of its target.
type TransferScore struct {
	Case, Ref string
	transfer.Score
}

// technology is a price as target and as analogue.
type technology struct {
	caseID, ref, note string
	series            *datasets.Series
	path              transfer.Path
}

// ForecastLike forecasts a price, a series or the headline price of a case,
// from those that like names in the same way; where it names none, from the
// headline prices of all other cases of the plan. Every one of them is judged
// as a target too. An unknown name is an error; a price that is missing is a
// member with its reason.
func ForecastLike(ctx context.Context, catalog *datasets.Catalog, plan Plan, target string, like []string) (*Transfers, error) {
	b := newBuilder(catalog, plan)
	young, err := b.technology(target)
	if err != nil {
		return nil, err
	}
	if err := young.reaches(plan.Until); err != nil {
		return nil, err
	}
	if len(like) == 0 {
		for _, id := range plan.Cases {
			if id != young.caseID {
				like = append(like, id)
			}
		}
	}
	var old []*technology
	judged := []*technology{young}
	for _, name := range like {
		o, err := b.technology(name)
		if err != nil {
			return nil, err
		}
		if o.ref == young.ref && o.ref != "" {
			o.path = transfer.NoPath(o.path.Name, "it is the target itself")
		} else {
			judged = append(judged, o)
		}
		old = append(old, o)
	}
	t, err := young.forecast(old, plan)
	if err != nil {
		return nil, err
	}
	scores, err := judge(ctx, judged, plan.Transfer)
	return &Transfers{[]Transfer{t}, scores}, err
}

// transfer forecasts the headline price of every case from those of the others.
func (b *builder) transfer(ctx context.Context) error {
	var all []*technology
	for _, c := range b.report.Cases {
		s, _ := c.Subject("price")
		all = append(all, headlinePrice(c.ID(), s))
	}
	out := &Transfers{}
	for i, young := range all {
		t, err := young.forecast(without(all, i), b.plan)
		if err != nil {
			return err
		}
		out.Targets = append(out.Targets, t)
	}
	scores, err := judge(ctx, all, b.plan.Transfer)
	out.Scores, b.report.Transfers = scores, out
	return err
}

func without(all []*technology, i int) []*technology {
	return append(append([]*technology{}, all[:i]...), all[i+1:]...)
}

// technology resolves a case, which stands for its headline price, or a series.
// A price that cannot be deflated, since its index covers other years, is one
// without a path.
func (b *builder) technology(name string) (*technology, error) {
	id, _, isSeries := strings.Cut(name, "/")
	d, err := b.catalog.Dataset(id)
	if err != nil {
		return nil, &PlaceError{"forecast", err}
	}
	head, err := b.headline(d)
	if !isSeries {
		if err != nil {
			return &technology{caseID: id, path: transfer.NoPath(id, err.Error())}, nil
		}
		return headlinePrice(id, head), nil
	}
	series, unknown := b.catalog.Series(name, "")
	switch {
	case unknown != nil:
		return nil, &PlaceError{"forecast", unknown}
	case series.Kind != datasets.KindPrice:
		return nil, &PlaceError{"forecast", fmt.Errorf("%s is of kind %s: prices are forecast from prices", name, series.Kind)}
	case err == nil && head != nil && head.Role.Series == name:
		return headlinePrice(id, head), nil
	}
	role := datasets.Role{Role: "price", Series: name, Sense: 1}
	if declared, ok := d.Case.HeadlineRole("price"); ok {
		role.Deflator = declared.Deflator
	}
	s, err := b.subject(d, role, false)
	if err != nil {
		return &technology{caseID: id, ref: name, path: transfer.NoPath(name, err.Error())}, nil
	}
	return newTechnology(id, name, s), nil
}

// headline is the subject of the headline price, nil where there is none.
func (b *builder) headline(d *datasets.Dataset) (*Subject, error) {
	role, ok := d.Case.HeadlineRole("price")
	if !ok {
		role = datasets.Role{Role: "price", Sense: 1}
		ok = slices.ContainsFunc(b.plan.Series, func(c RoleChange) bool { return c.Case == d.ID && c.Role == role.Role })
	}
	if !ok {
		return nil, nil
	}
	return b.subject(d, role, true)
}

func headlinePrice(id string, s *Subject) *technology {
	if s == nil {
		return &technology{caseID: id, path: transfer.NoPath(id, "case.yaml names no price series")}
	}
	return newTechnology(id, id, s)
}

func newTechnology(id, name string, s *Subject) *technology {
	t := &technology{caseID: id, ref: s.Role.Series}
	t.series, t.note = s.realOrNominal()
	t.path = transfer.NewPath(name, t.series, t.series.IsRecord())
	t.note = joinNotes(t.note, strings.Join(t.path.Notes, "; "))
	return t
}

// forecast sets a price against the others.
func (t *technology) forecast(others []*technology, plan Plan) (Transfer, error) {
	o := plan.Transfer
	o.Level = plan.Level
	r, err := transfer.Forecast(t.path, paths(others), o)
	if err != nil {
		return Transfer{}, &PlaceError{"transfer", err}
	}
	out := Transfer{Case: t.caseID, Series: t.series, Ref: t.ref, Result: r, Note: t.note, Level: plan.Level}
	if t.series != nil {
		out.Ref = t.series.Ref()
	}
	if len(t.path.T) > 0 {
		until := t.last() + 10
		if plan.Until > 0 {
			until = plan.Until
		}
		for year := t.last() + 1; year <= until; year++ {
			out.Years = append(out.Years, year)
		}
	}
	return out, nil
}

// last is the year of the last observation.
func (t *technology) last() int { return int(math.Floor(t.path.T[len(t.path.T)-1])) }

// reaches refuses a last year that is over already, or beyond a hundred years.
func (t *technology) reaches(until int) error {
	if until == 0 || len(t.path.T) == 0 || t.last() < until && until <= t.last()+100 {
		return nil
	}
	return &PlaceError{"forecast", fmt.Errorf("to %d: expected a year from %d to %d", until, t.last()+1, t.last()+100)}
}

func paths(list []*technology) []transfer.Path {
	var out []transfer.Path
	for _, t := range list {
		out = append(out, t.path)
	}
	return out
}

// judge makes every technology the target once.
func judge(ctx context.Context, all []*technology, o transfer.Options) ([]TransferScore, error) {
	scores := make([][]transfer.Score, len(all))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(workers())
	for i, t := range all {
		group.Go(func() (err error) {
			if err := ctx.Err(); err != nil {
				return err
			}
			scores[i], err = transfer.Judge(t.path, paths(without(all, i)), o)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	var out []TransferScore
	for i, list := range scores {
		for _, s := range list {
			ref := all[i].ref
			if all[i].series != nil {
				ref = all[i].series.Ref()
			}
			out = append(out, TransferScore{all[i].caseID, ref, s})
		}
	}
	return out, nil
}
