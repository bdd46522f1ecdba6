package fit_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"example.com/rhyme/fit"
	"example.com/rhyme/fit/stat"
)

// The limits of a break are the outermost places at which a fit with the break
// given there is within the F threshold, on a grid of places that is fitted one
// by one. At a limit the residual sum of squares passes the threshold; it may
// jump where the next break has to make room.
func TestBreakLimitsByGrid(t *testing.T) {
	points := technologies(t, "testdata/wright/points.csv", "cumulative_production", "unit_cost")
	for _, c := range []struct {
		name   string
		breaks int
	}{{"Photovoltaics", 1}, {"Hard_Disk_Drive", 1}, {"Electric_Range", 1}, {"Photovoltaics_2", 2}, {"DRAM", 2}, {"Wind_Electricity", 2}} {
		t.Run(fmt.Sprint(c.name, " ", c.breaks), func(t *testing.T) {
			x, y := points[c.name][0], points[c.name][1]
			m := fit.SegmentedWright(c.breaks)
			f, err := fit.Curve(m, x, y, fit.Options{Noise: fit.Multiplicative})
			if err != nil {
				t.Fatal(err)
			}
			df := f.N - len(m.Params)
			threshold := f.RSS * (1 + stat.FQuantile(0.95, 1, df)/float64(df))
			for k := 1; k <= c.breaks; k++ {
				b, _ := f.Param(fmt.Sprint("x", k))
				rss := func(v float64) float64 {
					o := quick
					o.Rules = []fit.Rule{{Param: b.Name, Fix: &v}}
					held, err := fit.Curve(m, x, y, o)
					if err != nil {
						return math.Inf(1) // no two points on a side
					}
					return held.RSS
				}
				for _, limit := range []float64{b.Lower, b.Upper} {
					if out := 1e-6 * (limit - b.Value); !math.IsInf(limit, 0) && !(rss(limit-out) <= threshold && threshold <= rss(limit+out)) {
						t.Errorf("%s: about its limit RSS goes from %g to %g, the threshold is %g", b.Name, rss(limit-out), rss(limit+out), threshold)
					}
				}
				for i := 1; i < len(x); i++ {
					for _, share := range []float64{0, 0.25, 0.5, 0.75} {
						v := x[i-1] + share*(x[i]-x[i-1])
						if (v < b.Lower || v > b.Upper) && rss(v) < threshold {
							t.Errorf("%s: %g lies outside %g to %g and fits", b.Name, v, b.Lower, b.Upper)
						}
					}
				}
			}
		})
	}
}

// A slight change near the beginning of the data cannot be dated from below,
// and the fit says so; a bound of the caller's is the limit instead.
func TestOpenBreak(t *testing.T) {
	x, y := kinked(14, []float64{2002.5}, []float64{0.16, 0.2}, 0.02)
	f, err := fit.Curve(fit.Segmented(1), x, y, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	b, _ := f.Param("b1")
	if !math.IsInf(b.Lower, -1) || !strings.Contains(strings.Join(f.Warnings, "; "), "b1 has no l") {
		t.Errorf("b1 = %.2f (%.2f to %.2f), warnings %q", b.Value, b.Lower, b.Upper, f.Warnings)
	}
	from := 2001.5
	f, err = fit.Curve(fit.Segmented(1), x, y, fit.Options{Noise: fit.Multiplicative, Rules: []fit.Rule{{Param: "b1", Lower: &from}}})
	if err != nil {
		t.Fatal(err)
	}
	if b, _ = f.Param("b1"); b.Lower != from {
		t.Errorf("b1 is bounded by %g, its lower limit is %g", from, b.Lower)
	}
}

// A break that may not move on, since a segment beside it would be left with one
// x, has no standard error, and the fit says why. Five breaks in 29 prices of
// electric power have one.
func TestBreakBesideAShortSegment(t *testing.T) {
	points := technologies(t, "testdata/wright/points.csv", "cumulative_production", "unit_cost")["Electric_Power"]
	f, err := fit.Curve(fit.SegmentedWright(5), points[0], points[1], quick)
	if err != nil {
		t.Fatal(err)
	}
	said, short := strings.Join(f.Warnings, "; "), 0
	for _, e := range f.Params {
		if math.IsNaN(e.StdErr) {
			short++
			if !strings.Contains(said, e.Name+" has a segment beside it of only two of the x observed") {
				t.Errorf("%s has no standard error, warnings %q", e.Name, f.Warnings)
			}
		}
	}
	if short == 0 {
		t.Error("every break has a standard error: the case is gone")
	}
}
