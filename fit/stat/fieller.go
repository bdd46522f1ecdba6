package stat

import (
	"errors"
	"fmt"
	"math"
)

// Estimates are two estimates with their variances and covariance.
type Estimates struct {
	A, B            float64
	VarA, VarB, Cov float64
}

// Shape says what the values of a ratio that the data do not reject look like.
type Shape string

// The shapes of Fieller's set. Where the denominator is not surely other than
// 0 the set is no interval: it is everything but a gap, or everything.
const (
	Bounded   Shape = "bounded"   // from Lower to Upper
	AtLeast   Shape = "at least"  // Lower or more: the denominator is just not surely other than 0
	AtMost    Shape = "at most"   // Upper or less: the same
	Exclusive Shape = "exclusive" // anything but what lies between GapLower and GapUpper
	Unbounded Shape = "unbounded" // anything
)

// Ratio is A over B with every value of it that the data do not reject.
type Ratio struct {
	Value float64 // A/B; NaN when B is 0
	Shape Shape

	// Lower and Upper enclose the set, -Inf and +Inf where it is open, as it
	// is at both ends of an exclusive one.
	Lower, Upper float64
	// GapLower and GapUpper bound what an exclusive set leaves out, and belong
	// to it themselves; NaN in every other shape.
	GapLower, GapUpper float64
}

// ErrEstimates says that variances and covariance belong to no two estimates,
// or that the denominator is 0 for certain.
var ErrEstimates = errors.New("stat: no ratio of these estimates")

// Fieller is the set of all ratios A/B that two normal estimates do not
// reject: those q with
//
//	(A - q B)^2 <= t^2 (VarA - 2 q Cov + q^2 VarB)
//
// t is the half-width in standard errors, StudentT(level, df). The set holds
// the ratio with exactly that probability where A - q B is normal and its
// variance is estimated with df degrees of freedom; an interval by the delta
// method does not. It returns ErrEstimates when a number is not finite, a
// variance is negative, the covariance exceeds what the variances allow, t is
// not positive, or B and VarB are both 0.
//
// E. C. Fieller, Some problems in interval estimation, Journal of the Royal
// Statistical Society B 16 (1954), 175-185.
func Fieller(e Estimates, t float64) (Ratio, error) {
	if err := e.check(t); err != nil {
		return Ratio{}, err
	}
	r := Ratio{Value: math.NaN(), Lower: math.Inf(-1), Upper: math.Inf(1), GapLower: math.NaN(), GapUpper: math.NaN()}
	if e.B != 0 {
		r.Value = e.A / e.B
	}
	// The set is where a q^2 - 2 b q + c <= 0.
	a, b, c := e.B*e.B-t*t*e.VarB, e.A*e.B-t*t*e.Cov, e.A*e.A-t*t*e.VarA
	if math.Abs(a) <= 1e-12*e.B*e.B { // a line, to the digits that there are
		r.halfLine(b, c)
		return r, nil
	}
	d := b*b - a*c
	if a > 0 { // A/B itself is in the set: d < 0 is rounding
		r.Shape = Bounded
		r.Lower, r.Upper = roots(a, b, c, math.Max(d, 0))
	} else if d > 0 {
		r.Shape = Exclusive
		r.GapLower, r.GapUpper = roots(a, b, c, d)
	} else {
		r.Shape = Unbounded
	}
	return r, nil
}

// halfLine is the set where c <= 2 b q.
func (r *Ratio) halfLine(b, c float64) {
	switch {
	case b > 0:
		r.Shape, r.Lower = AtLeast, c/(2*b)
	case b < 0:
		r.Shape, r.Upper = AtMost, c/(2*b)
	default:
		r.Shape = Unbounded
	}
}

// roots solves a q^2 - 2 b q + c = 0 with d = b^2 - a c, the smaller first. The
// root of larger size comes first to hand: it loses no digits.
func roots(a, b, c, d float64) (lower, upper float64) {
	s := b + math.Copysign(math.Sqrt(d), b)
	if s == 0 {
		return 0, 0
	}
	return math.Min(s/a, c/s), math.Max(s/a, c/s)
}

// Holds reports whether the data do not reject the ratio q.
func (r Ratio) Holds(q float64) bool {
	if r.Shape == Exclusive {
		return q <= r.GapLower || q >= r.GapUpper
	}
	return q >= r.Lower && q <= r.Upper
}

func (e Estimates) check(t float64) error {
	for _, v := range []float64{e.A, e.B, e.VarA, e.VarB, e.Cov, t} {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Errorf("%w: %v is not finite", ErrEstimates, v)
		}
	}
	switch {
	case t <= 0:
		return fmt.Errorf("%w: t is %v", ErrEstimates, t)
	case e.VarA < 0 || e.VarB < 0:
		return fmt.Errorf("%w: a variance is negative", ErrEstimates)
	case e.Cov*e.Cov > e.VarA*e.VarB*(1+1e-9):
		return fmt.Errorf("%w: covariance %v with variances %v and %v", ErrEstimates, e.Cov, e.VarA, e.VarB)
	case e.B == 0 && e.VarB == 0:
		return fmt.Errorf("%w: the denominator is 0", ErrEstimates)
	}
	return nil
}
