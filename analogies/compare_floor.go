package analogies

import (
	"fmt"

	"example.com/rhyme/fit"
)

// floorTest is the fit with a floor, tested against one without, or why there
// is no test.
func floorTest(set *FitSet) (f *fit.Fit, why string) {
	r, ok := set.Result("exponential-floor")
	switch {
	case !ok:
		return nil, "exponential-floor is not among the models fitted"
	case r.Err != nil:
		return nil, r.Err.Error()
	case r.Fit.Nested == nil:
		return nil, "no test against decline without a floor"
	}
	return r.Fit, ""
}

// priceFloor is the floor where the evidence prefers one to none.
func priceFloor(set *FitSet, unit string) Quantity {
	f, why := floorTest(set)
	switch {
	case f == nil:
		return None("", unit, why)
	case f.Nested.P >= 1-f.Level:
		return None("", unit, fmt.Sprintf("no evidence of a floor (F test against none: p = %.2g)", f.Nested.P))
	}
	note := fmt.Sprintf("a floor is preferred to none (F test: p = %.2g); a description of these years, not a bound", f.Nested.P)
	return parameter(f, set.FitID(f.Model.Name), "c", unit, joinNotes(note, notes(f.Model.Name, f)))
}

// floorEvidence is the p-value of the test for a floor.
func floorEvidence(set *FitSet) Quantity {
	const unit = "probability"
	f, why := floorTest(set)
	if f == nil {
		return None("", unit, why)
	}
	note := fmt.Sprintf("F = %.3g with 1 and %d degrees, against %s; residuals taken as independent", f.Nested.F, f.N-f.K+1, f.Nested.Model)
	return Quantity{Value: Given(f.Nested.P), Lower: Missing(), Upper: Missing(), Unit: unit, Reason: joinNotes(note, notes(f.Model.Name, f))}
}
