package fit

import (
	"fmt"
	"math"
)

// Mixture is a forecast by several models at once: each model's distribution,
// by its weight. Its spread holds what the models disagree about; an average of
// their intervals would not.
type Mixture struct {
	Parts   []Forecast
	Weights []float64 // sum to 1
}

// Average mixes the forecasts of fits at x by their Akaike weights (Weights),
// each widened by its factor (Forecast.Widen); nil widens nothing. Fits that are nil, or have no weight or no distribution, are left out; it
// returns ErrMixedNoise for fits on different scales and ErrNoForecast when
// nothing is left.
func Average(fits []*Fit, x float64, widening func(*Fit) float64) (Mixture, error) {
	weights, err := Weights(fits)
	if err != nil {
		return Mixture{}, err
	}
	var m Mixture
	sum := 0.0
	for i, f := range fits {
		if f == nil || math.IsNaN(weights[i]) {
			continue
		}
		forecast := f.Forecast(x)
		if widening != nil {
			forecast = forecast.Widen(widening(f))
		}
		if math.IsNaN(forecast.Location) || !(forecast.Scale > 0) || math.IsInf(forecast.Scale, 1) {
			continue
		}
		m.Parts = append(m.Parts, forecast)
		m.Weights = append(m.Weights, weights[i])
		sum += weights[i]
	}
	if sum == 0 {
		return Mixture{}, fmt.Errorf("%w at %g: none of %d fits has a weight and a distribution", ErrNoForecast, x, len(fits))
	}
	for i := range m.Weights {
		m.Weights[i] /= sum
	}
	return m, nil
}

// Rank is the probability that the value lies below y.
func (m Mixture) Rank(y float64) float64 {
	sum := 0.0
	for i, f := range m.Parts {
		sum += m.Weights[i] * f.Rank(y)
	}
	return sum
}

// Quantile is the value that is not exceeded with probability p, in the units
// of y, by bisection on the scale of the noise.
func (m Mixture) Quantile(p float64) float64 {
	level := math.Abs(2*p - 1)
	low, high := math.Inf(1), math.Inf(-1)
	noise := m.Parts[0].Noise
	for _, f := range m.Parts { // the quantile lies between those of the parts
		a, b := f.Interval(level)
		low, high = min(low, noise.scale(a)), max(high, noise.scale(b))
	}
	for range 200 {
		middle := low + (high-low)/2
		if middle <= low || middle >= high {
			break
		}
		if m.Rank(noise.unscale(middle)) < p {
			low = middle
		} else {
			high = middle
		}
	}
	return noise.unscale(high)
}

// Median is the middle of the forecast.
func (m Mixture) Median() float64 { return m.Quantile(0.5) }

// Interval holds the value with the given probability, as much of the rest
// above as below.
func (m Mixture) Interval(level float64) (lower, upper float64) {
	return m.Quantile((1 - level) / 2), m.Quantile((1 + level) / 2)
}
