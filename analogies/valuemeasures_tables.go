package analogies

import (
	"fmt"
	"math"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/analogies/value"
)

// MeasuresTable is the panel on who kept the value: a row for each measure of
// each definition, and of each case.
func MeasuresTable(list []ValueMeasure) *table.Table {
	t := table.New("measures", "Who kept the value", table.Columns("case", "definition", "measure", "value", "lower", "upper", "unit", "series", "reason")...)
	for _, m := range list {
		q := m.Quantity
		t.Add(m.Case, m.Definition, m.Measure, q.Value.Value, q.Lower.Value, q.Upper.Value, q.Unit, m.Series, q.Reason)
	}
	return t
}

// CaptureTable is, by definition and year, what applications held of
// infrastructure and applications, at the base weights and over every corner
// of them.
func (r *Report) CaptureTable() *table.Table {
	t := table.New("capture", "Applications against infrastructure", table.Columns("case", "definition", "year", "capture", "capture_low", "capture_median", "capture_high", "log_odds", "reason")...)
	for _, c := range r.Cases {
		for _, v := range c.Value {
			for _, o := range v.Odds(nil) {
				low, median, high := v.captureLimits(o)
				t.Add(c.ID(), v.Def.ID, o.Year, o.Capture, low, median, high, o.Log, o.Reason)
			}
		}
	}
	return t
}

// captureLimits are those of the sweep; missing where no weight has an
// alternative.
func (t *ValueTable) captureLimits(o value.Odds) (low, median, high float64) {
	s := t.CaptureIn(o.Year)
	if len(s.Corners) < 2 {
		return math.NaN(), math.NaN(), math.NaN()
	}
	return s.Low.Value, s.Median.Value, s.High.Value
}

// Measure returns a measure of a case and definition.
func (r *Report) Measure(caseID, definition, measure string) (ValueMeasure, error) {
	for _, m := range r.Measured {
		if m.Case == caseID && m.Definition == definition && m.Measure == measure {
			return m, nil
		}
	}
	return ValueMeasure{}, fmt.Errorf("no measure %s of %s %s", measure, caseID, definition)
}
