package fit

import (
	"math"

	"example.com/rhyme/fit/stat"
)

// Forecast is the distribution of a value at x: Student's t about Location, on
// the scale of the noise (logs where it is multiplicative). It rests on the
// model being right; Hindcast says how often such intervals held.
type Forecast struct {
	X        float64
	Noise    Noise
	Location float64 // on the scale of the noise
	Scale    float64 // of the t distribution; NaN when the fit has no covariance
	DF       int
}

// Median is the middle of the forecast, in the units of y.
func (f Forecast) Median() float64 { return f.Noise.unscale(f.Location) }

// Interval holds the value with the given probability, in the units of y.
func (f Forecast) Interval(level float64) (lower, upper float64) {
	half := f.Half(level)
	return f.Noise.unscale(f.Location - half), f.Noise.unscale(f.Location + half)
}

// Half is half of the interval on the scale of the noise: Interval is the median
// less and plus Half, or divided by and times exp(Half) where the noise is
// multiplicative.
func (f Forecast) Half(level float64) float64 { return stat.StudentT(level, f.DF) * f.Scale }

// Rank is the probability that the value lies below y.
func (f Forecast) Rank(y float64) float64 {
	return stat.StudentCDF((f.Noise.scale(y)-f.Location)/f.Scale, f.DF)
}

// CRPS is the continuous ranked probability score of the value y that came: on
// the scale of the noise, less is better, the absolute error of a forecast that
// is sure. It is NaN with one degree of freedom, where the mean does not exist.
//
// A. Jordan, F. Krüger, S. Lerch, Evaluating probabilistic forecasts with
// scoringRules, Journal of Statistical Software 90 (2019), appendix A.
func (f Forecast) CRPS(y float64) float64 {
	n := float64(f.DF)
	if f.DF < 2 {
		return math.NaN()
	}
	z := (f.Noise.scale(y) - f.Location) / f.Scale
	spread := 2 * math.Sqrt(n) / (n - 1) * math.Exp(lbeta(0.5, n-0.5)-2*lbeta(0.5, n/2))
	score := z*(2*stat.StudentCDF(z, f.DF)-1) + 2*stat.StudentPDF(z, f.DF)*(n+z*z)/(n-1) - spread
	return f.Scale * score
}

func lbeta(a, b float64) float64 {
	x, _ := math.Lgamma(a)
	y, _ := math.Lgamma(b)
	z, _ := math.Lgamma(a + b)
	return x + y - z
}

// unscale maps the scale of the noise back to y.
func (n Noise) unscale(v float64) float64 {
	if n == Multiplicative {
		return math.Exp(v)
	}
	return v
}

// Forecast is the distribution of a new observation at x: the error of the
// curve and that of an observation together. It is NaN for a model of two
// variables, which has ForecastPair.
func (f *Fit) Forecast(x float64) Forecast { return f.ForecastPair(x, math.NaN()) }

// Band is the distribution of the curve itself at x, without the error of an
// observation: a confidence band, narrower than a forecast and not to be taken
// for one. It is NaN for a model of two variables, which has BandPair.
func (f *Fit) Band(x float64) Forecast { return f.BandPair(x, math.NaN()) }

// at is the distribution of the curve at x and z plus noise times the variance
// of an observation.
func (f *Fit) at(x, z, noise float64) Forecast {
	out := Forecast{X: x, Noise: f.Noise, Location: f.Noise.scale(f.AtPair(x, z)), DF: f.df()}
	if f.Model.Spread != nil {
		out.DF = f.N - 2
		out.Scale = f.Model.Spread(x-f.Origin, f)
		return out
	}
	if !f.determined {
		out.Scale = math.NaN()
		return out
	}
	grad := make([]float64, len(f.Params))
	v := f.value(x, z, grad)
	_, factor := f.Noise.residual(v, 0)
	for j := range grad {
		grad[j] *= factor
	}
	if noise > 0 {
		var shift float64
		shift, noise = f.error(x, v)
		out.Location += shift
	}
	out.Scale = math.Sqrt((f.spread(grad) + noise) * f.RSS / float64(f.df()))
	return out
}

// error tells what is expected of the error of a new observation at x, where
// the curve is v, and its variance over the residual variance.
func (f *Fit) error(x, v float64) (mean, variance float64) {
	size, last := 1.0, 1.0 // of errors at x and at the last observation
	at := f.N - 1
	if f.chain != nil {
		at = f.chain.order[at]
	}
	if f.Noise == Power {
		delta, logs := f.NoiseParams[0].Value, 0.0
		for _, m := range f.Fitted {
			logs += math.Log(m) / float64(f.N)
		}
		size = math.Exp(delta * (math.Log(v) - logs))
		last = math.Exp(delta * (math.Log(f.Fitted[at]) - logs))
	}
	if f.chain == nil {
		return 0, size * size
	}
	rho := f.NoiseParams[len(f.NoiseParams)-1].Value
	a := math.Pow(rho, math.Abs(x-f.X[at])/f.chain.unit)
	stationary := 1 / f.chain.scale(rho)
	return -a * f.Residuals[at] * size / last, square(size*stationary) * (1 - a*a)
}
