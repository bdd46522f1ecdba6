package main

import (
	"fmt"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export"
	"github.com/spf13/cobra"
)

// newHindcastCommand is `rhyme hindcast`.
func newHindcastCommand(a *app) *cobra.Command {
	var f fitFlags
	var out *printing
	cmd := &cobra.Command{
		Use:   "hindcast [DATASET/SERIES|FILE.csv]...",
		Short: "Judge the models by what they would have forecast",
		Long: "hindcast stands at each date of a series in turn, fits the models to what was known, forecasts every later\n" +
			"observation and scores what came, by years ahead, beside two naive rivals: the last value, and the last value\n" +
			"with the mean drift. Without a series it takes the headline series of every case, in their fit windows.",
		Example: "  rhyme hindcast internet-bandwidth/us-ip-transit-price\n  rhyme hindcast --format csv\n" +
			"  rhyme hindcast my-prices.csv --model exponential-decline,random-walk --noise multiplicative",
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := out.check(); err != nil {
				return err
			}
			records, err := a.hindcast(cmd, args, f)
			if err != nil {
				return err
			}
			scores, failed := analogies.HindcastsTable(records), analogies.FailedHindcasts(records)
			if err := out.print(a, []*table.Table{scores, failed}, func() error {
				if err := export.Text(a.stdout, scores); err != nil || len(failed.Rows) == 0 {
					return err
				}
				fmt.Fprintln(a.stdout)
				return export.Text(a.stdout, failed)
			}); err != nil {
				return err
			}
			if len(scores.Rows) == 0 {
				return fmt.Errorf("no model could be judged: see the reasons")
			}
			return nil
		},
	}
	f.add(cmd)
	out = addPrinting(cmd, "hindcasts", "failed")
	return cmd
}

// hindcast judges the series named, or the headline series of every case.
func (a *app) hindcast(cmd *cobra.Command, refs []string, f fitFlags) ([]analogies.Record, error) {
	c, err := a.config(cmd)
	if err != nil {
		return nil, err
	}
	catalog, plan, err := c.prepare()
	if err != nil {
		return nil, err
	}
	if len(refs) == 0 {
		plan.Also = false
		r, err := analogies.Build(cmd.Context(), catalog, plan)
		if err != nil {
			return nil, err
		}
		return r.Hindcasts(cmd.Context())
	}
	var sets []*analogies.FitSet
	for _, ref := range refs {
		set, err := f.fit(cmd, catalog, plan, ref)
		if err != nil {
			return nil, err
		}
		sets = append(sets, set)
	}
	return analogies.Hindcasts(cmd.Context(), sets)
}
