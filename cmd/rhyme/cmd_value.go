package main

import (
	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export"
	"github.com/spf13/cobra"
)

// newValueCommand is `rhyme value`.
func newValueCommand(a *app) *cobra.Command {
	var out *printing
	cmd := &cobra.Command{
		Use:   "value [CASE...]",
		Short: "Ask who kept the money: infrastructure, equipment, applications or users",
		Long: "value prints, for every value definition of a technology, what applications held of infrastructure and applications,\n" +
			"the trend of their log-odds, the year of crossing and its lag from the investment peak, over every corner of the\n" +
			"weights; what holders of each layer earned beside the market; margins; and what users gained. Every term of the\n" +
			"surplus has a row, also those that cannot be measured. Level and years are settings of their own (value in\n" +
			"config.yaml).",
		Example: "  rhyme value\n  rhyme value internet-bandwidth\n  rhyme value --format csv --table capture",
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
			r, err := analogies.Values(catalog, plan)
			if err != nil {
				return err
			}
			return out.print(a, []*table.Table{analogies.MeasuresTable(r.Measured), r.ValueTable(), r.CaptureTable()}, func() error {
				return export.Value(a.stdout, r)
			})
		},
	}
	out = addPrinting(cmd, "measures", "value", "capture")
	return cmd
}
