package datasets

import "strings"

// Unit says what one unit of a value is. "USD million" has the measure USD and
// the multiplier 1e6: what is added or divided must share a measure, and the
// library applies the multipliers.
type Unit struct {
	Name       string  // for people
	Measure    string  // what is measured, without multiples
	Multiplier float64 // how many of the measure are one unit; more than 0
}

// real is the unit of the same thing in prices of one year. The measure
// changes with the name, so that nominal and real money cannot be added.
func (u Unit) real(prices string) Unit {
	u.Name = withoutNominal(u.Name) + ", " + prices
	u.Measure = withoutNominal(u.Measure) + ", " + prices
	return u
}

// withoutNominal takes the word away in the places where units have it.
func withoutNominal(s string) string {
	return strings.NewReplacer(" (nominal)", "", ", nominal)", ")", "(nominal, ", "(").Replace(s)
}

// summed is the unit of a running sum. A yearly rate adds up to a plain
// amount, if there is one value a year.
func (u Unit) summed(annual bool) Unit {
	u.Name, u.Measure = summedName(u.Name, annual), summedName(u.Measure, annual)
	return u
}

func summedName(s string, annual bool) string {
	if annual {
		for _, rate := range []string{" per year", "/year"} {
			s = strings.Replace(s, rate, "", 1)
		}
	}
	return s + ", cumulative"
}
