package fit

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"example.com/rhyme/fit/stat"
)

// Outcome is one forecast of a hindcast and what came: the error over the scale
// of the forecast, which would be Student's t with DF degrees of freedom were
// the model right.
type Outcome struct {
	Horizon int
	Error   float64
	DF      int
}

// Fewest records and forecasts behind a widening factor.
const (
	fewestRecords   = 3
	fewestForecasts = 20
)

// Widening is the factor, at least 1, by which forecast intervals of a horizon
// must be widened for those of 95% to have held 95% of what came, in the
// records of a model on other series of the kind. Each record counts alike, however
// long its series. It is NaN with fewer than 3 records or 20 forecasts.
//
// J. D. Farmer and F. Lafond (2016) pool normalised errors over technologies in
// the same way, since one short series cannot tell how wrong its forecasts are.
func Widening(records []*Hindcast, horizon int) float64 {
	type miss struct{ size, weight float64 }
	n := 0
	for _, h := range records {
		n += len(h.at(horizon))
	}
	if n < fewestForecasts {
		return math.NaN()
	}
	all, with := make([]miss, 0, n), 0
	halves := map[int]float64{} // of intervals of 95%, by degrees of freedom: forecasts from one origin share theirs
	for _, h := range records {
		own := h.at(horizon)
		for _, o := range own {
			half, known := halves[o.DF]
			if !known {
				half = stat.StudentT(0.95, o.DF)
				halves[o.DF] = half
			}
			all = append(all, miss{math.Abs(o.Error) / half, 1 / float64(len(own))})
		}
		if len(own) > 0 {
			with++
		}
	}
	if with < fewestRecords {
		return math.NaN()
	}
	sort.Slice(all, func(i, j int) bool { return all[i].size < all[j].size })
	held := 0.0
	for _, m := range all {
		if held += m.weight; held >= 0.95*float64(with)-1e-9 {
			return math.Max(1, m.size)
		}
	}
	return math.Max(1, all[len(all)-1].size)
}

// at are the outcomes of a horizon.
func (h *Hindcast) at(horizon int) []Outcome {
	before := func(o Outcome, horizon int) int { return cmp.Compare(o.Horizon, horizon) }
	from, _ := slices.BinarySearchFunc(h.Outcomes, horizon, before)
	to, _ := slices.BinarySearchFunc(h.Outcomes, horizon+1, before)
	return h.Outcomes[from:to]
}

// Calibrate fills, for each score, the factor by which the records of other
// series would have widened its intervals, and the coverage that they then have
// here. The series itself must not be among the records.
func (h *Hindcast) Calibrate(others []*Hindcast) {
	for i := range h.Scores {
		s := &h.Scores[i]
		s.Widening = Widening(others, s.Horizon)
		s.Widened50, s.Widened80, s.Widened95 = math.NaN(), math.NaN(), math.NaN()
		if math.IsNaN(s.Widening) {
			continue
		}
		var t tally
		for _, o := range h.at(s.Horizon) {
			t.n++
			t.hold(o.Error/s.Widening, o.DF)
		}
		s.Widened50, s.Widened80, s.Widened95 = t.coverage()
	}
}

// Widen returns the forecast with its scale multiplied; NaN, for a factor that
// could not be had, leaves it as it is.
func (f Forecast) Widen(factor float64) Forecast {
	if factor > 0 {
		f.Scale *= factor
	}
	return f
}
