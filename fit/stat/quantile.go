package stat

import (
	"gonum.org/v1/gonum/mathext"
	"gonum.org/v1/gonum/stat/distuv"
)

// StudentT is the half-width, in standard errors, of a two-sided interval of
// the given level with df degrees of freedom.
func StudentT(level float64, df int) float64 {
	return distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(df)}.Quantile(0.5 + level/2)
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
