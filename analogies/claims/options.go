package claims

import "fmt"

// Options are the thresholds of the rules. The zero value is good.
type Options struct {
	Level       float64 // of intervals; 0 is 0.9
	MinDates    int     // of a price that may have a floor; 0 is 15
	MinQuarters int     // of a frontier premium; 0 is 8
	MinYears    int     // of margins and shares; 0 is 8
	MinPairs    int     // of price and quantity; 0 is 8
	Months      float64 // within which a capability becomes cheap; 0 is 12
	FloorP      float64 // probability of the F test below which there is a floor; 0 is 0.05
	FloorShare  float64 // of the last price, below which a floor is none; 0 is 0.1
}

// Fill puts the defaults in place and refuses what has no meaning.
func (o Options) Fill() (Options, error) {
	for _, d := range []struct {
		v    *float64
		good float64
	}{{&o.Level, 0.9}, {&o.Months, 12}, {&o.FloorP, 0.05}, {&o.FloorShare, 0.1}} {
		if *d.v == 0 {
			*d.v = d.good
		}
	}
	for _, d := range []struct {
		v    *int
		good int
	}{{&o.MinDates, 15}, {&o.MinQuarters, 8}, {&o.MinYears, 8}, {&o.MinPairs, 8}} {
		if *d.v == 0 {
			*d.v = d.good
		}
	}
	switch {
	case !(o.Level > 0 && o.Level < 1):
		return o, fmt.Errorf("claims: level %v: expected a number between 0 and 1", o.Level)
	case !(o.FloorP > 0 && o.FloorP < 1):
		return o, fmt.Errorf("claims: probability %v: expected a number between 0 and 1", o.FloorP)
	case !(o.Months > 0):
		return o, fmt.Errorf("claims: %v months: expected more than 0", o.Months)
	case !(o.FloorShare > 0):
		return o, fmt.Errorf("claims: a floor of %v of the last price: expected more than 0", o.FloorShare)
	case o.MinDates < 5 || o.MinQuarters < 3 || o.MinYears < 3 || o.MinPairs < 4:
		return o, fmt.Errorf("claims: at least %d dates, %d quarters, %d years, %d pairs: expected 5, 3, 3 and 4 or more, which the estimates need",
			o.MinDates, o.MinQuarters, o.MinYears, o.MinPairs)
	}
	return o, nil
}
