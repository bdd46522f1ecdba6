package analogies

import (
	"math"

	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/analogies/table"
)

// AlignedTable is the long form: a row for each observation of each series on
// its clock, one without a number for a series that cannot be put there.
func AlignedTable(list []Aligned, on clock.Clock) *table.Table {
	t := table.New("aligned", "Series on one clock", table.Columns("case", "series", "clock", "t", "date", "value", "unit", "reason")...)
	for _, a := range list {
		for _, p := range a.Points {
			t.Add(a.Case, a.ref(), string(on), p.T, p.Date.String(), p.Value, a.Unit, a.Reason)
		}
		if len(a.Points) == 0 {
			t.Add(a.Case, a.ref(), string(on), nil, nil, nil, a.Unit, a.Reason)
		}
	}
	return t
}

// ClocksTable has the year at which the clock of each series shows 0.
func ClocksTable(list []Aligned, on clock.Clock) *table.Table {
	t := table.New("clocks", "Year 0 of each clock", table.Columns("case", "series", "clock", "value", "lower", "upper", "unit", "reason")...)
	for _, a := range list {
		z := a.Zero
		if z.Lower == z.Value && z.Upper == z.Value { // exact
			z.Lower, z.Upper = math.NaN(), math.NaN()
		}
		t.Add(a.Case, a.ref(), string(on), z.Value, z.Lower, z.Upper, "year", z.Reason)
	}
	return t
}

func (a Aligned) ref() string {
	if a.Series == nil {
		return ""
	}
	return a.Series.Ref()
}
