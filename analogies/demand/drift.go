package demand

import (
	"fmt"
	"math"
	"slices"

	"example.com/rhyme/fit/stat"
)

// drifts takes the logs of quantity and price for random walks with drift
// whose steps go together: over dt years the two move by mu dt, give or take
// the root of dt, at any distance of dates. The drifts are the ends over the
// time T; their variances and covariance those of the steps scaled to a year,
//
//	K_xy = sum((dx - mu_x dt)(dy - mu_y dt)/dt)/(m-1),   cov(mu_x, mu_y) = K_xy/T
//
// with m steps and m-1 degrees of freedom (Farmer and Lafond 2016 for one walk;
// Fieller 1954 for the ratio).
func (r *Result) drifts(o Options) {
	n := len(r.Pairs)
	if n < o.MinPairs {
		none := missing("%s: at least %d are needed", count(n, "pair"), o.MinPairs)
		r.QuantityDrift, r.PriceDrift, r.DriftRatio = none, none, none
		return
	}
	t, q, p := r.logs()
	time := t[n-1] - t[0]
	muQ, muP := (q[n-1]-q[0])/time, (p[n-1]-p[0])/time
	var qq, pp, qp float64
	for i := 1; i < n; i++ {
		dt := t[i] - t[i-1]
		eq, ep := q[i]-q[i-1]-muQ*dt, p[i]-p[i-1]-muP*dt
		qq, pp, qp = qq+eq*eq/dt, pp+ep*ep/dt, qp+eq*ep/dt
	}
	scale := float64(n-2) * time
	e := stat.Estimates{A: muQ, B: -muP, VarA: qq / scale, VarB: pp / scale, Cov: -qp / scale}
	half := stat.StudentT(o.Level, n-2)
	r.QuantityDrift = drift(muQ, half*math.Sqrt(e.VarA))
	r.PriceDrift = drift(muP, half*math.Sqrt(e.VarB))
	r.ratio(e, half, o.Level)
}

func drift(mu, half float64) Number {
	return Number{mu, mu - half, mu + half, "the mean of the period: it need not go on"}
}

func (r *Result) ratio(e stat.Estimates, half, level float64) {
	ratio, err := stat.Fieller(e, half)
	switch {
	case err != nil:
		r.DriftRatio = missing("the price never moved: no ratio")
		return
	case e.B <= 0:
		r.Ratio = ratio
		r.DriftRatio = missing("the price did not fall over these dates: nothing to compensate")
		return
	}
	r.Ratio = ratio
	r.DriftRatio = Number{ratio.Value, ratio.Lower, ratio.Upper, shape(ratio, level) + "whatever else drifted is in the quantity too"}
}

// shape says in words what the limits of an open set cannot.
func shape(r stat.Ratio, level float64) string {
	weak := fmt.Sprintf("at %g%% the drift of the price is not told from 0, and ", 100*level)
	switch r.Shape {
	case stat.Exclusive:
		return weak + fmt.Sprintf("only ratios between %.3g and %.3g are excluded: no interval; ", r.GapLower, r.GapUpper)
	case stat.Unbounded:
		return weak + "no ratio is excluded: no interval; "
	case stat.AtLeast, stat.AtMost:
		return weak + "the set has one limit; "
	}
	return ""
}

// yearly regresses the yearly steps of the log quantity on those of the log
// price, by least squares with the errors of stat.FitTrend. A step leads from
// the last pair of a calendar year to that of the next, about a year on.
func (r *Result) yearly(o Options) {
	var last []int // pair with which each calendar year ends
	for i := range r.Pairs {
		if i+1 == len(r.Pairs) || r.Pairs[i+1].Quantity.Date.Year() != r.Pairs[i].Quantity.Date.Year() {
			last = append(last, i)
		}
	}
	t, q, p := r.logs()
	var dq, dp []float64
	for k := 1; k < len(last); k++ {
		if i, j := last[k-1], last[k]; math.Abs(t[j]-t[i]-1) <= 1-full {
			dq, dp = append(dq, q[j]-q[i]), append(dp, p[j]-p[i])
		}
	}
	r.Steps = len(dq)
	if r.Steps < o.MinPairs-1 {
		r.Elasticity = missing("%s from a year to the next: at least %d are needed", count(r.Steps, "step"), o.MinPairs-1)
		return
	}
	if slices.Max(dp)-slices.Min(dp) < still {
		r.Elasticity = missing("the price moved alike from year to year: nothing tells its part in the quantity")
		return
	}
	trend, err := stat.FitTrend(dp, dq, o.Level)
	if err != nil {
		r.Elasticity = missing("%v", err)
		return
	}
	r.Elasticity = Number{-trend.Slope, -trend.Upper, -trend.Lower,
		"moves within a year: a slow response is not in it, and what moves price and quantity together is"}
}
