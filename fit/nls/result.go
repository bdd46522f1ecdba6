package nls

import "math"

// Status says why the search ended.
type Status int

// A search ends at a minimum (Converged), where no step lowers the residual
// sum of squares any more (Stalled), at the iteration limit (Exhausted), or
// because the problem cannot tell the parameters apart (Singular).
const (
	Exhausted Status = iota
	Converged
	Stalled
	Singular
)

// String names the status in a word.
func (s Status) String() string {
	return [...]string{"iteration limit", "converged", "stalled", "singular"}[s]
}

// Result is the end of a search.
type Result struct {
	Params    []float64 // the minimum found
	Residuals []float64 // residuals there, weighted
	RSS       float64   // their sum of squares
	Cost      float64   // what was minimised: RSS, or the sum of the loss
	Status    Status
	AtBound   []bool // parameters that rest on a bound, fixed ones included

	// The three stopping measures at the end: the largest cosine between the
	// residuals and a column of the Jacobian, the length of the last step and
	// the last fall of RSS, both relative.
	Cosine, Step, Reduction float64

	Iterations, Evaluations int

	factor factor
}

// Inverse returns the inverse of J'J at the minimum, by columns, from the
// triangular factor of J. Rows and columns of parameters at a bound are zero.
// It reports false when J is rank-deficient to working precision, which means
// that the data cannot tell two parameters apart. Multiplied by the residual
// variance it is the asymptotic covariance of the parameters.
func (r *Result) Inverse() ([]float64, bool) {
	n := len(r.Params)
	inv := make([]float64, n*n) // inverse of R, upper triangle by columns
	for k := range n {
		if r.AtBound[k] {
			continue
		}
		if r.rankDeficient(k) {
			return nil, false
		}
		inv[k*n+k] = 1 / r.factor.r[k*n+k]
		for i := k - 1; i >= 0; i-- {
			if r.AtBound[i] {
				continue
			}
			sum := 0.0
			for j := i + 1; j <= k; j++ {
				sum -= r.factor.r[j*n+i] * inv[k*n+j]
			}
			inv[k*n+i] = sum / r.factor.r[i*n+i]
		}
	}
	cov := make([]float64, n*n)
	for i := range n {
		for j := range n {
			for k := max(i, j); k < n; k++ {
				cov[j*n+i] += inv[k*n+i] * inv[k*n+j]
			}
		}
	}
	return cov, true
}

// rankDeficient reports whether column k depends on the columns before it: its
// diagonal entry in R is negligible beside its norm.
func (r *Result) rankDeficient(k int) bool {
	n := len(r.Params)
	col := norm2(r.factor.r[k*n : k*n+k+1])
	return math.Abs(r.factor.r[k*n+k]) <= 1e-13*col || col == 0
}
