package analogies

import (
	"math"

	"example.com/rhyme/analogies/table"
)

// DeclineRow is a row of the table of decline with its value as a number over
// the record lows.
type DeclineRow struct {
	Row   []any // of the table
	Value Number
}

// Decline reads the table of decline of the record lows: its estimates follow
// from the first and last record low, or from the slope of the line; limits do not.
func (c *Capability) Decline(t *table.Table) []DeclineRow {
	rows := make([]DeclineRow, len(t.Rows))
	for i, r := range t.Rows {
		rows[i] = DeclineRow{r, Missing()}
		model, _ := r[t.Index("model")].(string)
		measure, _ := r[t.Index("measure")].(string)
		if v, ok := r[t.Index("value")].(float64); ok {
			rows[i].Value = c.declined(model, measure, v)
		}
	}
	return rows
}

// declined is a measure of the fall, found to be v, over the cells that it
// follows from.
func (c *Capability) declined(model, measure string, v float64) Number {
	last := len(c.Lows) - 1
	rate, refs := "{b}", Refs{"b": c.SlopeOf()}
	if model == "random-walk" {
		rate = "LN({p1}/{p0})/({x1}-{x0})"
		refs = Refs{"p0": c.PriceOf(0), "p1": c.PriceOf(last), "x0": c.YearOf(0), "x1": c.YearOf(last)}
	}
	expr, known := map[string]string{
		"change a year":        "(EXP(" + rate + ")-1)*100",
		"times cheaper a year": "EXP(-(" + rate + "))",
		"halving time":         "-12*LN(2)/(" + rate + ")",
	}[measure]
	if !known || last < 1 || math.IsNaN(v) {
		return Given(v)
	}
	return Computed(v, expr, refs)
}
