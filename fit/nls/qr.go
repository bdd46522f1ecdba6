package nls

import "math"

// factor is the orthogonal factorisation of an m by n matrix stored by
// columns, by Householder reflections, together with a right-hand side.
// Only what the solver needs is kept: R and the first n entries of Q'b.
type factor struct {
	r []float64 // n by n, upper triangle, by columns
	q []float64 // n
}

// decompose overwrites a (m by n, by columns, m >= n not required) and b and
// fills f. Columns named false in free are left out: their row and column of
// R are zero.
func (f *factor) decompose(a, b []float64, m, n int, free []bool) {
	clear(f.r)
	clear(f.q)
	row := 0
	for j := range n {
		if !free[j] {
			continue
		}
		if row >= m {
			break
		}
		col := a[j*m : j*m+m]
		beta, tau := reflector(col, row)
		for k := j + 1; k < n; k++ {
			if free[k] {
				reflect(col, a[k*m:k*m+m], row, tau)
			}
		}
		reflect(col, b, row, tau)
		f.r[j*n+j] = beta
		for k := j + 1; k < n; k++ {
			if free[k] {
				f.r[k*n+j] = a[k*m+row]
			}
		}
		f.q[j] = b[row]
		row++
	}
}

// reflector turns col[row:] into the Householder vector v with v[row] = 1
// implied by tau; it returns the diagonal entry that takes its place and tau.
// tau is 0 when there is nothing to reflect.
func reflector(col []float64, row int) (beta, tau float64) {
	norm := norm2(col[row:])
	if norm == 0 {
		return 0, 0
	}
	alpha := col[row]
	beta = -math.Copysign(norm, alpha)
	tau = (beta - alpha) / beta
	scale(1/(alpha-beta), col[row+1:])
	return beta, tau
}

// reflect applies the reflection kept in v (see reflector) to x.
func reflect(v, x []float64, row int, tau float64) {
	if tau == 0 {
		return
	}
	below, belowX := v[row+1:], x[row+1:len(v)]
	sum := tau * (x[row] + dot(below, belowX))
	x[row] -= sum
	addScaled(belowX, -sum, below)
}

// backsolve solves R s = -q for the free parameters; the others get 0. It
// reports false when a diagonal entry vanishes.
func (f *factor) backsolve(s []float64, free []bool) bool {
	n := len(s)
	for j := n - 1; j >= 0; j-- {
		if !free[j] {
			s[j] = 0
			continue
		}
		sum := -f.q[j]
		for k := j + 1; k < n; k++ {
			sum -= f.r[k*n+j] * s[k]
		}
		if f.r[j*n+j] == 0 {
			return false
		}
		s[j] = sum / f.r[j*n+j]
	}
	return true
}
