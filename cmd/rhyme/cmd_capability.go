package main

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/capability"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// capabilityFlags are the flags of `rhyme capability`.
type capabilityFlags struct {
	benchmark, blend, weights string
	level                     float64
}

// newCapabilityCommand is `rhyme capability`.
func newCapabilityCommand(a *app) *cobra.Command {
	var f capabilityFlags
	var out *printing
	cmd := &cobra.Command{
		Use:   "capability [DATASET]",
		Short: "Price a fixed capability of language models, and time its trickle-down",
		Long: "capability prints the record lows of the price of a score on a benchmark with their rate of decline, how long\n" +
			"record scores took to a tenth of their price and to open weights, and what the best model cost over the nearly\n" +
			"as good, by quarter. DATASET has models.csv and scores.csv; without it, that is ai-tokens. Prices are nominal.\n" +
			"Intervals have the level of the settings (RHYME_LEVEL=0.9): --level is that of the capability here.",
		Example: "  rhyme capability --benchmark gpqa-diamond --level 0.5\n  rhyme capability --benchmark lmarena-elo --level 1300 --weights open\n" +
			"  rhyme capability --benchmark mmlu --level 0.8 --blend 1:1 --format csv --table decline",
		Args: upTo(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := out.check(); err != nil {
				return err
			}
			m, err := a.market(cmd, args, f)
			if err != nil {
				return err
			}
			if !cmd.Flags().Changed("level") {
				f.level = m.Offers[0].Score
			}
			tables := analogies.CapabilityTables(m, f.level)
			if err := out.print(a, tables, func() error { return a.printCapability(m, f.level, tables) }); err != nil {
				return err
			}
			_, err = m.Records(f.level)
			return err
		},
	}
	f.add(cmd)
	out = addPrinting(cmd, "records", "lags", "medians", "premium", "decline", "uncounted")
	return cmd
}

// add adds the flags to the subcommand.
func (f *capabilityFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.benchmark, "benchmark", "gpqa-diamond", "scale of capability, `NAME` is a benchmark of scores.csv")
	flags.Float64Var(&f.level, "level", 0, "lowest `SCORE` that will do (default that of the first model on sale)")
	flags.StringVar(&f.blend, "blend", "3:1", "`PARTS` of input and output tokens that a price is the mean of")
	flags.StringVar(&f.weights, "weights", string(capability.AnyWeights), "count only offers with these `WEIGHTS`: open, closed or any")
	complete := cobra.FixedCompletions(weightNames(), cobra.ShellCompDirectiveNoFileComp)
	if err := cmd.RegisterFlagCompletionFunc("weights", complete); err != nil { // only for an unknown or repeated flag
		panic(err)
	}
}

func weightNames() []string {
	return []string{string(capability.OpenWeights), string(capability.ClosedWeights), string(capability.AnyWeights)}
}

// options reads the flags, without the level of the intervals.
func (f capabilityFlags) options() (capability.Options, error) {
	o := capability.Options{Benchmark: f.benchmark, Weights: capability.Weights(f.weights)}
	if math.IsNaN(f.level) || math.IsInf(f.level, 0) {
		return o, usagef("--level %g: expected a score, such as 0.5", f.level)
	}
	if !slices.Contains(weightNames(), f.weights) {
		return o, usagef("--weights: unknown weights %q%s", f.weights, didYouMean(f.weights, weightNames()))
	}
	blend, err := capability.ParseBlend(f.blend)
	if err != nil {
		return o, usagef("--blend: %w", err)
	}
	o.Blend = blend
	return o, nil
}

// market reads the offers that the flags ask for.
func (a *app) market(cmd *cobra.Command, args []string, f capabilityFlags) (*capability.Market, error) {
	o, err := f.options()
	if err != nil {
		return nil, err
	}
	c, err := a.configWith(without(cmd.Flags(), "level"))
	if err != nil {
		return nil, err
	}
	o.Level = c.Level
	catalog, err := c.catalog()
	if err != nil {
		return nil, err
	}
	id := "ai-tokens"
	if len(args) > 0 {
		id = args[0]
	}
	d, err := catalog.Dataset(id)
	if err != nil {
		return nil, usagef("%w", err)
	}
	m, err := capability.NewMarket(d, o)
	var unknown *datasets.UnknownError
	switch {
	case errors.As(err, &unknown) && unknown.What == "benchmark":
		return nil, usagef("--benchmark: %w", err)
	case errors.As(err, &unknown) && unknown.What == "table":
		return nil, usagef("%w: a capability is priced from models.csv and scores.csv of a data set", err)
	case err != nil:
		return nil, err
	case len(m.Offers) == 0:
		return nil, fmt.Errorf("%s: no model has both a price and a score on %s", id, m.Benchmark.Name)
	}
	return m, nil
}

// without is the flags but one, which a subcommand uses for something else than the setting of that name.
func without(flags *pflag.FlagSet, name string) *pflag.FlagSet {
	rest := pflag.NewFlagSet("", pflag.ContinueOnError)
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Name != name {
			rest.AddFlag(f)
		}
	})
	return rest
}

// printCapability writes the tables for people, each under its title with the columns that tell most.
func (a *app) printCapability(m *capability.Market, level float64, tables []*table.Table) error {
	fmt.Fprintf(a.stdout, "%s of %g or more; USD per million tokens, %s input to output, nominal; %s weights; prices until %s; %g%% intervals\n",
		m.Benchmark.Name, level, m.Options.Blend, m.Options.Weights, m.AsOf, 100*m.Options.Level)
	columns := map[string][]string{
		"records": {"date", "price", "offer", "provider", "score", "basis", "reason"},
		"lags":    {"target", "offer", "score", "price", "match", "match_price", "matched", "months", "censored"},
		"medians": {"target", "clock", "spells", "ended", "value", "lower", "upper", "unit", "reason"},
		"premium": {"date", "offers", "best", "best_price", "cheapest", "cheapest_price", "premium", "in_trend", "reason"},
		"decline": {"model", "n", "measure", "value", "lower", "upper", "boot_lower", "boot_upper", "unit", "reason"},
	}
	for _, t := range tables {
		names, shown := columns[t.Name]
		if !shown {
			continue
		}
		fmt.Fprintf(a.stdout, "\n%s\n\n", t.Title)
		if err := export.Text(a.stdout, t.Pick(names...)); err != nil {
			return err
		}
	}
	if n := len(m.LeftOut); n > 0 {
		fmt.Fprintf(a.stdout, "\nPrices of scored models that do not count: %d (--table uncounted lists them with their reasons).\n", n)
	}
	return nil
}
