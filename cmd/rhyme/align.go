package main

import (
	"slices"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export"
	"github.com/spf13/cobra"
)

// alignFlags are the flags that put series on one clock.
type alignFlags struct {
	roles, series []string
	clock, as     string
}

// add adds the flags to a subcommand.
func (f *alignFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringSliceVar(&f.roles, "role", nil, "align the series in these `ROLES`: adoption, price, quantity, ...")
	flags.StringSliceVar(&f.series, "series", nil, "align these `SERIES`, such as railroads/uk-railway-route-miles")
	flags.StringVar(&f.clock, "clock", "", "count years from this `EVENT`: "+join(clockNames()))
	flags.StringVar(&f.as, "as", "", "write values in this `FORM`: "+join(formNames()))
	for name, values := range map[string][]string{"clock": clockNames(), "as": formNames()} {
		if err := cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)); err != nil {
			panic(err) // only for an unknown or repeated flag
		}
	}
}

func clockNames() []string {
	return mapSlice(clock.Clocks(), func(c clock.Clock) string { return string(c) })
}

func formNames() []string {
	return mapSlice(clock.Forms(), func(f clock.Form) string { return string(f) })
}

// given reports whether any of the flags is there.
func (f *alignFlags) given(cmd *cobra.Command) bool {
	return slices.ContainsFunc([]string{"role", "series", "clock", "as"}, cmd.Flags().Changed)
}

// alignment is what the flags ask for and, where they do not say, the settings. Flags that name series take the place of
// both roles and series of the settings.
func (f *alignFlags) alignment(cmd *cobra.Command, c *Config) (analogies.Alignment, error) {
	s := c.Comparison
	out := analogies.Alignment{Roles: s.Roles, Series: s.Series, Options: clock.Options{Clock: clock.Clock(s.Clock), As: clock.Form(s.As)}}
	if cmd.Flags().Changed("role") || cmd.Flags().Changed("series") {
		out.Roles, out.Series = f.roles, f.series
	}
	if f.clock != "" {
		out.Clock = clock.Clock(f.clock)
	}
	if f.as != "" {
		out.As = clock.Form(f.as)
	}
	if !slices.Contains(clock.Clocks(), out.Clock) {
		return out, usagef("unknown clock %q%s", f.clock, didYouMean(f.clock, clockNames()))
	}
	if !slices.Contains(clock.Forms(), out.As) {
		return out, usagef("unknown form %q%s", f.as, didYouMean(f.as, formNames()))
	}
	return out, nil
}

// align prints series on one clock.
func (f *alignFlags) align(a *app, cmd *cobra.Command, c *Config, out *printing) error {
	how, err := f.alignment(cmd, c)
	if err != nil {
		return err
	}
	catalog, plan, err := c.prepare()
	if err != nil {
		return err
	}
	if err := f.check(catalog, plan, how.Roles); err != nil {
		return err
	}
	list, err := analogies.Align(catalog, plan, how)
	if err != nil {
		return err
	}
	return out.print(a, []*table.Table{analogies.AlignedTable(list, how.Clock), analogies.ClocksTable(list, how.Clock)}, func() error {
		return export.Aligned(a.stdout, list, how.Clock)
	})
}

// check refuses series that do not exist and roles that no case knows.
func (f *alignFlags) check(catalog *datasets.Catalog, plan analogies.Plan, roles []string) error {
	for _, ref := range f.series {
		if !strings.Contains(ref, "/") {
			return usagef("--series %s: expected a series with its data set, such as railroads/us-railroad-miles", ref)
		}
		if _, err := catalog.Series(ref, ""); err != nil {
			return usagef("%w", err)
		}
	}
	known := knownRoles(catalog, plan)
	for _, role := range roles {
		if !slices.Contains(known, role) {
			return usagef("no technology has a series in the role %q%s", role, didYouMean(role, known))
		}
	}
	return nil
}

// knownRoles lists the headline roles of all data sets, and those of the plan.
func knownRoles(catalog *datasets.Catalog, plan analogies.Plan) []string {
	var known []string
	for _, d := range catalog.Datasets {
		for _, r := range d.Case.Headline {
			known = append(known, r.Role)
		}
	}
	for _, c := range plan.Series {
		known = append(known, c.Role)
	}
	slices.Sort(known)
	return slices.Compact(known)
}
