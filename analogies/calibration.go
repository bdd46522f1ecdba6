package analogies

import (
	"context"

	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
)

// Pool is how the models would have forecast the series of a plan, nominal ones
// deflated where they can be. From it the forecasts of a series are calibrated:
// one widening factor for each horizon, kind of series and model, the series
// itself left out.
type Pool struct{ records []Record }

// NewPool makes the hindcasts of every series of the plan, headline or not.
func NewPool(ctx context.Context, catalog *datasets.Catalog, plan Plan) (*Pool, error) {
	plan.Also = true
	b := newBuilder(catalog, plan)
	if err := b.open(); err != nil {
		return nil, err
	}
	jobs, err := b.jobs()
	if err != nil {
		return nil, err
	}
	var sets []*FitSet
	for _, j := range jobs {
		if j.set.Over != nil { // an experience curve, of no subject
			sets = append(sets, j.set)
		}
	}
	for _, c := range b.report.Cases {
		for _, s := range c.Subjects {
			if set := s.Shown(); set != nil {
				sets = append(sets, set)
			}
		}
	}
	for i := range sets {
		sets[i] = sets[i].thinned()
	}
	records, err := Hindcasts(ctx, sets)
	return &Pool{records}, err
}

// Series of more than manyPoints observations are thinned to fewPoints before
// they are forecast from each of their dates: the work grows with the square of
// the observations and more, and the horizons of a calibration are years.
const manyPoints, fewPoints = 300, 150

// thinned is the set with fewer observations at even distances in their order,
// the first and the last among them, or the set itself.
func (s *FitSet) thinned() *FitSet {
	n := len(s.X)
	if n <= manyPoints {
		return s
	}
	t := *s
	t.X, t.Y, t.Points, t.Second, t.XPoints = nil, nil, nil, nil, nil
	for k := range fewPoints {
		i := k * (n - 1) / (fewPoints - 1)
		t.X, t.Y, t.Points = append(t.X, s.X[i]), append(t.Y, s.Y[i]), append(t.Points, s.Points[i])
		if s.Second != nil {
			t.Second = append(t.Second, s.Second[i])
		}
		if s.XPoints != nil {
			t.XPoints = append(t.XPoints, s.XPoints[i])
		}
	}
	return &t
}

// Records are those of the sets that are wanted.
func (p *Pool) Records(want func(*FitSet) bool) []Record {
	var out []Record
	for _, r := range p.records {
		if want(r.Set) {
			out = append(out, r)
		}
	}
	return out
}

// Calibrate fills the widening factors of records and the coverage after.
func (p *Pool) Calibrate(records []Record) {
	for _, r := range records {
		if r.Hindcast != nil {
			r.Hindcast.Calibrate(p.others(r.Set, r.Model))
		}
	}
}

// Widening is the factor for forecasts of a set by a model so far ahead, NaN
// where too few other series say so.
func (p *Pool) Widening(s *FitSet, m *fit.Model, horizon int) float64 {
	return fit.Widening(p.others(s, m), horizon)
}

// others are the records of the model on other series of the kind, each series
// once.
func (p *Pool) others(s *FitSet, m *fit.Model) []*fit.Hindcast {
	own := origin(s.Series)
	seen := map[string]bool{own: true}
	var out []*fit.Hindcast
	for _, r := range p.records {
		from := origin(r.Set.Series)
		if r.Hindcast == nil || r.Model.Name != m.Name || r.Set.Series.Kind != s.Series.Kind || r.Set.Noise != s.Noise || seen[from] {
			continue
		}
		seen[from] = true
		out = append(out, r.Hindcast)
	}
	return out
}

// origin is the series of the data that a derived one goes back to.
func origin(s *datasets.Series) string {
	for s.Made != nil && len(s.Made.Parents) > 0 {
		s = s.Made.Parents[0]
	}
	return s.Ref()
}
