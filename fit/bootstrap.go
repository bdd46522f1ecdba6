package fit

import (
	"fmt"
	"math"
	"math/rand/v2"
	"sort"

	"example.com/rhyme/fit/nls"
	"example.com/rhyme/fit/stat"
)

// Resampling says how a bootstrap makes data like those that were seen.
type Resampling string

// Residual draws residuals with replacement: errors alike and independent.
// Wild keeps each residual at its place and draws its sign: errors of unequal
// size. Block draws runs of neighbouring residuals, of length n^(1/3): errors
// that resemble their neighbours. Parametric draws normal errors.
const (
	Residual   Resampling = "residual"
	Wild       Resampling = "wild"
	Block      Resampling = "block"
	Parametric Resampling = "parametric"
)

// BootstrapOptions steer a bootstrap. The zero value draws residuals 1,000
// times.
type BootstrapOptions struct {
	Resampling Resampling // "" means Residual
	Replicates int        // 0 means 1000
	Seed       uint64
	Label      string // of what is resampled, such as the series: equal seeds then draw apart
}

// Bootstrap is the spread of refits to resampled data.
type Bootstrap struct {
	Params [][]float64 // by replicate, in the order of the model's
	Failed int         // replicates without a minimum, left out

	fit       *Fit
	jackknife [][]float64 // by observation left out, for BCa
}

// Bootstrap refits the model to data made from the curve and resampled
// residuals, scaled up by sqrt(n/(n-p)) since fitted residuals are too small
// (not where they keep their place). Refits start from the estimates. It
// returns ErrModel for a process and for a fit that passes through every point.
//
// B. Efron and R. J. Tibshirani, An introduction to the bootstrap (1993).
func (f *Fit) Bootstrap(o BootstrapOptions) (*Bootstrap, error) {
	if f.Model.Process != nil || f.RSS == 0 {
		return nil, fmt.Errorf("%s: %w: nothing to resample", f.Model.Name, ErrModel)
	}
	if len(f.noise) > 0 {
		return nil, fmt.Errorf("%s: %w: resampled errors would lose the noise's own parameters", f.Model.Name, ErrModel)
	}
	if o.Resampling == "" {
		o.Resampling = Residual
	}
	if o.Replicates == 0 {
		o.Replicates = 1000
	}
	draw, err := f.resampler(o)
	if err != nil {
		return nil, err
	}
	observed, x := f.scaled()
	sample := make([]float64, f.N)
	p := f.problem(sample, x)
	start := f.values()
	var solver nls.Solver
	b := &Bootstrap{fit: f}
	for range o.Replicates {
		draw(sample)
		res, err := f.search(&solver, p, start, quick())
		if err != nil || res.Status != nls.Converged {
			b.Failed++
			continue
		}
		b.Params = append(b.Params, res.Params)
	}
	b.leaveOut(observed, x, start)
	return b, nil
}

// resampler returns the function that fills a sample on the scale of the noise.
func (f *Fit) resampler(o BootstrapOptions) (func(sample []float64), error) {
	n := f.N
	order := f.order // blocks are of neighbours in time
	curve, e := make([]float64, n), make([]float64, n)
	for k, i := range order {
		curve[i] = f.Noise.scale(f.Fitted[i])
		e[k] = -f.Residuals[i]
	}
	up := math.Sqrt(float64(n) / float64(f.df()))
	sigma := math.Sqrt(f.RSS / float64(f.df()))
	random := rand.New(stat.Source(o.Seed, o.Label, "bootstrap "+string(o.Resampling)))
	fill := func(step func(k int) float64) func([]float64) {
		return func(sample []float64) {
			for k, i := range order {
				sample[i] = curve[i] + step(k)
			}
		}
	}
	switch o.Resampling {
	case Residual:
		return fill(func(int) float64 { return up * e[random.IntN(n)] }), nil
	case Wild:
		return fill(func(k int) float64 {
			if random.Uint64()&1 == 0 {
				return -e[k]
			}
			return e[k]
		}), nil
	case Block:
		length := int(math.Ceil(math.Cbrt(float64(n))))
		at := 0
		return fill(func(k int) float64 {
			if k%length == 0 {
				at = random.IntN(n - length + 1)
			}
			return up * e[at+k%length]
		}), nil
	case Parametric:
		return fill(func(int) float64 { return sigma * random.NormFloat64() }), nil
	}
	return nil, fmt.Errorf("%w: unknown resampling %q", ErrModel, o.Resampling)
}

// leaveOut refits without each observation in turn.
func (b *Bootstrap) leaveOut(y, x, start []float64) {
	n := len(y)
	weights := make([]float64, n)
	for i := range weights {
		weights[i] = 1
	}
	p := b.fit.problem(y, x)
	p.Weights = weights
	var solver nls.Solver
	for i := range n {
		weights[i] = 0
		if res, err := b.fit.search(&solver, p, start, quick()); err == nil {
			b.jackknife = append(b.jackknife, res.Params)
		}
		weights[i] = 1
	}
}

// Interval is the bias-corrected and accelerated (BCa) interval of a quantity
// of the parameters, such as p[0] or the year of 90%; it is transformed as the
// quantity is. NaN when fewer than 20 replicates are left.
//
// B. Efron, Better bootstrap confidence intervals, Journal of the American
// Statistical Association 82 (1987), 171-185.
func (b *Bootstrap) Interval(level float64, quantity func(p []float64) float64) (lower, upper float64) {
	if len(b.Params) < 20 {
		return math.NaN(), math.NaN()
	}
	values := make([]float64, len(b.Params))
	estimate, below := quantity(b.fit.values()), 0.0
	for i, p := range b.Params {
		values[i] = quantity(p)
		if values[i] < estimate {
			below++
		} else if values[i] == estimate {
			below += 0.5
		}
	}
	sort.Float64s(values)
	n := float64(len(values))
	bias := stat.NormalQuantile(min(max(below/n, 0.5/n), 1-0.5/n))
	a := b.acceleration(quantity)
	at := func(share float64) float64 {
		z := bias + stat.NormalQuantile(share)
		return stat.Percentile(values, stat.NormalCDF(bias+z/(1-a*z)))
	}
	return at((1 - level) / 2), at((1 + level) / 2)
}

// acceleration is the skewness of the jackknife over six.
func (b *Bootstrap) acceleration(quantity func(p []float64) float64) float64 {
	mean := 0.0
	for _, p := range b.jackknife {
		mean += quantity(p) / float64(len(b.jackknife))
	}
	var square, cube float64
	for _, p := range b.jackknife {
		d := mean - quantity(p)
		square += d * d
		cube += d * d * d
	}
	if square == 0 {
		return 0
	}
	return cube / (6 * math.Pow(square, 1.5))
}
