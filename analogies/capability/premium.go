package capability

import (
	"fmt"
	"math"
	"time"

	"example.com/rhyme/datasets"
)

// Quarter is what the frontier cost at the end of a quarter, over what nearly
// as good a model cost.
type Quarter struct {
	End    datasets.Date // the last one is the day of the last price known
	Offers int           // on sale with a score

	Best, Cheapest           *Offer // nil where there is no premium
	BestPrice, CheapestPrice Price
	Premium                  float64 // BestPrice over CheapestPrice; NaN where there is none

	// InTrend reports whether the quarter says something of the premium: not
	// when the best is also the cheapest, or an old model nobody has beaten.
	InTrend bool
	Reason  string // why there is no premium, or why it is not in a trend
}

// stale is the age, in months, from which the best model is no frontier to pay
// for.
const stale = 6

// Premium measures the frontier premium at the end of every quarter since the
// first offer: the price in force of the best-scoring model, dearer tiers of
// another model aside, over the lowest price in force of an offer at most
// Benchmark.Within below it. Of models equally good the cheaper is the best.
// Quarters with fewer offers than Options.Fewest have a reason instead.
func (m *Market) Premium() []Quarter {
	var quarters []Quarter
	for _, end := range m.quarterEnds() {
		q := Quarter{End: end, Premium: math.NaN()}
		m.measure(&q)
		if q.Offers > 0 {
			quarters = append(quarters, q)
		}
	}
	return quarters
}

// quarterEnds are the last days of quarters from the first price to the last,
// and the day of the last.
func (m *Market) quarterEnds() []datasets.Date {
	first := m.AsOf
	for _, o := range m.Offers {
		if before(o.First().From, first) {
			first = o.First().From
		}
	}
	var ends []datasets.Date
	for year, month := first.Year(), time.March; ; month += 3 {
		end := datasets.Day(time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC))
		if !before(end, m.AsOf) {
			return append(ends, m.AsOf)
		}
		ends = append(ends, end)
	}
}

// measure finds the best and its rival among what is on sale.
func (m *Market) measure(q *Quarter) {
	var on []*Offer
	prices := map[*Offer]Price{}
	for _, o := range m.Offers {
		p, ok := o.At(q.End)
		if !ok || !m.counts(o) {
			continue
		}
		on, prices[o] = append(on, o), p
		if !o.ProTier && (q.Best == nil || o.Score > q.Best.Score || o.Score == q.Best.Score && p.USD < q.BestPrice.USD) {
			q.Best, q.BestPrice = o, p
		}
	}
	q.Offers = len(on)
	if q.Reason = m.unmeasured(q); q.Reason != "" {
		q.Best, q.BestPrice = nil, Price{}
		return
	}
	for _, o := range on {
		p := prices[o]
		if o.Score < q.Best.Score-m.Benchmark.Within*(1+1e-9) {
			continue
		}
		if q.Cheapest == nil || p.USD < q.CheapestPrice.USD || p.USD == q.CheapestPrice.USD && o.Score > q.Cheapest.Score {
			q.Cheapest, q.CheapestPrice = o, p
		}
	}
	q.Premium = q.BestPrice.USD / q.CheapestPrice.USD
	age := q.End.Start().Sub(q.Best.Released.Start()).Hours() / 24 / Month
	switch {
	case q.Premium <= 1:
		q.Reason = "the best model is also the cheapest"
	case age > stale:
		q.Reason = fmt.Sprintf("the best model is %.1f months old", age)
	default:
		q.InTrend = true
	}
}

// unmeasured is why a quarter has no premium, or "".
func (m *Market) unmeasured(q *Quarter) string {
	switch {
	case q.Offers < m.Options.Fewest:
		return fmt.Sprintf("scored offers on sale: %d, fewer than %d", q.Offers, m.Options.Fewest)
	case q.Best == nil:
		return "only dearer tiers of other models are on sale"
	case m.Benchmark.Within == 0:
		return fmt.Sprintf("how near a rival on %s must be is not set", m.Benchmark.Name)
	}
	return ""
}
