package fit

import (
	"math"

	"example.com/rhyme/fit/nls"
	"example.com/rhyme/fit/stat"
)

// Profile gives the profile-likelihood limits of a quantity of the parameters,
// such as the year of 90% of the ceiling or the year in which a price reaches a
// level: the values at which RSS, everything else refitted, exceeds its minimum
// by the F quantile with 1 and n-p degrees of freedom. A limit that cannot be
// found, or lies more than a thousand standard errors away, is infinite; both
// are NaN for a process, an exact fit, or where the parameters have no
// covariance.
func (f *Fit) Profile(level float64, quantity func(p []float64) float64) (lower, upper float64) {
	if f.Model.Process != nil || f.RSS == 0 {
		return math.NaN(), math.NaN()
	}
	w := &pull{f: f, quantity: quantity, centre: quantity(f.values()), error: f.deltaError(quantity)}
	if !(w.error > 0) || math.IsInf(w.error, 0) || math.IsNaN(w.centre) {
		return math.NaN(), math.NaN()
	}
	w.excess = stat.FQuantile(level, 1, f.df()) / float64(f.df())
	w.prepare()
	return w.limit(-1), w.limit(+1)
}

// deltaError is the standard error of a quantity by the delta method.
func (f *Fit) deltaError(quantity func(p []float64) float64) float64 {
	if !f.determined {
		return math.NaN()
	}
	return math.Sqrt(f.spread(gradientOf(quantity, f.values())) * f.RSS / float64(f.df()))
}

// spread is the variance, over the residual variance, of what has this gradient
// by the parameters of the curve.
func (f *Fit) spread(grad []float64) float64 {
	n, sum := len(f.lower), 0.0
	for i := range grad {
		for j := range grad {
			sum += grad[i] * f.inverse[j*n+i] * grad[j]
		}
	}
	return sum
}

// gradientOf differentiates by central differences.
func gradientOf(quantity func(p []float64) float64, p []float64) []float64 {
	moved := append([]float64(nil), p...)
	grad := make([]float64, len(p))
	for j, v := range p {
		h := 6e-6 * math.Max(math.Abs(v), 1e-6)
		moved[j] = v + h
		up := quantity(moved)
		moved[j] = v - h
		grad[j] = (up - quantity(moved)) / (2 * h)
		moved[j] = v
	}
	return grad
}

// pull draws a quantity away from its estimate by one more residual, and sees
// what that costs. Wherever the refit comes to rest is a point of the profile
// of the value that the quantity has there, however hard it was pulled.
type pull struct {
	f             *Fit
	quantity      func(p []float64) float64
	centre, error float64
	excess        float64
	p             nls.Problem
	target        float64
	warm          []float64
	solver        nls.Solver
}

// strength is the weight of the pull beside the residual variance.
const strength = 1e4

func (w *pull) prepare() {
	f := w.f
	scaled, x := f.scaled()
	base, k, n := f.problem(scaled, x), len(f.lower), f.N
	curve := len(f.Params)
	sigma := math.Sqrt(f.RSS / float64(f.df()))
	size := math.Sqrt(strength) * sigma / w.error
	inner := make([]float64, n*k)
	w.p = nls.Problem{Residuals: n + 1, Params: k, Lower: f.lower, Upper: f.upper, Eval: func(p, r, jac []float64) bool {
		var ij []float64
		if jac != nil {
			ij = inner
		}
		if !base.Eval(p, r[:n], ij) {
			return false
		}
		p = p[:curve]
		r[n] = size * (w.quantity(p) - w.target)
		if jac != nil {
			for j := range k {
				copy(jac[j*(n+1):], inner[j*n:(j+1)*n])
				jac[j*(n+1)+n] = 0
			}
			for j, g := range gradientOf(w.quantity, p) {
				jac[j*(n+1)+n] = size * g
			}
		}
		return true
	}}
}

// at pulls the quantity to s standard errors from its estimate and returns
// where it came to rest and the root of the rise of RSS less that of the limit.
func (w *pull) at(s float64) (value, rise float64) {
	w.target = w.centre + s*w.error
	res, err := w.f.search(&w.solver, w.p, w.warm, nls.Options{Tolerance: 1e-10, MaxIterations: 300})
	if err != nil {
		return math.NaN(), math.Inf(1)
	}
	last := res.Residuals[w.f.N]
	rss := res.RSS - last*last
	copy(w.warm, res.Params)
	return w.quantity(res.Params[:len(w.f.Params)]), math.Sqrt(max(rss/w.f.RSS-1, 0)) - math.Sqrt(w.excess)
}

// limit doubles the pull until the limit is passed and closes in on it.
func (w *pull) limit(direction float64) float64 {
	w.warm = w.f.all()
	a, fa := 0.0, -math.Sqrt(w.excess)
	b, fb := 1.0, math.Inf(-1)
	for ; b <= 1000; b *= 2 {
		if _, fb = w.at(direction * b); fb > 0 {
			break
		}
		a, fa = b, fb
	}
	if !(fb > 0) || math.IsInf(fb, 1) {
		return math.Inf(int(direction))
	}
	value := math.NaN()
	crossing(func(s float64) (rise float64) {
		value, rise = w.at(direction * s)
		return rise
	}, a, fa, b, fb, 1e-9*math.Sqrt(w.excess))
	return value
}
