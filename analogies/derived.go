package analogies

import (
	"fmt"
	"strings"

	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
)

// DerivedNumber is an observation of a derived series with the expression that
// makes it from its parts.
func DerivedNumber(s *datasets.Series, i int) Number {
	o := s.Observations[i]
	refs := Refs{}
	for k, part := range o.Parts {
		refs[fmt.Sprint(k)] = ValueAt(part)
	}
	return Computed(o.Value, s.FormulaOf(i), refs)
}

// SourceList names the sources of a series.
func SourceList(s *datasets.Series) string {
	var ids []string
	for _, src := range s.Sources() {
		ids = append(ids, src.ID)
	}
	return strings.Join(ids, ", ")
}

// OriginOf is where a fit of the set counts x from: a date of the data, or a
// year before.
func (s *FitSet) OriginOf(f *fit.Fit) Number {
	first, last := 0, 0
	for i, x := range s.X {
		if x < s.X[first] {
			first = i
		}
		if x > s.X[last] {
			last = i
		}
	}
	at, expr := first, "{date}"
	switch f.Model.Origin {
	case fit.YearBefore:
		expr = "{date}-1"
	case fit.AtLast:
		at = last
	}
	return Computed(f.Origin, expr, Refs{"date": YearAt(s.Points[at])})
}
