package demand

import (
	"fmt"
	"math"

	"example.com/rhyme/datasets"
	"example.com/rhyme/fit/stat"
)

// Number is a result with the limits of its interval. Value is NaN where it
// cannot be computed, and Reason says why; else Reason is what the number
// cannot say. Limits are NaN where there is no interval, infinite where it is
// open.
type Number struct {
	Value, Lower, Upper float64
	Reason              string
}

// Result is a price set against a quantity.
type Result struct {
	Pairs []Pair   // ascending by the date of the quantity
	Notes []string // what pairing left out

	// QuantityDrift and PriceDrift are the mean growth of the log a year, with
	// Student's t. DriftRatio is growth of quantity over fall of price; it is
	// missing where the price did not fall. Ratio is the set behind its limits.
	QuantityDrift, PriceDrift, DriftRatio Number
	Ratio                                 stat.Ratio

	// Elasticity is the percentage by which quantity rose for each by which
	// the price fell, from one calendar year to the next, over Steps steps.
	Elasticity Number
	Steps      int

	// Windows start at each pair. The price fell in Falling of them; in Growing
	// of these price times quantity grew, and Grew is their share.
	Windows          []Window
	Falling, Growing int
	Grew             Number

	// OverCompensation is growth of quantity over fall of price from the first
	// pair to the last, which is the drift ratio without its interval and its
	// minimum of pairs. Spending is price times quantity at the last pair, the
	// first being 100.
	OverCompensation, Spending Number
}

// missing is a number that does not exist.
func missing(format string, args ...any) Number {
	return Number{math.NaN(), math.NaN(), math.NaN(), fmt.Sprintf(format, args...)}
}

// Measure sets the price of a technology, deflated where it is money, against
// its quantity. It returns an error for options without meaning; what the data
// do not carry is a Number with its reason.
func Measure(price, quantity *datasets.Series, o Options) (*Result, error) {
	o, err := o.fill()
	if err != nil {
		return nil, err
	}
	r := &Result{}
	r.Pairs, r.Notes = pairs(price, quantity, o)
	r.ends()
	r.drifts(o)
	r.yearly(o)
	r.roll(o)
	return r, nil
}

// Missing is the result where there is no price or no quantity.
func Missing(reason string) *Result {
	none := missing("%s", reason)
	return &Result{QuantityDrift: none, PriceDrift: none, DriftRatio: none, Elasticity: none, Grew: none, OverCompensation: none, Spending: none}
}

// logs are the logs of quantity and price over decimal years.
func (r *Result) logs() (t, q, p []float64) {
	for _, pair := range r.Pairs {
		t = append(t, pair.Quantity.Date.Decimal())
		q = append(q, math.Log(pair.Quantity.Value))
		p = append(p, math.Log(pair.Price.Value))
	}
	return t, q, p
}

// still is the least change of a log price that quantity is divided by: a price
// that moves by less than one per cent has not moved. The bound is chosen here,
// since rates are often printed to no more than three digits.
const still = 0.01

// ends compares the first pair with the last.
func (r *Result) ends() {
	n := len(r.Pairs)
	if n < 2 {
		none := missing("%s: two are needed", count(n, "pair"))
		r.OverCompensation, r.Spending = none, none
		return
	}
	r.Spending = Number{r.Pairs[n-1].Spending, math.NaN(), math.NaN(), "an index, no amount of money: price and quantity need not cover the same sales"}
	_, q, p := r.logs()
	dq, dp := q[n-1]-q[0], p[n-1]-p[0]
	if dp > -still {
		r.OverCompensation = missing("the price did not fall between the first pair and the last: nothing to compensate")
		return
	}
	r.OverCompensation = Number{-dq / dp, math.NaN(), math.NaN(), "the first pair and the last, nothing between them: no interval"}
}

func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
