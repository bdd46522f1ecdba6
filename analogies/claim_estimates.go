package analogies

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
	"example.com/rhyme/fit/stat"
)

// perYear is the unit of drifts and trends of a log.
const perYear = "a year, in logs"

// drift is that of the log of a series, as a random walk (Farmer and Lafond
// 2016).
func (w *witness) drift(name, statistic string, s *datasets.Series) claims.Estimate {
	x, y := s.XY()
	f, err := fit.Curve(fit.RandomWalk(), x, y, fit.Options{Noise: fit.Multiplicative, Level: w.o.Level})
	var e claims.Estimate
	if err != nil {
		e = claims.Missing("%s: %v", s.Ref(), err)
	} else if mu, _ := f.Param("mu"); !math.IsNaN(mu.Lower) {
		e = claims.Estimate{Value: mu.Value, Lower: mu.Lower, Upper: mu.Upper, Reason: span(s)}
	} else {
		e = claims.Missing("%s: too few steps for an interval", s.Ref())
	}
	return named(e, name, statistic+", random walk with drift", perYear, s)
}

// trend is that of the log of a series, by least squares with HAC errors.
func (w *witness) trend(name, statistic string, s *datasets.Series) claims.Estimate {
	var e claims.Estimate
	x, y := s.XY()
	for i, v := range y {
		if v <= 0 {
			return named(claims.Missing("%s is %g in %s: no logarithm", s.Ref(), v, s.Observations[i].Date), name, statistic, perYear, s)
		}
		y[i] = math.Log(v)
	}
	t, err := stat.FitTrend(x, y, w.o.Level)
	if err != nil {
		e = claims.Missing("%s: %s", s.Ref(), strings.TrimPrefix(err.Error(), "stat: "))
	} else {
		e = claims.Estimate{Value: t.Slope, Lower: t.Lower, Upper: t.Upper, Reason: fmt.Sprintf("%s; HAC lag %d", span(s), t.Lag)}
	}
	return named(e, name, statistic+", least squares with HAC errors", perYear, s)
}

// walkAndTrend are the drift and the trend of a series.
func (w *witness) walkAndTrend(prefix, statistic string, s *datasets.Series) []claims.Estimate {
	return []claims.Estimate{w.drift(prefix+"drift", statistic, s), w.trend(prefix+"trend", statistic, s)}
}

// named fills what an estimate is of.
func named(e claims.Estimate, name, statistic, unit string, series ...*datasets.Series) claims.Estimate {
	e.Name, e.Statistic, e.Unit = name, inMoneyOf(series, statistic), unit
	for _, s := range series {
		e.Series = joinNotes(e.Series, s.Ref())
		for _, source := range s.Sources() {
			if !slices.Contains(e.Sources, source.ID) {
				e.Sources = append(e.Sources, source.ID)
			}
		}
	}
	return e
}

// inMoneyOf does not let a statistic call real what could not be deflated.
func inMoneyOf(series []*datasets.Series, statistic string) string {
	for _, s := range series {
		if s.Money == datasets.Nominal {
			return strings.Replace(statistic, " real ", " nominal ", 1)
		}
	}
	return statistic
}

func span(s *datasets.Series) string {
	n := len(s.Observations)
	return fmt.Sprintf("%d observations, %s to %s", n, s.Observations[0].Date, s.Observations[n-1].Date)
}

// monthly is the value in force in the middle of each month, from the first
// observation to a day. It is nominal, and deflated month by month.
func monthly(s *datasets.Series, until datasets.Date) *datasets.Series {
	out := *s
	out.Observations = nil
	if len(s.Observations) == 0 {
		return &out
	}
	at, first := 0, s.Observations[0].Date
	for t := first.Start(); !t.After(until.Start()); t = time.Date(t.Year(), t.Month()+1, 1, 0, 0, 0, 0, time.UTC) {
		month, err := datasets.ParseDate(t.Format("2006-01"))
		if err != nil || month.Decimal() < first.Decimal() {
			continue
		}
		for at+1 < len(s.Observations) && s.Observations[at+1].Date.Decimal() <= month.Decimal() {
			at++
		}
		o := s.Observations[at]
		o.Date = month
		out.Observations = append(out.Observations, o)
	}
	return &out
}

// real is a series deflated as a role of its case is, or as it is with the
// reason.
func (w *witness) real(c *Case, s *datasets.Series, role datasets.Role) (*datasets.Series, string, error) {
	name := role.Deflator
	if w.plan.Deflator != "" {
		name = w.plan.Deflator
	}
	if s.Money != datasets.Nominal || len(s.Observations) == 0 {
		return s, "", nil
	}
	if name == "" || name == "none" {
		return s, "no deflator is named: nominal only", nil
	}
	index, err := w.catalog.Series(name, c.ID())
	if err != nil {
		return nil, "", &PlaceError{c.ID() + "/case.yaml", err}
	}
	real, err := datasets.Deflate(s, index, w.plan.BaseYear)
	if err != nil {
		return s, "nominal: " + err.Error(), nil
	}
	return real, strings.Join(real.Made.Notes, "; "), nil
}

// inForce is the monthly nominal and real price in force of a subject.
func (w *witness) inForce(c *Case, s *Subject) (nominal, real *datasets.Series, note string, err error) {
	nominal = monthly(s.Series, w.asOf(c, s.Series))
	real, note, err = w.real(c, nominal, s.Role)
	return nominal, real, note, err
}
