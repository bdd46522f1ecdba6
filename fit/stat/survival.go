package stat

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
)

// Survival is the Kaplan-Meier estimate of how long spells last, some of which
// had not ended when they were last seen (right-censored).
type Survival struct {
	Steps         []SurvivalStep // by time
	Spells, Ended int

	// Median is the time by which half the spells have ended, with the limits
	// that follow from those of the curve (Brookmeyer and Crowley 1982). NaN
	// where the curve or its limit does not come down to a half: the median,
	// or the limit, lies beyond what was seen.
	Median, Lower, Upper float64
}

// SurvivalStep is the curve from one time to the next.
type SurvivalStep struct {
	Time         float64
	AtRisk       int     // spells that have neither ended nor been lost before Time
	Ended        int     // at Time
	Survival     float64 // share that lasts longer than Time
	StdErr       float64 // of Survival, Greenwood's formula; NaN where Survival is 0
	Lower, Upper float64 // of Survival; NaN where it is 0 or 1
}

// ErrSpells says that there are no spells, or that one is no length of time.
var ErrSpells = errors.New("stat: a survival curve needs spells of finite length, 0 or more")

// KaplanMeier estimates the survival curve of spells of the given lengths, in
// any unit of time; ended says which were seen to end. One that is lost at the
// time at which another ends counts as still at risk there. With d ends among
// n at risk at each time,
//
//	S(t) = prod (1 - d/n),  Var(log S) = sum d/(n (n-d))
//
// and the limits of S, at the two-sided level, are those of log(-log S), which
// stay between 0 and 1:
//
//	S^exp(+-z sqrt(Var(log S))/log S)
//
// The median is the first time at which S is below a half; where S is a half
// for a while, the middle of that while, if it ends. Its limits are read off
// the limits of S in the same way. These are the conventions of R's survival,
// summary(survfit(Surv(time, ended) ~ 1, conf.type = "log-log")). It returns
// ErrSpells, wrapped, when the spells are none.
//
// E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete
// observations, Journal of the American Statistical Association 53 (1958),
// 457-481; R. Brookmeyer and J. Crowley, A confidence interval for the median
// survival time, Biometrics 38 (1982), 29-41.
func KaplanMeier(time []float64, ended []bool, level float64) (Survival, error) {
	order, err := byLength(time, ended)
	if err != nil {
		return Survival{}, err
	}
	s := Survival{Spells: len(time)}
	z := NormalQuantile((1 + level) / 2)
	survival, variance := 1.0, 0.0 // of log S
	for i := 0; i < len(order); {
		step := SurvivalStep{Time: time[order[i]], AtRisk: len(order) - i}
		for ; i < len(order) && time[order[i]] == step.Time; i++ {
			if ended[order[i]] {
				step.Ended++
			}
		}
		n, d := float64(step.AtRisk), float64(step.Ended)
		survival *= 1 - d/n
		variance += d / (n * (n - d))
		step.Survival = survival
		step.limits(z, math.Sqrt(variance))
		s.Ended += step.Ended
		s.Steps = append(s.Steps, step)
	}
	s.Median = s.half(func(p SurvivalStep) float64 { return p.Survival })
	s.Lower = s.half(func(p SurvivalStep) float64 { return p.Lower })
	s.Upper = s.half(func(p SurvivalStep) float64 { return p.Upper })
	return s, nil
}

// byLength checks the spells and returns their indices, the shortest first.
func byLength(time []float64, ended []bool) ([]int, error) {
	if len(time) == 0 || len(time) != len(ended) {
		return nil, fmt.Errorf("%w: %d lengths, %d ends", ErrSpells, len(time), len(ended))
	}
	order := make([]int, len(time))
	for i, t := range time {
		if !(t >= 0) || math.IsInf(t, 1) {
			return nil, fmt.Errorf("%w: spell %d is %g long", ErrSpells, i+1, t)
		}
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(time[i], time[j]) })
	return order, nil
}

// limits fills the error and the limits from the standard error of log S.
func (p *SurvivalStep) limits(z, logErr float64) {
	p.StdErr, p.Lower, p.Upper = p.Survival*logErr, math.NaN(), math.NaN()
	switch p.Survival {
	case 0: // the variance is infinite
		p.StdErr = math.NaN()
	case 1:
	default:
		width := z * logErr / math.Log(p.Survival) // below 0
		p.Lower = math.Pow(p.Survival, math.Exp(-width))
		p.Upper = math.Pow(p.Survival, math.Exp(width))
	}
}

// half is the time at which a curve comes down to a half; steps at which it is
// NaN are passed over. The tolerance is R's: a product of fractions that is a
// half on paper may not be one in floating point.
func (s *Survival) half(curve func(SurvivalStep) float64) float64 {
	const tolerance = 1.5e-8
	at := math.NaN() // where the curve came to a half exactly
	for _, p := range s.Steps {
		v := curve(p)
		switch {
		case v < 0.5-tolerance && math.IsNaN(at):
			return p.Time
		case v < 0.5-tolerance:
			return (at + p.Time) / 2
		case v < 0.5+tolerance && math.IsNaN(at):
			at = p.Time
		}
	}
	return at
}
