package analogies

import (
	"context"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/fit"
	"golang.org/x/sync/errgroup"
)

// Record is how one model would have forecast one series, or why that cannot
// be said.
type Record struct {
	Set      *FitSet
	Model    *fit.Model
	Hindcast *fit.Hindcast
	Err      error
}

// Hindcasts forecasts every set from each of its dates by each of its models,
// under the rules that Plan or Run was given, and scores what came. Sets that
// were not planned give nothing.
func Hindcasts(ctx context.Context, sets []*FitSet) ([]Record, error) {
	var records []Record
	for _, s := range sets {
		for _, m := range s.Models {
			records = append(records, Record{Set: s, Model: m, Err: s.suits(m)})
		}
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(workers())
	for i := range records {
		group.Go(func() error {
			r := &records[i]
			if err := ctx.Err(); err != nil {
				return err
			}
			if r.Err != nil {
				return nil
			}
			o := fit.HindcastOptions{Options: r.Set.options(r.Model, 0), Records: r.Set.Series.IsRecord()}
			r.Hindcast, r.Err = fit.NewHindcast(r.Model, r.Set.X, r.Set.Y, o)
			return nil
		})
	}
	return records, group.Wait()
}

// HindcastsTable has a row for each horizon of each record; what could not be
// judged is left to FailedHindcasts.
func HindcastsTable(records []Record) *table.Table {
	t := table.New("hindcasts", "Hindcasts", table.Columns("case", "series", "model", "horizon", "n", "mae", "crps",
		"coverage50", "coverage80", "coverage95", "last_value_mae", "drift_mae", "widening", "widened50", "widened80", "widened95")...)
	for _, r := range records {
		if r.Hindcast == nil {
			continue
		}
		for _, s := range r.Hindcast.Scores {
			t.Add(r.Set.Case, r.Set.Name(), r.Model.Name, s.Horizon, s.N, s.MAE, s.CRPS,
				s.Coverage50, s.Coverage80, s.Coverage95, s.LastValueMAE, s.DriftMAE, s.Widening, s.Widened50, s.Widened80, s.Widened95)
		}
	}
	return t
}

// FailedHindcasts lists the models that could not be judged, with the reason.
func FailedHindcasts(records []Record) *table.Table {
	t := table.New("failed", "Not judged", table.Columns("case", "series", "model", "reason")...)
	for _, r := range records {
		if r.Err != nil {
			t.Add(r.Set.Case, r.Set.Name(), r.Model.Name, r.Err.Error())
		}
	}
	return t
}
