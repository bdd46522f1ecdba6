package value_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// Whatever the levels, missing, zero, negative or few: nothing panics, every
// number exists, is censored or says why it does not exist, and no number is
// infinite.
func TestEveryNumberExistsOrSaysWhyNot(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	levels := []float64{math.NaN(), 0, -1, 1, 2, 5, -100}
	for round := range 150 {
		n := 1 + random.IntN(12)
		draw := func() []float64 {
			v := make([]float64, n)
			for i := range v {
				v[i] = levels[random.IntN(len(levels))]
			}
			v[random.IntN(n)] = 1 // a series without observations cannot be loaded
			return v
		}
		kind := datasets.KindProfit
		if round%3 == 0 {
			kind = datasets.KindReturn
		}
		s := against(t, kind, 2000, draw(), draw())
		for what, number := range everything(t, s) {
			switch {
			case number.Exists() && math.IsInf(number.Value, 0):
				t.Errorf("round %d: %s is infinite", round, what)
			case !number.Exists() && number.Reason == "":
				t.Errorf("round %d: %s is missing without a reason: %+v", round, what, number)
			}
		}
		for _, y := range s.Years {
			sum, shares := 0.0, 0
			for _, l := range y.Layers {
				if !math.IsNaN(l.Share) {
					sum, shares = sum+l.Share, shares+1
				}
			}
			if shares > 0 && math.Abs(sum-1) > 1e-12 {
				t.Errorf("round %d: shares of %d sum to %g", round, y.Year, sum)
			}
		}
	}
}

func everything(t *testing.T, s *value.Split) map[string]value.Number {
	t.Helper()
	out := map[string]value.Number{}
	keep := func(what string, sweep value.Sweep) {
		for name, n := range map[string]value.Number{"base": sweep.Base, "low": sweep.Low, "median": sweep.Median, "high": sweep.High} {
			out[what+" "+name] = n
		}
	}
	o := value.Options{MinYears: 3}
	trend, err1 := s.LogOddsTrend(o)
	drawn, err2 := s.BootstrapTrend(o)
	crossing, err3 := s.Crossover(o)
	date, err4 := s.CrossoverDate(o)
	for _, err := range []error{err1, err2, err3, err4} {
		if err != nil {
			t.Fatal(err)
		}
	}
	peak := datasets.Peak{Year: year(2003)}
	keep("trend", trend)
	keep("crossing", crossing)
	keep("lag", value.LagOf(crossing, peak))
	keep("lag of the peaks", s.PeakLag())
	out["bootstrap"], out["date"] = drawn, date
	for _, layer := range datasets.Layers() {
		keep("peak of "+string(layer), s.Peak(layer))
		keep("return of "+string(layer), s.AnnualReturn(layer))
		keep("drawdown of "+string(layer), s.MaxDrawdown(layer))
		keep("wealth of "+string(layer), s.WealthRatio(layer, datasets.LayerTotal))
	}
	for _, h := range []int{1, 3} {
		keep(fmt.Sprintf("excess %d", h), s.ExcessFromPeak(peak, h))
		keep(fmt.Sprintf("trailing %d", h), s.Trailing(h))
	}
	return out
}
