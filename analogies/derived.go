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

// OriginOf is where a fit of the set counts x from: the first date of the
// data, or a year before it.
func (s *FitSet) OriginOf(f *fit.Fit) Number {
	first := 0
	for i, x := range s.X {
		if x < s.X[first] {
			first = i
		}
	}
	expr := "{first}"
	if f.Model.Origin == fit.YearBefore {
		expr = "{first}-1"
	}
	return Computed(f.Origin, expr, Refs{"first": YearAt(s.Points[first])})
}
