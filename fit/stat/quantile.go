package stat

import (
	"math"

	"gonum.org/v1/gonum/mathext"
	"gonum.org/v1/gonum/stat/distuv"
)

// StudentT is the half-width, in standard errors, of a two-sided interval of
// the given level with df degrees of freedom, at least 1.
//
// Newton's method on the distribution itself, which for whole degrees of
// freedom is a finite sum (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4), from
// the normal quantile corrected to second order (26.7.5): a general inverse
// takes longer than a fit.
func StudentT(level float64, df int) float64 {
	n := float64(df)
	switch df {
	case 1:
		return math.Tan(math.Pi / 2 * level)
	case 2:
		return level * math.Sqrt(2/((1-level)*(1+level)))
	}
	z := math.Sqrt2 * math.Erfinv(level)
	t := z + z*(z*z+1)/(4*n) + z*(3+z*z*(16+5*z*z))/(96*n*n)
	for range 20 {
		step := (within(t, df) - level) / (2 * density(t, n))
		t -= step
		if math.Abs(step) <= 1e-14*t {
			break
		}
	}
	return t
}

// StudentCDF is the probability that a t variable with df degrees of freedom
// lies below t.
func StudentCDF(t float64, df int) float64 {
	if t < 0 {
		return 0.5 * (1 - within(-t, df))
	}
	return 0.5 * (1 + within(t, df))
}

// StudentPDF is the density of a t variable with df degrees of freedom at t.
func StudentPDF(t float64, df int) float64 { return density(t, float64(df)) }

// within is the probability that a t variable lies between -t and t.
func within(t float64, df int) float64 {
	theta := math.Atan(t / math.Sqrt(float64(df)))
	sin, cos := math.Sincos(theta)
	if df%2 == 0 { // sin (1 + 1/2 cos^2 + 1 3/(2 4) cos^4 + ...)
		term, sum := 1.0, 1.0
		for k := 2; k <= df-2; k += 2 {
			term *= cos * cos * float64(k-1) / float64(k)
			sum += term
		}
		return sin * sum
	}
	term, sum := cos, cos // cos + 2/3 cos^3 + 2 4/(3 5) cos^5 + ...
	for k := 3; k <= df-2; k += 2 {
		term *= cos * cos * float64(k-1) / float64(k)
		sum += term
	}
	return 2 / math.Pi * (theta + sin*sum)
}

// density is that of a t variable with n degrees of freedom at t.
func density(t, n float64) float64 {
	a, _ := math.Lgamma((n + 1) / 2)
	b, _ := math.Lgamma(n / 2)
	return math.Exp(a-b-(n+1)/2*math.Log1p(t*t/n)) / math.Sqrt(n*math.Pi)
}

// FTail is the probability that a variable of the F distribution with d1 and
// d2 degrees of freedom exceeds f. It is computed as an incomplete beta
// function of the tail itself, so that a small probability keeps its digits.
func FTail(f float64, d1, d2 int) float64 {
	a, b := float64(d1), float64(d2)
	return mathext.RegIncBeta(b/2, a/2, b/(b+a*f))
}

// FQuantile is the value that a variable of the F distribution with d1 and d2
// degrees of freedom stays below with probability p. With d1 = 1 it is the
// square of a t quantile, which is how it is computed.
func FQuantile(p float64, d1, d2 int) float64 {
	if d1 == 1 {
		t := StudentT(p, d2)
		return t * t
	}
	return distuv.F{D1: float64(d1), D2: float64(d2)}.Quantile(p)
}

// NormalQuantile is the value that a standard normal variable stays below with
// probability p.
func NormalQuantile(p float64) float64 { return math.Sqrt2 * math.Erfinv(2*p-1) }

// NormalCDF is the probability that a standard normal variable lies below z.
func NormalCDF(z float64) float64 { return 0.5 * math.Erfc(-z/math.Sqrt2) }
