package fit

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"example.com/rhyme/fit/nls"
	"example.com/rhyme/fit/stat"
)

// What keeps a curve from being fitted. Curve wraps them with the particulars.
var (
	ErrFewPoints = errors.New("too few points")
	ErrConstant  = errors.New("all observations are equal")
	ErrNotFinite = errors.New("an observation is not a finite number")
	ErrPositive  = errors.New("the log scale needs positive values")
	ErrNoStart   = errors.New("the observations do not have the shape of the curve: no starting values")
	ErrModel     = errors.New("the options do not fit the model")
)

// Curve fits the model to the observations (x, y), which may be in any order
// and may repeat an x: each is one observation. It returns one of the errors
// above, or ErrCollinear, wrapped, when the data cannot carry the model at all;
// whatever else is doubtful stands in the Warnings of the fit. A model of two
// variables has its second in Options.Second.
func Curve(m *Model, x, y []float64, o Options) (*Fit, error) {
	if m.Family != nil {
		return choose(m, x, y, o)
	}
	f, err := prepare(m, x, y, o)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", m.Name, err)
	}
	if m.Process != nil {
		if err := f.process(); err != nil {
			return nil, fmt.Errorf("%s: %w", m.Name, err)
		}
		f.warn()
		return f, nil
	}
	f.thorough = !o.Asymptotic
	if err := f.solve(nil); err != nil {
		return nil, fmt.Errorf("%s: %w", m.Name, err)
	}
	f.thorough = false
	if o.Asymptotic {
		f.asymptotic()
		f.warn()
		return f, nil
	}
	// A profile walks far from the minimum and sometimes finds a lower one:
	// then that is where the fit belongs.
	for range 3 {
		better := f.intervals()
		if better == nil {
			break
		}
		if err := f.solve(better); err != nil {
			return nil, fmt.Errorf("%s: %w", m.Name, err)
		}
	}
	f.nest()
	f.warn()
	return f, nil
}

// asymptotic fills limits from the standard errors.
func (f *Fit) asymptotic() {
	half := stat.StudentT(f.Level, f.df())
	for j := range f.lower {
		e := f.parameter(j)
		e.Lower, e.Upper = e.Value-half*e.StdErr, e.Value+half*e.StdErr
	}
}

// prepare checks the data and the options.
func prepare(m *Model, x, y []float64, o Options) (*Fit, error) {
	lower, upper, fixed, err := o.bounds(m)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	if len(x) != len(y) {
		return nil, fmt.Errorf("%w: %d x and %d y", ErrFewPoints, len(x), len(y))
	}
	free := 0
	for _, fix := range fixed {
		if !fix {
			free++
		}
	}
	if len(x) <= free {
		return nil, fmt.Errorf("%w: %d for %d parameters, at least %d are needed", ErrFewPoints, len(x), free, free+1)
	}
	if err := checkValues(m, x, y, o.noise()); err != nil {
		return nil, err
	}
	if err := m.checkSecond(x, o.Second); err != nil {
		return nil, err
	}
	order := byX(x)
	var links *chain
	if o.AR1 {
		if links, err = newChain(x, order); err != nil {
			return nil, err
		}
	}
	first, last := x[0], x[0]
	for _, v := range x {
		first, last = min(first, v), max(last, v)
	}
	if j := m.Index(m.Ceiling); j >= 0 && math.IsInf(upper[j], 1) {
		upper[j] = runaway * largest(y)
	}
	if m.segments != nil {
		if err := m.segments.limits(m, x, lower, upper); err != nil {
			return nil, err
		}
	}
	origin := m.OriginIn(first, last)
	return &Fit{
		Model: m.From(origin), Noise: o.noise(), Level: o.level(), Origin: origin,
		N: len(x), K: free + 1, X: x, Second: o.Second, Y: y, order: order,
		lower: lower, upper: upper, fixed: fixed, noise: o.noiseParams(), chain: links,
	}, nil
}

// runaway is how many times the largest observation a free ceiling may be. One
// that goes there has gone to infinity: the curve is the one without ceiling.
const runaway = 1e4

func largest(y []float64) float64 {
	most := 0.0
	for _, v := range y {
		most = max(most, math.Abs(v))
	}
	return most
}

func checkValues(m *Model, x, y []float64, noise Noise) error {
	constant := true
	for i := range y {
		switch {
		case math.IsNaN(x[i]+y[i]) || math.IsInf(x[i]+y[i], 0):
			return fmt.Errorf("%w: point %d is (%g, %g)", ErrNotFinite, i+1, x[i], y[i])
		case noise == Multiplicative && y[i] <= 0:
			return fmt.Errorf("%w: %g at %g", ErrPositive, y[i], x[i])
		case m.Variable.positive() && x[i] <= 0:
			return fmt.Errorf("%w: %s of %g", ErrPositive, m.Variable, x[i])
		}
		constant = constant && y[i] == y[0]
	}
	if constant {
		return ErrConstant
	}
	return nil
}

// problem states the fit as least squares.
func (f *Fit) problem(scaled, x []float64) nls.Problem {
	if len(f.noise) > 0 {
		return f.likelihood(scaled, x)
	}
	return f.plain(scaled, x, f.Second)
}

// plain states the fit of the curve alone, to independent errors of one size on
// the scale of the noise; z is the second variable of a model that has one.
func (f *Fit) plain(scaled, x, z []float64) nls.Problem {
	n, k := len(x), len(f.Model.Params)
	grad := make([]float64, k)
	p := nls.Problem{
		Residuals: n, Params: k, Lower: f.lower[:k], Upper: f.upper[:k],
		Eval: func(p, r, jac []float64) bool {
			f.Model.evalAll(x, z, p, r, jac, grad)
			if f.Noise != Multiplicative {
				for i, v := range scaled {
					r[i] -= v
				}
				return true
			}
			for i, v := range r[:n] {
				var factor float64
				r[i], factor = f.Noise.residual(v, scaled[i])
				for k := i; k < len(jac); k += n {
					jac[k] *= factor
				}
			}
			return true
		},
	}
	if f.Noise != Multiplicative {
		p.Linear = f.Model.Linear
	}
	return p
}

// scaled returns y on the scale of the noise and x from the origin.
func (f *Fit) scaled() (y, x []float64) {
	y, x = make([]float64, f.N), make([]float64, f.N)
	for i := range y {
		y[i] = f.Noise.scale(f.Y[i])
		x[i] = f.X[i] - f.Origin
	}
	return y, x
}

// solve finds the minimum from the model's own starts, or from the one given,
// and fills everything but the intervals.
func (f *Fit) solve(start []float64) error {
	scaled, x := f.scaled()
	p := f.problem(scaled, x)
	var res *nls.Result
	if start != nil {
		res, _ = f.search(new(nls.Solver), p, start, nls.Options{}) // nil when there is nothing to solve from
	} else {
		res = f.fromBestStart(p, scaled, x)
	}
	if res == nil {
		return ErrNoStart
	}
	res = f.inOrder(p, res)
	f.solution = res
	f.RSS, f.Status = res.RSS, res.Status.String()
	if len(f.noise) > 0 {
		f.inverse, f.determined = f.information(p)
	} else {
		f.inverse, f.determined = res.Inverse()
	}
	f.estimate()
	f.Fitted = make([]float64, f.N)
	f.Model.evalAll(x, f.Second, f.values(), f.Fitted, nil, nil)
	f.deviations(scaled)
	f.describe(scaled)
	return nil
}

// deviations fills the residuals.
func (f *Fit) deviations(scaled []float64) {
	if len(f.noise) == 0 {
		f.Residuals = f.solution.Residuals
		return
	}
	f.Residuals = make([]float64, f.N)
	for i, v := range f.Fitted {
		f.Residuals[i], _ = f.Noise.residual(v, scaled[i])
	}
}

// inOrder brings interchangeable parts of a model into the order in which they
// are reported, unless bounds tell them apart.
func (f *Fit) inOrder(p nls.Problem, res *nls.Result) *nls.Result {
	if f.Model.Order == nil {
		return res
	}
	order := f.Model.Order(res.Params[:len(f.Model.Params)])
	sorted := slices.Clone(res.Params)
	for j, k := range order {
		sorted[j] = res.Params[k]
		if f.lower[j] != f.lower[k] || f.upper[j] != f.upper[k] {
			return res
		}
	}
	if slices.Equal(sorted, res.Params) {
		return res
	}
	if again, err := f.search(new(nls.Solver), p, sorted, nls.Options{}); err == nil {
		return again
	}
	return res
}

// estimate reads values and asymptotic standard errors off the solution.
func (f *Fit) estimate() {
	k := len(f.Model.Params)
	f.Params, f.NoiseParams = make([]Estimate, k), make([]Estimate, len(f.noise))
	for j, p := range f.Model.Params {
		f.Params[j] = f.estimateOf(p, j)
		if p.Name == f.Model.Ceiling && math.IsInf(p.Upper, 1) {
			f.runaway = f.Params[j].Value >= runaway/10*largest(f.Y)
		}
	}
	for j, p := range f.noise {
		f.NoiseParams[j] = f.estimateOf(p, k+j)
	}
}

// estimateOf reads the j-th parameter of the search.
func (f *Fit) estimateOf(p Param, j int) Estimate {
	e := Estimate{Param: p, Value: f.solution.Params[j], StdErr: math.NaN(), Lower: math.NaN(), Upper: math.NaN()}
	e.Fixed = f.fixed[j]
	e.AtBound = f.solution.AtBound[j] && !e.Fixed && !f.bend(j)
	if f.determined && !f.solution.AtBound[j] {
		e.StdErr = math.Sqrt(f.inverse[j*len(f.lower)+j] * f.RSS / float64(f.df()))
	}
	return e
}

func fill(v []float64, with float64) {
	for i := range v {
		v[i] = with
	}
}
