package main

import (
	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export"
	"github.com/spf13/cobra"
)

// newDemandCommand is `rhyme demand`.
func newDemandCommand(a *app) *cobra.Command {
	var out *printing
	cmd := &cobra.Command{
		Use:   "demand [CASE...]",
		Short: "Ask whether quantity rose by more than the price fell",
		Long: "demand pairs each quantity of a technology with the price in force on its date, deflated, and prints the ratio of\n" +
			"their drifts with Fieller's interval, the elasticity from year to year, price times quantity as an index, and how\n" +
			"often it grew in rolling windows, beside published elasticities. All of it is arithmetic, not cause. Level and\n" +
			"windows are settings of their own (demand in config.yaml).",
		Example: "  rhyme demand\n  rhyme demand electricity\n  rhyme demand --format csv --table demand_windows",
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
			list, err := analogies.Demands(catalog, plan)
			if err != nil {
				return err
			}
			return out.print(a, []*table.Table{analogies.DemandTable(list), analogies.DemandWindowsTable(list), analogies.DemandPairsTable(list)}, func() error {
				return export.Demand(a.stdout, list)
			})
		},
	}
	out = addPrinting(cmd, "demand", "demand_windows", "demand_pairs")
	return cmd
}
