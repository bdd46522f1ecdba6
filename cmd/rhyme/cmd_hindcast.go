package main

import (
	"fmt"
	"slices"

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
		Use:   "hindcast [CASE|DATASET/SERIES|FILE.csv]...",
		Short: "Judge the models by what they would have forecast",
		Long: "hindcast stands at each date of a series in turn, fits the models to what was known, forecasts every later\n" +
			"observation and scores what came, by years ahead, beside two naive rivals: the last value, and the last value\n" +
			"with the mean drift. Last come the factor by which the record of the model on other series of the kind asks\n" +
			"to widen its intervals, and how often they then hold. A case stands for all its series, in their fit windows;\n" +
			"without one it takes the headline series of every case and its experience curves. Models over production are told\n" +
			"the production of what they forecast, those of two variables both.",
		Example: "  rhyme hindcast internet-bandwidth/us-ip-transit-price\n  rhyme hindcast railroads --format csv\n" +
			"  rhyme hindcast my-prices.csv --model exponential-decline,random-walk --noise multiplicative",
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := out.check(); err != nil {
				return err
			}
			records, err := a.hindcast(cmd, args, &f)
			if err != nil {
				return err
			}
			scores, failed := analogies.HindcastsTable(records), analogies.FailedHindcasts(records)
			if err := out.print(a, []*table.Table{scores, failed}, func() error {
				return export.Texts(a.stdout,
					scores.Pick("series", "model", "horizon", "n", "mae", "last_value_mae", "drift_mae", "crps", "coverage80", "coverage95", "widening", "widened80", "widened95"),
					failed.Pick("series", "model", "reason"))
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

// hindcast judges the cases, series and files named, or the headline series of every case.
func (a *app) hindcast(cmd *cobra.Command, refs []string, f *fitFlags) ([]analogies.Record, error) {
	c, err := a.config(cmd)
	if err != nil {
		return nil, err
	}
	if err := c.alsoCases(refs); err != nil {
		return nil, err
	}
	catalog, plan, err := c.prepare()
	if err != nil {
		return nil, err
	}
	var sets []*analogies.FitSet
	var cases []string
	for _, ref := range refs {
		if slices.Contains(plan.Cases, ref) {
			cases = append(cases, ref)
			continue
		}
		set, err := f.plan(cmd, catalog, plan, ref)
		if err != nil {
			return nil, err
		}
		sets = append(sets, set)
	}
	if flag := f.changed(cmd); len(sets) == 0 && flag != "" {
		return nil, usagef("--%s is for one series or file: name it", flag)
	}
	pool, err := analogies.NewPool(cmd.Context(), catalog, plan)
	if err != nil {
		return nil, err
	}
	records := pool.Records(func(s *analogies.FitSet) bool {
		return slices.Contains(cases, s.Case) || len(refs) == 0 && (s.Headline || s.Over != nil)
	})
	more, err := analogies.Hindcasts(cmd.Context(), sets)
	if err != nil {
		return nil, err
	}
	records = append(records, more...)
	pool.Calibrate(records)
	return records, nil
}

// alsoCases adds the data sets named to the cases, so that one of the user's own is judged like those of the settings.
func (c *Config) alsoCases(refs []string) error {
	catalog, err := c.catalog()
	if err != nil {
		return err
	}
	for _, ref := range refs {
		d, err := catalog.Dataset(ref)
		if err != nil || slices.Contains(c.Cases, ref) {
			continue
		}
		if k := (&lookups{Config: c}); k.empty(d) {
			return usagef("%w", nothingToCompare(ref))
		}
		c.Cases = append(slices.Clone(c.Cases), ref)
	}
	return nil
}
