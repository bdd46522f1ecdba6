package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export"
	"example.com/rhyme/fit"
	"github.com/spf13/cobra"
)

// fitFlags are the flags of the subcommands that fit one series.
type fitFlags struct {
	models, leaveOut, fix []string
	noise, deflator       string
	ar1                   bool
	from, until           float64
}

// newFitCommand is `rhyme fit`.
func newFitCommand(a *app) *cobra.Command {
	var f fitFlags
	var to int
	var out *printing
	cmd := &cobra.Command{
		Use:   "fit DATASET/SERIES|FILE.csv",
		Short: "Fit curves to one series, or to a file of two or three columns",
		Long: "fit fits curves to all observations of a series, whatever window its case has in the comparison.\n" +
			"Models and noise are those of the configuration for the kind of the series, unless flags say otherwise.\n" +
			"A file has two columns, dates or numbers first and values second; it needs --model, and its noise is additive by\n" +
			"default. The first column is what the model runs over: years, or for experience curves cumulative production. A\n" +
			"third column, after the values, is the second variable of a model that has one: yearly production beside cumulative\n" +
			"production for sinclair-klepper-cohen, cumulative production beside years for nordhaus.",
		Example: "  rhyme fit railroads/us-railroad-miles\n  rhyme fit internet-bandwidth/us-ip-transit-price --until 2015\n" +
			"  rhyme fit electricity/us-hh-electric-power-pct --model logistic --fix K=100 --format json\n" +
			"  rhyme fit railroads/us-railroad-miles --to 1930\n  rhyme fit sunflowers.csv --model logistic,gompertz\n" +
			"  rhyme fit prices.csv --model wright,sinclair-klepper-cohen --noise multiplicative",
		Args: exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := out.check(); err != nil {
				return err
			}
			c, err := a.config(cmd)
			if err != nil {
				return err
			}
			catalog, plan, err := c.prepare()
			if err != nil {
				return err
			}
			set, err := f.plan(cmd, catalog, plan, args[0])
			if err != nil {
				return err
			}
			if err := set.Fit(plan.Level); err != nil {
				return err
			}
			sets := []*analogies.FitSet{set}
			tables := []*table.Table{analogies.ParametersTable(sets), analogies.ReadingsTable(sets), analogies.FitsTable(sets), analogies.PointsTable(sets)}
			forecasts, err := forecastsOf(cmd, catalog, plan, set, to)
			if err != nil {
				return err
			}
			if err := out.print(a, append(tables, forecasts), func() error {
				if err := export.Fit(a.stdout, set); err != nil || len(forecasts.Rows) == 0 {
					return err
				}
				fmt.Fprintln(a.stdout)
				return export.Text(a.stdout, forecasts.Pick("model", "year", "level", "median", "lower", "upper", "widening"))
			}); err != nil {
				return err
			}
			if _, ok := set.Best(); !ok {
				return fmt.Errorf("no model could be fitted to %s", args[0])
			}
			return nil
		},
	}
	f.add(cmd)
	cmd.Flags().IntVar(&to, "to", 0, "forecast every year up to this `YEAR`, intervals widened by the models' record on other series")
	out = addPrinting(cmd, "parameters", "readings", "fits", "points", "forecasts")
	return cmd
}

// forecastsOf is the table of forecasts up to a year, without rows where none is asked for.
func forecastsOf(cmd *cobra.Command, catalog *datasets.Catalog, plan analogies.Plan, set *analogies.FitSet, to int) (*table.Table, error) {
	var pool *analogies.Pool
	if to > 0 {
		var err error
		if pool, err = analogies.NewPool(cmd.Context(), catalog, plan); err != nil {
			return nil, err
		}
	}
	return analogies.FitForecastsTable([]*analogies.FitSet{set}, to, []float64{0.5, 0.8, plan.Level}, pool), nil
}

// add adds the flags to a subcommand.
func (f *fitFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringSliceVar(&f.models, "model", nil, "fit these `MODELS`, with commas between them: "+strings.Join(modelNames(), ", ")+"; waves-3 to waves-9 are sums of more waves")
	flags.StringVar(&f.noise, "noise", "", "what deviations are alike: `NOISE` is additive, multiplicative (in logs) or power (of the curve, estimated)")
	flags.BoolVar(&f.ar1, "ar1", false, "let errors resemble their neighbours, by a correlation that is estimated")
	flags.Float64Var(&f.from, "from", 0, "first `YEAR` fitted")
	flags.Float64Var(&f.until, "until", 0, "last `YEAR` fitted")
	flags.StringSliceVar(&f.leaveOut, "leave-out", nil, "leave out observations of these `QUALITIES`: reported, derived, estimate")
	flags.StringVar(&f.deflator, "deflator", "", "deflate by this `SERIES` first, such as economy/us-cpi")
	flags.StringSliceVar(&f.fix, "fix", nil, "give a parameter its value, as in `K=100`")
}

// changed is the first of these flags that was given, "" if none.
func (f *fitFlags) changed(cmd *cobra.Command) string {
	for _, name := range []string{"model", "noise", "ar1", "from", "until", "leave-out", "deflator", "fix"} {
		if cmd.Flags().Changed(name) {
			return name
		}
	}
	return ""
}

// plan prepares one series or file for the models asked for.
func (f *fitFlags) plan(cmd *cobra.Command, catalog *datasets.Catalog, plan analogies.Plan, ref string) (*analogies.FitSet, error) {
	s, err := seriesOrFile(catalog, ref)
	if err != nil {
		return nil, err
	}
	if f.deflator != "" {
		index, err := catalog.Series(f.deflator, s.Dataset)
		if err != nil {
			return nil, usagef("--deflator: %w", err)
		}
		if s, err = datasets.Deflate(s, index, plan.BaseYear); err != nil {
			return nil, err
		}
	}
	window, err := f.window(cmd)
	if err != nil {
		return nil, err
	}
	s = s.Window(window)
	if len(s.Observations) == 0 {
		return nil, fmt.Errorf("%s has no observations in this window", ref)
	}
	noise, models, err := f.methods(plan, s)
	if err != nil {
		return nil, err
	}
	rules, err := f.rules(models)
	if err != nil {
		return nil, err
	}
	set := analogies.NewFitSet(s, noise)
	if s.Dataset == "" {
		if set, err = analogies.NewFileSet(s, models, noise); err != nil {
			return nil, usagef("--model: %w", err)
		}
	}
	set.Case, set.AR1 = s.Dataset, f.ar1
	return set, set.Plan(models, func(m *fit.Model) []fit.Rule {
		return append(plan.RulesFor(m, s), rules[m.Name]...)
	})
}

// seriesOrFile is the file of that name, if there is one, else the series.
func seriesOrFile(catalog *datasets.Catalog, ref string) (*datasets.Series, error) {
	info, err := os.Stat(ref)
	if err != nil || info.IsDir() {
		s, unknown := catalog.Series(ref, "")
		switch {
		case unknown == nil:
			return s, nil
		case err == nil:
			return nil, usagef("%s is a folder: expected a file of two or three columns, or a series written DATASET/SERIES", ref)
		case filepath.Ext(ref) != "" || filepath.IsAbs(ref):
			return nil, usagef("no such file %s, and no series is called that", ref)
		case !strings.Contains(ref, "/") && !strings.Contains(unknown.Error(), "did you mean"):
			return nil, usagef("%w: a series is written DATASET/SERIES, as `rhyme datasets show DATASET` lists them, and no file is called that", unknown)
		}
		return nil, usagef("%w", unknown)
	}
	file, err := os.Open(ref)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return datasets.ReadColumns(filepath.Base(ref), file)
}

func (f *fitFlags) window(cmd *cobra.Command) (datasets.Window, error) {
	var w datasets.Window
	if cmd.Flags().Changed("from") {
		w.From = &f.from
	}
	if cmd.Flags().Changed("until") {
		w.Until = &f.until
	}
	known := mapSlice(datasets.Qualities(), func(q datasets.Quality) string { return string(q) })
	for _, q := range f.leaveOut {
		if !slices.Contains(known, q) {
			return w, usagef("--leave-out: unknown quality %q%s", q, didYouMean(q, known))
		}
		w.LeaveOut = append(w.LeaveOut, datasets.Quality(q))
	}
	return w, nil
}

// methods are noise and models: of the flags, or of the kind of the series.
func (f *fitFlags) methods(plan analogies.Plan, s *datasets.Series) (fit.Noise, []string, error) {
	noise := cmp.Or(plan.Noise[string(s.Kind)], fit.Additive)
	if f.noise != "" {
		noise = fit.Noise(f.noise)
		known := mapSlice(fit.Noises(), func(n fit.Noise) string { return string(n) })
		if !slices.Contains(known, f.noise) {
			return "", nil, usagef("--noise: unknown noise %q%s", f.noise, didYouMean(f.noise, known))
		}
	}
	models := plan.Models[string(s.Kind)]
	if f.models != nil {
		models = f.models
	}
	for _, name := range models {
		if _, err := fit.Lookup(name); err != nil {
			return "", nil, usagef("--model: unknown model %q%s", name, didYouMean(name, modelNames()))
		}
	}
	if s.Dataset == "" && len(models) == 0 {
		return "", nil, usagef("%s is a file: name the models to fit with --model, out of %s", s.Ref(), join(modelNames()))
	}
	if len(models) == 0 {
		return "", nil, usagef("%s is of kind %s, for which no models are set: name some with --model", s.Ref(), s.Kind)
	}
	return noise, models, nil
}

// rules reads --fix for each model that has the parameter; one that none has is an error.
func (f *fitFlags) rules(models []string) (map[string][]fit.Rule, error) {
	out := map[string][]fit.Rule{}
	for _, text := range f.fix {
		name, number, ok := strings.Cut(text, "=")
		value, err := strconv.ParseFloat(number, 64)
		if !ok || err != nil {
			return nil, usagef("--fix: expected PARAMETER=NUMBER, such as K=100, found %q", text)
		}
		var known []string
		used := false
		for _, model := range models {
			m, err := fit.Lookup(model)
			if err != nil {
				return nil, err
			}
			known = append(known, mapSlice(m.Params, func(p fit.Param) string { return p.Name })...)
			if m.Has(name) {
				out[model] = append(out[model], fit.Rule{Param: name, Fix: &value})
				used = true
			}
		}
		if !used {
			return nil, usagef("--fix: no model fitted has a parameter %q%s", name, didYouMean(name, known))
		}
	}
	return out, nil
}
