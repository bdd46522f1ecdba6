package clock

import (
	"math"

	"example.com/rhyme/fit"
)

// Stages are the dates that an S-curve passes, by the ceiling it tends to.
type Stages struct {
	Takeoff  Number // decimal year of 10% of the ceiling
	Midpoint Number // decimal year of 50%
	Rise     Number // years from 10% to 50%
	Span     Number // years from 10% to 90%
	Ceiling  Number // in the unit of the observations
}

// StagesOf reads a fit of the logistic or of Gompertz' curve. All stages are
// missing where the data do not identify the ceiling (fit.Fit.CeilingOpen): a
// share of what is not known has no date. Limits are profile limits at the
// level of the fit, those of a parameter where the stage follows from one
// alone, else of the stage itself (fit.Fit.Profile).
//
// With ln ln short for the log of the log, and q a share of the ceiling:
//
//	logistic   tm + dt ln(q/(1-q))/ln 81: take-off tm - dt/2, midpoint tm, rise dt/2, span dt
//	gompertz   tm - ln(-ln q)/r: take-off tm - ln ln 10/r, midpoint tm - ln ln 2/r,
//	           rise (ln ln 10 - ln ln 2)/r, span 3.0844/r
func StagesOf(f *fit.Fit) Stages {
	if why := f.CeilingOpen(); why != "" {
		return none(Missing("ceiling not identified: %s", why))
	}
	switch f.Model.Name {
	case "logistic":
		return logistic(f)
	case "gompertz":
		return gompertz(f)
	}
	return none(Missing("no take-off or midpoint is defined for %s", f.Model.Name))
}

func none(n Number) Stages { return Stages{n, n, n, n, n} }

func logistic(f *fit.Fit) Stages {
	dt, tm := param(f, "dt"), param(f, "tm")
	takeoff := profile(f, func(p []float64) float64 { return p[2] - p[1]/2 }, tm.Value-dt.Value/2)
	rise := Number{Value: dt.Value / 2, Lower: dt.Lower / 2, Upper: dt.Upper / 2}
	return Stages{Takeoff: takeoff, Midpoint: tm, Rise: rise, Span: dt, Ceiling: param(f, "K")}
}

func gompertz(f *fit.Fit) Stages {
	early, half, late := loglog(0.1), loglog(0.5), loglog(0.9)
	r, tm := param(f, "r"), param(f, "tm")
	at := func(l float64) Number {
		return profile(f, func(p []float64) float64 { return p[2] - l/p[1] }, tm.Value-l/r.Value)
	}
	years := func(width float64) Number {
		return Number{Value: width / r.Value, Lower: width / r.Upper, Upper: width / r.Lower}
	}
	return Stages{Takeoff: at(early), Midpoint: at(half), Rise: years(early - half), Span: years(early - late), Ceiling: param(f, "K")}
}

// loglog is ln(-ln q).
func loglog(q float64) float64 { return math.Log(-math.Log(q)) }

func param(f *fit.Fit, name string) Number {
	e, _ := f.Param(name)
	return Number{Value: e.Value, Lower: e.Lower, Upper: e.Upper}
}

func profile(f *fit.Fit, quantity func(p []float64) float64, value float64) Number {
	n := Number{Value: value}
	n.Lower, n.Upper = f.Profile(f.Level, quantity)
	return n
}
