package value

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/datasets"
)

// Returns are yearly total returns of one holding, as fractions, in years
// without a gap: Yearly[0] is earned in the year From.
type Returns struct {
	From   int
	Yearly []float64
}

// Until is the last year of the returns.
func (r Returns) Until() int { return r.From + len(r.Yearly) - 1 }

// Wealth is what 1 grows to: the product of 1 + return.
func (r Returns) Wealth() float64 {
	w := 1.0
	for _, v := range r.Yearly {
		w *= 1 + v
	}
	return w
}

// Annual is the geometric mean return a year, -1 where everything was lost; NaN
// where there are none.
func (r Returns) Annual() float64 {
	if len(r.Yearly) == 0 {
		return math.NaN()
	}
	return math.Pow(r.Wealth(), 1/float64(len(r.Yearly))) - 1
}

// Drawdown is the greatest fall of wealth from a high before it, as a share of
// that high, at ends of years: falls within a year do not show.
func (r Returns) Drawdown() float64 {
	wealth, high, worst := 1.0, 1.0, 0.0
	for _, v := range r.Yearly {
		wealth *= 1 + v
		high = math.Max(high, wealth)
		worst = math.Max(worst, 1-wealth/high)
	}
	return worst
}

// between is the part of the returns earned from the first year to the last,
// both included.
func (r Returns) between(first, last int) (Returns, bool) {
	if first < r.From || last > r.Until() || last < first {
		return Returns{}, false
	}
	return Returns{first, r.Yearly[first-r.From : last-r.From+1]}, true
}

// Returns are those of a layer: each year the mean of its series by weight, so
// that a holder rebalances at the end of each year. They must be in per cent.
// An error says why there are none: the definition is of something else or
// lacks the layer, or a year is missing within, over which nothing compounds.
func (s *Split) Returns(layer datasets.Layer, w Weights) (Returns, error) {
	switch {
	case s.Additive:
		return Returns{}, fmt.Errorf("the definition is of %s, not of returns", s.Def.Measure)
	case !s.has(layer):
		return Returns{}, fmt.Errorf("this definition has no %s layer", layer)
	case !strings.HasPrefix(s.Unit.Name, "percent"):
		return Returns{}, fmt.Errorf("returns are in %q: expected percent", s.Unit.Name)
	}
	var r Returns
	for _, y := range s.Years {
		l, _ := y.layer(layer)
		v := l.level(w, false) / 100
		switch {
		case math.IsNaN(v):
			continue
		case v < -1:
			return Returns{}, fmt.Errorf("%s lost more than everything in %d", layer, y.Year)
		case len(r.Yearly) == 0:
			r.From = y.Year
		case y.Year != r.Until()+1:
			return Returns{}, fmt.Errorf("no return of %s from %d to %d: nothing compounds across a gap", layer, r.Until()+1, y.Year-1)
		}
		r.Yearly = append(r.Yearly, v)
	}
	if len(r.Yearly) == 0 {
		return r, fmt.Errorf("no return of %s", layer)
	}
	return r, nil
}

// common cuts two holdings to the years that both have.
func common(a, b Returns) (x, y Returns, err error) {
	first, last := max(a.From, b.From), min(a.Until(), b.Until())
	x, ok := a.between(first, last)
	y, _ = b.between(first, last)
	if !ok {
		return x, y, fmt.Errorf("the two have no year in common")
	}
	return x, y, nil
}

// over computes a number of the returns of a layer, over the sweep of weights.
func (s *Split) over(layer datasets.Layer, number func(Returns) float64) Sweep {
	return s.sweep(func(w Weights) Number {
		r, err := s.Returns(layer, w)
		if err != nil {
			return missing("%v", err)
		}
		return plain(number(r), fmt.Sprintf("%d to %d", r.From, r.Until()))
	})
}

// AnnualReturn is the geometric mean return of a layer a year, as a fraction.
func (s *Split) AnnualReturn(layer datasets.Layer) Sweep {
	return s.over(layer, Returns.Annual)
}

// MaxDrawdown is the greatest fall of the wealth of a layer's holder, as a
// fraction, from ends of years.
func (s *Split) MaxDrawdown(layer datasets.Layer) Sweep {
	return s.over(layer, Returns.Drawdown)
}

// WealthRatio is what 1 in a layer grew to over what 1 in another did, in the
// years that both have; above 1 the first did better. The market is
// datasets.LayerTotal.
func (s *Split) WealthRatio(layer, other datasets.Layer) Sweep {
	return s.against(layer, other, func(a, b Returns) Number {
		if b.Wealth() == 0 {
			return missing("%s lost everything by %d: no ratio", other, b.Until())
		}
		return plain(a.Wealth()/b.Wealth(), fmt.Sprintf("%d to %d", a.From, a.Until()))
	})
}

// against computes a number of the returns of two layers in common years.
func (s *Split) against(layer, other datasets.Layer, number func(a, b Returns) Number) Sweep {
	return s.sweep(func(w Weights) Number {
		a, err := s.Returns(layer, w)
		if err != nil {
			return missing("%v", err)
		}
		b, err := s.Returns(other, w)
		if err != nil {
			return missing("%v", err)
		}
		if a, b, err = common(a, b); err != nil {
			return missing("%v", err)
		}
		return number(a, b)
	})
}
