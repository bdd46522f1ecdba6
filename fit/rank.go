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
	weights := make([]float64, len(fits))
	best, noise := math.Inf(1), Noise("")
	for _, f := range fits {
		if f == nil {
			continue
		}
		if noise != "" && f.Noise != noise {
			return nil, ErrMixedNoise
		}
		noise = f.Noise
		if f.AICc < best {
			best = f.AICc
		}
	}
	sum := 0.0
	for i, f := range fits {
		weights[i] = math.NaN()
		if f != nil && !math.IsNaN(f.AICc) {
			weights[i] = math.Exp((best - f.AICc) / 2)
			sum += weights[i]
		}
	}
	for i := range weights {
		weights[i] /= sum
	}
	return weights, nil
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
