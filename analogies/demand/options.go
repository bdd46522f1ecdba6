package demand

import "fmt"

// Options says how a price is set against a quantity. The zero value is good.
type Options struct {
	Level    float64 // of intervals; 0 is 0.9
	MinPairs int     // pairs that a drift ratio needs, and one more than an elasticity needs yearly steps; 0 is 8
	Window   float64 // years of a rolling window; 0 is 5
	PriceAge float64 // years after which a price is no longer in force; 0 is 1
	Records  bool    // the price is a running record: it is in force until the next, however old
}

// fill puts the defaults in place and refuses what has no meaning.
func (o Options) fill() (Options, error) {
	if o.Level == 0 {
		o.Level = 0.9
	}
	if o.MinPairs == 0 {
		o.MinPairs = 8
	}
	if o.Window == 0 {
		o.Window = 5
	}
	if o.PriceAge == 0 {
		o.PriceAge = 1
	}
	switch {
	case !(o.Level > 0 && o.Level < 1):
		return o, fmt.Errorf("demand: level %v: expected a number between 0 and 1", o.Level)
	case o.MinPairs < 4:
		return o, fmt.Errorf("demand: at least %d pairs: expected 4 or more, which leave an elasticity 3 steps", o.MinPairs)
	case !(o.Window > 0):
		return o, fmt.Errorf("demand: windows of %v years: expected more than 0", o.Window)
	case !(o.PriceAge > 0):
		return o, fmt.Errorf("demand: prices in force for %v years: expected more than 0", o.PriceAge)
	}
	return o, nil
}
