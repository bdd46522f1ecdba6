package value

import (
	"fmt"
	"math"
	"strings"
)

// Number is a result with the limits of its interval. Value is NaN where it
// does not exist, and Reason says why; else Reason is what it must be read
// with. Limits are NaN where there is no interval. A year that is censored has
// no Value: Lower is the year that it is later than, with an infinite Upper, or
// Upper the year that it is not later than, with an infinite Lower.
type Number struct {
	Value, Lower, Upper float64
	Reason              string
}

// Exists reports whether there is a value.
func (n Number) Exists() bool { return !math.IsNaN(n.Value) }

// Censored reports whether only one side of the value is known.
func (n Number) Censored() bool {
	return !n.Exists() && (math.IsInf(n.Lower, -1) || math.IsInf(n.Upper, 1))
}

// missing is a number that does not exist.
func missing(format string, args ...any) Number {
	return Number{math.NaN(), math.NaN(), math.NaN(), fmt.Sprintf(format, args...)}
}

// plain is a number without interval.
func plain(v float64, reason string) Number { return Number{v, math.NaN(), math.NaN(), reason} }

// before and after are years known to one side only.
func before(year float64, reason string) Number {
	return Number{math.NaN(), math.Inf(-1), year, reason}
}

func after(year float64, reason string) Number {
	return Number{math.NaN(), year, math.Inf(1), reason}
}

// rank orders numbers, censored ones at the ends; NaN where there is nothing to
// order.
func (n Number) rank() float64 {
	switch {
	case n.Exists():
		return n.Value
	case math.IsInf(n.Lower, -1):
		return math.Inf(-1)
	case math.IsInf(n.Upper, 1):
		return math.Inf(1)
	}
	return math.NaN()
}

func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

func join(notes ...string) string {
	var out []string
	for _, n := range notes {
		if n != "" {
			out = append(out, n)
		}
	}
	return strings.Join(out, "; ")
}
