package value

import (
	"fmt"
	"math"
)

// Crossover is the first year from which applications hold more than
// infrastructure for o.Stay observed years running, over the sweep of weights.
// Lower is the observed year before, in which they did not; Upper the year
// itself. Where they hold more from the first observation on, the year is
// censored: it was that one or an earlier one. Where they never do, or not yet
// for long enough, it is censored on the other side.
func (s *Split) Crossover(o Options) (Sweep, error) {
	o, err := o.Fill()
	if err != nil {
		return Sweep{}, err
	}
	return s.sweep(func(w Weights) Number {
		if why := s.noOdds(); why != "" {
			return missing("%s", why)
		}
		return crossing(s.Odds(w), o.Stay)
	}), nil
}

// crossing judges by the share, which exists where one side is 0 too.
func crossing(odds []Odds, stay int) Number {
	var known []Odds
	for _, o := range odds {
		if !math.IsNaN(o.Capture) {
			known = append(known, o)
		}
	}
	n := len(known)
	if n < stay {
		return missing("%s", join(fmt.Sprintf("%s with both layers: a crossing must last %d", count(n, "year"), stay),
			leftOut(odds, func(o Odds) float64 { return o.Capture })))
	}
	run := 0 // years running, this one included, in which applications hold more
	for i, o := range known {
		if !(o.Capture > 0.5) {
			run = 0
			continue
		}
		if run++; run < stay {
			continue
		}
		first := i - stay + 1
		year := float64(known[first].Year)
		if first == 0 {
			return before(year, join(fmt.Sprintf("applications hold more from the first observation on, %.0f: censored", year), fellBack(known[i+1:])))
		}
		return Number{year, float64(known[first-1].Year), year, fellBack(known[i+1:])}
	}
	last := known[n-1].Year
	if run > 0 {
		return after(float64(last), fmt.Sprintf("applications hold more since %d, but not yet for %s running: censored", known[n-run].Year, count(stay, "observed year")))
	}
	return after(float64(last), fmt.Sprintf("applications do not hold more for %s running by %d: censored", count(stay, "observed year"), last))
}

// fellBack says where a crossing was undone later.
func fellBack(later []Odds) string {
	for _, o := range later {
		if !(o.Capture > 0.5) {
			return fmt.Sprintf("fell back in %d", o.Year)
		}
	}
	return ""
}

// CrossoverDate is the moment between two observed years at which the straight
// line through their log-odds is at 0, for the crossing at the base weights:
// t - lo(t) (t - s)/(lo(t) - lo(s)) with s the observed year before t.
func (s *Split) CrossoverDate(o Options) (Number, error) {
	sweep, err := s.Crossover(o)
	if err != nil || !sweep.Base.Exists() {
		return missing("%s", sweep.Base.Reason), err
	}
	var now, last Odds
	for _, o := range s.Odds(nil) {
		switch float64(o.Year) {
		case sweep.Base.Value:
			now = o
		case sweep.Base.Lower:
			last = o
		}
	}
	if math.IsNaN(now.Log) || math.IsNaN(last.Log) {
		return missing("%s: nothing to interpolate", join(last.Reason, now.Reason)), nil
	}
	gap := float64(now.Year - last.Year)
	return Number{float64(now.Year) - now.Log*gap/(now.Log-last.Log), float64(last.Year), float64(now.Year), "a straight line between two observed years"}, nil
}
