package analogies_test

import (
	"math"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/fit"
)

// Every curve of a headline series goes on for ten years, the year after its
// last date first.
func TestCurvesGoOn(t *testing.T) {
	r := byDefault(t)
	found := map[string]analogies.CurveForecast{}
	for _, f := range r.CurveForecasts {
		found[f.Set.FitID(f.Model)] = f
	}
	for _, s := range r.Fits {
		if !s.Headline {
			continue
		}
		last := math.Inf(-1)
		for _, x := range s.X {
			last = max(last, x)
		}
		for _, res := range s.Results {
			if res.Fit == nil || res.Model.Variable != fit.Year || !(res.Fit.Forecast(last+1).Scale > 0) {
				continue
			}
			f := found[s.FitID(res.Model.Name)]
			if len(f.Years) != 10 || f.Years[0].Year != int(last)+1 {
				t.Errorf("%s: %d years, want 10 from %d on", s.FitID(res.Model.Name), len(f.Years), int(last)+1)
			}
		}
	}
}

// What one who draws a curve draws about it: the median is the curve, and the
// limits follow from Half on the scale of the noise.
func TestLimitsLieAboutTheCurve(t *testing.T) {
	seen := map[fit.Noise]int{}
	for _, f := range byDefault(t).CurveForecasts {
		result, ok := f.Set.Result(f.Model)
		if !ok || result.Model.Process != nil { // the average; steps, which have no curve
			continue
		}
		seen[f.Set.Noise]++
		for _, y := range f.Years {
			close(t, "median of "+f.Set.FitID(f.Model), y.Median, result.Fit.At(float64(y.Year)))
			for _, l := range y.Limits {
				lower, upper := y.Median-l.Half, y.Median+l.Half
				if f.Set.Noise == fit.Multiplicative {
					lower, upper = y.Median/math.Exp(l.Half), y.Median*math.Exp(l.Half)
				}
				close(t, "lower limit of "+f.Set.FitID(f.Model), l.Lower, lower)
				close(t, "upper limit of "+f.Set.FitID(f.Model), l.Upper, upper)
			}
		}
	}
	if seen[fit.Additive] == 0 || seen[fit.Multiplicative] == 0 {
		t.Errorf("curves by noise: %v, want some of both", seen)
	}
}

// The limits are those of the fit times the widening that other series ask for.
func TestLimitsAreCalibrated(t *testing.T) {
	widened := 0
	for _, f := range byDefault(t).CurveForecasts {
		result, ok := f.Set.Result(f.Model)
		if !ok {
			if !math.IsNaN(f.Years[0].Limits[0].Half) {
				t.Errorf("%s of %s has a half-width: a mixture has none", f.Model, f.Set.Name())
			}
			continue
		}
		for _, y := range f.Years {
			factor := 1.0
			if !math.IsNaN(y.Widening) {
				factor = y.Widening
				widened++
			}
			for _, l := range y.Limits {
				close(t, "half of "+f.Set.FitID(f.Model), l.Half, factor*result.Fit.Forecast(float64(y.Year)).Half(l.Level))
			}
		}
	}
	if widened == 0 {
		t.Error("nothing is widened")
	}
}
