package datasets

import (
	"fmt"
	"strings"
)

// Cumulative returns the running sum of a series: {0} on its first date, and
// then {0}+{1}, its own value and the sum before, which is an observation of
// the derived series itself. The reference names the first date, since a sum
// depends on where it begins.
//
// Years missing inside the span are named in Made.Notes and never filled. It
// is an error when a value is negative, when a year and a date inside that
// year would be counted twice, and when there is no value.
func Cumulative(s *Series) (*Series, error) {
	if len(s.Observations) == 0 {
		return nil, fmt.Errorf("%s has no values to sum", s.Ref())
	}
	annual, err := summable(s)
	if err != nil {
		return nil, err
	}
	op := &Operation{Name: "cumulative", Formula: "{0}+{1}", Parents: []*Series{s}}
	out := s.derived("cumulative:"+s.Observations[0].Date.String(), op)
	out.Title += ", cumulative"
	out.Unit = s.Unit.summed(annual)
	out.Definition = strings.TrimSpace(s.Definition + fmt.Sprintf(" Summed from %s on.", s.Observations[0].Date))
	for i, o := range s.Observations {
		value, quality, formula, parts := o.Value, weakest(o.Quality), "{0}", []PointID{s.point(o)}
		if i > 0 {
			before := out.Observations[i-1]
			value, quality = o.Value+before.Value, weakest(o.Quality, before.Quality)
			formula, parts = op.Formula, append(parts, out.point(before))
		}
		out.Observations = append(out.Observations, o.from(value, formula, quality, parts))
	}
	if gaps := gaps(s); len(gaps) > 0 {
		op.Notes = append(op.Notes, fmt.Sprintf("the sum lacks %s, for which there is no value", ranges(gaps)))
	}
	return out, nil
}

// summable checks the values, and reports whether there is one for each year.
func summable(s *Series) (annual bool, err error) {
	annual = true
	for i, o := range s.Observations {
		annual = annual && o.Date.annual()
		if o.Value < 0 {
			return false, fmt.Errorf("%s is %v on %s: a running sum needs values that are not negative", s.Ref(), o.Value, o.Date)
		}
		if i == 0 {
			continue
		}
		last := s.Observations[i-1].Date
		if last.Year() == o.Date.Year() && (last.annual() || o.Date.annual()) {
			return false, fmt.Errorf("%s has values for %s and %s: a running sum would count one twice", s.Ref(), last, o.Date)
		}
	}
	return annual, nil
}

// gaps are the calendar years without a value between the first and the last.
func gaps(s *Series) []int {
	var out []int
	for i := 1; i < len(s.Observations); i++ {
		for y := s.Observations[i-1].Date.Year() + 1; y < s.Observations[i].Date.Year(); y++ {
			out = append(out, y)
		}
	}
	return out
}
