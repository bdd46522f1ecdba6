package nls

import "math"

func square(v float64) float64 { return v * v }

func dot(a, b []float64) float64 {
	sum := 0.0
	for i, v := range a {
		sum += v * b[i]
	}
	return sum
}

// sumSquares adds squares with compensation (Neumaier 1974): the sum keeps the
// digits that decide between two nearby minima.
func sumSquares(x []float64) float64 {
	var sum, lost float64
	for _, v := range x {
		t := v * v
		next := sum + t
		if sum >= t {
			lost += (sum - next) + t
		} else {
			lost += (t - next) + sum
		}
		sum = next
	}
	return sum + lost
}

func finite(x []float64) bool {
	for _, v := range x {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return true
}
