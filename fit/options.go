package fit

import (
	"fmt"
	"slices"
)

// Options steer a fit. The zero value fits every parameter freely on the plain
// scale and gives 95% intervals.
type Options struct {
	Noise Noise   // scale of the deviations; "" means Additive
	Level float64 // of the intervals; 0 means 0.95
	Rules []Rule  // parameters that are given or bounded

	// AR1 lets errors resemble their neighbours: a continuous-time
	// autoregression, of which the correlation one typical step apart is
	// estimated. Where it is above 0, independence makes intervals too narrow.
	AR1 bool
	// Second is the second variable of each observation, for a model that has
	// one (Model.Second), in the order of x: positive, and not collinear with x.
	Second []float64

	// Asymptotic asks for the quick form, for many series at once: limits are
	// the estimate and its standard errors by Student's t, which is symmetric
	// and too sure of a ceiling; simpler models are not fitted beside.
	Asymptotic bool
}

// Rule fixes a parameter (Fix) or bounds it (Lower, Upper; nil leaves the
// model's own bound).
type Rule struct {
	Param             string
	Fix, Lower, Upper *float64
}

func (o Options) noise() Noise {
	if o.Noise == "" {
		return Additive
	}
	return o.Noise
}

func (o Options) level() float64 {
	if o.Level == 0 {
		return 0.95
	}
	return o.Level
}

// bounds applies the rules to the model's own bounds.
func (o Options) bounds(m *Model) (lower, upper []float64, fixed []bool, err error) {
	params := m.Params
	if noise := o.noiseParams(); noise != nil {
		params = slices.Concat(params, noise)
	}
	n := len(params)
	lower, upper, fixed = make([]float64, n), make([]float64, n), make([]bool, n)
	for j, p := range params {
		lower[j], upper[j] = p.Lower, p.Upper
	}
	for _, r := range o.Rules {
		j := slices.IndexFunc(params, func(p Param) bool { return p.Name == r.Param })
		if j < 0 {
			return nil, nil, nil, fmt.Errorf("%s has no parameter %q", m.Name, r.Param)
		}
		switch {
		case r.Fix != nil:
			lower[j], upper[j], fixed[j] = *r.Fix, *r.Fix, true
		default:
			if r.Lower != nil {
				lower[j] = max(lower[j], *r.Lower)
			}
			if r.Upper != nil {
				upper[j] = min(upper[j], *r.Upper)
			}
		}
		if lower[j] > upper[j] || lower[j] < params[j].Lower || upper[j] > params[j].Upper {
			return nil, nil, nil, fmt.Errorf("%s: bounds of %s leave nothing: %g to %g", m.Name, r.Param, lower[j], upper[j])
		}
	}
	return lower, upper, fixed, nil
}
