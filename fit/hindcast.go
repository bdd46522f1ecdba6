package fit

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"sort"

	"example.com/rhyme/fit/stat"
)

// Score is how forecasts of one horizon turned out, beside two naive rivals on
// the same forecasts. Errors are on the scale of the noise: a mean absolute
// error of 0.2 in logs is about 20%.
type Score struct {
	Horizon int     // years ahead, rounded: 0 is less than half a year; steps where x is no year
	N       int     // forecasts scored
	MAE     float64 // mean absolute error of the median
	CRPS    float64 // mean continuous ranked probability score
	// Shares of the observations that fell into the intervals of 50, 80, 95%.
	Coverage50, Coverage80, Coverage95 float64
	LastValueMAE                       float64 // of "as it was last"
	DriftMAE                           float64 // of "on as before": last value and mean drift

	// Of Calibrate: the factor that the records of other series ask for, and
	// coverage of the intervals that are widened by it. NaN before and where
	// there are too few.
	Widening, Widened50, Widened80, Widened95 float64
}

// Hindcast is the record of a model on a series.
type Hindcast struct {
	Scores   []Score   // by horizon, ascending
	Outcomes []Outcome // each forecast, by horizon and then by origin, ascending
	Origins  int       // dates from which it was forecast
	Failed   int       // origins at which the model could not be fitted to what was known
}

// HindcastOptions steer a hindcast. The zero value is good.
type HindcastOptions struct {
	Options
	MinPoints  int // known at the first origin; 0 means parameters + 3, at least 6
	MaxHorizon int // 0 means as far as the data go

	// Records says that each value is a record in force until the next: the
	// forecasts are then of the record in force at whole years ahead, up to the
	// last date, not of the dates that happened to bring one.
	Records bool
}

// ErrNoForecast says that a series is too short to judge a model by, or that
// the model could be fitted at no origin.
var ErrNoForecast = errors.New("no forecast could be made")

// NewHindcast stands at each date in turn, fits the model to what was known
// then, forecasts every later observation, and scores what came. The model is
// fitted in its asymptotic form. Neighbouring forecasts share most of their
// data: n counts forecasts, not independent trials.
//
// A model of two variables is told the second one of the observation that it
// forecasts, which on the day nobody knew: its scores are of conditional
// forecasts and flatter it beside a model of one variable that is a date.
func NewHindcast(m *Model, x, y []float64, o HindcastOptions) (*Hindcast, error) {
	o.Asymptotic = true
	if o.MinPoints == 0 {
		o.MinPoints = max(6, len(m.Params)+3)
	}
	if _, err := prepare(m.least(o.Rules), x, y, o.Options); err != nil {
		return nil, fmt.Errorf("%s: %w", m.Name, err)
	}
	order := byX(x)
	sx, sy := make([]float64, len(x)), make([]float64, len(y))
	var sz []float64
	for k, i := range order {
		sx[k], sy[k] = x[i], y[i]
		if o.Second != nil {
			sz = append(sz, o.Second[i])
		}
	}
	h := &Hindcast{}
	if n := len(sx) - o.MinPoints; n > 0 && o.MaxHorizon == 0 && !o.Records { // many, and their number is known
		h.Outcomes = make([]Outcome, 0, n*(n+1)/2)
	}
	tallies := map[int]*tally{}
	var ahead []target
	for k := o.MinPoints; k < len(sx); k++ {
		h.Origins++
		if sz != nil {
			o.Second = sz[:k:k]
		}
		f, err := Curve(m, sx[:k:k], sy[:k:k], o.Options)
		if err != nil {
			h.Failed++
			continue
		}
		ahead = o.appendLater(ahead[:0], m, sx, sz, sy, k)
		for _, later := range ahead {
			if o.MaxHorizon > 0 && later.ahead > o.MaxHorizon {
				continue
			}
			if tallies[later.ahead] == nil {
				tallies[later.ahead] = &tally{}
			}
			if out, ok := tallies[later.ahead].add(f, sx[:k], sy[:k], later); ok {
				h.Outcomes = append(h.Outcomes, out)
			}
		}
	}
	for ahead, t := range tallies {
		if t.n > 0 {
			h.Scores = append(h.Scores, t.score(ahead))
		}
	}
	slices.SortStableFunc(h.Outcomes, func(a, b Outcome) int { return cmp.Compare(a.Horizon, b.Horizon) })
	sort.Slice(h.Scores, func(i, j int) bool { return h.Scores[i].Horizon < h.Scores[j].Horizon })
	if len(h.Scores) == 0 {
		return nil, fmt.Errorf("%s: %w: %d origins, %d without a fit", m.Name, ErrNoForecast, h.Origins, h.Failed)
	}
	return h, nil
}

// target is what a forecast is held to: the value y at x and, of a model of two
// variables, at z.
type target struct {
	x, z, y float64
	ahead   int
}

// appendLater appends the targets of the forecasts from the first k points.
func (o HindcastOptions) appendLater(out []target, m *Model, x, z, y []float64, k int) []target {
	if o.Records && m.Variable == Year && z == nil {
		in := k - 1
		for ahead := 1; x[k-1]+float64(ahead) <= x[len(x)-1]; ahead++ {
			at := x[k-1] + float64(ahead)
			for in+1 < len(x) && x[in+1] <= at {
				in++
			}
			out = append(out, target{x: at, y: y[in], ahead: ahead})
		}
		return out
	}
	for i := k; i < len(x); i++ {
		ahead := i - k + 1
		if m.Variable == Year {
			ahead = int(math.Round(x[i] - x[k-1]))
		}
		t := target{x: x[i], y: y[i], ahead: ahead}
		if z != nil {
			t.z = z[i]
		}
		out = append(out, t)
	}
	return out
}

// tally adds up the forecasts of one horizon.
type tally struct {
	n                      int
	abs, crps, last, drift float64
	in50, in80, in95       int
}

// add scores the forecast of a target from the points x, y that were known;
// false when it has no distribution.
func (t *tally) add(f *Fit, x, y []float64, later target) (Outcome, bool) {
	forecast := f.ForecastPair(later.x, later.z)
	came := f.Noise.scale(later.y)
	crps := forecast.CRPS(later.y)
	if math.IsNaN(crps) || math.IsInf(crps, 0) {
		return Outcome{}, false
	}
	k := len(x) - 1
	known, first := f.Noise.scale(y[k]), f.Noise.scale(y[0])
	drift := known
	if x[k] > x[0] {
		drift += (known - first) / (x[k] - x[0]) * (later.x - x[k])
	}
	t.n++
	t.abs += math.Abs(forecast.Location - came)
	t.crps += crps
	t.last += math.Abs(known - came)
	t.drift += math.Abs(drift - came)
	o := Outcome{Horizon: later.ahead, Error: (came - forecast.Location) / forecast.Scale, DF: forecast.DF}
	t.hold(o.Error, o.DF)
	return o, true
}

// hold counts the intervals that hold an error, in units of the scale.
func (t *tally) hold(e float64, df int) {
	level := math.Abs(2*stat.StudentCDF(e, df) - 1) // of the interval that just holds it
	for _, c := range []struct {
		level float64
		count *int
	}{{0.5, &t.in50}, {0.8, &t.in80}, {0.95, &t.in95}} {
		if level <= c.level {
			*c.count++
		}
	}
}

func (t *tally) coverage() (c50, c80, c95 float64) {
	n := float64(t.n)
	return float64(t.in50) / n, float64(t.in80) / n, float64(t.in95) / n
}

func (t *tally) score(ahead int) Score {
	n, nan := float64(t.n), math.NaN()
	s := Score{
		Horizon: ahead, N: t.n, MAE: t.abs / n, CRPS: t.crps / n, LastValueMAE: t.last / n, DriftMAE: t.drift / n,
		Widening: nan, Widened50: nan, Widened80: nan, Widened95: nan,
	}
	s.Coverage50, s.Coverage80, s.Coverage95 = t.coverage()
	return s
}
