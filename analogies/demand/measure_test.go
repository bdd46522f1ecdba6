package demand_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"example.com/rhyme/analogies/demand"
	"example.com/rhyme/datasets"
	"example.com/rhyme/fit/stat"
)

// falling is a price whose yearly fall varies, over 21 years.
func falling() []float64 {
	var steps []float64
	for range 5 {
		steps = append(steps, -0.02, -0.10, -0.05, -0.07)
	}
	return path(steps...)
}

// q = 1000 p^-e: every measure is e, and with no scatter about it every limit.
func TestConstantElasticityIsRecovered(t *testing.T) {
	p := falling()
	for _, e := range []float64{0.5, 1, 2} {
		q := make([]float64, len(p))
		for i := range p {
			q[i] = 1000 * math.Pow(p[i], -e)
		}
		r := measure(t, annual(t, "p", 1900, p...), annual(t, "q", 1900, q...), demand.Options{})
		for what, n := range map[string]demand.Number{"drift ratio": r.DriftRatio, "elasticity": r.Elasticity} {
			near(t, what, n.Value, e, 1e-12)
			near(t, what+", lower", n.Lower, e, 1e-6) // the root of a difference of rounding
			near(t, what+", upper", n.Upper, e, 1e-6)
		}
		near(t, "over-compensation", r.OverCompensation.Value, e, 1e-12)
		near(t, "fall of the price", r.PriceDrift.Value, -0.06, 1e-12)
		near(t, "growth of the quantity", r.QuantityDrift.Value, 0.06*e, 1e-12)
		near(t, "spending", r.Spending.Value, 100*math.Exp(-1.2*(1-e)), 1e-9)
		if len(r.Windows) != 17 || r.Falling != 17 { // 1900-1905 to 1915-1920, and 1916-1920, which is most of five years
			t.Errorf("e = %g: %d windows, the price falls in %d, want 17", e, len(r.Windows), r.Falling)
		}
		for _, w := range r.Windows {
			near(t, "window", w.Elasticity.Value, e, 1e-9)
		}
		grew := 0.0
		if e > 1 {
			grew = 1
		}
		near(t, "windows that grew", r.Grew.Value, grew, 0)
	}
}

// Irregular dates. Drifts by numpy: least squares through the origin of
// d/sqrt(dt) on sqrt(dt), t of scipy 1.10.1 with 7 degrees of freedom. Limits of
// the ratio by brentq: the r at which the drift of dq + r dp has p = 0.10.
func TestDriftRatioOverIrregularDates(t *testing.T) {
	dates := []string{"1990", "1991", "1993", "1994", "1998", "1999", "2002", "2004", "2005"}
	q := []float64{100, 112, 150, 155, 290, 300, 420, 560, 640}
	p := []float64{50, 47, 40, 41, 25, 24, 20, 15, 14.5}
	var price, quantity []any
	for i, d := range dates {
		price, quantity = append(price, d, p[i]), append(quantity, d, q[i])
	}
	r := measure(t, series(t, "p", price...), series(t, "q", quantity...), demand.Options{})
	for _, c := range []struct {
		what                string
		got                 demand.Number
		value, lower, upper float64
	}{
		{"quantity", r.QuantityDrift, 0.12375319935770843, 0.09566568372944059, 0.15184071498597626},
		{"price", r.PriceDrift, -0.08252495706677448, -0.11546696490140501, -0.049582949232143965},
		{"ratio", r.DriftRatio, 1.499585140742023, 1.209126925207241, 2.098371706935037},
	} {
		near(t, c.what, c.got.Value, c.value, 1e-10)
		near(t, c.what+", lower", c.got.Lower, c.lower, 1e-9)
		near(t, c.what+", upper", c.got.Upper, c.upper, 1e-9)
	}
	near(t, "without interval", r.OverCompensation.Value, r.DriftRatio.Value, 1e-12)
	if r.Ratio.Shape != stat.Bounded {
		t.Errorf("shape %q", r.Ratio.Shape)
	}
	absent(t, "elasticity", r.Elasticity, "4 steps from a year to the next: at least 7 are needed")
}

// linregress of scipy 1.10.1 on the ten steps, its error being wider than that
// of HAC (0.181 against 0.241), t with 8 degrees of freedom.
func TestYearlyElasticity(t *testing.T) {
	p := path(-0.05, -0.02, -0.08, 0.01, -0.04, -0.10, -0.03, 0.02, -0.06, -0.01)
	q := path(0.09, 0.03, 0.10, 0.04, 0.02, 0.15, 0.08, 0.01, 0.05, 0.06)
	r := measure(t, annual(t, "p", 1900, p...), annual(t, "q", 1900, q...), demand.Options{})
	if r.Steps != 10 {
		t.Fatalf("%d steps, want 10", r.Steps)
	}
	near(t, "elasticity", r.Elasticity.Value, 0.8911042944785277, 1e-10)
	near(t, "lower", r.Elasticity.Lower, 0.4430879202764581, 1e-9)
	near(t, "upper", r.Elasticity.Upper, 1.3391206686805972, 1e-9)
}

// Quantity grows by 12% whatever the price does: two trends look like an
// elasticity of 2, and only the yearly steps tell that there is none.
func TestTwoTrendsAreNoElasticity(t *testing.T) {
	var steps []float64
	for range 20 {
		steps = append(steps, 0.12)
	}
	r := measure(t, annual(t, "p", 1900, falling()...), annual(t, "q", 1900, path(steps...)...), demand.Options{})
	near(t, "drift ratio", r.DriftRatio.Value, 2, 1e-12)
	if !(r.DriftRatio.Lower > 1) {
		t.Errorf("the drift ratio is not told from 1: %+v", r.DriftRatio)
	}
	near(t, "elasticity", r.Elasticity.Value, 0, 1e-12)
}

// Quantity falls with the price: the ratio is negative, and surely.
func TestQuantityFallsWithPrice(t *testing.T) {
	p := falling()
	q := path(-0.02, -0.03, -0.01, -0.04, -0.03, -0.01, -0.04, -0.02, -0.02, -0.03, -0.01, -0.04, -0.03, -0.01, -0.04, -0.02, -0.01, -0.04, -0.03, -0.02)
	r := measure(t, annual(t, "p", 1900, p...), annual(t, "q", 1900, q...), demand.Options{})
	near(t, "drift ratio", r.DriftRatio.Value, -0.5/1.2, 1e-12)
	if r.Ratio.Shape != stat.Bounded || !(r.DriftRatio.Upper < 0) {
		t.Errorf("%+v is not surely below 0", r.Ratio)
	}
	near(t, "windows that grew", r.Grew.Value, 0, 0)
}

// A price that drifts nowhere has no interval, and a price that rises nothing
// to compensate.
func TestPricesThatDoNotFall(t *testing.T) {
	growing := annual(t, "q", 1900, path(0.1, 0.12, 0.08, 0.1, 0.11, 0.09, 0.1, 0.12, 0.08, 0.1)...)
	weak := measure(t, annual(t, "p", 1900, path(0.3, -0.4, 0.3, -0.3, 0.2, -0.2, 0.4, -0.4, 0.3, -0.3)...), growing, demand.Options{})
	if weak.Ratio.Shape != stat.Exclusive || !math.IsInf(weak.DriftRatio.Lower, -1) || !math.IsInf(weak.DriftRatio.Upper, 1) ||
		!strings.HasPrefix(weak.DriftRatio.Reason, "at 90% the drift of the price is not told from 0, and only ratios between -") {
		t.Errorf("%+v, %+v", weak.DriftRatio, weak.Ratio)
	}
	rising := measure(t, annual(t, "p", 1900, path(0.05, 0.06, 0.04, 0.05, 0.06, 0.04, 0.05, 0.06, 0.04, 0.05)...), growing, demand.Options{})
	absent(t, "drift ratio", rising.DriftRatio, "the price did not fall over these dates: nothing to compensate")
	absent(t, "over-compensation", rising.OverCompensation, "the price did not fall between the first pair and the last: nothing to compensate")
	absent(t, "windows", rising.Grew, "the price fell in none of 7 windows")
	still := measure(t, annual(t, "p", 1900, path(make([]float64, 10)...)...), growing, demand.Options{})
	absent(t, "drift ratio", still.DriftRatio, "the price never moved: no ratio")
	absent(t, "elasticity", still.Elasticity, "the price moved alike from year to year: nothing tells its part in the quantity")
	absent(t, "window", still.Windows[0].Elasticity, "the price moved by less than 1%: no elasticity")
}

func TestTooLittle(t *testing.T) {
	eight := annual(t, "p", 1900, 8, 7, 6, 5, 4, 3, 2, 1)
	for _, c := range []struct {
		name            string
		price, quantity *datasets.Series
		ratio, ends     string
	}{
		{"one point", series(t, "p", "1900", 8.0), eight, "1 pair: at least 8 are needed", "1 pair: two are needed"},
		{"no overlap", eight, annual(t, "q", 1950, 1, 2, 3), "0 pairs: at least 8 are needed", "0 pairs: two are needed"},
		{"nothing", series(t, "p"), series(t, "q"), "0 pairs: at least 8 are needed", "0 pairs: two are needed"},
		{"all negative", eight, annual(t, "q", 1900, -1, -2, -3), "0 pairs: at least 8 are needed", "0 pairs: two are needed"},
		{"seven", eight, annual(t, "q", 1901, 1, 2, 3, 4, 5, 6, 7), "7 pairs: at least 8 are needed", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := measure(t, c.price, c.quantity, demand.Options{})
			absent(t, "drift ratio", r.DriftRatio, c.ratio)
			absent(t, "price", r.PriceDrift, c.ratio)
			if c.ends != "" {
				absent(t, "over-compensation", r.OverCompensation, c.ends)
				absent(t, "spending", r.Spending, c.ends)
				absent(t, "windows", r.Grew, "no two pairs lie 3.75 to 5 years apart: no window")
			}
		})
	}
	none := demand.Missing("no quantity")
	for _, n := range []demand.Number{none.QuantityDrift, none.PriceDrift, none.DriftRatio, none.Elasticity, none.Grew, none.OverCompensation, none.Spending} {
		absent(t, "a number", n, "no quantity")
	}
}

// Eight years are eight pairs and seven steps: enough for both.
func TestJustEnough(t *testing.T) {
	p := annual(t, "p", 1900, path(-0.05, -0.02, -0.08, -0.01, -0.04, -0.10, -0.03)...)
	q := annual(t, "q", 1900, path(0.09, 0.03, 0.10, 0.04, 0.02, 0.15, 0.08)...)
	r := measure(t, p, q, demand.Options{})
	near(t, "drift ratio", r.DriftRatio.Value, 0.51/0.33, 1e-12)
	if r.Steps != 7 || math.IsNaN(r.Elasticity.Value) {
		t.Errorf("%d steps, elasticity %+v", r.Steps, r.Elasticity)
	}
	flat := measure(t, annual(t, "p", 1900, 200, 201, 199), annual(t, "q", 1900, 1, 2, 3), demand.Options{})
	absent(t, "a fall of half a per cent", flat.OverCompensation, "the price did not fall between the first pair and the last: nothing to compensate")
}

func TestOptions(t *testing.T) {
	s := annual(t, "p", 1900, 8, 7, 6, 5)
	for want, o := range map[string]demand.Options{
		"demand: level 1: expected a number between 0 and 1":                                            {Level: 1},
		"demand: at least 3 pairs: expected 4 or more, which leave an elasticity 3 steps":               {MinPairs: 3},
		"demand: windows of -5 years: expected more than 0":                                             {Window: -5},
		fmt.Sprintf("demand: prices in force for %v years: expected more than 0", math.Copysign(1, -1)): {PriceAge: -1},
	} {
		if _, err := demand.Measure(s, s, o); err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
	wide := annual(t, "p", 1900, falling()...)
	q := annual(t, "q", 1900, path(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.3)...)
	a, b := measure(t, wide, q, demand.Options{}), measure(t, wide, q, demand.Options{Level: 0.95})
	if !(b.DriftRatio.Lower < a.DriftRatio.Lower && b.DriftRatio.Upper > a.DriftRatio.Upper) {
		t.Errorf("95%% is %+v, 90%% %+v", b.DriftRatio, a.DriftRatio)
	}
}

func ExampleMeasure() {
	date := func(text string) datasets.Date {
		d, err := datasets.ParseDate(text)
		if err != nil {
			panic(err)
		}
		return d
	}
	price, quantity := &datasets.Series{ID: "price"}, &datasets.Series{ID: "quantity"}
	for i, v := range []float64{50, 47, 40, 41, 35, 33, 28, 25, 24, 20} {
		price.Observations = append(price.Observations, datasets.Observation{Date: date(fmt.Sprint(1990 + i)), Value: v})
	}
	for i, v := range []float64{100, 112, 131, 150, 155, 190, 240, 290, 300, 420} {
		quantity.Observations = append(quantity.Observations, datasets.Observation{Date: date(fmt.Sprint(1990 + i)), Value: v})
	}
	r, err := demand.Measure(price, quantity, demand.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("drifts %.2f (%.2f to %.2f), yearly %.2f (%.2f to %.2f)\n",
		r.DriftRatio.Value, r.DriftRatio.Lower, r.DriftRatio.Upper, r.Elasticity.Value, r.Elasticity.Lower, r.Elasticity.Upper)
	fmt.Printf("spending grew in %.0f%% of %d windows\n", 100*r.Grew.Value, r.Falling)
	// Output:
	// drifts 1.57 (1.00 to 2.60), yearly 0.56 (-0.61 to 1.73)
	// spending grew in 100% of 6 windows
}
