package claims

import "fmt"

// Faster is the rule of a claim that each is quicker than the one before. The
// estimates are spans, in the order of time. Supported: every one is shorter
// than the one before and their intervals do not overlap. Refuted: a later one
// is longer than an earlier one, their intervals apart. Leaning: all neighbours
// are in one order, some intervals overlap.
func Faster(spans []Estimate) (Verdict, string) {
	if len(spans) < 2 {
		return CannotBeMeasured, fmt.Sprintf("only one span can be told: %s", spans[0].Series)
	}
	for i, earlier := range spans {
		for _, later := range spans[i+1:] {
			if lower, _ := later.limits(); Below(lower).met(earlier) {
				return Refuted, fmt.Sprintf("%s is slower than %s", later.Series, earlier.Series)
			}
		}
	}
	shorter, longer, apart := true, true, true
	for i, later := range spans[1:] {
		earlier := spans[i]
		shorter, longer = shorter && later.Value < earlier.Value, longer && later.Value > earlier.Value
		lower, _ := earlier.limits()
		apart = apart && Below(lower).met(later)
	}
	switch {
	case apart:
		return Supported, ""
	case shorter:
		return LeaningFor, "neighbouring intervals overlap"
	case longer:
		return LeaningAgainst, "neighbouring intervals overlap"
	}
	return Mixed, "orders in time and in speed differ, intervals overlap"
}
