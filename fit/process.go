package fit

import (
	"errors"
	"fmt"
	"math"

	"example.com/rhyme/fit/stat"
)

// ErrRepeated says that a model of steps met two observations at one x.
var ErrRepeated = errors.New("a model of steps needs one observation at each x")

// Steps is what the estimator of a process returns. A process is a model of
// the steps from one observation to the next, which no least-squares curve
// through the levels is; its steps are of logs.
type Steps struct {
	Params    []float64 // in the order of the model's
	StdErr    []float64 // NaN where there is none
	Given     []bool    // read off the data, not estimated
	Residuals []float64 // of each step, scaled to one unit of x
	Fitted    []float64 // the level at the end of each step, predicted from its start
}

// process estimates a model of steps. Its statistics are those of the steps;
// likelihoods are left out, since those of steps and of levels do not compare.
func (f *Fit) process() error {
	if f.Noise != Multiplicative || f.chain != nil {
		return fmt.Errorf("%w: steps are of logs and independent, noise must be multiplicative", ErrModel)
	}
	for j, fixed := range f.fixed {
		if fixed || f.lower[j] != f.Model.Params[j].Lower || f.upper[j] != f.Model.Params[j].Upper {
			return fmt.Errorf("%w: the parameters of a process cannot be given or bounded", ErrModel)
		}
	}
	order := f.order
	x, y := make([]float64, f.N), make([]float64, f.N)
	for k, i := range order {
		x[k], y[k] = f.X[i], f.Y[i]
		if k > 0 && x[k] == x[k-1] {
			return fmt.Errorf("%w: %g", ErrRepeated, x[k])
		}
	}
	f.Status = "converged"
	f.take(f.Model.Process(x, y), order)
	return nil
}

// take fills the fit from the estimates of a process; order is that of x.
func (f *Fit) take(s Steps, order []int) {
	m, estimated := f.N-1, 0
	nan := math.NaN()
	f.Params = make([]Estimate, len(s.Params))
	for j, p := range f.Model.Params {
		if !s.Given[j] {
			estimated++
		}
		f.Params[j] = Estimate{Param: p, Value: s.Params[j], StdErr: s.StdErr[j], Fixed: s.Given[j], Lower: nan, Upper: nan}
	}
	f.K = estimated
	half := stat.StudentT(f.Level, m-1)
	for j := range f.Params {
		if e := &f.Params[j]; !math.IsNaN(e.StdErr) {
			e.Lower, e.Upper = e.Value-half*e.StdErr, e.Value+half*e.StdErr
		}
	}
	f.RSS = 0
	f.Residuals, f.Fitted = make([]float64, f.N), make([]float64, f.N)
	f.Residuals[order[0]], f.Fitted[order[0]] = nan, nan // nothing leads to the first
	for k, r := range s.Residuals {
		f.RSS += r * r
		f.Residuals[order[k+1]], f.Fitted[order[k+1]] = r, s.Fitted[k]
	}
	f.RMSE = math.Sqrt(f.RSS / float64(m))
	f.R2, f.LogLik, f.AICc, f.BIC = nan, nan, nan, nan
}
