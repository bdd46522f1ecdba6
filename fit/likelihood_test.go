package fit_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"example.com/rhyme/fit"
)

// Likelihoods maximised with scipy 1.10.1 over the dense covariance matrix
// (minimize, Nelder-Mead restarted 30 times): about seven digits of the
// parameters, twelve of the likelihood. Standard errors are from the Hessian of
// -ln L by differences; ours divide by n-p and not n. The straight line with
// irregular dates agrees with nlme 3.1.162, gls(l ~ x, correlation =
// corCAR1(form = ~x), method = "ML"): -0.3223436, Phi 0.7676802, ln L
// 6.0467502 on logs.
func TestNoiseWithParameters(t *testing.T) {
	date := []float64{2000, 2001, 2003, 2004, 2006, 2007, 2008, 2010, 2013, 2014, 2015, 2018}
	price := []float64{900, 560, 260, 210, 150, 125, 98, 52, 13, 8.4, 6.5, 2.6}
	for _, c := range []struct {
		name           string
		m              *fit.Model
		x, y           []float64
		o              fit.Options
		values, errors []float64
		loglik         float64
	}{
		{"correlated", fit.Logistic(), day, height, fit.Options{AR1: true},
			[]float64{260.8247853439106, 50.075478102413264, 34.262495144156645, 0.23316940749850193},
			[]float64{2.62769919, 1.67165095, 0.47217919, 0.30024085}, -30.89570892079855},
		{"power", fit.Logistic(), day, height, fit.Options{Noise: fit.Power},
			[]float64{261.067905840328, 50.09352250029142, 34.28711169545312, -0.14500253980907749},
			[]float64{2.06869978, 1.49539818, 0.37279899, 0.27709344}, -31.037545719873357},
		{"both", fit.Logistic(), day, height, fit.Options{Noise: fit.Power, AR1: true},
			[]float64{260.86606674744405, 50.080381000022385, 34.2821437538428, -0.16263510503768303, 0.24393811164749102},
			[]float64{2.4023475, 1.75371051, 0.44980507, 0.28003692, 0.29616722}, -30.71235398039231},
		{"correlated logs at irregular dates", fit.ExponentialDecline(), date, price, fit.Options{Noise: fit.Multiplicative, AR1: true},
			[]float64{math.Exp(6.8174144771610585), 0.3223436485732082, 0.7676802038082733},
			[]float64{math.Exp(6.8174144771610585) * 0.17056195, 0.01480218, 0.13986066}, -43.88702540676204},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, err := fit.Curve(c.m, c.x, c.y, c.o)
			if err != nil {
				t.Fatal(err)
			}
			near(t, "ln L", f.LogLik, c.loglik, 1e-10)
			n, p := float64(len(c.x)), float64(len(c.values))
			for j, e := range f.Estimates() {
				near(t, e.Name, e.Value, c.values[j], 2e-6)
				near(t, "error of "+e.Name, e.StdErr*math.Sqrt((n-p)/n), c.errors[j], 2e-4)
				if !(e.Lower < e.Value && e.Value < e.Upper) {
					t.Errorf("%s: %g is not between %g and %g", e.Name, e.Value, e.Lower, e.Upper)
				}
			}
		})
	}
}

// Errors made with a correlation of 0.7: independence is rejected by far, the
// rate's interval is wider, and no warning of neighbours is left.
func TestCorrelatedErrorsWidenIntervals(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	var x, y []float64
	e := 0.0
	for i := range 60 {
		e = 0.7*e + 0.1*random.NormFloat64()
		x, y = append(x, 1960+float64(i)), append(y, 500*math.Exp(-0.1*float64(i)+e))
	}
	plain, err := fit.Curve(fit.ExponentialDecline(), x, y, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	free, err := fit.Curve(fit.ExponentialDecline(), x, y, fit.Options{Noise: fit.Multiplicative, AR1: true})
	if err != nil {
		t.Fatal(err)
	}
	if !(free.AICc < plain.AICc-10) {
		t.Errorf("AICc %g with correlation, %g without", free.AICc, plain.AICc)
	}
	a, _ := plain.Param("r")
	b, _ := free.Param("r")
	if !(b.Upper-b.Lower > 1.5*(a.Upper-a.Lower)) {
		t.Errorf("interval %g to %g with correlation, %g to %g without", b.Lower, b.Upper, a.Lower, a.Upper)
	}
	if len(plain.Warnings) == 0 || len(free.Warnings) != 0 {
		t.Errorf("warnings %q without and %q with correlation", plain.Warnings, free.Warnings)
	}
	// The next forecast starts from the last error, and is narrower than one far ahead.
	near1, far := free.Forecast(2020), free.Forecast(2060)
	if !(near1.Scale < far.Scale) {
		t.Errorf("scale %g next year, %g in forty", near1.Scale, far.Scale)
	}
	last := math.Log(y[59] / free.At(x[59]))
	rho := free.NoiseParams[0].Value
	near(t, "next error", near1.Location-math.Log(free.At(2020)), rho*last, 1e-9)
}

// The deviation of a forecast grows with the curve as the noise does.
func TestForecastUnderPowerNoise(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 9))
	var x, y []float64
	for i := range 200 {
		v := 10 * math.Exp(0.03*float64(i%100))
		x, y = append(x, float64(i%100)), append(y, v*(1+0.05*random.NormFloat64()))
	}
	f, err := fit.Curve(fit.ExponentialGrowth(), x, y, fit.Options{Noise: fit.Power})
	if err != nil {
		t.Fatal(err)
	}
	delta := f.NoiseParams[0]
	if !(delta.Lower < 1 && 1 < delta.Upper && delta.Upper-delta.Lower < 0.6) {
		t.Errorf("delta %g (%g to %g), made with 1", delta.Value, delta.Lower, delta.Upper)
	}
	for _, at := range []float64{5, 95} {
		if cv := f.Forecast(at).Scale / f.At(at); math.Abs(cv-0.05) > 0.01 {
			t.Errorf("deviation %.3f of the curve at %g, made with 0.05", cv, at)
		}
	}
}

func TestNoiseRefuses(t *testing.T) {
	if _, err := fit.Curve(fit.Logistic(), []float64{1, 1, 2, 3, 4, 5, 6}, []float64{1, 2, 3, 4, 5, 6, 6.5}, fit.Options{AR1: true}); !errors.Is(err, fit.ErrSteps) {
		t.Errorf("two observations at one x: error %v, want ErrSteps", err)
	}
	if _, err := fit.Curve(fit.RandomWalk(), day, height, fit.Options{Noise: fit.Multiplicative, AR1: true}); !errors.Is(err, fit.ErrModel) {
		t.Errorf("a process with correlated errors: error %v, want ErrModel", err)
	}
	f, err := fit.Curve(fit.Logistic(), day, height, fit.Options{AR1: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Bootstrap(fit.BootstrapOptions{}); !errors.Is(err, fit.ErrModel) {
		t.Errorf("a bootstrap of correlated errors: error %v, want ErrModel", err)
	}
}
