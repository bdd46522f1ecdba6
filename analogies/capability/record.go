package capability

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"

	"example.com/rhyme/datasets"
)

// Record is a price lower than every one before it of a score or better.
type Record struct {
	Date  datasets.Date
	Offer *Offer
	Price Price
}

// Records returns the record lows of the blended price of an offer with at
// least this score, by date. A record stands even when its offer is gone or
// dearer since. The error is ErrUnreached, wrapped with the best score there is.
func (m *Market) Records(atLeast float64) ([]Record, error) {
	offers, err := m.reaching(atLeast)
	if err != nil {
		return nil, err
	}
	return records(offers), nil
}

// records is the running minimum over all prices of the offers.
func records(offers []*Offer) []Record {
	all := byDate(offers)
	lowest := math.Inf(1)
	return slices.DeleteFunc(all, func(r Record) bool {
		if r.Price.USD >= lowest {
			return true
		}
		lowest = r.Price.USD
		return false
	})
}

// byDate lists every price of the offers. Of equal prices the first holds the
// record, of those of one day the first in the alphabet.
func byDate(offers []*Offer) []Record {
	var all []Record
	for _, o := range offers {
		for _, p := range o.Prices {
			all = append(all, Record{p.From, o, p})
		}
	}
	slices.SortFunc(all, func(a, b Record) int {
		return cmp.Or(compare(a.Date, b.Date), cmp.Compare(a.Price.USD, b.Price.USD), cmp.Compare(a.Offer.Model, b.Offer.Model))
	})
	return all
}

// XY are the records as decimal years and US dollars per million tokens.
func XY(records []Record) (x, y []float64) {
	for _, r := range records {
		x, y = append(x, r.Date.Decimal()), append(y, r.Price.USD)
	}
	return x, y
}

// Frontier returns the offers whose score, when they were released, was above
// that of every offer released before, by release. Of several released on one
// day the best counts. What a dearer tier of another model scores raises the
// bar but is no frontier of its own.
func (m *Market) Frontier() []*Offer {
	var frontier []*Offer
	bar := math.Inf(-1)
	for _, o := range m.Offers {
		if o.Score <= bar {
			continue
		}
		bar = o.Score
		if !o.ProTier {
			frontier = append(frontier, o)
		}
	}
	return frontier
}

// ErrUnreached says that no offer has the score asked for.
var ErrUnreached = errors.New("no offer reaches it")

// reaching lists the offers that count and have at least this score, or says
// how far the best is from it.
func (m *Market) reaching(atLeast float64) ([]*Offer, error) {
	var reach []*Offer
	var best *Offer
	for _, o := range m.Offers {
		if !m.counts(o) {
			continue
		}
		if best == nil || o.Score > best.Score {
			best = o
		}
		if o.Score >= atLeast {
			reach = append(reach, o)
		}
	}
	switch {
	case best == nil:
		return nil, fmt.Errorf("%s of %g: %w: no model with %s weights has both a price and a score", m.Benchmark.Name, atLeast, ErrUnreached, m.Options.Weights)
	case reach == nil:
		return nil, fmt.Errorf("%s of %g: %w: the best, %s, has %g", m.Benchmark.Name, atLeast, ErrUnreached, best.Model, best.Score)
	}
	return reach, nil
}

// counts reports whether the offer has the weights asked for.
func (m *Market) counts(o *Offer) bool {
	return m.Options.Weights == AnyWeights || o.Weights == m.Options.Weights
}
