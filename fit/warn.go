package fit

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/fit/stat"
)

// warn writes down what the data cannot carry.
func (f *Fit) warn() {
	f.Warnings = nil
	say := func(format string, args ...any) {
		f.Warnings = append(f.Warnings, fmt.Sprintf(format, args...))
	}
	if f.Status != "converged" {
		say("the search ended without a minimum: %s", f.Status)
	}
	if f.RSS == 0 && f.Model.Process == nil {
		say("the curve passes through every point: no error can be estimated")
	}
	for _, e := range f.Estimates() {
		if e.Fixed && f.Model.Process == nil {
			say("%s is given, %.6g, not estimated", e.Name, e.Value)
		}
		if e.AtBound && !(f.runaway && e.Name == f.Model.Ceiling) {
			say("%s rests on its bound %.4g: its interval is one-sided", e.Name, e.Value)
		}
	}
	if other := f.rival(); other != "" {
		say("another minimum fits as well within the limits: %s", other)
	}
	f.warnOfKinks(say)
	f.warnOfSecond(say)
	if k := f.coinciding(); k > 0 {
		say("waves %d and %d coincide: they are one wave of another shape", k, k+1)
	}
	if reason := f.CeilingOpen(); reason != "" {
		say("ceiling not identified by these data: %s", reason)
	}
	if f.Model.Limit == "exponential-growth" && f.Nested != nil && f.Nested.P >= 1-f.Level {
		say("exponential growth without a ceiling is not rejected (F test: p = %.2g)", f.Nested.P)
	}
	if reason := f.EndMisfit(); reason != "" {
		say("the curve misses the end of the data: %s", reason)
	}
	for _, reason := range f.openBreaks() {
		say("%s", reason)
	}
	if f.Model.Floor != "" && f.Nested != nil && f.Nested.P >= 1-f.Level {
		say("no evidence of a floor (F test against %s: p = %.2g)", f.Nested.Model, f.Nested.P)
	}
	if r := lagOne(f.order, f.innovations()); math.Abs(r) > 2/math.Sqrt(float64(f.N)) && f.RSS > 0 && f.N >= 8 {
		say("neighbouring residuals resemble each other (correlation %.2f): standard errors and intervals are too narrow", r)
		if f.accumulates() {
			say("the observations never fall, like running sums, whose errors add up: fit what was added each year, or let errors be correlated")
		}
	}
}

// rival describes another minimum with RSS within the profile limit, if there
// is one. Equal RSS is no other: waves may have changed places.
func (f *Fit) rival() string {
	limit := f.RSS * (1 + stat.FQuantile(f.Level, 1, f.df())/float64(f.df()))
	for _, other := range f.Basins {
		if other.RSS <= f.RSS*(1+1e-6) || other.RSS > limit {
			continue
		}
		var parts []string
		for j, p := range f.Model.Params {
			parts = append(parts, fmt.Sprintf("%s = %.4g", p.Name, other.Params[j]))
		}
		return strings.Join(parts, ", ")
	}
	return ""
}

// accumulates reports whether the observations of a curve with a ceiling never
// fall.
func (f *Fit) accumulates() bool {
	if f.Model.Ceiling == "" || f.chain != nil {
		return false
	}
	order := f.order
	for k := 1; k < len(order); k++ {
		if f.Y[order[k]] < f.Y[order[k-1]] {
			return false
		}
	}
	return true
}

// innovations are the residuals that ought to be independent.
func (f *Fit) innovations() []float64 {
	if f.chain != nil {
		return f.solution.Residuals
	}
	return f.Residuals
}

// coinciding is the number of the first of two neighbouring waves whose
// midpoints lie within a tenth of the longer of their spans, or 0.
func (f *Fit) coinciding() int {
	for k := 1; ; k++ {
		tm, ok1 := f.Param(fmt.Sprintf("tm%d", k))
		next, ok2 := f.Param(fmt.Sprintf("tm%d", k+1))
		if !ok1 || !ok2 {
			return 0
		}
		dt, _ := f.Param(fmt.Sprintf("dt%d", k))
		other, _ := f.Param(fmt.Sprintf("dt%d", k+1))
		if math.Abs(next.Value-tm.Value) < 0.1*math.Max(dt.Value, other.Value) {
			return k
		}
	}
}

// CeilingOpen says why the data do not identify the ceiling, or "" when they
// do or the model has none: a ceiling is identified when its upper profile
// limit is at most three times the estimate.
func (f *Fit) CeilingOpen() string {
	e, ok := f.Param(f.Model.Ceiling)
	switch {
	case !ok || e.Fixed || f.RSS == 0:
		return ""
	case f.runaway:
		return fmt.Sprintf("%s grows without limit as the fit improves", e.Name)
	case e.AtBound:
		return fmt.Sprintf("%s rests on the bound it was given", e.Name)
	case math.IsInf(e.Upper, 1):
		return fmt.Sprintf("no upper limit of %s can be given", e.Name)
	case !(e.Upper <= 3*e.Value):
		return fmt.Sprintf("the upper limit of %s is %.1f times the estimate", e.Name, e.Upper/e.Value)
	}
	return ""
}

// EndMisfit says how the end of the data departs from a curve with a ceiling,
// or "": an observation above the upper limit of the ceiling, or residuals of
// the last tenth of the points (where that is at least three) that all have
// one sign. Then the ceiling describes the curve and not the data's end.
func (f *Fit) EndMisfit() string {
	e, ok := f.Param(f.Model.Ceiling)
	if !ok || f.RSS == 0 {
		return ""
	}
	for _, y := range f.Y {
		if !e.Fixed && y > e.Upper {
			return fmt.Sprintf("an observation, %.4g, exceeds the upper limit of %s", y, e.Name)
		}
	}
	if n := f.N / 10; n >= 3 && sameSign(f.lastResiduals(n)) {
		return fmt.Sprintf("the last %d observations all lie on one side of the curve", n)
	}
	return ""
}

func sameSign(r []float64) bool {
	above, below := 0, 0
	for _, v := range r {
		if v > 0 {
			above++
		}
		if v < 0 {
			below++
		}
	}
	return above == len(r) || below == len(r)
}

// lastResiduals returns the residuals of the n largest x.
func (f *Fit) lastResiduals(n int) []float64 {
	out := make([]float64, n)
	for k, i := range f.order[f.N-n:] {
		out[k] = f.Residuals[i]
	}
	return out
}

// lagOne is the correlation of residuals of neighbouring x, given their order.
func lagOne(order []int, r []float64) float64 {
	var cross, square float64
	for len(order) > 0 && math.IsNaN(r[order[0]]) { // the first level of a process
		order = order[1:]
	}
	for k, i := range order {
		square += r[i] * r[i]
		if k > 0 {
			cross += r[i] * r[order[k-1]]
		}
	}
	if square == 0 {
		return 0
	}
	return cross / square
}
