package changes

import "math"

// Change is one cell that differs between two reports.
type Change struct {
	Table, Case, Row, Column string
	Unit                     string // of a number; empty where its row names none

	Before, After float64  // of a number; NaN where there is none
	Was, Now      string   // of a text; empty where there is none
	Why           []string // what was changed that the cell may rest on; of an input empty

	rows []record // that the cell stands in, before and now
}

// Difference is how far a number moved; NaN where it did not exist before or does not now.
func (c Change) Difference() float64 { return c.After - c.Before }

// Percent is the difference in per cent of the number before; NaN where that is 0 or does not exist.
func (c Change) Percent() float64 {
	if c.Before == 0 {
		return math.NaN()
	}
	return 100 * c.Difference() / math.Abs(c.Before)
}

// moved tells whether two numbers differ by more than machines may in their last digits.
func moved(before, after float64) bool {
	const tolerance = 1e-9 // that of formulas against the tool
	if math.IsNaN(before) || math.IsNaN(after) {
		return math.IsNaN(before) != math.IsNaN(after)
	}
	return math.Abs(after-before) > tolerance*max(math.Abs(before), math.Abs(after))
}
