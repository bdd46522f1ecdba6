package capability

import (
	"cmp"

	"example.com/rhyme/datasets"
	"example.com/rhyme/fit/stat"
)

// Month is the length of a month in days, 365.25/12.
const Month = 30.4375

// Target is what the trickle-down of a record score is timed to.
type Target string

// TenthPrice is an offer of at least the score at a tenth of the first price or
// less. OpenModel is a model of at least the score whose weights are open, by
// its release.
const (
	TenthPrice Target = "tenth-price"
	OpenModel  Target = "open-weights"
)

// Targets lists the targets.
func Targets() []Target { return []Target{TenthPrice, OpenModel} }

// Clock is the day that a lag is counted from.
type Clock string

// FromRelease counts from the release of the record-setting model, FromPrice
// from its first price, which may have been documented later.
const (
	FromRelease Clock = "release"
	FromPrice   Clock = "first price"
)

// Clocks lists the clocks.
func Clocks() []Clock { return []Clock{FromRelease, FromPrice} }

// Lag is how long a score that was a record stayed out of reach.
type Lag struct {
	Offer *Offer // closed weights, on the frontier when it was released
	Match *Offer // the first that met the target; nil when none had by Until
	Price Price  // of the match; of a target of open weights, its first
	Until datasets.Date
}

// Censored reports whether the target had not been met by Until, the last
// price known.
func (l Lag) Censored() bool { return l.Match == nil }

// Months is the length of the lag, or how long it had been when last seen. A
// target that was met before the first price is documented counts as 0.
func (l Lag) Months(c Clock) float64 {
	from := l.Offer.Released
	if c == FromPrice {
		from = l.Offer.First().From
	}
	return max(0, l.Until.Start().Sub(from.Start()).Hours()/24/Month)
}

// Lags times the trickle-down of every closed model on the frontier, by its
// release; nothing is left out, what is unmatched at the last price known is
// censored there. The first match counts, of one day the first in the alphabet.
// For a tenth of the price it must have the weights asked for in the options.
func (m *Market) Lags(target Target) []Lag {
	var lags []Lag
	for _, o := range m.Frontier() {
		if o.Weights != ClosedWeights {
			continue
		}
		l := Lag{Offer: o, Until: m.AsOf}
		for _, other := range m.Offers {
			if other.Score < o.Score {
				continue
			}
			if p, day, ok := m.meets(target, o, other); ok && l.later(other, day) {
				l.Match, l.Price, l.Until = other, p, day
			}
		}
		lags = append(lags, l)
	}
	return lags
}

// meets is the first day on which other, which has the score, meets the target
// of o. No day is before the release of o: a model of its score released
// earlier would have kept it off the frontier.
func (m *Market) meets(target Target, o, other *Offer) (Price, datasets.Date, bool) {
	if target == OpenModel {
		return other.First(), other.Released, other.Weights == OpenWeights
	}
	most := o.First().USD / 10 * (1 + 1e-9) // a tenth on paper may not be one in floating point
	for _, p := range other.Prices {
		if m.counts(other) && p.USD <= most {
			return p, p.From, true
		}
	}
	return Price{}, datasets.Date{}, false
}

// later reports whether the match so far comes after another one.
func (l Lag) later(other *Offer, day datasets.Date) bool {
	return l.Match == nil || cmp.Or(compare(day, l.Until), cmp.Compare(other.Model, l.Match.Model)) < 0
}

// MedianLag is the Kaplan-Meier estimate over the lags, in months, with the
// log-log interval of the level; its Median is that of all lags, unmatched ones
// included. Lags that one cheap model ends together are not independent, so
// the interval is too narrow. The error is stat.ErrSpells, when there are none.
func MedianLag(lags []Lag, c Clock, level float64) (stat.Survival, error) {
	months, ended := make([]float64, len(lags)), make([]bool, len(lags))
	for i, l := range lags {
		months[i], ended[i] = l.Months(c), !l.Censored()
	}
	return stat.KaplanMeier(months, ended, level)
}
