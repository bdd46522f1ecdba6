package fit

import (
	"errors"
	"fmt"
	"math"
	"sort"
)

// Score is how forecasts of one horizon turned out, beside two naive rivals on
// the same forecasts. Errors are on the scale of the noise: a mean absolute
// error of 0.2 in logs is about 20%.
type Score struct {
	Horizon int     // years ahead, rounded and at least 1; steps where x is no year
	N       int     // forecasts scored
	MAE     float64 // mean absolute error of the median
	CRPS    float64 // mean continuous ranked probability score
	// Shares of the observations that fell into the intervals of 50, 80, 95%.
	Coverage50, Coverage80, Coverage95 float64
	LastValueMAE                       float64 // of "as it was last"
	DriftMAE                           float64 // of "on as before": last value and mean drift
}

// Hindcast is the record of a model on a series.
type Hindcast struct {
	Scores  []Score // by horizon, ascending
	Origins int     // dates from which it was forecast
	Failed  int     // origins at which the model could not be fitted to what was known
}

// HindcastOptions steer a hindcast. The zero value is good.
type HindcastOptions struct {
	Options
	MinPoints  int // known at the first origin; 0 means parameters + 3, at least 6
	MaxHorizon int // 0 means as far as the data go
}

// ErrNoForecast says that a series is too short to judge a model by, or that
// the model could be fitted at no origin.
var ErrNoForecast = errors.New("no forecast could be made")

// NewHindcast stands at each date in turn, fits the model to what was known
// then, forecasts every later observation, and scores what came. The model is
// fitted in its asymptotic form. Neighbouring forecasts share most of their
// data: n counts forecasts, not independent trials.
func NewHindcast(m *Model, x, y []float64, o HindcastOptions) (*Hindcast, error) {
	o.Asymptotic = true
	if o.MinPoints == 0 {
		o.MinPoints = max(6, len(m.Params)+3)
	}
	if _, err := prepare(m, x, y, o.Options); err != nil {
		return nil, fmt.Errorf("%s: %w", m.Name, err)
	}
	order := byX(x)
	sx, sy := make([]float64, len(x)), make([]float64, len(y))
	for k, i := range order {
		sx[k], sy[k] = x[i], y[i]
	}
	h := &Hindcast{}
	tallies := map[int]*tally{}
	for k := o.MinPoints; k < len(sx); k++ {
		h.Origins++
		f, err := Curve(m, sx[:k:k], sy[:k:k], o.Options)
		if err != nil {
			h.Failed++
			continue
		}
		for i := k; i < len(sx); i++ {
			ahead := horizon(m, sx, k, i)
			if o.MaxHorizon > 0 && ahead > o.MaxHorizon {
				continue
			}
			if tallies[ahead] == nil {
				tallies[ahead] = &tally{}
			}
			tallies[ahead].add(f, sx, sy, k, i)
		}
	}
	for ahead, t := range tallies {
		if t.n > 0 {
			h.Scores = append(h.Scores, t.score(ahead))
		}
	}
	sort.Slice(h.Scores, func(i, j int) bool { return h.Scores[i].Horizon < h.Scores[j].Horizon })
	if len(h.Scores) == 0 {
		return nil, fmt.Errorf("%s: %w: %d origins, %d without a fit", m.Name, ErrNoForecast, h.Origins, h.Failed)
	}
	return h, nil
}

// horizon is the distance from the last of k known observations to the i-th.
func horizon(m *Model, x []float64, k, i int) int {
	if m.Variable != Year {
		return i - k + 1
	}
	return max(1, int(math.Round(x[i]-x[k-1])))
}

// tally adds up the forecasts of one horizon.
type tally struct {
	n                      int
	abs, crps, last, drift float64
	in50, in80, in95       int
}

func (t *tally) add(f *Fit, x, y []float64, k, i int) {
	forecast := f.Forecast(x[i])
	came := f.Noise.scale(y[i])
	crps := forecast.CRPS(y[i])
	if math.IsNaN(crps) || math.IsInf(crps, 0) {
		return // no distribution: nothing to score
	}
	known, first := f.Noise.scale(y[k-1]), f.Noise.scale(y[0])
	drift := known
	if x[k-1] > x[0] {
		drift += (known - first) / (x[k-1] - x[0]) * (x[i] - x[k-1])
	}
	t.n++
	t.abs += math.Abs(forecast.Location - came)
	t.crps += crps
	t.last += math.Abs(known - came)
	t.drift += math.Abs(drift - came)
	off := math.Abs(2*forecast.Rank(y[i]) - 1) // the level of the interval that just holds it
	for _, c := range []struct {
		level float64
		count *int
	}{{0.5, &t.in50}, {0.8, &t.in80}, {0.95, &t.in95}} {
		if off <= c.level {
			*c.count++
		}
	}
}

func (t *tally) score(ahead int) Score {
	n := float64(t.n)
	return Score{
		Horizon: ahead, N: t.n, MAE: t.abs / n, CRPS: t.crps / n,
		Coverage50: float64(t.in50) / n, Coverage80: float64(t.in80) / n, Coverage95: float64(t.in95) / n,
		LastValueMAE: t.last / n, DriftMAE: t.drift / n,
	}
}
