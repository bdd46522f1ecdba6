package fit

import (
	"math"
	"slices"

	"example.com/rhyme/fit/nls"
)

// Fit is a curve laid through observations, with what can be said of it.
// Numbers that do not exist are NaN; limits that are open are infinite.
type Fit struct {
	Model  *Model
	Noise  Noise
	Level  float64 // of the intervals
	Origin float64 // where the model counts x from; 0 when it has no origin
	Params []Estimate

	N         int       // observations
	K         int       // estimated parameters + 1 for the residual variance
	X, Y      []float64 // the observations
	Second    []float64 // their second variable, of a model that has one
	Fitted    []float64 // the curve at X
	Residuals []float64 // on the scale of the noise: fitted minus observed

	RSS    float64 // residual sum of squares on the scale of the noise
	RMSE   float64 // sqrt(RSS/n), same scale
	R2     float64 // 1 - RSS over the sum of squares about the mean, same scale
	LogLik float64 // Gaussian, in the units of y whatever the noise
	AICc   float64 // NaN when n <= K + 1
	BIC    float64

	// Basins are the minima that the model's own starts lead to, the least
	// first, with the number of starts that end there; one or more, of a curve
	// by least squares with its intervals.
	Basins []nls.Basin

	Nested   *Nested  // against the simpler model inside, if there is one
	Status   string   // how the search ended: "converged" or why not
	Warnings []string // what the data cannot carry, in plain words

	// NoiseParams are the estimates of the noise's own parameters: delta of
	// Power, rho of correlated errors. RSS is then that of residuals that are
	// weighted and decorrelated, with the determinant in it.
	NoiseParams []Estimate

	order []int // of the observations by x

	// Of the search, over the parameters of the curve and then of the noise.
	lower, upper []float64
	fixed        []bool
	noise        []Param
	chain        *chain    // of correlated errors
	inverse      []float64 // covariance of the parameters over the residual variance
	determined   bool      // there is one
	thorough     bool      // all starts are followed, for Basins
	runaway      bool      // the ceiling went to the end of its range
	solution     *nls.Result
}

// Estimate is one parameter of a fit.
type Estimate struct {
	Param
	Value        float64
	StdErr       float64 // asymptotic; NaN at a bound or when fixed
	Lower, Upper float64 // profile-likelihood limits; infinite when open
	Fixed        bool    // given, not estimated
	AtBound      bool    // rests on a bound: no symmetric interval exists
}

// Param returns the named estimate and whether the model has it.
func (f *Fit) Param(name string) (Estimate, bool) {
	if j := f.Model.Index(name); j >= 0 {
		return f.Params[j], true
	}
	return Estimate{}, false
}

// Estimates are those of the curve, then those of the noise.
func (f *Fit) Estimates() []Estimate {
	if len(f.NoiseParams) == 0 {
		return f.Params
	}
	return slices.Concat(f.Params, f.NoiseParams)
}

// parameter is the j-th of the search.
func (f *Fit) parameter(j int) *Estimate {
	if k := len(f.Params); j >= k {
		return &f.NoiseParams[j-k]
	}
	return &f.Params[j]
}

// At is the value of the curve at x: the median where noise is multiplicative.
// It is NaN for a model of two variables, which has AtPair.
func (f *Fit) At(x float64) float64 {
	return f.AtPair(x, math.NaN())
}

func (f *Fit) values() []float64 {
	p := make([]float64, len(f.Params))
	for j, e := range f.Params {
		p[j] = e.Value
	}
	return p
}

// all returns the parameters of the search.
func (f *Fit) all() []float64 { return slices.Clone(f.solution.Params) }

// df is the degrees of freedom of the residual variance.
func (f *Fit) df() int { return f.N - (f.K - 1) }

// describe fills the statistics of the residuals.
func (f *Fit) describe(scaled []float64) {
	n, k := float64(f.N), float64(f.K)
	jacobian := 0.0
	if f.Noise == Multiplicative {
		for _, v := range scaled { // their logs
			jacobian += v
		}
	}
	tss := sumAboutMean(scaled)
	f.RMSE = math.Sqrt(f.RSS / n)
	f.R2 = 1 - sumSquares(f.Residuals)/tss
	f.LogLik = -n/2*(math.Log(2*math.Pi*f.RSS/n)+1) - jacobian
	f.BIC = -2*f.LogLik + k*math.Log(n)
	f.AICc = math.NaN()
	if n > k+1 {
		f.AICc = -2*f.LogLik + 2*k + 2*k*(k+1)/(n-k-1)
	}
	if f.RSS == 0 {
		f.LogLik, f.BIC, f.AICc = math.NaN(), math.NaN(), math.NaN()
	}
}

// sumAboutMean is the sum of squares about the mean.
func sumAboutMean(v []float64) float64 {
	mean := 0.0
	for _, x := range v {
		mean += x / float64(len(v))
	}
	sum := 0.0
	for _, x := range v {
		sum += (x - mean) * (x - mean)
	}
	return sum
}
