package exhibit

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
)

// Number is a number for people, with its unit behind it.
func Number(v float64, unit string) string {
	return strings.TrimSpace(table.Significant(v, 4) + " " + unit)
}

// Estimate is a number that is not known to more than three digits.
func Estimate(v float64) string { return table.Significant(v, 3) }

// Range is the interval of a forecast, which is made in logs.
func Range(lower, upper float64) string {
	return Estimate(math.Exp(lower)) + " to " + Estimate(math.Exp(upper))
}

// Percent is a share with its limits.
func Percent(q analogies.Quantity) string {
	show := func(n analogies.Number) string { return fmt.Sprintf("%.1f", 100*n.Value) }
	if q.Lower.Exists() && q.Upper.Exists() && q.Lower.Value != q.Upper.Value {
		return show(q.Value) + "% (" + show(q.Lower) + " to " + show(q.Upper) + ")"
	}
	return show(q.Value) + "%"
}
