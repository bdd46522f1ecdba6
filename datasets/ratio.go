package datasets

import (
	"fmt"
	"strconv"
	"strings"
)

// Ratio returns a over b on the dates of a, each with the last observation of
// b in the same calendar year.
//
// Where both have the same measure the values are percent, with the
// multipliers taken into account; else they are in units of a per unit of b,
// and the multiplier of the new unit is the quotient of the two. Dates without
// a value of b, and those where b is 0, are left out; Made.Notes says which.
//
// It is an error to divide nominal by real money or the other way round, and
// when no value is left.
func Ratio(a, b *Series) (*Series, error) {
	if a.Money != "" && b.Money != "" && a.Money != b.Money {
		return nil, fmt.Errorf("%s is %s and %s is %s: deflate one first", a.Ref(), a.Money, b.Ref(), b.Money)
	}
	factor := 1.0
	if a.Unit.Measure == b.Unit.Measure {
		factor = 100 * a.Unit.Multiplier / b.Unit.Multiplier
	}
	op := &Operation{Name: "ratio", Formula: "{0}/{1}", Parents: []*Series{a, b}}
	if factor != 1 {
		op.Formula += "*" + strconv.FormatFloat(factor, 'G', -1, 64)
	}
	out := a.derived("over:"+nested(b.Ref()), op)
	out.Kind = KindRatio
	out.Unit, out.Money = quotient(a, b)
	out.Title = a.Title + " over " + besides(a.Title, b.Title)
	out.Definition = strings.TrimSpace(a.Definition + fmt.Sprintf(" Divided by %s.", b.Ref()))
	out.divide(a, b, factor)
	if len(out.Observations) == 0 {
		return nil, fmt.Errorf("%s has no value in a year in which %s can be divided by it", b.Ref(), a.Ref())
	}
	return out, nil
}

// divide fills in the observations and says what it leaves out.
func (s *Series) divide(a, b *Series, factor float64) {
	below := map[int]Observation{}
	for _, o := range b.ByYear() {
		below[o.Date.Year()] = o
	}
	var missing, zero []int
	for _, o := range a.Observations {
		d, ok := below[o.Date.Year()]
		switch {
		case !ok:
			missing = append(missing, o.Date.Year())
			continue
		case d.Value == 0:
			zero = append(zero, o.Date.Year())
			continue
		}
		parts := []PointID{a.point(o), b.point(d)}
		value := o.Value / d.Value * factor
		s.Observations = append(s.Observations, o.from(value, s.Made.Formula, weakest(o.Quality, d.Quality), parts))
	}
	s.Made.leftOut(missing, b.Ref()+" has no value for")
	s.Made.leftOut(zero, b.Ref()+" is 0 in")
}

// besides is a title without what it begins with like another: "of steel: profit
// over sales", not "of steel: profit over of steel: sales".
func besides(title, other string) string {
	if i := strings.LastIndex(title, ": "); i > 0 && strings.HasPrefix(other, title[:i+2]) {
		return other[i+2:]
	}
	return other
}

// quotient is the unit of a over b, and whether it is money.
func quotient(a, b *Series) (Unit, Money) {
	if a.Unit.Measure == b.Unit.Measure {
		return Unit{Name: "percent of " + besides(a.Title, b.Title), Measure: "percent of " + b.Title, Multiplier: 1}, ""
	}
	u := Unit{
		Name:       a.Unit.Name + " per " + b.Unit.Name,
		Measure:    a.Unit.Measure + " per " + b.Unit.Measure,
		Multiplier: a.Unit.Multiplier / b.Unit.Multiplier,
	}
	if b.Money != "" { // what a unit of money buys is no money
		return u, ""
	}
	return u, a.Money
}
