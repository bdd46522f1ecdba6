package fit

import (
	"fmt"
	"math"
	"slices"

	"example.com/rhyme/fit/nls"
	"gonum.org/v1/gonum/mat"
)

// Noise that has parameters of its own is fitted by maximum likelihood, stated
// as least squares: residuals are weighted or decorrelated and multiplied by
// the n-th root of the determinant, so that their sum of squares, in the units
// of the scale, is least where the likelihood is greatest,
//
//	-2 ln L = n ln(2 pi RSS/n) + n
//
// G. E. P. Box and D. R. Cox, An analysis of transformations, Journal of the
// Royal Statistical Society B 26 (1964), 211-252, use the same device.

// noiseParams are the parameters of the noise, in the order in which they
// follow those of the curve.
func (o Options) noiseParams() []Param {
	var list []Param
	if o.noise() == Power {
		list = append(list, Param{"delta", "power of the mean that the deviation grows with: 0 additive, 1 in proportion", "none", -1, 3})
	}
	if o.AR1 {
		list = append(list, Param{"rho", "correlation of errors one typical step apart", "none", 1e-6, 0.999})
	}
	return list
}

// ErrSteps says that correlated errors met two observations at one x.
var ErrSteps = fmt.Errorf("%w: correlated errors need one observation at each x", ErrModel)

// chain is what correlated errors need to know of the data: the order of x and
// the steps between neighbours, in units of the median step.
type chain struct {
	order []int
	steps []float64 // from the point before; the first is not used
	unit  float64   // median step of x
}

func newChain(x []float64, order []int) (*chain, error) {
	c := &chain{order: order, steps: make([]float64, len(x))}
	for k := 1; k < len(x); k++ {
		c.steps[k] = x[c.order[k]] - x[c.order[k-1]]
		if c.steps[k] == 0 {
			return nil, fmt.Errorf("%w: %g", ErrSteps, x[c.order[k]])
		}
	}
	sorted := slices.Sorted(slices.Values(c.steps[1:]))
	c.unit = sorted[len(sorted)/2]
	for k := range c.steps {
		c.steps[k] /= c.unit
	}
	return c, nil
}

// likelihood states the fit with the noise's own parameters after the curve's.
func (f *Fit) likelihood(scaled, x []float64) nls.Problem {
	k, n := len(f.Model.Params), len(x)
	plain := f.plain(scaled, x, f.Second)
	p := nls.Problem{Residuals: n, Params: len(f.lower), Lower: f.lower, Upper: f.upper}
	p.Eval = func(par, r, jac []float64) bool {
		var curve []float64
		if jac != nil {
			curve = jac[:k*n]
		}
		if !plain.Eval(par[:k], r, curve) {
			return false
		}
		at := k
		if f.Noise == Power {
			if !weigh(scaled, r, jac, k, par[at]) {
				return false
			}
			at++
		}
		if f.chain != nil {
			f.chain.decorrelate(r, jac, at, par[at])
		}
		return true
	}
	return p
}

// weigh divides residuals by the delta-th power of the curve, relative to its
// geometric mean, and fills the column of delta, the k-th. It reports false
// where the curve is not positive.
func weigh(observed, r, jac []float64, k int, delta float64) bool {
	n := len(r)
	logs := make([]float64, n)
	mean := 0.0
	for i, v := range r {
		logs[i] = math.Log(v + observed[i])
		mean += logs[i] / float64(n)
	}
	if math.IsNaN(mean) || math.IsInf(mean, 0) {
		return false
	}
	if jac != nil {
		for j := range k {
			col := jac[j*n : (j+1)*n]
			average := 0.0
			for i, g := range col {
				average += g / (r[i] + observed[i]) / float64(n)
			}
			for i, g := range col {
				col[i] = math.Exp(delta*(mean-logs[i])) * (g + r[i]*delta*(average-g/(r[i]+observed[i])))
			}
		}
	}
	for i := range r {
		r[i] *= math.Exp(delta * (mean - logs[i]))
		if jac != nil {
			jac[k*n+i] = r[i] * (mean - logs[i])
		}
	}
	return true
}

// decorrelate turns errors into what each adds to its share of the one before,
// and fills the column of rho, the at-th.
func (c *chain) decorrelate(r, jac []float64, at int, rho float64) {
	n := len(r)
	if jac != nil {
		c.slope(r, jac[at*n:(at+1)*n], rho)
		for j := range at {
			c.whiten(jac[j*n:(j+1)*n], rho)
		}
	}
	c.whiten(r, rho)
}

// whiten replaces v by the scaled innovations of an autoregression, times the
// n-th root of the determinant.
func (c *chain) whiten(v []float64, rho float64) {
	scale := c.scale(rho)
	for k := len(v) - 1; k > 0; k-- {
		a := math.Pow(rho, c.steps[k])
		i, before := c.order[k], c.order[k-1]
		v[i] = scale * (v[i] - a*v[before]) / math.Sqrt(1-a*a)
	}
	v[c.order[0]] *= scale
}

// scale is the product of sqrt(1-a^2) over all steps, to the 1/n.
func (c *chain) scale(rho float64) float64 {
	sum := 0.0
	for _, step := range c.steps[1:] {
		sum += math.Log1p(-math.Pow(rho, 2*step))
	}
	return math.Exp(sum / (2 * float64(len(c.steps))))
}

// slope writes the derivative of whitened e by rho into out.
func (c *chain) slope(e, out []float64, rho float64) {
	n := len(e)
	scale, growth := c.scale(rho), 0.0
	for _, step := range c.steps[1:] {
		a := math.Pow(rho, step)
		growth -= a * step * a / rho / (1 - a*a) / float64(n)
	}
	out[c.order[0]] = scale * growth * e[c.order[0]]
	for k := 1; k < n; k++ {
		i, before := c.order[k], c.order[k-1]
		a := math.Pow(rho, c.steps[k])
		da := c.steps[k] * a / rho
		root := math.Sqrt(1 - a*a)
		w := (e[i] - a*e[before]) / root
		out[i] = scale * (growth*w + da*(w*a/root-e[before])/root)
	}
}

// fromNoise searches the minimum over curve and noise: from the curves that
// plain noise gives and a few values of the noise's own parameters.
func (f *Fit) fromNoise(p nls.Problem, x []float64) *nls.Result {
	var best *nls.Result
	var solver nls.Solver
	for _, t := range f.noiseStarts(p, x) {
		r, err := f.search(&solver, p, t, nls.Options{})
		if err == nil && (best == nil || r.RSS < best.RSS) {
			best = r
		}
	}
	return best
}

// noiseStarts puts values of the noise's own parameters behind the curves that
// fit best under plain noise, additive and, where deviations may grow with the
// curve, in proportion.
func (f *Fit) noiseStarts(p nls.Problem, x []float64) [][]float64 {
	var starts [][]float64
	add := func(noise Noise, deltas ...float64) {
		for _, s := range f.under(noise, p, x) {
			for _, d := range deltas {
				starts = append(starts, append(slices.Clone(s), d))
			}
		}
	}
	if f.Noise == Power {
		add(Additive, 0.1, 0.7)
		add(Multiplicative, 1)
	} else {
		starts = f.under(f.Noise, p, x)
	}
	if f.chain == nil {
		return starts
	}
	var correlated [][]float64
	for _, s := range starts {
		for _, rho := range []float64{0.1, 0.7} {
			correlated = append(correlated, append(slices.Clone(s), rho))
		}
	}
	return correlated
}

// under is the curve that fits best within the bounds of p under a plain noise,
// none where there is none.
func (f *Fit) under(noise Noise, p nls.Problem, x []float64) [][]float64 {
	k := len(f.Model.Params)
	g := *f
	g.Noise, g.noise, g.chain, g.thorough = noise, nil, nil, false
	g.lower, g.upper, g.fixed = f.lower[:k], f.upper[:k], f.fixed[:k]
	scaled := make([]float64, f.N)
	for i, y := range f.Y {
		scaled[i] = noise.scale(y)
	}
	if !(slices.Min(scaled) > math.Inf(-1)) { // logs of what is not positive
		return nil
	}
	plain := g.plain(scaled, x, f.Second)
	plain.Lower, plain.Upper = p.Lower[:k], p.Upper[:k]
	if r := g.fromCurve(plain, scaled, x); r != nil {
		return [][]float64{r.Params}
	}
	return nil
}

// information is the inverse of the Hessian of RSS/2 where the noise has
// parameters of its own: residuals bend with them, and the product of Jacobians
// would count half of it. By central differences of the gradient.
func (f *Fit) information(p nls.Problem) ([]float64, bool) {
	r := f.solution
	n := p.Params
	gradient := func(at []float64) []float64 {
		res, jac := make([]float64, p.Residuals), make([]float64, p.Residuals*n)
		g := make([]float64, n)
		if !p.Eval(at, res, jac) {
			g[0] = math.NaN()
		}
		for i := range res {
			for j := range g {
				g[j] += jac[j*p.Residuals+i] * res[i]
			}
		}
		return g
	}
	var free []int
	for j := range n {
		if !r.AtBound[j] {
			free = append(free, j)
		}
	}
	hess := mat.NewSymDense(len(free), nil)
	for a, j := range free {
		h := f.differencing(p, j)
		at := slices.Clone(r.Params)
		at[j] += h
		up := gradient(at)
		at[j] -= 2 * h
		down := gradient(at)
		for b, i := range free[:a+1] {
			hess.SetSym(a, b, (up[i]-down[i])/(2*h))
		}
	}
	var factor mat.Cholesky
	if !factor.Factorize(hess) {
		return nil, false
	}
	var reduced mat.SymDense
	if err := factor.InverseTo(&reduced); err != nil {
		return nil, false
	}
	inverse := make([]float64, n*n)
	for a, i := range free {
		for b, j := range free {
			inverse[j*n+i] = reduced.At(a, b)
		}
	}
	return inverse, true
}

// differencing is a step of parameter j that moves the residuals by a
// thousandth of their size.
func (f *Fit) differencing(p nls.Problem, j int) float64 {
	res, jac := make([]float64, p.Residuals), make([]float64, p.Residuals*p.Params)
	p.Eval(f.solution.Params, res, jac)
	return 1e-3 * math.Sqrt(sumSquares(res)/sumSquares(jac[j*p.Residuals:(j+1)*p.Residuals]))
}
