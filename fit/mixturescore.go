package fit

import (
	"math"

	"example.com/rhyme/fit/stat"
)

// Density is the probability density of the mixture at y, on the scale of the
// noise.
func (m Mixture) Density(y float64) float64 {
	sum := 0.0
	for i, f := range m.Parts {
		sum += m.Weights[i] * stat.StudentPDF((f.Noise.scale(y)-f.Location)/f.Scale, f.DF) / f.Scale
	}
	return sum
}

// CRPS is the continuous ranked probability score of the value y that came, on
// the scale of the noise:
//
//	E|X - y| - E|X - X'|/2 = sum w_i E|X_i - y| - integral of F (1 - F)
//
// The first part is closed (Jordan, Krüger and Lerch 2019, appendix A), the
// second is found numerically to five digits. It is NaN where a part has one
// degree of freedom.
func (m Mixture) CRPS(y float64) float64 {
	if len(m.Parts) == 1 {
		return m.Parts[0].CRPS(y)
	}
	came := m.Parts[0].Noise.scale(y)
	distance, centre, width := 0.0, 0.0, 0.0
	for i, f := range m.Parts {
		if f.DF < 2 {
			return math.NaN()
		}
		n, z := float64(f.DF), (came-f.Location)/f.Scale
		distance += m.Weights[i] * f.Scale * (z*(2*stat.StudentCDF(z, f.DF)-1) + 2*stat.StudentPDF(z, f.DF)*(n+z*z)/(n-1))
		centre += m.Weights[i] * f.Location
	}
	for i, f := range m.Parts {
		width += m.Weights[i] * (f.Scale + math.Abs(f.Location-centre))
	}
	return distance - m.spread(centre, width)
}

// spread is the integral of F (1 - F) over x = centre + width sinh(v), in which
// the heavy tails of Student's t fall exponentially.
func (m Mixture) spread(centre, width float64) float64 {
	value := func(v float64) float64 {
		below, x := 0.0, centre+width*math.Sinh(v)
		for i, f := range m.Parts {
			below += m.Weights[i] * stat.StudentCDF((x-f.Location)/f.Scale, f.DF)
		}
		return below * (1 - below) * width * math.Cosh(v)
	}
	const panels, end = 14, 14.0
	sum, low, atLow := 0.0, -end, value(-end)
	for k := 1; k <= panels; k++ {
		high := -end + 2*end*float64(k)/panels
		atHigh, middle := value(high), value((low+high)/2)
		sum += simpson(value, low, high, atLow, middle, atHigh, 1e-6*width, 20)
		low, atLow = high, atHigh
	}
	return sum
}

// simpson halves a panel until Simpson's rule for it and for its halves agree
// (Lyness 1969).
func simpson(value func(float64) float64, low, high, atLow, middle, atHigh, tolerance float64, depth int) float64 {
	centre, step := (low+high)/2, (high-low)/12
	left, right := value((low+centre)/2), value((centre+high)/2)
	whole := 2 * step * (atLow + 4*middle + atHigh)
	halves := step * (atLow + 4*left + 2*middle + 4*right + atHigh)
	if off := halves - whole; depth == 0 || math.Abs(off) <= 15*tolerance {
		return halves + off/15
	}
	return simpson(value, low, centre, atLow, left, middle, tolerance/2, depth-1) +
		simpson(value, centre, high, middle, right, atHigh, tolerance/2, depth-1)
}
