package fit_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"testing"

	"example.com/rhyme/fit"
)

var quick = fit.Options{Noise: fit.Multiplicative, Asymptotic: true}

// No published fit with breaks is better than ours. testdata/wright/segmented.csv
// has the AIC that others published of continuous lines of straight pieces, log10
// cost over log10 cumulative production, by number of breaks:
// n (ln(2 pi rss/n) + 1) + 2k with k = 2 + 2 breaks, the variance not counted.
// The rows without breaks show that points and AIC are the same.
func TestPublishedBreaks(t *testing.T) {
	points := technologies(t, "testdata/wright/points.csv", "cumulative_production", "unit_cost")
	ran := 0
	for _, r := range readCSV(t, "testdata/wright/segmented.csv") {
		name := r["technology"]
		c, ok := points[name]
		if r["first_differences"] != "0" || !ok {
			continue
		}
		ran++
		breaks, err := strconv.Atoi(r["breaks"])
		if err != nil {
			t.Fatal(err)
		}
		f, err := fit.Curve(fit.SegmentedWright(breaks), c[0], c[1], quick)
		if err != nil {
			t.Errorf("%s with %d breaks: %v", name, breaks, err)
			continue
		}
		n, rss := float64(f.N), f.RSS/square(math.Ln10)
		aic, published := n*(math.Log(2*math.Pi*rss/n)+1)+2*float64(2+2*breaks), number(t, r["aic"])
		if breaks == 0 {
			near(t, name+": AIC without breaks", aic, published, 1e-9)
		}
		if aic > published+1e-6*math.Abs(published) {
			t.Errorf("%s with %d breaks: AIC %.8f, published %.8f", name, breaks, aic, published)
		}
	}
	if ran != 104 {
		t.Errorf("%d published fits were compared, want 104", ran)
	}
}

func square(v float64) float64 { return v * v }

// The minimum is global: no fit whose breaks are held between any two
// neighbouring x is better. (Noise with parameters of its own starts from these
// minima, and is promised no more than a good one.)
func TestBreaksAreGlobal(t *testing.T) {
	points := technologies(t, "testdata/wright/points.csv", "cumulative_production", "unit_cost")
	for _, noise := range []fit.Noise{fit.Additive, fit.Multiplicative} {
		for name, p := range points {
			x, y := p[0], p[1]
			for n := 1; n <= 3; n++ {
				o := fit.Options{Noise: noise, Asymptotic: true}
				cells := cellsOf(len(x), n)
				if len(cells) > 40 || len(x) < 2*n+3 {
					continue
				}
				free, err := fit.Curve(fit.SegmentedWright(n), x, y, o)
				if err != nil {
					t.Fatal(err)
				}
				for _, c := range cells {
					for k, i := range c {
						o.Rules = append(o.Rules, fit.Rule{Param: fmt.Sprint("x", k+1), Lower: &x[i], Upper: &x[i+1]})
					}
					held, err := fit.Curve(fit.SegmentedWright(n), x, y, o)
					o.Rules = nil
					if err != nil {
						t.Errorf("%s, breaks in %v: %v", name, c, err)
					} else if held.RSS < free.RSS*(1-1e-9) {
						t.Errorf("%s (%s): with breaks in %v RSS is %g, free %g", name, noise, c, held.RSS, free.RSS)
					}
				}
			}
		}
	}
}

// cellsOf lists the ways to put n breaks between points, two to each segment.
func cellsOf(points, n int) [][]int {
	var all [][]int
	var put func(first int, before []int)
	put = func(first int, before []int) {
		if len(before) == n {
			all = append(all, before)
			return
		}
		for c := first; c <= points-1-2*(n-len(before)); c++ {
			put(c+2, append(before[:len(before):len(before)], c))
		}
	}
	put(1, nil)
	return all
}

// A kink at a date observed is found there, and has a standard error.
func TestBreakOnADate(t *testing.T) {
	x, y := kinked(24, []float64{2010}, []float64{0.05, 0.3}, 0)
	for i := range y {
		y[i] *= math.Exp(0.01 * []float64{1, -2, 1}[i%3])
	}
	f, err := fit.Curve(fit.Segmented(1), x, y, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	b, _ := f.Param("b1")
	if !(b.Lower < 2010 && 2010 < b.Upper && b.StdErr > 0 && !b.AtBound) {
		t.Errorf("break %+v", b)
	}
}

// kinked is a price from 2000 on that falls at rates between breaks, with a
// disturbance of log-size s.
func kinked(n int, breaks, rates []float64, s float64) (x, y []float64) {
	for i := range n {
		v := 2000 + float64(i)
		sum := rates[0] * (v - 2000)
		for k, b := range breaks {
			sum += (rates[k+1] - rates[k]) * math.Max(0, v-b)
		}
		x, y = append(x, v), append(y, 100*math.Exp(-sum+s*math.Sin(float64(i*i))))
	}
	return x, y
}

// What cannot be fitted is said, with what it would take.
func TestSegmentsThatCannotBe(t *testing.T) {
	value := func(v float64) *float64 { return &v }
	x, y := kinked(12, []float64{2006}, []float64{0.1, 0.3}, 0.05)
	for _, c := range []struct {
		what  string
		n     int
		x, y  []float64
		rules []fit.Rule
		want  error
	}{
		{"as many parameters as points", 1, x[:4], y[:4], nil, fit.ErrFewPoints},
		{"12 points at 3 dates", 1, []float64{1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3}, y, nil, fit.ErrFewPoints},
		{"no two dates before the break", 1, x, y, []fit.Rule{{Param: "b1", Fix: value(2000.5)}}, fit.ErrModel},
		{"a break behind the data", 1, x, y, []fit.Rule{{Param: "b1", Lower: value(2030)}}, fit.ErrModel},
		{"breaks in the wrong order", 2, x, y, []fit.Rule{{Param: "b1", Lower: value(2007)}, {Param: "b2", Upper: value(2004)}}, fit.ErrModel},
		{"a parameter it lacks", 1, x, y, []fit.Rule{{Param: "b2", Fix: value(2006)}}, fit.ErrModel},
		{"one price", 1, x, []float64{5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5}, nil, fit.ErrConstant},
	} {
		if _, err := fit.Curve(fit.Segmented(c.n), c.x, c.y, fit.Options{Noise: fit.Multiplicative, Rules: c.rules}); !errors.Is(err, c.want) {
			t.Errorf("%s: error %v, want %v", c.what, err, c.want)
		}
	}
}

// Breaks may be given, and the rest is fitted: with the break known the log is
// linear, and the rates are those of the regression on x and max(0, x - 2005.5).
func TestGivenBreak(t *testing.T) {
	at := 2005.5
	x, y := kinked(12, []float64{2006}, []float64{0.1, 0.3}, 0)
	f, err := fit.Curve(fit.Segmented(1), x, y, fit.Options{Noise: fit.Multiplicative, Rules: []fit.Rule{{Param: "b1", Fix: &at}}})
	if err != nil {
		t.Fatal(err)
	}
	// numpy 1.24.2: lstsq of log(y) on [1, x-2000, max(0, x-2005.5)].
	for name, want := range map[string]float64{"a": 98.09529623602067, "r1": 0.08741258741258753, "r2": 0.287412587412588} {
		e, _ := f.Param(name)
		near(t, name, e.Value, want, 1e-9)
	}
	if b, _ := f.Param("b1"); !b.Fixed || f.K != 4 || !(f.Nested.P < 0.01) {
		t.Errorf("the break is %+v, %d parameters are counted, against none %+v", b, f.K, f.Nested)
	}
}

// Profiles of quantities and the bootstrap lead breaks over the dates too. The
// profile of a rate as a quantity is the profile of the rate; the year in which
// the price reaches 1 follows from all of the parameters.
func TestQuantitiesOfSegments(t *testing.T) {
	x, y := kinked(24, []float64{2010.3}, []float64{0.05, 0.3}, 0.04)
	f, err := fit.Curve(fit.Segmented(1), x, y, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		t.Fatal(err)
	}
	r, _ := f.Param("r2")
	lo, hi := f.Profile(0.95, func(p []float64) float64 { return p[2] })
	near(t, "lower r2", lo, r.Lower, 1e-5)
	near(t, "upper r2", hi, r.Upper, 1e-5)

	reaches := func(p []float64) float64 { return p[3] + (math.Log(p[0])-p[1]*(p[3]-2000))/p[2] }
	truth := 2010.3 + (math.Log(100)-0.05*10.3)/0.3
	lo, hi = f.Profile(0.95, reaches)
	boot, err := f.Bootstrap(fit.BootstrapOptions{Replicates: 200, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	low, high := boot.Interval(0.95, reaches)
	if !(lo < truth && truth < hi && low < truth && truth < high) || boot.Failed > 0 {
		t.Errorf("the year of 1 is %.2f; profile %.2f to %.2f, bootstrap %.2f to %.2f, %d failed", truth, lo, hi, low, high, boot.Failed)
	}
}

// Values that are not positive have no log to make starts from; the others do,
// and on the plain scale all of them count.
func TestSegmentsOnThePlainScale(t *testing.T) {
	x, y := kinked(24, []float64{2008.3}, []float64{0.05, 0.4}, 0)
	for i := range y {
		y[i] += 2 * math.Sin(float64(i*i))
	}
	f, err := fit.Curve(fit.Segmented(1), x, y, fit.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if b, _ := f.Param("b1"); !(b.Lower < 2008.3 && 2008.3 < b.Upper) || slices.Min(y) > 0 {
		t.Errorf("break %.2f (%.2f to %.2f); least value %g", b.Value, b.Lower, b.Upper, slices.Min(y))
	}
}

func ExampleSegmented() {
	x := []float64{2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015}
	y := []float64{100, 97, 89, 86, 83, 76, 74, 62, 46, 34, 26, 19, 14.1, 10.2, 7.9, 5.6}
	f, err := fit.Curve(fit.Segmented(1), x, y, fit.Options{Noise: fit.Multiplicative})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range f.Params[1:] {
		fmt.Printf("%-2s = %7.2f (%.2f to %.2f) %s\n", e.Name, e.Value, e.Lower, e.Upper, e.Unit)
	}
	// Output:
	// r1 =    0.05 (0.05 to 0.06) per year
	// r2 =    0.30 (0.29 to 0.30) per year
	// b1 = 2006.55 (2006.40 to 2006.70) year
}
