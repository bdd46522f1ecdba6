package analogies

import (
	"math"

	"example.com/rhyme/analogies/table"
)

// DemandTable is the long form: a row for each measure of each pair of a price
// and a quantity, and for each published elasticity.
func DemandTable(list []Demand) *table.Table {
	t := table.New("demand", "Demand", table.Columns("case", "measure", "from", "until", "value", "lower", "upper", "unit", "series", "reason")...)
	for _, d := range list {
		for _, row := range d.Rows {
			q := row.Quantity
			t.Add(d.Case, row.Measure, row.From, row.Until, q.Value.Value, q.Lower.Value, q.Upper.Value, q.Unit, row.Series, q.Reason)
		}
	}
	return t
}

// DemandWindowsTable has a row for each rolling window of each pair.
func DemandWindowsTable(list []Demand) *table.Table {
	t := table.New("demand_windows", "Demand over rolling windows", table.Columns("case", "from", "until",
		"quantity_change", "price_change", "spending_change", "elasticity", "series", "reason")...)
	change := func(log float64) float64 { return 100 * math.Expm1(log) }
	for _, d := range list {
		if d.Result == nil {
			continue
		}
		for _, w := range d.Result.Windows {
			t.Add(d.Case, w.From.Quantity.Date.String(), w.To.Quantity.Date.String(), change(w.Quantity), change(w.Price), change(w.Spending),
				w.Elasticity.Value, d.series(), joinNotes(notCause, w.Elasticity.Reason))
		}
	}
	return t
}

// DemandPairsTable has a row for each quantity with the price in force.
func DemandPairsTable(list []Demand) *table.Table {
	t := table.New("demand_pairs", "Pairs of quantity and price", table.Columns("case", "date", "price_date", "quantity", "price_in_force", "spending_index", "series")...)
	for _, d := range list {
		for _, p := range d.pairs() {
			t.Add(d.Case, p.Quantity.Date.String(), p.Price.Date.String(), p.Quantity.Value, p.Price.Value, p.Spending, d.series())
		}
	}
	return t
}
