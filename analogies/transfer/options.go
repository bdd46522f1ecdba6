package transfer

import "fmt"

// Options says how paths are transferred. The zero value is good.
type Options struct {
	Depth     bool // estimate the depth b too; else it is 1
	MinPoints int  // observations that target and analogues need; 0 is 5
	MinSteps  int  // steps forecast one ahead that unequal weights need; 0 is 3

	Level float64 // of the limits of stretches; 0 is 0.95
}

// training is how many steps must be known before one is forecast: with three,
// the mean of "no analogy" exists and so does its CRPS.
const training = 3

func (o Options) fill() (Options, error) {
	if o.MinPoints == 0 {
		o.MinPoints = training + 2
	}
	if o.MinSteps == 0 {
		o.MinSteps = 3
	}
	if o.Level == 0 {
		o.Level = 0.95
	}
	switch {
	case !(o.Level > 0 && o.Level < 1):
		return o, fmt.Errorf("transfer: level %v: expected a number between 0 and 1", o.Level)
	case o.MinPoints < training+2:
		return o, fmt.Errorf("transfer: at least %d observations: expected %d or more, which leave one step to be forecast", o.MinPoints, training+2)
	case o.MinSteps < 1:
		return o, fmt.Errorf("transfer: at least %d steps: expected 1 or more", o.MinSteps)
	}
	return o, nil
}
