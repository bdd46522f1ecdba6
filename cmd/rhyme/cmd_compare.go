package main

import (
	"slices"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export"
	"github.com/spf13/cobra"
)

// newCompareCommand is `rhyme compare`.
func newCompareCommand(a *app) *cobra.Command {
	var all bool
	var f alignFlags
	var out *printing
	cmd := &cobra.Command{
		Use:   "compare [CASE...]",
		Short: "Set technologies side by side",
		Long: "compare prints adoption, prices, quantities, investment, margins and the value split of technologies side by\n" +
			"side, with intervals. A dash has its reason in a footnote; csv and json hold every digit and every reason.\n\n" +
			"With --role, --series, --clock or --as it puts their series on one clock instead: a row a year, counted from the\n" +
			"start, from 10% (takeoff) or from half of the ceiling (midpoint). A year shows its last observation; csv and json\n" +
			"hold all. What is not given is as in the configuration (comparison in config.yaml).",
		Example: "  rhyme compare\n  rhyme compare electricity ai-tokens\n  rhyme compare --format csv --table value\n" +
			"  rhyme compare --role price --clock takeoff --as index\n" +
			"  rhyme compare --series railroads/uk-railway-route-miles,electricity/us-hh-radio-pct --clock calendar --as share",
		RunE: func(cmd *cobra.Command, args []string) error {
			aligned := f.given(cmd) || slices.Contains(compared(true), out.table)
			out.names = compared(aligned)
			if err := out.check(); err != nil {
				return err
			}
			c, err := a.config(cmd)
			if err != nil {
				return err
			}
			if len(args) > 0 {
				c.Cases = args
				if p := c.arguments(args); p != nil {
					return p
				}
			}
			if aligned {
				return f.align(a, cmd, c, out)
			}
			r, err := c.build(cmd.Context(), false)
			if err != nil {
				return err
			}
			return out.print(a, []*table.Table{r.ComparisonTable(), r.ValueTable()}, func() error {
				return export.Comparison(a.stdout, r, all)
			})
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "also the value definitions that do not decide")
	f.add(cmd)
	out = addPrinting(cmd, append(compared(false), compared(true)...)...)
	return cmd
}

// compared lists the tables of the comparison, or those of series on one clock.
func compared(aligned bool) []string {
	if aligned {
		return []string{"aligned", "clocks"}
	}
	return []string{"comparison", "value"}
}

// arguments checks the cases named in a call.
func (c *Config) arguments(ids []string) error {
	catalog, err := c.catalog()
	if err != nil {
		return err
	}
	for _, id := range ids {
		d, err := catalog.Dataset(id)
		if err != nil {
			return usagef("%w", err)
		}
		if k := (&lookups{Config: c}); k.empty(d) {
			return usagef("%w", nothingToCompare(id))
		}
	}
	return nil
}
