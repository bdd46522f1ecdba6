package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/analogies/demand"
	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
)

// catalog loads the bundled data sets, and those of the folder that the settings name.
func (c *Config) catalog() (*datasets.Catalog, error) {
	if c.Data == "" {
		return datasets.Bundled()
	}
	info, err := os.Stat(c.Data)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, problems{c.Problem("data", fmt.Sprintf("no such folder %q", c.Data))}
	case err != nil:
		return nil, problems{c.Problem("data", err.Error())}
	case !info.IsDir():
		return nil, problems{c.Problem("data", fmt.Sprintf("%q is no folder", c.Data))}
	}
	return datasets.Load(datasets.Bundle(), os.DirFS(c.Data))
}

// prepare loads the data and makes the plan of the settings.
func (c *Config) prepare() (*datasets.Catalog, analogies.Plan, error) {
	catalog, err := c.catalog()
	if err != nil {
		return nil, analogies.Plan{}, err
	}
	plan, err := c.plan(catalog)
	return catalog, plan, err
}

// plan turns the settings into a plan. Everything that they name and that does not exist is a problem at its place.
func (c *Config) plan(catalog *datasets.Catalog) (analogies.Plan, error) {
	p := analogies.Plan{
		Cases: c.Cases, Level: c.Level, Also: c.Also, Carry: true, BaseYear: c.Money.BaseYear, Deflator: c.Money.Deflator,
		Models: c.Models, Noise: map[string]fit.Noise{},
		Yardstick: c.Comparison.AdoptionModel,
		Claims: claims.Options{Level: c.Claims.Level, MinDates: c.Claims.Dates, MinQuarters: c.Claims.Quarters, MinYears: c.Claims.Years, MinPairs: c.Claims.Pairs,
			Months: c.Claims.Months, FloorP: c.Claims.FloorP, FloorShare: c.Claims.FloorShare},
		Demand: demand.Options{Level: c.Demand.Level, MinPairs: c.Demand.Pairs, Window: c.Demand.Window, PriceAge: c.Demand.PriceAge},
		Value:  value.Options{Level: c.Value.Level, MinYears: c.Value.Years, Stay: c.Value.Stay, Seed: uint64(c.Value.Seed)},
	}
	for kind, n := range c.Noise {
		p.Noise[kind] = fit.Noise(n)
	}
	for i, e := range c.Series {
		p.Series = append(p.Series, e.change(c.Place(fmt.Sprintf("series[%d]", i))))
	}
	for i, e := range c.Parameters {
		p.Parameters = append(p.Parameters, e.rule(c.Place(fmt.Sprintf("parameters[%d]", i))))
	}
	return p, c.check(catalog).sorted().err()
}

func (e SeriesEntry) change(place string) analogies.RoleChange {
	return analogies.RoleChange{
		Case: e.Case, Role: e.Role, Series: e.Series, From: e.From, Until: e.Until, Ceiling: e.Ceiling,
		LeaveOut: e.qualities(), Deflator: e.Deflator, Over: e.Over, Noise: fit.Noise(e.Noise), Models: e.Models, Place: place,
	}
}

// qualities keeps the difference between nil, as case.yaml says, and none.
func (e SeriesEntry) qualities() []datasets.Quality {
	if e.LeaveOut == nil {
		return nil
	}
	return append([]datasets.Quality{}, mapSlice(e.LeaveOut, func(q string) datasets.Quality { return datasets.Quality(q) })...)
}

func (e ParameterEntry) rule(place string) analogies.ParameterRule {
	return analogies.ParameterRule{
		Case: e.Case, Series: e.Series, Model: e.Model, Place: place,
		Rule: fit.Rule{Param: e.Parameter, Fix: e.Fix, Lower: e.Lower, Upper: e.Upper},
	}
}
