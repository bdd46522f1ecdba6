package value

import (
	"fmt"
)

// Options says how a split is judged. The zero value is good.
type Options struct {
	Level    float64 // of intervals; 0 is 0.9
	MinYears int     // years that a trend needs; 0 is 8
	Stay     int     // observed years running that count as a crossing; 0 is 3
	Horizons []int   // years over which returns are compared; nil is 5, 10 and 20

	// Block is the mean length of the blocks of the bootstrap in years, 0 is 5;
	// Seed and Label are what it draws by.
	Block int
	Seed  uint64
	Label string
}

// Fill puts the defaults in place and refuses what has no meaning.
func (o Options) Fill() (Options, error) {
	if o.Level == 0 {
		o.Level = 0.9
	}
	if o.MinYears == 0 {
		o.MinYears = 8
	}
	if o.Stay == 0 {
		o.Stay = 3
	}
	if o.Horizons == nil {
		o.Horizons = []int{5, 10, 20}
	}
	switch {
	case !(o.Level > 0 && o.Level < 1):
		return o, fmt.Errorf("value: level %v: expected a number between 0 and 1", o.Level)
	case o.MinYears < 3:
		return o, fmt.Errorf("value: at least %d years: expected 3 or more, which a line needs", o.MinYears)
	case o.Stay < 1:
		return o, fmt.Errorf("value: a crossing that lasts %d years: expected 1 or more", o.Stay)
	}
	for _, h := range o.Horizons {
		if h < 1 {
			return o, fmt.Errorf("value: a horizon of %d years: expected 1 or more", h)
		}
	}
	return o, nil
}
