package datasets

import (
	"fmt"
	"strings"
)

// Deflate returns a nominal series in prices of the base year:
//
//	value * index(base) / index(year of the value)
//
// An annual index deflates every date of its year; where an index has several
// values in a year, their mean counts. Years without index are left out, and
// Made.Notes says which. The unit and the measure name the base year.
//
// It is an error when the series is not nominal, is a running sum (deflate
// first, then sum), when the index has no value for the base year or one that
// is not positive, and when no value is left.
func Deflate(s, index *Series, base int) (*Series, error) {
	if err := deflatable(s); err != nil {
		return nil, err
	}
	levels, err := yearMeans(index)
	if err != nil {
		return nil, err
	}
	b, ok := levels[base]
	if !ok {
		return nil, fmt.Errorf("%s has no value for the base year %d", index.Ref(), base)
	}
	prices := fmt.Sprintf("%d prices", base)
	op := &Operation{Name: "real", Formula: "{0}*{2}/{1}", Parents: []*Series{s, index}}
	out := s.derived(fmt.Sprintf("real:%s:%d", nested(index.Ref()), base), op)
	out.Title += ", in " + prices
	out.Unit, out.Money = s.Unit.real(prices), Real
	out.Definition = strings.TrimSpace(s.Definition + fmt.Sprintf(" Deflated by %s to %s.", index.Ref(), prices))

	var missing, averaged []int
	for _, o := range s.Observations {
		l, ok := levels[o.Date.Year()]
		if !ok {
			missing = append(missing, o.Date.Year())
			continue
		}
		if len(l.parts) > 1 {
			averaged = append(averaged, o.Date.Year())
		}
		out.Observations = append(out.Observations, s.deflated(o, l, b))
	}
	if len(out.Observations) == 0 {
		return nil, fmt.Errorf("%s cannot be deflated: %s has no value for %s", s.Ref(), index.Ref(), ranges(missing))
	}
	if len(b.parts) > 1 {
		averaged = append(averaged, base)
	}
	op.leftOut(missing, index.Ref()+" has no value for")
	if len(averaged) > 0 {
		op.Notes = append(op.Notes, fmt.Sprintf("the index of %s is the mean of the values of that year", ranges(averaged)))
	}
	return out, nil
}

func deflatable(s *Series) error {
	switch {
	case s.Money == Real:
		return fmt.Errorf("%s is in real terms already: only nominal series are deflated", s.Ref())
	case s.Money != Nominal:
		return fmt.Errorf("%s is no nominal money: only nominal series are deflated", s.Ref())
	case s.Made != nil && s.Made.Name == "cumulative":
		return fmt.Errorf("%s adds prices of different years: deflate first, then sum", s.Ref())
	}
	return nil
}

// deflated writes the formula with as many parts as the two years have values.
func (s *Series) deflated(o Observation, year, base level) Observation {
	parts := append([]PointID{s.point(o)}, year.parts...)
	formula := fmt.Sprintf("{0}*%s/%s", mean(len(parts), len(base.parts)), mean(1, len(year.parts)))
	parts = append(parts, base.parts...)
	quality := weakest(o.Quality, year.quality, base.quality)
	return o.from(o.Value*base.value/year.value, formula, quality, parts)
}

// mean is the expression for the mean of n parts from the given one on.
func mean(from, n int) string {
	if n == 1 {
		return fmt.Sprintf("{%d}", from)
	}
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf("{%d}", from+i)
	}
	return "AVERAGE(" + strings.Join(names, ",") + ")"
}

// level is an index in one year.
type level struct {
	value   float64
	quality Quality
	parts   []PointID
}

// yearMeans gives the mean of the values of each calendar year.
func yearMeans(index *Series) (map[int]level, error) {
	levels := map[int]level{}
	for _, o := range index.Observations {
		if o.Value <= 0 {
			return nil, fmt.Errorf("%s is %v on %s: an index must be positive", index.Ref(), o.Value, o.Date)
		}
		l, ok := levels[o.Date.Year()]
		if !ok {
			l.quality = o.Quality
		}
		l.value += o.Value // the sum, until all are known
		l.quality = weakest(l.quality, o.Quality)
		l.parts = append(l.parts, index.point(o))
		levels[o.Date.Year()] = l
	}
	for year, l := range levels {
		l.value /= float64(len(l.parts))
		levels[year] = l
	}
	return levels, nil
}
