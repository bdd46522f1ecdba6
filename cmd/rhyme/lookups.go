package main

import (
	"fmt"
	"slices"

	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
)

// lookups collects what the settings name and the data do not have.
type lookups struct {
	*Config
	catalog *datasets.Catalog
	found   problems
}

func (c *Config) check(catalog *datasets.Catalog) problems {
	k := &lookups{Config: c, catalog: catalog}
	for i, id := range c.Cases {
		d, err := catalog.Dataset(id)
		switch {
		case err != nil:
			k.say(fmt.Sprintf("cases[%d]", i), err)
		case k.empty(d):
			k.say(fmt.Sprintf("cases[%d]", i), nothingToCompare(id))
		}
	}
	if d := c.Money.Deflator; d != "" && d != "none" {
		k.index("money::deflator", d, "")
	}
	k.baseYear()
	for i, ref := range c.Comparison.Series {
		k.index(fmt.Sprintf("comparison::series[%d]", i), ref, "")
	}
	for i, e := range c.Series {
		k.series(fmt.Sprintf("series[%d]", i), e)
	}
	for i, e := range c.Parameters {
		k.parameter(fmt.Sprintf("parameters[%d]", i), e)
	}
	return k.found
}

// empty reports whether neither case.yaml nor the settings name a series for a case.
func (k *lookups) empty(d *datasets.Dataset) bool { return len(d.Case.Headline) == 0 && !k.given(d.ID) }

func nothingToCompare(id string) error {
	return fmt.Errorf("%s has nothing to compare: its case.yaml names no headline series, and no entry under series does", id)
}

// given reports whether the settings name a series for a case.
func (k *lookups) given(id string) bool {
	return slices.ContainsFunc(k.Series, func(e SeriesEntry) bool { return e.Case == id && e.Series != "" })
}

func (k *lookups) say(path string, err error) {
	k.found = append(k.found, k.Problem(path, err.Error()))
}

// index checks that a deflator exists.
func (k *lookups) index(path, ref, home string) {
	if _, err := k.catalog.Series(ref, home); err != nil {
		k.say(path, err)
	}
}

// baseYear checks that every deflator that will be used has the base year.
func (k *lookups) baseYear() {
	seen := map[string]bool{}
	for _, ref := range k.deflators() {
		s, err := k.catalog.Series(ref, "")
		if err != nil || seen[ref] {
			continue
		}
		seen[ref] = true
		years := s.ByYear()
		if !slices.ContainsFunc(years, func(o datasets.Observation) bool { return o.Date.Year() == k.Money.BaseYear }) {
			k.say("money::base_year", fmt.Errorf("%s has no value for %d: expected a year from %d to %d", ref, k.Money.BaseYear, years[0].Date.Year(), years[len(years)-1].Date.Year()))
		}
	}
}

// deflators lists the indices that the cases will be deflated by.
func (k *lookups) deflators() []string {
	switch k.Money.Deflator {
	case "none":
		return nil
	case "":
	default:
		return []string{k.Money.Deflator}
	}
	var refs []string
	for _, id := range k.Cases {
		d, err := k.catalog.Dataset(id)
		if err != nil {
			continue
		}
		for _, r := range d.Case.Headline {
			if r.Deflator != "" {
				refs = append(refs, r.Deflator)
			}
		}
	}
	return refs
}

// inCases checks that an entry is about one of the cases compared.
func (k *lookups) inCases(path, id string) bool {
	if slices.Contains(k.Cases, id) {
		return true
	}
	k.say(path, fmt.Errorf("%q is none of the cases compared%s", id, didYouMean(id, k.Cases)))
	return false
}

func (k *lookups) series(path string, e SeriesEntry) {
	if !k.inCases(path+"::case", e.Case) {
		return
	}
	d, err := k.catalog.Dataset(e.Case)
	if err != nil {
		return // said where the cases are
	}
	if _, ok := d.Case.HeadlineRole(e.Role); !ok && e.Series == "" {
		roles := mapSlice(d.Case.Headline, func(r datasets.Role) string { return r.Role })
		k.say(path+"::role", fmt.Errorf("%s has no series in the role %q: name one, or take another role%s", e.Case, e.Role, didYouMean(e.Role, roles)))
	}
	if e.Series != "" {
		k.index(path+"::series", e.Series, e.Case)
	}
	for field, ref := range map[string]string{"deflator": e.Deflator, "over": e.Over} {
		if ref != "" && ref != "none" {
			k.index(path+"::"+field, ref, e.Case)
		}
	}
}

func (k *lookups) parameter(path string, e ParameterEntry) {
	if e.Case != "" && !k.inCases(path+"::case", e.Case) {
		return
	}
	if e.Case != "" && e.Series != "" {
		k.index(path+"::series", e.Series, e.Case)
	}
	m, err := fit.Lookup(e.Model)
	if err == nil && !m.Has(e.Parameter) {
		names := mapSlice(m.Params, func(p fit.Param) string { return p.Name })
		k.say(path+"::parameter", fmt.Errorf("%s has no parameter %q%s", e.Model, e.Parameter, didYouMean(e.Parameter, names)))
	}
}
