package capability_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"example.com/rhyme/analogies/capability"
)

func nan() float64 { return math.NaN() }

// quarters is a premium in one line a quarter.
func quarters(m *capability.Market) []string {
	var lines []string
	for _, q := range m.Premium() {
		line := fmt.Sprintf("%s of %d:", q.End, q.Offers)
		if q.Best != nil {
			line += fmt.Sprintf(" %s %g / %s %g = %g", q.Best.Model, q.BestPrice.USD, q.Cheapest.Model, q.CheapestPrice.USD, q.Premium)
		}
		if q.InTrend {
			line += " in trend"
		}
		lines = append(lines, strings.TrimSpace(line+" "+q.Reason))
	}
	return lines
}

// A market worked by hand, on Elo, where rivals lie at most 50 below the best.
func TestPremium(t *testing.T) {
	m := open(t, made(t, []string{
		"alone,2022-12-01,2022-12-01,3,false,list",
		"top,2023-01-01,2023-01-15,10,false,list",
		"near,2023-01-20,2023-01-20,2,true,host-low",   // 50 below: near enough
		"far,2023-01-20,2023-01-20,0.1,true,list",      // 51 below
		"near,2023-01-20,2023-05-01,4,true,host-low",   // the price in force counts, not the lowest ever
		"top-pro,2023-07-01,2023-07-01,100,false,list", // better, but a dearer tier of top
		"new,2023-12-01,2023-12-01,1,false,list",
		"far,2023-01-20,2024-02-01,0.2,true,list", // the last price
	}, []string{"alone,lmarena-elo,1000", "top,lmarena-elo,1300", "near,lmarena-elo,1250", "far,lmarena-elo,1249", "top-pro,lmarena-elo,1400", "new,lmarena-elo,1310"},
		"availability", "model,from,until,reason,source,locator\nnew,2024-01-15,2024-03-01,suspended,s,p. 1\n"), capability.Options{Benchmark: "elo", Fewest: 2})
	same(t, quarters(m), []string{
		"2022-12-31 of 1: scored offers on sale: 1, fewer than 2",
		"2023-03-31 of 4: top 10 / near 2 = 5 in trend",
		"2023-06-30 of 4: top 10 / near 4 = 2.5 in trend",
		"2023-09-30 of 5: top 10 / near 4 = 2.5 the best model is 8.9 months old", // 272 days
		"2023-12-31 of 6: new 1 / new 1 = 1 the best model is also the cheapest",
		"2024-02-01 of 5: top 10 / near 4 = 2.5 the best model is 13.0 months old", // 396 days; new is away
	})
}

// The distance is that of the benchmark, ten points of shares, or the one asked for; where none is known it is said.
func TestPremiumNeedsADistance(t *testing.T) {
	prices := []string{"top,2023-01-01,2023-01-01,8,false,list", "mid,2023-01-01,2023-01-01,4,false,list", "low,2023-01-01,2023-01-01,1,false,list"}
	for _, c := range []struct {
		name   string
		scores []string
		o      capability.Options
		want   string
	}{
		// 0.8 - 0.1 > 0.7 in floating point
		{"shares", []string{"top,x,0.8", "mid,x,0.7", "low,x,0.69"}, capability.Options{}, "top 8 / mid 4 = 2 in trend"},
		{"asked for", []string{"top,x,0.8", "mid,x,0.7", "low,x,0.69"}, capability.Options{Within: 0.2}, "top 8 / low 1 = 8 in trend"},
		{"no distance", []string{"top,x,90", "mid,x,80", "low,x,79"}, capability.Options{}, "how near a rival on x must be is not set"},
		{"no frontier of that kind", []string{"top,x,90", "mid,x,80", "low,x,79"}, capability.Options{Weights: capability.OpenWeights}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.o.Benchmark, c.o.Fewest = "x", 3
			want := []string{"2023-01-01 of 3: " + c.want}
			if c.want == "" {
				want = nil
			}
			same(t, quarters(open(t, made(t, prices, c.scores), c.o)), want)
		})
	}
}

// Of models equally good the cheaper is the best, of rivals equally cheap the better.
func TestPremiumTies(t *testing.T) {
	m := open(t, made(t, []string{
		"dear,2023-01-01,2023-01-01,9,false,list", "fair,2023-01-01,2023-01-01,8,false,list", "posh,2023-01-01,2023-01-01,10,false,list",
		"low,2022-12-01,2023-01-01,2,false,list", "lower,2022-01-01,2023-01-01,2,false,list", "best-of-the-low,2023-01-01,2023-01-01,2,false,list",
	}, []string{"dear,elo,9", "fair,elo,9", "posh,elo,9", "low,elo,7", "lower,elo,6", "best-of-the-low,elo,8"}), capability.Options{Benchmark: "elo", Within: 5, Fewest: 1})
	same(t, quarters(m), []string{"2023-01-01 of 6: fair 8 / best-of-the-low 2 = 4 in trend"})
}
