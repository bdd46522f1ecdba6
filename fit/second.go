package fit

import (
	"errors"
	"fmt"
	"math"
)

// ErrCollinear says that the second variable of a model follows the first, so
// that no data of this kind can tell their effects apart.
var ErrCollinear = errors.New("the effects of the two variables cannot be told apart")

// positive reports whether a variable enters by its log.
func (v Variable) positive() bool { return v == Cumulative || v == Yearly }

// at evaluates the model at observation i; z is nil where there is no second
// variable.
func (m *Model) at(x, z []float64, i int, p, grad []float64) float64 {
	if z == nil {
		return m.Eval(x[i], p, grad)
	}
	return m.EvalPair(x[i], z[i], p, grad)
}

// starts proposes starting values; z is nil where there is no second variable.
func (m *Model) starts(x, z, y []float64) [][]float64 {
	if z == nil {
		return m.Start(x, y)
	}
	return m.StartPair(x, z, y)
}

// checkSecond checks the second variable of each observation.
func (m *Model) checkSecond(x, z []float64) error {
	switch {
	case m.Second == "" && z == nil:
		return nil
	case m.Second == "":
		return fmt.Errorf("%w: Second is given, and the model has no second variable", ErrModel)
	case z == nil:
		return fmt.Errorf("%w: it needs the %s of each observation as its second variable", ErrModel, m.Second)
	case len(z) != len(x):
		return fmt.Errorf("%w: %d observations, and the %s of %d", ErrModel, len(x), m.Second, len(z))
	}
	for i, v := range z {
		switch {
		case math.IsNaN(v) || math.IsInf(v, 0):
			return fmt.Errorf("%w: %s of point %d is %g", ErrNotFinite, m.Second, i+1, v)
		case m.Second.positive() && v <= 0:
			return fmt.Errorf("%w: %s of %g at %g", ErrPositive, m.Second, v, x[i])
		}
	}
	r := m.correlation(x, z)
	switch {
	case math.IsNaN(r):
		return fmt.Errorf("%w: %s or %s is the same throughout", ErrCollinear, m.Variable, m.Second)
	case 1-r*r <= exact:
		return fmt.Errorf("%w: %s follows %s exactly", ErrCollinear, m.Second, m.Variable)
	}
	return nil
}

// The share of the variance of one variable that the other leaves unexplained
// at which the two are one but for rounding, and the correlation from which on
// a fit warns.
const (
	exact    = 1e-12
	together = 0.99
)

// correlation is that of the two variables as they enter the model, in logs
// where they are amounts; NaN where one does not vary.
func (m *Model) correlation(x, z []float64) float64 {
	mean := func(v Variable, values []float64) (about []float64, square float64) {
		about = make([]float64, len(values))
		least, most, sum := math.Inf(1), math.Inf(-1), 0.0
		for i, w := range values {
			if v.positive() {
				w = math.Log(w)
			}
			about[i] = w
			least, most, sum = min(least, w), max(most, w), sum+w
		}
		if least == most {
			return about, math.NaN()
		}
		for i := range about {
			about[i] -= sum / float64(len(about))
			square += about[i] * about[i]
		}
		return about, square
	}
	a, aa := mean(m.Variable, x)
	b, bb := mean(m.Second, z)
	ab := 0.0
	for i := range a {
		ab += a[i] * b[i]
	}
	return ab / math.Sqrt(aa) / math.Sqrt(bb)
}

// warnOfSecond says that two variables move so much alike that the fit cannot
// divide the effect between them.
//
// D. Sahal, A theory of progress functions, AIIE Transactions 11 (1979), 23-29;
// B. Nagy et al., Statistical basis for predicting technological progress, PLoS
// ONE 8 (2013), e52669.
func (f *Fit) warnOfSecond(say func(format string, args ...any)) {
	if f.Second == nil {
		return
	}
	if r := f.Model.correlation(f.X, f.Second); math.Abs(r) > together {
		say("%s and %s move together (correlation %.4f): their two effects cannot be told apart, and the curve holds only while they go on together", f.Model.Variable, f.Model.Second, r)
	}
}

// AtPair is the value of the curve at x and, of a model of two variables, at z:
// the median where noise is multiplicative. A model of one variable does not
// look at z.
func (f *Fit) AtPair(x, z float64) float64 {
	return f.value(x, z, nil)
}

// ForecastPair is the distribution of a new observation at x and, of a model of
// two variables, at z: it takes the second variable as known, which in the
// future it is not. A model of one variable does not look at z.
func (f *Fit) ForecastPair(x, z float64) Forecast { return f.at(x, z, 1) }

// BandPair is the distribution of the curve itself at x and z; see Band.
func (f *Fit) BandPair(x, z float64) Forecast { return f.at(x, z, 0) }

// value is the curve at x and z, counted as the data are, with its derivatives
// where grad is not nil.
func (f *Fit) value(x, z float64, grad []float64) float64 {
	if f.Model.Second == "" {
		return f.Model.Eval(x-f.Origin, f.values(), grad)
	}
	v := f.Model.EvalPair(x-f.Origin, z, f.values(), grad)
	if math.IsNaN(z) {
		return math.NaN() // also where its exponent is 0, which would make 1 of it
	}
	return v
}
