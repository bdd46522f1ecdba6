package analogies

import (
	"fmt"
	"slices"

	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
)

// Subject is a series in the role that it has in a case: what is fitted and
// compared.
type Subject struct {
	Case     *datasets.Dataset
	Role     datasets.Role
	Headline bool
	Series   *datasets.Series // in its window, a ratio where the role says over
	Real     *datasets.Series // deflated; nil when it is not money or no index is named
	RealNote string           // why there is no real series, or what its deflating left out
	Noise    fit.Noise
	Models   []string

	// Fits and RealFits are the models fitted to Series and Real; nil where no
	// model is set for the kind of the series, or there is no Real.
	Fits, RealFits *FitSet
}

// Shown are the fits that stand for the subject where one must: those of the
// real series where there is one. Nil: no model is set.
func (s *Subject) Shown() *FitSet {
	if s.RealFits != nil {
		return s.RealFits
	}
	return s.Fits
}

// moneyRoles are the roles whose series are deflated when they are nominal.
func isMoney(k datasets.Kind) bool {
	switch k {
	case datasets.KindPrice, datasets.KindInvestment, datasets.KindRevenue:
		return true
	}
	return false
}

// subjects resolves the roles of one case, the plan's changes applied.
func (b *builder) subjects(d *datasets.Dataset) ([]*Subject, error) {
	var out []*Subject
	for _, list := range []struct {
		roles    []datasets.Role
		headline bool
	}{{d.Case.Headline, true}, {d.Case.Also, false}} {
		if !list.headline && !b.plan.Also {
			continue
		}
		for _, role := range list.roles {
			s, err := b.subject(d, role, list.headline)
			if err != nil {
				return nil, err
			}
			out = append(out, s)
		}
	}
	for _, c := range b.plan.Series {
		if c.Case != d.ID {
			continue
		}
		if _, ok := d.Case.HeadlineRole(c.Role); !ok {
			s, err := b.subject(d, datasets.Role{Role: c.Role, Sense: 1}, true)
			if err != nil {
				return nil, err
			}
			out = append(out, s)
		}
	}
	return out, nil
}

func (b *builder) subject(d *datasets.Dataset, role datasets.Role, headline bool) (*Subject, error) {
	s := &Subject{Case: d, Role: role, Headline: headline}
	place := d.ID + "/case.yaml"
	if headline {
		for _, c := range b.plan.Series {
			if c.Case == d.ID && c.Role == role.Role {
				s.change(c)
				place = c.Place
			}
		}
	}
	series, err := b.catalog.Series(s.Role.Series, d.ID)
	if err != nil {
		return nil, &PlaceError{place, err}
	}
	s.Role.Series = series.Ref()
	if s.Role.Over != "" {
		over, err := b.catalog.Series(s.Role.Over, d.ID)
		if err != nil {
			return nil, &PlaceError{place, err}
		}
		if series, err = datasets.Ratio(series, over); err != nil {
			return nil, &PlaceError{place, err}
		}
	}
	b.keep(series)
	if err := b.deflate(s, series); err != nil {
		return nil, &PlaceError{place, err}
	}
	s.Series = series.Window(s.Role.Window())
	b.methods(s)
	return s, nil
}

// change applies what the plan says in place of case.yaml.
func (s *Subject) change(c RoleChange) {
	r := &s.Role
	if c.Series != "" && c.Series != r.Series {
		// Another series: the window and ceiling of the old one do not hold.
		*r = datasets.Role{Role: r.Role, Series: c.Series, Sense: 1, Deflator: r.Deflator, Why: "chosen in the configuration"}
	}
	if c.From != nil {
		r.From = c.From
	}
	if c.Until != nil {
		r.Until = c.Until
	}
	if c.Ceiling != nil {
		r.Ceiling = c.Ceiling
	}
	if c.LeaveOut != nil {
		r.LeaveOut = c.LeaveOut
	}
	if c.Deflator != "" {
		r.Deflator = c.Deflator
	}
	if c.Over != "" {
		r.Over = c.Over
	}
	s.Noise, s.Models = c.Noise, c.Models
}

// deflate makes the real series of nominal money where an index is named.
func (b *builder) deflate(s *Subject, series *datasets.Series) error {
	name := s.Role.Deflator
	if b.plan.Deflator != "" {
		name = b.plan.Deflator
	}
	switch {
	case !isMoney(series.Kind):
		return nil
	case series.Money == datasets.Real:
		s.RealNote = "already in real terms in its source"
		return nil
	case series.Money != datasets.Nominal:
		s.RealNote = "the series is no money: there is nothing to deflate"
		return nil
	case name == "" || name == "none":
		s.RealNote = "no deflator is named: nominal only"
		return nil
	}
	index, err := b.catalog.Series(name, s.Case.ID)
	if err != nil {
		return err
	}
	real, err := datasets.Deflate(series, index, b.plan.BaseYear)
	if err != nil {
		return err
	}
	b.keep(real)
	s.Real = real.Window(s.Role.Window())
	for i, n := range real.Made.Notes {
		if i > 0 {
			s.RealNote += "; "
		}
		s.RealNote += n
	}
	return nil
}

// methods chooses noise and models by the kind of the series.
func (b *builder) methods(s *Subject) {
	kind := string(s.Series.Kind)
	if s.Noise == "" {
		s.Noise = b.plan.Noise[kind]
	}
	if s.Models == nil {
		s.Models = slices.Clone(b.plan.Models[kind])
	}
}

// PlaceError is an error with the place in a configuration or a case.yaml that
// it is about.
type PlaceError struct {
	Place string
	Err   error
}

func (e *PlaceError) Error() string { return fmt.Sprintf("%s: %v", e.Place, e.Err) }

// Unwrap gives the error without its place.
func (e *PlaceError) Unwrap() error { return e.Err }
