package main

import (
	"errors"
	"fmt"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export"
	"github.com/spf13/cobra"
)

// newForecastCommand is `rhyme forecast`.
func newForecastCommand(a *app) *cobra.Command {
	var like []string
	var until int
	var depth bool
	var out *printing
	cmd := &cobra.Command{
		Use:   "forecast DATASET/SERIES|CASE",
		Short: "Forecast a young price from the paths of old ones",
		Long: "forecast lets a price go on as the prices of other technologies did, stretched in time, with random-walk noise. The\n" +
			"analogues are weighted by how well they forecast the price's own steps, beside \"no analogy\", a random walk with drift,\n" +
			"and are silent beyond the end of their paths. It prints quantiles by year, the weights, what happens without each, and\n" +
			"how forecasts of this kind would have done with each technology as the target, also where they lost.",
		Example: "  rhyme forecast ai-tokens/ai-price-gpqa-35 --like electricity,internet-bandwidth,railroads --to 2035\n" +
			"  rhyme forecast internet-bandwidth --depth --format csv --table weights",
		Args: upTo(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := out.check(); err != nil {
				return err
			}
			if len(args) == 0 {
				return usagef("no price to forecast: name a series such as ai-tokens/ai-price-gpqa-35, or a case such as ai-tokens")
			}
			c, err := a.config(cmd)
			if err != nil {
				return err
			}
			catalog, plan, err := c.prepare()
			if err != nil {
				return err
			}
			plan.Until, plan.Transfer.Depth = until, depth
			t, err := analogies.ForecastLike(cmd.Context(), catalog, plan, args[0], like)
			var place *analogies.PlaceError
			switch {
			case errors.As(err, &place):
				return usageError{err}
			case err != nil:
				return err
			}
			tables := []*table.Table{analogies.ForecastsTable(t), analogies.WeightsTable(t), analogies.LeftOutTable(t), analogies.ScoresTable(t)}
			if err := out.print(a, tables, func() error { return export.Forecasts(a.stdout, t) }); err != nil {
				return err
			}
			if why := t.Targets[0].Result.Missing; why != "" {
				return fmt.Errorf("no forecast of %s: %s", args[0], why)
			}
			return nil
		},
	}
	cmd.Flags().StringSliceVar(&like, "like", nil, "`CASES` (their headline prices) or series to forecast from, with commas between them (default all other cases)")
	cmd.Flags().IntVar(&until, "to", 0, "last `YEAR` forecast (default ten years after the last observation)")
	cmd.Flags().BoolVar(&depth, "depth", false, "stretch the analogues in depth too, not only in time")
	out = addPrinting(cmd, "forecasts", "weights", "left_out", "scores")
	return cmd
}
