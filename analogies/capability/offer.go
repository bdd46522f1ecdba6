package capability

import (
	"cmp"
	"slices"

	"example.com/rhyme/datasets"
)

// Weights says whether anybody may host a model.
type Weights string

// The weights of a model are open or closed; of a choice, "" and any are both.
const (
	AnyWeights    Weights = "any"
	OpenWeights   Weights = "open"
	ClosedWeights Weights = "closed"
)

// Offer is a language model on sale: who sells which score, and since when at
// which price.
type Offer struct {
	Model, Provider string
	Released        datasets.Date
	Weights         Weights // "" where it is not established
	Score           float64
	Run             string  // the benchmark that the score is of: Artificial Analysis may stand in for Epoch
	ProTier         bool    // a dearer tier of another model, as o3-pro is of o3: it is no frontier of its own
	Prices          []Price // by day, one a day
	Away            []Spell // when it could not be bought
}

// Price is what an offer cost from a day on.
type Price struct {
	From            datasets.Date // first day on which a document shows it, but not before release
	USD             float64       // per million tokens, blended
	Basis           Basis
	Source, Locator string
	Row             int // of models.csv, the first is 0
}

// Spell is the days from one to the day before another; Until is the zero Date
// where the end is not known.
type Spell struct{ From, Until datasets.Date }

func (s Spell) holds(d datasets.Date) bool {
	return !before(d, s.From) && (s.Until == datasets.Date{} || before(d, s.Until))
}

// First is the first price of the offer.
func (o *Offer) First() Price { return o.Prices[0] }

// At is the price in force on a day: the last that was listed, or false when
// the offer could not be bought then.
func (o *Offer) At(d datasets.Date) (Price, bool) {
	for _, s := range o.Away {
		if s.holds(d) {
			return Price{}, false
		}
	}
	for _, p := range slices.Backward(o.Prices) {
		if !before(d, p.From) {
			return p, true
		}
	}
	return Price{}, false
}

// add takes a price; of two on one day the lower counts.
func (o *Offer) add(p Price) {
	i, found := slices.BinarySearchFunc(o.Prices, p, func(a, b Price) int { return compare(a.From, b.From) })
	switch {
	case !found:
		o.Prices = slices.Insert(o.Prices, i, p)
	case p.USD < o.Prices[i].USD:
		o.Prices[i] = p
	}
}

func compare(a, b datasets.Date) int { return a.Start().Compare(b.Start()) }

func before(a, b datasets.Date) bool { return compare(a, b) < 0 }

// byRelease orders offers by release, the best score of a day first.
func byRelease(a, b *Offer) int {
	return cmp.Or(compare(a.Released, b.Released), cmp.Compare(b.Score, a.Score), cmp.Compare(a.Model, b.Model))
}
