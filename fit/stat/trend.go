package stat

import (
	"errors"
	"math"

	"gonum.org/v1/gonum/stat"
)

// Trend is a straight line y = Intercept + Slope x by ordinary least squares,
// with an interval that allows for autocorrelated errors.
type Trend struct {
	Slope, Intercept float64
	StdErr           float64 // of the slope, the wider of HAC and OLS
	Lower, Upper     float64 // of the slope, Student t with N-2 degrees of freedom
	N                int
	Lag              int // of the Bartlett kernel
}

// ErrFewPoints says that a trend needs at least three points at two dates.
var ErrFewPoints = errors.New("stat: a trend needs at least 3 points at different dates")

// FitTrend fits a line to the points in the order given, which must be the
// order of time. The standard error of the slope is heteroskedasticity and
// autocorrelation consistent: Bartlett kernel with lag floor(4 (n/100)^(2/9)),
// scaled by n/(n-2), and never below that of ordinary least squares, since a
// short sample underrates it. It returns ErrFewPoints when the line is not
// determined.
//
// W. K. Newey and K. D. West, A simple, positive semi-definite,
// heteroskedasticity and autocorrelation consistent covariance matrix,
// Econometrica 55 (1987), 703-708.
func FitTrend(x, y []float64, level float64) (Trend, error) {
	n := len(x)
	if n < 3 || len(y) != n {
		return Trend{}, ErrFewPoints
	}
	mean := stat.Mean(x, nil)
	sxx := 0.0
	for _, v := range x {
		sxx += (v - mean) * (v - mean)
	}
	if sxx == 0 {
		return Trend{}, ErrFewPoints
	}
	t := Trend{N: n, Lag: Lag(n)}
	t.Intercept, t.Slope = stat.LinearRegression(x, y, nil, false)
	scores := make([]float64, n) // (x - mean) times residual
	rss := 0.0
	for i := range x {
		e := y[i] - t.Intercept - t.Slope*x[i]
		rss += e * e
		scores[i] = (x[i] - mean) * e
	}
	df := float64(n - 2)
	ols := rss / df / sxx
	hac := longRun(scores, t.Lag) / (sxx * sxx) * float64(n) / df
	t.StdErr = math.Sqrt(max(ols, hac))
	half := StudentT(level, n-2) * t.StdErr
	t.Lower, t.Upper = t.Slope-half, t.Slope+half
	return t, nil
}

// Lag is the truncation floor(4 (n/100)^(2/9)) of Newey and West (1994).
func Lag(n int) int {
	return int(4 * math.Pow(float64(n)/100, 2.0/9))
}

// longRun is the sum of products of scores, neighbours within lag weighted by
// the Bartlett kernel.
func longRun(scores []float64, lag int) float64 {
	sum := 0.0
	for k := 0; k <= lag && k < len(scores); k++ {
		cross := 0.0
		for i := k; i < len(scores); i++ {
			cross += scores[i] * scores[i-k]
		}
		if k > 0 {
			cross *= 2 * (1 - float64(k)/float64(lag+1))
		}
		sum += cross
	}
	return sum
}
