package stat

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"sort"
)

// Scheme says how blocks of neighbouring residuals are drawn.
type Scheme string

// Stationary draws blocks of random length, geometric about the mean length,
// that may run from the end on to the start (Politis and Romano 1994). Moving
// draws blocks of one length that lie within the sample (Künsch 1989).
const (
	Stationary Scheme = "stationary"
	Moving     Scheme = "moving"
)

// Blocks steers a block bootstrap. The zero value draws stationary blocks of 5
// points on average, 2,000 times.
type Blocks struct {
	Scheme     Scheme // "" is Stationary
	Length     int    // points of a block, or their mean; 0 is 5, and never more than there are points
	Replicates int    // 0 is 2000
	Seed       uint64
	Label      string // of what is resampled, such as the series: equal seeds then draw apart
}

// ErrBlocks says that a block bootstrap is asked for that does not exist.
var ErrBlocks = errors.New("stat: no such block bootstrap")

// BootstrapTrend is the least-squares line of FitTrend with another interval:
// blocks of neighbouring residuals are drawn onto the line again and again, so
// that their likeness is kept as it is and no kernel is chosen. StdErr is the
// deviation of the slopes so drawn, Lower and Upper are their percentiles.
// Residuals are scaled up by sqrt(n/(n-2)), since fitted ones are too small.
// Points must be in the order of time, about evenly apart. Do not use it with
// fewer than two or three blocks: it then draws much the same sample each time.
// It returns ErrFewPoints as FitTrend does, and ErrBlocks.
//
// D. N. Politis and J. P. Romano, The stationary bootstrap, Journal of the
// American Statistical Association 89 (1994), 1303-1313. H. R. Künsch, The
// jackknife and the bootstrap for general stationary observations, Annals of
// Statistics 17 (1989), 1217-1241.
func BootstrapTrend(x, y []float64, level float64, b Blocks) (Trend, error) {
	t, err := FitTrend(x, y, level)
	if err != nil {
		return t, err
	}
	b, err = b.fill(len(x))
	if err != nil {
		return t, err
	}
	n := len(x)
	up := math.Sqrt(float64(n) / float64(n-2))
	e, slopeOf := make([]float64, n), slopeWeights(x)
	for i := range x {
		e[i] = up * (y[i] - t.Intercept - t.Slope*x[i])
	}
	next := b.drawer(n)
	slopes := make([]float64, b.Replicates)
	mean, square := 0.0, 0.0
	for r := range slopes {
		shift := 0.0
		for i := range n {
			shift += slopeOf[i] * e[next(i)]
		}
		slopes[r] = t.Slope + shift
		d := slopes[r] - mean
		mean += d / float64(r+1)
		square += d * (slopes[r] - mean)
	}
	sort.Float64s(slopes)
	t.StdErr = math.Sqrt(square / float64(b.Replicates-1))
	t.Lower, t.Upper = percentile(slopes, (1-level)/2), percentile(slopes, (1+level)/2)
	return t, nil
}

func (b Blocks) fill(n int) (Blocks, error) {
	if b.Scheme == "" {
		b.Scheme = Stationary
	}
	if b.Length == 0 {
		b.Length = 5
	}
	if b.Replicates == 0 {
		b.Replicates = 2000
	}
	b.Length = min(b.Length, n)
	switch {
	case b.Scheme != Stationary && b.Scheme != Moving:
		return b, fmt.Errorf("%w: scheme %q", ErrBlocks, b.Scheme)
	case b.Length < 1 || b.Replicates < 2:
		return b, fmt.Errorf("%w: blocks of %d points, drawn %d times", ErrBlocks, b.Length, b.Replicates)
	}
	return b, nil
}

// drawer returns a function that, called for each place of a sample in turn,
// says which residual is put there.
func (b Blocks) drawer(n int) func(place int) int {
	random := rand.New(Source(b.Seed, b.Label, "trend "+string(b.Scheme)))
	at := 0
	if b.Scheme == Moving {
		return func(place int) int {
			if place%b.Length == 0 {
				at = random.IntN(n - b.Length + 1)
			}
			return at + place%b.Length
		}
	}
	return func(place int) int {
		if place == 0 || random.IntN(b.Length) == 0 {
			at = random.IntN(n)
		} else {
			at = (at + 1) % n
		}
		return at
	}
}

// slopeWeights are the weights with which each y enters the slope.
func slopeWeights(x []float64) []float64 {
	mean, sxx := 0.0, 0.0
	for _, v := range x {
		mean += v / float64(len(x))
	}
	for _, v := range x {
		sxx += (v - mean) * (v - mean)
	}
	w := make([]float64, len(x))
	for i, v := range x {
		w[i] = (v - mean) / sxx
	}
	return w
}

// percentile interpolates between sorted values, as numpy and R's type 7 do.
func percentile(sorted []float64, share float64) float64 {
	at := share * float64(len(sorted)-1)
	i := int(at)
	if i >= len(sorted)-1 {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + (at-float64(i))*(sorted[i+1]-sorted[i])
}
