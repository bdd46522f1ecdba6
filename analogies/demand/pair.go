package demand

import (
	"fmt"

	"example.com/rhyme/datasets"
)

// Pair is a quantity with the price in force on its date.
type Pair struct {
	Quantity, Price datasets.Observation
	Spending        float64 // price times quantity as an index, the first pair = 100
}

// pairs finds the price in force on each date of the quantity: the last one at
// or before it that is younger than o.PriceAge, or of any age where prices are
// records. With the age of a year, a price of one year is not in force in the
// next, and a price list is for as long. A price carried forward is deflated as
// of its own date. Notes say what was left out.
func pairs(price, quantity *datasets.Series, o Options) (out []Pair, notes []string) {
	var noPrice, noLog []datasets.Observation
	oldest, at := 0.0, -1
	for _, q := range quantity.Observations {
		for at+1 < len(price.Observations) && price.Observations[at+1].Date.Decimal() <= q.Date.Decimal() {
			at++
		}
		if at < 0 || !o.Records && age(q, price.Observations[at]) >= o.PriceAge {
			noPrice = append(noPrice, q)
			continue
		}
		p := price.Observations[at]
		if q.Value <= 0 || p.Value <= 0 {
			noLog = append(noLog, q)
			continue
		}
		oldest = max(oldest, age(q, p))
		out = append(out, Pair{Quantity: q, Price: p})
	}
	for i := range out {
		first := out[0]
		out[i].Spending = 100 * (out[i].Price.Value / first.Price.Value) * (out[i].Quantity.Value / first.Quantity.Value)
	}
	notes = leftOut(notes, noPrice, "no price in force")
	notes = leftOut(notes, noLog, "a value that is not above 0 has no logarithm")
	if oldest > 0 {
		notes = append(notes, fmt.Sprintf("prices in force are up to %.2g years older than the quantity, and in the money of their own year", oldest))
	}
	return out, notes
}

// age is how many years before the quantity the price is dated.
func age(q, p datasets.Observation) float64 { return q.Date.Decimal() - p.Date.Decimal() }

func leftOut(notes []string, list []datasets.Observation, why string) []string {
	switch n := len(list); n {
	case 0:
		return notes
	case 1:
		return append(notes, fmt.Sprintf("%s left out: %s", list[0].Date, why))
	default:
		return append(notes, fmt.Sprintf("%d dates from %s to %s left out: %s", n, list[0].Date, list[n-1].Date, why))
	}
}
