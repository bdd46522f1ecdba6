package analogies

import "example.com/rhyme/datasets"

// Ref names a number that an expression rests on. It is comparable, so that an
// export can map it to the cell where the number stands.
type Ref struct {
	Kind RefKind
	Of   string // series, fit or quantity
	At   string // date, parameter or input
	To   string // last date of a range
}

// RefKind says what a Ref names.
type RefKind string

// What an expression can rest on: the value or the decimal year of an
// observation, a range of either, a parameter of a fit (its estimate or a limit
// of its interval), the origin of a fit, an input that people may change, the
// multiplier of a series' unit, and another quantity.
const (
	RefValue  RefKind = "value"
	RefYear   RefKind = "year"
	RefValues RefKind = "values"
	RefYears  RefKind = "years"
	RefParam  RefKind = "parameter"
	RefLower  RefKind = "lower limit"
	RefUpper  RefKind = "upper limit"
	RefOrigin RefKind = "origin"
	RefInput  RefKind = "input"
	RefUnit   RefKind = "multiplier"
	RefOther  RefKind = "quantity"
)

// Refs gives the references of an expression their short names.
type Refs map[string]Ref

// ValueAt is the value of the observation of a series on a date.
func ValueAt(p datasets.PointID) Ref { return Ref{Kind: RefValue, Of: p.Series, At: p.Date} }

// YearAt is the decimal year of the observation of a series on a date.
func YearAt(p datasets.PointID) Ref { return Ref{Kind: RefYear, Of: p.Series, At: p.Date} }

// ValuesOf are the values of all observations of a series, in order of date.
func ValuesOf(s *datasets.Series) Ref { return rangeOf(RefValues, s) }

// YearsOf are the decimal years of all observations of a series.
func YearsOf(s *datasets.Series) Ref { return rangeOf(RefYears, s) }

func rangeOf(kind RefKind, s *datasets.Series) Ref {
	o := s.Observations
	return Ref{Kind: kind, Of: s.Ref(), At: o[0].Date.String(), To: o[len(o)-1].Date.String()}
}

// InputOf is a number that people may change.
func InputOf(id string) Ref { return Ref{Kind: RefInput, Of: id} }

// OtherOf is another quantity, by its id.
func OtherOf(id string) Ref { return Ref{Kind: RefOther, Of: id} }

// MultiplierOf is the multiplier of a series' unit: 1e6 for millions.
func MultiplierOf(series string) Ref { return Ref{Kind: RefUnit, Of: series} }

// EstimateOf is the estimate of a parameter of a fit.
func EstimateOf(fitID, param string) Ref { return Ref{Kind: RefParam, Of: fitID, At: param} }

// LowerOf is the lower limit of a parameter of a fit.
func LowerOf(fitID, param string) Ref { return Ref{Kind: RefLower, Of: fitID, At: param} }

// UpperOf is the upper limit of a parameter of a fit.
func UpperOf(fitID, param string) Ref { return Ref{Kind: RefUpper, Of: fitID, At: param} }

// OriginOf is where a fit counts x from.
func OriginOf(fitID string) Ref { return Ref{Kind: RefOrigin, Of: fitID} }
