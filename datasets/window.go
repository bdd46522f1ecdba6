package datasets

import (
	"math"
	"slices"
)

// Window says which observations of a series to keep. The zero Window keeps
// all.
//
// From and Until are decimal years and both inclusive. A whole number is a
// calendar year: until 1956 keeps 1956 and 1956-06, from 1956 keeps them too.
// Any other number is compared with Date.Decimal, so until 2026.5 keeps 2026
// and 2026-06 and drops 2026-07.
type Window struct {
	From, Until *float64  // nil: open
	LeaveOut    []Quality // as the source has it, also for derived values
}

// Window returns the series with the observations in w. The reference is the
// same, so that the names of observations still resolve. A window that keeps all
// shares them with s.
func (s *Series) Window(w Window) *Series {
	out := *s
	out.Observations = slices.Clip(s.Observations) // what is appended to one must not show in the other
	if !slices.ContainsFunc(s.Observations, func(o Observation) bool { return !w.holds(o) }) {
		return &out
	}
	out.Observations = nil
	for _, o := range s.Observations {
		if w.holds(o) {
			out.Observations = append(out.Observations, o)
		}
	}
	return &out
}

func (w Window) holds(o Observation) bool {
	if w.From != nil && at(o.Date, *w.From) < *w.From {
		return false
	}
	if w.Until != nil && at(o.Date, *w.Until) > *w.Until {
		return false
	}
	return !slices.Contains(w.LeaveOut, o.basis())
}

// at is the date as exact as the bound that it is compared with.
func at(d Date, bound float64) float64 {
	if bound == math.Trunc(bound) {
		return float64(d.Year())
	}
	return d.Decimal()
}
