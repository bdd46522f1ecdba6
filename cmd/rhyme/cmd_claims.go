package main

import (
	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export"
	"github.com/spf13/cobra"
)

// newClaimsCommand is `rhyme claims`.
func newClaimsCommand(a *app) *cobra.Command {
	var out *printing
	cmd := &cobra.Command{
		Use:   "claims [CASE...]",
		Short: "Test what is claimed of AI tokens in every technology",
		Long: "claims holds each claim to a rule that stands before the data are looked at, in every technology that has the\n" +
			"series, and prints the verdict with its number and interval, the strongest number for it and against it, and what\n" +
			"other ways of measuring would say. Over the technologies verdicts are counted; they are no sample. Thresholds are\n" +
			"settings (claims in config.yaml). The table claim_estimates has every number.",
		Example: "  rhyme claims\n  rhyme claims ai-tokens\n  rhyme claims --format json\n  rhyme claims --format csv --table claim_estimates",
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
			catalog, plan, err := c.prepare()
			if err != nil {
				return err
			}
			list, err := analogies.Claims(catalog, plan)
			if err != nil {
				return err
			}
			return out.print(a, []*table.Table{analogies.ClaimsTable(list), analogies.ClaimEstimatesTable(list)}, func() error {
				return export.Claims(a.stdout, list)
			})
		},
	}
	out = addPrinting(cmd, "claims", "claim_estimates")
	return cmd
}
