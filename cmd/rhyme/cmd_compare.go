package main

import (
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export"
	"github.com/spf13/cobra"
)

// newCompareCommand is `rhyme compare`.
func newCompareCommand(a *app) *cobra.Command {
	var all bool
	var out *printing
	cmd := &cobra.Command{
		Use:   "compare [CASE...]",
		Short: "Set technologies side by side",
		Long: "compare prints adoption, prices, quantities, investment, margins and the value split of technologies side by\n" +
			"side, with intervals. A dash has its reason in a footnote; csv and json hold every digit and every reason.",
		Example: "  rhyme compare\n  rhyme compare electricity ai-tokens\n  rhyme compare --format csv --table value",
		RunE: func(cmd *cobra.Command, args []string) error {
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
			r, err := c.build(cmd.Context())
			if err != nil {
				return err
			}
			return out.print(a, []*table.Table{r.ComparisonTable(), r.ValueTable()}, func() error {
				return export.Comparison(a.stdout, r, all)
			})
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "also the value definitions that do not decide")
	out = addPrinting(cmd, "comparison", "value")
	return cmd
}

// arguments checks the cases named in a call.
func (c *Config) arguments(ids []string) error {
	catalog, err := c.catalog()
	if err != nil {
		return err
	}
	for _, id := range ids {
		if _, err := catalog.Dataset(id); err != nil {
			return usagef("%w", err)
		}
	}
	return nil
}
