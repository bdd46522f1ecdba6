package capability

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"example.com/rhyme/fit"
	"example.com/rhyme/fit/stat"
)

// Rate is how fast record lows fall, by one estimator.
type Rate struct {
	Model   string // random-walk or exponential-decline
	Records int

	// Value is the yearly decline of the log price: above 0 falls, by a factor
	// of exp(Value) a year. Lower and Upper are the estimator's own limits,
	// which take the records for a sample of prices. NaN, with the Reason,
	// where there are too few.
	Value, Lower, Upper float64

	// BootLower and BootUpper are percentiles over draws of whole offers, which
	// is what records are made of. Drawn draws gave a rate, Failed had too few
	// records.
	BootLower, BootUpper float64
	Drawn, Failed        int

	Reason string // why a number is missing
}

// fewestDraws is what percentiles need.
const fewestDraws = 20

// Decline estimates how fast the price of at least this score falls, from its
// records: as a random walk with drift (Farmer and Lafond 2016), ln(first/last)
// over the time between, and as a least-squares line through their logs with
// HAC errors (stat.FitTrend). The error is ErrUnreached, wrapped.
//
// A running minimum cannot rise and its errors lie on one side, so the limits
// of either estimator say little. The bootstrap draws offers with replacement,
// each whole with every price that it was ever listed at, as many as reach the
// score, and takes the records anew: how much hangs on which offers there
// happened to be. A draw misses a third of them; the interval is a percentile
// interval (Efron and Tibshirani 1993), and a minimum is not what bootstraps
// are best at.
func (m *Market) Decline(atLeast float64) ([]Rate, error) {
	offers, err := m.reaching(atLeast)
	if err != nil {
		return nil, err
	}
	rs := records(offers)
	rates := []Rate{m.walk(rs), m.line(rs)}
	m.bootstrap(offers, fmt.Sprintf("%s>=%g", m.label, atLeast), rates)
	return rates, nil
}

// walk is the random walk with drift.
func (m *Market) walk(rs []Record) Rate {
	nan := math.NaN()
	r := Rate{Model: fit.RandomWalk().Name, Records: len(rs), Value: nan, Lower: nan, Upper: nan, BootLower: nan, BootUpper: nan}
	x, y := XY(rs)
	f, err := fit.Curve(fit.RandomWalk(), x, y, fit.Options{Noise: fit.Multiplicative, Level: m.Options.Level})
	if err != nil {
		r.Reason = err.Error()
		return r
	}
	mu, _ := f.Param("mu")
	r.Value, r.Lower, r.Upper = -mu.Value, -mu.Upper, -mu.Lower
	return r
}

// line is the least-squares line through the logs.
func (m *Market) line(rs []Record) Rate {
	nan := math.NaN()
	r := Rate{Model: fit.ExponentialDecline().Name, Records: len(rs), Value: nan, Lower: nan, Upper: nan, BootLower: nan, BootUpper: nan}
	x, y := logs(rs)
	t, err := stat.FitTrend(x, y, m.Options.Level)
	if err != nil {
		r.Reason = err.Error()
		return r
	}
	r.Value, r.Lower, r.Upper = -t.Slope, -t.Upper, -t.Lower
	return r
}

func logs(rs []Record) (x, y []float64) {
	x, y = XY(rs)
	for i, v := range y {
		y[i] = math.Log(v)
	}
	return x, y
}

// bootstrap fills the limits of the walk and the line from the same draws.
func (m *Market) bootstrap(offers []*Offer, label string, rates []Rate) {
	random := rand.New(stat.Source(m.Options.Seed, label, "bootstrap offers"))
	all := byDate(offers)
	xs, ys := logs(all)
	x, y := make([]float64, len(all)), make([]float64, len(all))
	var walks, lines []float64
	for range m.Options.Replicates {
		drawn := map[*Offer]bool{} // an offer drawn twice sets no other records than once
		for range offers {
			drawn[offers[random.IntN(len(offers))]] = true
		}
		x, y = x[:0], y[:0]
		for i, r := range all {
			if drawn[r.Offer] && (len(y) == 0 || ys[i] < y[len(y)-1]) {
				x, y = append(x, xs[i]), append(y, ys[i])
			}
		}
		t, err := stat.FitTrend(x, y, m.Options.Level)
		if err != nil { // fewer than three records
			continue
		}
		last := len(x) - 1
		walks = append(walks, (y[0]-y[last])/(x[last]-x[0]))
		lines = append(lines, -t.Slope)
	}
	for i, values := range [][]float64{walks, lines} {
		rates[i].limit(values, m.Options)
	}
}

// limit takes percentiles of what the draws gave; a rate that the records
// themselves do not give has none.
func (r *Rate) limit(values []float64, o Options) {
	r.Drawn, r.Failed = len(values), o.Replicates-len(values)
	switch {
	case math.IsNaN(r.Value):
	case len(values) < fewestDraws:
		r.Reason = fmt.Sprintf("only %d of %d draws have enough records", r.Drawn, o.Replicates)
	default:
		slices.Sort(values)
		r.BootLower = stat.Percentile(values, (1-o.Level)/2)
		r.BootUpper = stat.Percentile(values, (1+o.Level)/2)
	}
}
