package fit

import (
	"errors"
	"math"
	"sort"
)

// ErrMixedNoise says that fits on different scales were to be ranked together
// although their data differ.
var ErrMixedNoise = errors.New("fits on different scales are not ranked together")

// Weights returns the Akaike weight of each fit: the share of the evidence, by
// AICc, that it holds among the fits given, which must be of the same
// observations and on the same scale (ErrMixedNoise otherwise). A fit that is
// nil or has no AICc gets NaN.
//
// K. P. Burnham and D. R. Anderson, Model selection and multimodel inference,
// 2nd ed. (2002), section 2.9.
func Weights(fits []*Fit) ([]float64, error) {
	return weights(fits, func(f *Fit) float64 { return f.AICc })
}

// BICWeights is like Weights by BIC: about the probability of each model if one
// of them made the data and none was likelier beforehand. It leans to fewer
// parameters than Weights does once there are more than seven observations.
//
// A. E. Raftery, Bayesian model selection in social research, Sociological
// Methodology 25 (1995), 111-163.
func BICWeights(fits []*Fit) ([]float64, error) {
	return weights(fits, func(f *Fit) float64 { return f.BIC })
}

func weights(fits []*Fit, criterion func(*Fit) float64) ([]float64, error) {
	out := make([]float64, len(fits))
	best, noise := math.Inf(1), Noise("")
	for _, f := range fits {
		if f == nil {
			continue
		}
		if noise != "" && f.Noise != noise {
			return nil, ErrMixedNoise
		}
		noise = f.Noise
		if c := criterion(f); c < best {
			best = c
		}
	}
	sum := 0.0
	for i, f := range fits {
		out[i] = math.NaN()
		if f == nil {
			continue
		}
		if c := criterion(f); !math.IsNaN(c) {
			out[i] = math.Exp((best - c) / 2)
			sum += out[i]
		}
	}
	for i := range out {
		out[i] /= sum
	}
	return out, nil
}

// byX returns the order of the points by x; equal x keep their order.
func byX(x []float64) []int {
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	if !sort.Float64sAreSorted(x) {
		sort.SliceStable(order, func(a, b int) bool { return x[order[a]] < x[order[b]] })
	}
	return order
}
