package claims

import (
	"fmt"
	"math"
	"strings"
)

// Estimate is a number that bears on a claim.
type Estimate struct {
	Name      string // of the test that it is held to
	Statistic string // in words: "yearly drift of the log real price"

	// Value is NaN where the number is missing, infinite where only a limit of
	// it is known; Reason says why. Lower and Upper are the limits of the
	// interval, infinite where it is open, NaN where the number has none.
	Value, Lower, Upper float64

	Unit    string
	Series  string   // what it is computed from
	Sources []string // ids
	Reason  string   // why it is missing, or what it must be read with
}

// Plain is an estimate without interval.
func Plain(value float64) Estimate {
	return Estimate{Value: value, Lower: math.NaN(), Upper: math.NaN()}
}

// Missing is an estimate that does not exist.
func Missing(format string, args ...any) Estimate {
	e := Plain(math.NaN())
	e.Reason = fmt.Sprintf(format, args...)
	return e
}

// Exists reports whether anything is known of the number.
func (e Estimate) Exists() bool { return !math.IsNaN(e.Value) }

// Text is the number with its interval, unit and series, for people. Of a
// derived series it names the one that it was made from: the statistic says
// what was made of it.
func (e Estimate) Text() string {
	var series []string
	for _, s := range strings.Split(e.Series, "; ") {
		name, _, _ := strings.Cut(s, "|")
		series = append(series, name)
	}
	return fmt.Sprintf("%s: %s (%s)", e.Statistic, strings.TrimSpace(e.Number()+" "+e.Unit), strings.Join(series, "; "))
}

// Number is the number with its interval: "-0.42 (-0.51 to -0.33)".
func (e Estimate) Number() string {
	known := func(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
	switch {
	case !e.Exists():
		return "–"
	case math.IsInf(e.Value, 0) && known(e.Lower):
		return "above " + e.show(e.Lower)
	case math.IsInf(e.Value, 0):
		return "open"
	case known(e.Lower) && known(e.Upper):
		return fmt.Sprintf("%s (%s to %s)", e.show(e.Value), e.show(e.Lower), e.show(e.Upper))
	case known(e.Lower):
		return fmt.Sprintf("%s (%s or more)", e.show(e.Value), e.show(e.Lower))
	case known(e.Upper):
		return fmt.Sprintf("%s (%s or less)", e.show(e.Value), e.show(e.Upper))
	}
	return e.show(e.Value)
}

func (e Estimate) show(v float64) string {
	if e.Unit == "year" {
		return fmt.Sprintf("%.0f", v)
	}
	return fmt.Sprintf("%.4g", v)
}
