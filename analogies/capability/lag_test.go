package capability_test

import (
	"fmt"
	"testing"

	"example.com/rhyme/analogies/capability"
)

// trickle is a market worked by hand: a, c and e are closed records, y is one
// whose weights are not known.
func trickle(t *testing.T, w capability.Weights) *capability.Market {
	return open(t, made(t, []string{
		"a,2023-01-01,2023-01-11,6,false,list",      // its price is documented ten days late
		"as,2023-01-02,2023-01-02,9,false,list",     // as good as a: no record
		"a-pro,2023-02-01,2023-02-01,60,false,list", // a dearer tier: no record setter, but the bar is 20 now
		"o,2023-02-15,2023-04-01,1,true,list",
		"b,2023-03-01,2023-03-01,0.6,false,list", // a tenth of 6
		"c,2023-06-01,2023-06-01,0.7,false,list",
		"d,2023-06-01,2023-06-01,0.1,false,list",  // less than c of the same day
		"c,2023-06-01,2023-08-01,0.07,false,list", // its own price is a tenth, on paper: 0.7/10 < 0.07 in floating point
		"e,2023-09-01,2023-09-01,5,false,list",
		"y,2023-09-15,2023-10-01,3,,list", // the last price
	}, []string{"a,mmlu,10", "as,mmlu,10", "a-pro,mmlu,20", "o,mmlu,12", "b,mmlu,15", "c,mmlu,30", "d,mmlu,25", "e,mmlu,40", "y,mmlu,50"}), capability.Options{Benchmark: "mmlu", Weights: w})
}

func TestFrontier(t *testing.T) {
	var have []string
	for _, o := range trickle(t, "").Frontier() {
		have = append(have, o.Model)
	}
	same(t, have, []string{"a", "c", "e", "y"})
}

// Days by the calendar: 1 January to 1 March 59, to 15 February 45; 1 June to 1 August 61, to 1 October 122;
// 1 September to 1 October 30.
func TestLags(t *testing.T) {
	for _, c := range []struct {
		target  capability.Target
		clock   capability.Clock
		weights capability.Weights
		want    []string
	}{
		{capability.TenthPrice, capability.FromRelease, "", []string{"a 59 by b", "c 61 by c", "e 30, no match yet"}},
		{capability.TenthPrice, capability.FromPrice, "", []string{"a 49 by b", "c 61 by c", "e 30, no match yet"}},
		{capability.TenthPrice, capability.FromRelease, capability.OpenWeights, []string{"a 273, no match yet", "c 122, no match yet", "e 30, no match yet"}},
		{capability.OpenModel, capability.FromRelease, "", []string{"a 45 by o", "c 122, no match yet", "e 30, no match yet"}},
		{capability.OpenModel, capability.FromPrice, "", []string{"a 35 by o", "c 122, no match yet", "e 30, no match yet"}},
		{capability.OpenModel, capability.FromRelease, capability.ClosedWeights, []string{"a 45 by o", "c 122, no match yet", "e 30, no match yet"}},
	} {
		t.Run(fmt.Sprintf("%s from %s, weights %s", c.target, c.clock, c.weights), func(t *testing.T) {
			var have []string
			for _, l := range trickle(t, c.weights).Lags(c.target) {
				line := fmt.Sprintf("%s %.0f", l.Offer.Model, l.Months(c.clock)*capability.Month)
				if l.Censored() {
					line += ", no match yet"
				} else {
					line += " by " + l.Match.Model
				}
				have = append(have, line)
			}
			same(t, have, c.want)
		})
	}
}

// A tenth of the price that was on offer before the first price is documented: the lag from that price is none.
func TestMatchedBeforeTheFirstPrice(t *testing.T) {
	m := open(t, made(t, []string{"late,2023-01-01,2023-05-01,10,false,list", "cheap,2023-02-01,2023-02-01,1,false,list"},
		[]string{"late,mmlu,0.5", "cheap,mmlu,0.5"}), capability.Options{Benchmark: "mmlu"})
	l := m.Lags(capability.TenthPrice)[0]
	near(t, "days from release", l.Months(capability.FromRelease)*capability.Month, 31)
	near(t, "days from the first price", l.Months(capability.FromPrice)*capability.Month, 0)
}

// Expected values by R 4.2.2, survival 3.5-3, from the days of each lag:
//
//	summary(survfit(Surv(days/30.4375, ended) ~ 1, conf.type = "log-log", conf.int = 0.9))$table
//
// The days were taken from models.csv and scores.csv by a program of its own (Python 3, datetime).
func TestMedianLags(t *testing.T) {
	for _, c := range []struct {
		benchmark            string
		target               capability.Target
		clock                capability.Clock
		lags, ended          int
		median, lower, upper float64
	}{
		{"gpqa", capability.TenthPrice, capability.FromRelease, 14, 12, 8.54209445585216, 4.79671457905544, 11.9917864476386},
		{"gpqa", capability.TenthPrice, capability.FromPrice, 14, 12, 8.54209445585216, 4.79671457905544, 11.9917864476386},
		{"gpqa", capability.OpenModel, capability.FromRelease, 14, 13, 6.19301848049281, 4.63244353182752, 7.88501026694045},
		{"gpqa", capability.OpenModel, capability.FromPrice, 14, 13, 6.17659137577002, 4.63244353182752, 7.88501026694045},
		{"elo", capability.TenthPrice, capability.FromRelease, 16, 13, 8.37782340862423, 5.3223819301848, 14.0287474332649},
		{"elo", capability.TenthPrice, capability.FromPrice, 16, 13, 8.37782340862423, 4.50102669404517, 13.864476386037},
		{"elo", capability.OpenModel, capability.FromRelease, 16, 14, 7.88501026694045, 4.56673511293635, 9.75770020533881},
		{"elo", capability.OpenModel, capability.FromPrice, 16, 14, 7.88501026694045, 4.435318275154, 9.69199178644764},
		{"aa", capability.TenthPrice, capability.FromRelease, 19, 13, 7.72073921971253, 5.5523613963039, 8.54209445585216},
		{"aa", capability.TenthPrice, capability.FromPrice, 19, 13, 7.72073921971253, 5.5523613963039, 8.54209445585216},
		{"aa", capability.OpenModel, capability.FromRelease, 19, 17, 4.435318275154, 3.90965092402464, 6.34086242299795},
		{"aa", capability.OpenModel, capability.FromPrice, 19, 17, 4.435318275154, 3.90965092402464, 6.34086242299795},
		{"mmlu", capability.TenthPrice, capability.FromRelease, 8, 5, 26.4476386036961, 7.65503080082136, nan()},
		{"mmlu", capability.OpenModel, capability.FromPrice, 8, 6, 14.5051334702259, 4.40246406570842, nan()},
	} {
		t.Run(fmt.Sprintf("%s, %s from %s", c.benchmark, c.target, c.clock), func(t *testing.T) {
			s, err := capability.MedianLag(market(t, capability.Options{Benchmark: c.benchmark}).Lags(c.target), c.clock, 0.9)
			if err != nil {
				t.Fatal(err)
			}
			if s.Spells != c.lags || s.Ended != c.ended {
				t.Errorf("%d of %d lags have ended, want %d of %d", s.Ended, s.Spells, c.ended, c.lags)
			}
			near(t, "median", s.Median, c.median)
			near(t, "lower limit", s.Lower, c.lower)
			near(t, "upper limit", s.Upper, c.upper)
		})
	}
}
