package capability_test

import (
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/analogies/capability"
)

// decline is a market of the prices given, all of models that score 0.5.
func decline(t *testing.T, o capability.Options, prices ...string) []capability.Rate {
	t.Helper()
	o.Benchmark = "mmlu"
	rates, err := open(t, made(t, prices, []string{"a,mmlu,0.5", "b,mmlu,0.5"}), o).Decline(0.5)
	if err != nil {
		t.Fatal(err)
	}
	return rates
}

// Two models with four records each of their own; 2023 and 2025 are years of 365 days, 2024 of 366.
//
//	a: 16, 8, 4, 2 on the first days of the years
//	b: 12, 3 and 1 in the middle of the years, 0.5 on the day of the last of a
var offers = []string{
	"a,2022-01-01,2022-01-01,16,false,list", "a,2022-01-01,2023-01-01,8,false,list", "a,2022-01-01,2024-01-01,4,false,list", "a,2022-01-01,2025-01-01,2,false,list",
	"b,2022-01-01,2022-07-02,12,false,list", "b,2022-01-01,2023-07-02,3,false,list", "b,2022-01-01,2024-07-01,1,false,list", "b,2022-01-01,2025-01-01,0.5,false,list",
}

// Of the records 16, 12, 8, 3, 1, 0.5 of both offers together the walk is ln(16/0.5) over the time between, and the
// line the slope of least squares: scipy 1.10.1, -linregress(x, log(y)).slope with x in decimal years.
func TestDeclineByHand(t *testing.T) {
	rates := decline(t, capability.Options{}, offers...)
	x := []float64{2022 + 0.5/365, 2022 + 182.5/365, 2023 + 0.5/365, 2023 + 182.5/365, 2024 + 182.5/366, 2025 + 0.5/365}
	near(t, "walk", rates[0].Value, math.Log(16/0.5)/(x[5]-x[0]))
	near(t, "line", rates[1].Value, 1.2045103500267675)
	if rates[0].Model != "random-walk" || rates[1].Model != "exponential-decline" || rates[0].Records != 6 {
		t.Errorf("rates are %+v", rates)
	}
	for _, r := range rates {
		if !(r.Lower < r.Value && r.Value < r.Upper) || r.Reason != "" {
			t.Errorf("limits of %+v", r)
		}
	}
}

// Offers are drawn whole: with one of four prices every draw has the same records, and the interval no width.
func TestBootstrapDrawsWholeOffers(t *testing.T) {
	for _, r := range decline(t, capability.Options{Replicates: 200}, offers[:4]...) {
		near(t, r.Model+", lower limit", r.BootLower, r.Value)
		near(t, r.Model+", upper limit", r.BootUpper, r.Value)
		if r.Drawn != 200 || r.Failed != 0 {
			t.Errorf("%d drawn, %d failed", r.Drawn, r.Failed)
		}
	}
}

// Of two offers a draw holds both with probability 1/2, either alone with 1/4. The walks are
//
//	a alone ln(8)/3.000 = 0.693, both ln(32)/3.000 = 1.155, b alone ln(24)/2.5 = 1.27
//
// so the middle half of the draws, but for chance, is both: an interval of level 0.4 has no width, one of 0.6 and
// more, where the tails are 1/5, is from a to b. With 4,000 draws a share of 1/4 is off by 0.05 once in 10^13.
func TestBootstrapFrequencies(t *testing.T) {
	both := math.Log(16/0.5) / (3 + 0.5/365 - 0.5/365)
	a := math.Log(16.0/2) / 3
	b := math.Log(12/0.5) / (2025 + 0.5/365 - (2022 + 182.5/365))
	for level, want := range map[float64][2]float64{0.4: {both, both}, 0.6: {a, b}} {
		r := decline(t, capability.Options{Replicates: 4000, Level: level}, offers...)[0]
		near(t, fmt.Sprintf("lower limit at %g", level), r.BootLower, want[0])
		near(t, fmt.Sprintf("upper limit at %g", level), r.BootUpper, want[1])
	}
}

// The same seed draws the same, another seed otherwise.
func TestBootstrapIsSeeded(t *testing.T) {
	m := func(seed uint64, atLeast float64) string {
		rates, err := market(t, capability.Options{Seed: seed, Replicates: 50}).Decline(atLeast)
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprint(rates)
	}
	first := m(1, 0.5)
	if again := m(1, 0.5); again != first {
		t.Errorf("the same seed gives %s and %s", first, again)
	}
	if m(2, 0.5) == first {
		t.Error("another seed gives the same draws")
	}
}

// What cannot be computed is NaN with its reason.
func TestDeclineOfTooFewRecords(t *testing.T) {
	for n, want := range map[int][2]string{
		1: {"random-walk: too few points: 1 for 3 parameters, at least 4 are needed", "stat: a trend needs at least 3 points at different dates"},
		2: {"random-walk: too few points: 2 for 3 parameters, at least 4 are needed", "stat: a trend needs at least 3 points at different dates"},
		3: {"random-walk: too few points: 3 for 3 parameters, at least 4 are needed", ""},
	} {
		for i, r := range decline(t, capability.Options{Replicates: 50}, offers[:n]...) {
			missing := want[i] != ""
			if r.Reason != want[i] || math.IsNaN(r.Value) != missing || math.IsNaN(r.Lower) != missing || math.IsNaN(r.BootLower) != missing || r.Records != n {
				t.Errorf("%d records: %+v, want the reason %q", n, r, want[i])
			}
		}
	}
}
