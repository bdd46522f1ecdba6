package nls

import (
	"math"

	"gonum.org/v1/gonum/floats"
)

func square(v float64) float64 { return v * v }

func dot(a, b []float64) float64 { return floats.Dot(a, b) }

// addScaled adds c times x to a.
func addScaled(a []float64, c float64, x []float64) { floats.AddScaled(a, c, x) }

// scale multiplies a by c.
func scale(c float64, a []float64) { floats.Scale(c, a) }

// norm2 is the Euclidean norm: the plain sum of squares where it neither runs
// over nor under, which is far quicker.
func norm2(x []float64) float64 {
	if sum := dot(x, x); sum > 1e-280 && sum < 1e280 {
		return math.Sqrt(sum)
	}
	return floats.Norm(x, 2)
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
