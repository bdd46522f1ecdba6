package exhibit_test

import (
	"context"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export/chart"
	"example.com/rhyme/export/exhibit"
)

// bundled is the report of the bundled data, made once for all tests.
var bundled = sync.OnceValues(func() (*analogies.Report, error) {
	catalog, err := datasets.Bundled()
	if err != nil {
		return nil, err
	}
	return analogies.Build(context.Background(), catalog, analogies.DefaultPlan())
})

func exhibits(t *testing.T) []exhibit.Exhibit {
	t.Helper()
	r, err := bundled()
	if err != nil {
		t.Fatal(err)
	}
	return exhibit.Of(r)
}

// Adoption and price of each technology, all prices, what a capability costs, forecasts, value split.
func TestExhibitsStandInTheOrderOfReading(t *testing.T) {
	var got []string
	for _, e := range exhibits(t) {
		got = append(got, e.ID)
	}
	want := strings.Fields(`railroads-adoption railroads-price electricity-adoption electricity-price
		internet-bandwidth-adoption internet-bandwidth-price ai-tokens-adoption ai-tokens-price
		prices-together ai-tokens-capability
		railroads-forecast electricity-forecast internet-bandwidth-forecast ai-tokens-forecast
		railroads-value electricity-value internet-bandwidth-value ai-tokens-value`)
	if !slices.Equal(got, want) {
		t.Errorf("exhibits %q, want %q", got, want)
	}
}

// Prices are seen first on a log axis, adoption and shares on a plain one.
func TestOneViewIsSeenFirst(t *testing.T) {
	for _, e := range exhibits(t) {
		n := 0
		for _, v := range e.Views {
			if v.First {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s: %d views are seen first, want 1", e.ID, n)
		}
		price := strings.HasSuffix(e.ID, "-price") || strings.HasSuffix(e.ID, "-forecast") || e.ID == "prices-together" || strings.HasSuffix(e.ID, "-capability")
		if got := e.First().Chart.Y.Log; got != price {
			t.Errorf("%s: log axis %t, want %t", e.ID, got, price)
		}
	}
}

// An exhibit says its finding, what is measured and what it rests on; the legend
// names everything that is drawn in it.
func TestExhibitsAreExplained(t *testing.T) {
	for _, e := range exhibits(t) {
		if e.Says.Title == "" || e.Says.Subtitle == "" || e.Series == "" {
			t.Errorf("%s: title %q, subtitle %q, series %q", e.ID, e.Says.Title, e.Says.Subtitle, e.Series)
		}
		for _, s := range e.First().Chart.Series {
			if !slices.ContainsFunc(e.Legend, func(entry chart.Entry) bool { return entry.Key == s.Key && entry.Class == s.Class }) {
				t.Errorf("%s: %s is not in the legend", e.ID, s.Key)
			}
		}
	}
}

// A value that is 0 or less has no place on a log axis, so that the chart has
// none.
func TestNoLogAxisBelowZero(t *testing.T) {
	for _, e := range exhibits(t) {
		for _, v := range e.Views {
			if !v.Chart.Y.Log {
				continue
			}
			for _, s := range v.Chart.Series {
				for _, p := range s.Points {
					if s.Mark != chart.Band && p.Y <= 0 {
						t.Errorf("%s: %s has %g on a log axis", e.ID, s.Key, p.Y)
					}
				}
			}
		}
	}
}

// The record lows are drawn where the report has them, and the line runs from the first to the last.
func TestCapabilityDrawsTheRecordLows(t *testing.T) {
	r, err := bundled()
	if err != nil {
		t.Fatal(err)
	}
	e, ok := exhibit.Capability(r)
	if !ok {
		t.Fatal("no exhibit")
	}
	c, d := r.Capability, e.First().Chart
	line, lows := d.Series[0].Points, d.Series[1].Points
	if !d.Y.Log || len(lows) != len(c.Lows) {
		t.Fatalf("%d points on log axis %t, want %d", len(lows), d.Y.Log, len(c.Lows))
	}
	for i, low := range c.Lows {
		if lows[i].Y != low.USD.Value || !strings.Contains(lows[i].Text, low.Offer.Model) {
			t.Errorf("point %d is %g, %q", i, lows[i].Y, lows[i].Text)
		}
	}
	for i, at := range map[int]chart.Point{0: line[0], len(lows) - 1: line[len(line)-1]} {
		if want := c.Lows[i].Line.Value; math.Abs(at.Y/want-1) > 1e-9 || at.X != lows[i].X {
			t.Errorf("the line is at %g, %g by record low %d, want %g", at.X, at.Y, i, want)
		}
	}
	if got := len(e.Sources); got < 2 {
		t.Errorf("%d sources", got)
	}
	if _, ok := exhibit.Capability(&analogies.Report{}); ok {
		t.Error("a report without capability has an exhibit")
	}
}
