package clock_test

import (
	"math"
	"strings"
	"testing"

	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/fit"
)

// Take-off of US households with electric power, and its 95% profile limits.
// Expected values: scipy 1.10.1, least_squares over K and dt (or r) with the
// take-off held, brentq on RSS = minimum (1 + F(0.95; 1, 46)/46).
func TestTakeoffAgreesWithScipy(t *testing.T) {
	x, y := homes(t).XY()
	for _, c := range []struct {
		model               *fit.Model
		value, lower, upper float64
	}{
		{fit.Logistic(), 1906.1438352, 1904.4401906, 1907.7143970},
		{fit.Gompertz(), 1909.3583813, 1908.3503013, 1910.3084969},
	} {
		n := clock.StagesOf(curve(t, c.model, x, y)).Takeoff
		near(t, c.model.Name+" take-off", n.Value, c.value, 1e-5)
		near(t, c.model.Name+" lower limit", n.Lower, c.lower, 1e-3)
		near(t, c.model.Name+" upper limit", n.Upper, c.upper, 1e-3)
	}
}

// Stages are where the curve says: at a tenth and a half of its ceiling, and
// the rise and the span lead there.
func TestStagesLieOnTheCurve(t *testing.T) {
	x, y := homes(t).XY()
	for _, m := range []*fit.Model{fit.Logistic(), fit.Gompertz()} {
		f := curve(t, m, x, y)
		s := clock.StagesOf(f)
		for share, year := range map[float64]float64{0.1: s.Takeoff.Value, 0.5: s.Takeoff.Value + s.Rise.Value, 0.9: s.Takeoff.Value + s.Span.Value} {
			near(t, m.Name+": share of the ceiling", f.At(year)/s.Ceiling.Value, share, 1e-10)
		}
		near(t, m.Name+": share at the midpoint", f.At(s.Midpoint.Value)/s.Ceiling.Value, 0.5, 1e-10)
		for what, n := range map[string]clock.Number{"take-off": s.Takeoff, "midpoint": s.Midpoint, "rise": s.Rise, "span": s.Span, "ceiling": s.Ceiling} {
			if !(n.Lower < n.Value && n.Value < n.Upper) {
				t.Errorf("%s: %s %g is outside %g to %g", m.Name, what, n.Value, n.Lower, n.Upper)
			}
		}
	}
}

// The unit of the observations moves the ceiling alone, the epoch the dates alone.
func TestStagesAreInvariantToUnitsAndEpoch(t *testing.T) {
	x, y := homes(t).XY()
	later, fraction := make([]float64, len(x)), make([]float64, len(y))
	for i := range x {
		later[i], fraction[i] = x[i]+250, y[i]/100
	}
	for _, m := range []*fit.Model{fit.Logistic(), fit.Gompertz()} {
		s := clock.StagesOf(curve(t, m, x, y))
		scaled, shifted := clock.StagesOf(curve(t, m, x, fraction)), clock.StagesOf(curve(t, m, later, y))
		near(t, "ceiling in another unit", scaled.Ceiling.Value*100, s.Ceiling.Value, 1e-6)
		near(t, "span in another unit", scaled.Span.Value, s.Span.Value, 1e-6)
		near(t, "span in another epoch", shifted.Span.Value, s.Span.Value, 1e-6)
		for _, n := range [][3]clock.Number{{s.Takeoff, scaled.Takeoff, shifted.Takeoff}, {s.Midpoint, scaled.Midpoint, shifted.Midpoint}} {
			for _, v := range [][3]float64{{n[0].Value, n[1].Value, n[2].Value}, {n[0].Lower, n[1].Lower, n[2].Lower}, {n[0].Upper, n[1].Upper, n[2].Upper}} {
				near(t, m.Name+" in another unit", v[1], v[0], 1e-5)
				near(t, m.Name+" in another epoch", v[2], v[0]+250, 1e-5)
			}
		}
	}
}

func TestWithoutACeilingThereAreNoStages(t *testing.T) {
	var x, y []float64
	for i := range 12 { // an exponential with a wobble: no ceiling shows
		x = append(x, 2000+float64(i))
		y = append(y, math.Exp(0.4*float64(i))*(1+0.05*math.Pow(-1, float64(i+1))))
	}
	for reason, f := range map[string]*fit.Fit{
		"ceiling not identified: ":                                  curve(t, fit.Logistic(), x, y),
		"no take-off or midpoint is defined for exponential-growth": curve(t, fit.ExponentialGrowth(), x, y),
	} {
		s := clock.StagesOf(f)
		for _, n := range []clock.Number{s.Takeoff, s.Midpoint, s.Rise, s.Span, s.Ceiling} {
			if n.Exists() || !strings.HasPrefix(n.Reason, reason) {
				t.Errorf("%s: %+v, want no number and %q", f.Model.Name, n, reason)
			}
		}
	}
}
