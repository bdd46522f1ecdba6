package clock

import (
	"fmt"
	"math"
)

// Number is a moment in decimal years, or a count of years or units, with the
// limits of its interval. Value is NaN where it cannot be computed, and Reason
// says why; else Reason is what it must be read with. Limits are NaN where
// there is no interval, infinite where it is open.
type Number struct {
	Value, Lower, Upper float64
	Reason              string
}

// Exact is a number without error, such as a date that is declared.
func Exact(v float64) Number { return Number{Value: v, Lower: v, Upper: v} }

// Missing is the number that does not exist, with its reason.
func Missing(format string, args ...any) Number {
	return Number{math.NaN(), math.NaN(), math.NaN(), fmt.Sprintf(format, args...)}
}

// Exists reports whether there is a number.
func (n Number) Exists() bool { return !math.IsNaN(n.Value) && !math.IsInf(n.Value, 0) }

// exact reports whether the interval is a point.
func (n Number) exact() bool { return n.Lower == n.Value && n.Upper == n.Value }

// words is the number with its limits, if it has any.
func (n Number) words(format string) string {
	limit := func(v float64) string {
		if math.IsInf(v, 0) {
			return "open"
		}
		return fmt.Sprintf(format, v)
	}
	if n.exact() || math.IsNaN(n.Lower) || math.IsNaN(n.Upper) {
		return fmt.Sprintf(format, n.Value)
	}
	return fmt.Sprintf(format+" (%s to %s)", n.Value, limit(n.Lower), limit(n.Upper))
}

// Between counts the years from one moment to another; it is negative where
// the second came first. Its limits are those of the earliest and the latest
// that the two allow, from b.Lower - a.Upper to b.Upper - a.Lower: a range
// without a probability, unless one of the two is exact. It has none where
// either lacks its own.
func Between(a, b Number) Number {
	switch {
	case !a.Exists() && !b.Exists():
		return Missing("%s; %s", a.Reason, b.Reason)
	case !a.Exists():
		return Missing("%s", a.Reason)
	case !b.Exists():
		return Missing("%s", b.Reason)
	}
	n := Number{Value: b.Value - a.Value, Lower: b.Lower - a.Upper, Upper: b.Upper - a.Lower}
	switch {
	case math.IsNaN(n.Lower) || math.IsNaN(n.Upper):
		n.Lower, n.Upper = math.NaN(), math.NaN()
		n.Reason = "no interval: a date is known without one"
	case !a.exact() && !b.exact():
		n.Reason = "the limits join the earliest of one date with the latest of the other: a range, no probability"
	}
	return n
}
