package value_test

import (
	"math"
	"strings"
	"testing"

	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

func year(v float64) *float64 { return &v }

// The peak of 1990 may be 1988 or 1993; crossing in 2000, by 2000, after 2000.
func TestLag(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	peak := datasets.Peak{Year: year(1990), Low: year(1988), High: year(1993)}
	is(t, "known", value.Lag(value.Number{Value: 2000, Lower: 1999, Upper: 2000}, peak), 10, 7, 12, 0)
	is(t, "by", value.Lag(value.Number{Value: nan, Lower: -inf, Upper: 2000}, peak), nan, -inf, 12, 0)
	is(t, "after", value.Lag(value.Number{Value: nan, Lower: 2000, Upper: inf}, peak), nan, 7, inf, 0)
	is(t, "unknown", value.Lag(value.Number{Value: nan, Lower: nan, Upper: nan, Reason: "none"}, peak), nan, nan, nan, 0)
	is(t, "a peak of one year", value.Lag(value.Number{Value: 2000}, datasets.Peak{Year: year(1990)}), 10, 10, 10, 0)

	rising := value.Lag(value.Number{Value: 2000}, datasets.Peak{Why: "still rising"})
	if want := "no peak of investment to count from; still rising"; rising.Exists() || rising.Reason != want {
		t.Errorf("%+v, want no number and %q", rising, want)
	}
	chosen := value.Lag(value.Number{Value: 2000}, datasets.Peak{Year: year(1990), SelectedOnOutcome: true})
	if !strings.Contains(chosen.Reason, "selected on the outcome") {
		t.Errorf("%q", chosen.Reason)
	}
}

// Means of three years by hand: applications 1 2 6 2 1 1 1 against 1 have shares
// 1/2 2/3 6/7 2/3 1/2 1/2 1/2, whose means about 2001 to 2005 are .675 .730 .675
// .556 .5: greatest in 2002, for infrastructure in the last, 2005.
func TestPeaks(t *testing.T) {
	s := held(t, 2000, 1, 2, 6, 2, 1, 1, 1)
	nan, inf := math.NaN(), math.Inf(1)
	is(t, "applications", s.Peak(datasets.LayerApplication).Base, 2002, nan, nan, 0)
	is(t, "infrastructure", s.Peak(datasets.LayerInfrastructure).Base, nan, 2005, inf, 0)
	is(t, "lag", s.PeakLag().Base, nan, -inf, -3, 0)
	is(t, "a rise", held(t, 2000, 1, 2, 3, 4, 5).Peak(datasets.LayerApplication).Base, nan, 2003, inf, 0)
	is(t, "a fall", held(t, 2000, 5, 4, 3, 2, 1).Peak(datasets.LayerApplication).Base, nan, -inf, 2001, 0)
	// Down and up again: shares of applications .67 .47 .29 .33 .5 .67 .86 .67 .5
	// .44, means about 2001 to 2008 .475 .364 .373 .5 .675 .730 .675 .537: least,
	// and so greatest for infrastructure, in 2002, greatest in 2006.
	both := held(t, 2000, 2, 0.9, 0.4, 0.5, 1, 2, 6, 2, 1, 0.8)
	is(t, "infrastructure inside", both.Peak(datasets.LayerInfrastructure).Base, 2002, nan, nan, 0)
	is(t, "applications inside", both.Peak(datasets.LayerApplication).Base, 2006, nan, nan, 0)
	is(t, "lag inside", both.PeakLag().Base, 4, nan, nan, 0)
	gap := held(t, 2000, 1, 2, nan, 2, 3)
	if p := gap.Peak(datasets.LayerApplication).Base; p.Exists() || p.Censored() || p.Reason != "0 means of three years running: at least 3 are needed" {
		t.Errorf("across a gap: %+v", p)
	}
}
