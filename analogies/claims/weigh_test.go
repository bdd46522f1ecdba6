package claims_test

import (
	"math"
	"strings"
	"testing"

	"example.com/rhyme/analogies/claims"
)

// The strongest number is the farthest from the line in half-widths of its
// interval on the side of the line, by hand:
//
//	-2 (-3 to -1): 2/1 = 2    -9 (-18 to 0): 9/9 = 1    3 (2 to 9): 3/1 = 3    1 (-1 to 3): 1/2 = 0.5
func TestTheStrongestNumbers(t *testing.T) {
	near, wide := estimate("drift", -2, -3, -1), estimate("drift", -9, -18, 0)
	up, doubt := estimate("trend", 3, 2, 9), estimate("trend", 1, -1, 3)
	f := falls().Judge(claims.Evidence{Decide: []claims.Estimate{wide, near}, Beside: []claims.Estimate{doubt},
		Alternatives: []claims.Alternative{{Name: "other", Decide: []claims.Estimate{up}}}})
	if f.For.Estimate.Value != -2 || math.Abs(f.For.Strength-2) > 1e-12 {
		t.Errorf("for: %+v", f.For)
	}
	if f.Against.Estimate.Value != 3 || math.Abs(f.Against.Strength-3) > 1e-12 {
		t.Errorf("against: %+v", f.Against)
	}
	if want := "trend: 3 (2 to 9) a year (made/trend)"; f.Against.Text != want {
		t.Errorf("%q, want %q", f.Against.Text, want)
	}
}

// Where no number is on a side the text says so and names the nearest.
func TestNoNumberOnASide(t *testing.T) {
	near, far := estimate("drift", -2, -3, -1), estimate("drift", -9, -10, -8)
	f := falls().Judge(claims.Evidence{Decide: []claims.Estimate{far, near}})
	if want := "none of 2 numbers; nearest: drift: -2 (-3 to -1) a year (made/drift)"; f.Against.Text != want || f.Against.Strength >= 0 {
		t.Errorf("%q at %g, want %q below 0", f.Against.Text, f.Against.Strength, want)
	}
}

// A number without interval speaks only where no other does; the farther one
// before the nearer.
func TestNumbersWithoutInterval(t *testing.T) {
	plain := func(v float64) claims.Estimate {
		e := claims.Plain(v)
		e.Name, e.Statistic, e.Series = "drift", "published", "made/published"
		return e
	}
	f := falls().Judge(claims.Evidence{Decide: []claims.Estimate{estimate("drift", -2, -9, 5)}, Beside: []claims.Estimate{plain(1), plain(4), plain(-50)}})
	if f.For.Estimate.Value != -2 || f.Against.Estimate.Value != 4 {
		t.Errorf("for %s, against %s", f.For.Text, f.Against.Text)
	}
	f = falls().Judge(claims.Evidence{Decide: []claims.Estimate{estimate("drift", -2, -9, 5)}, Beside: []claims.Estimate{plain(-50)}})
	if !strings.HasPrefix(f.Against.Text, "none of 2 numbers; nearest: drift: -2") {
		t.Errorf("the nearest is one with an interval: %s", f.Against.Text)
	}
}

// A premise of both halves of a rule speaks for neither, unless it fails; a
// probability has no sign, and speaks for where it meets its bound; a median
// beyond what was seen speaks by its limit.
func TestNumbersOfOtherKinds(t *testing.T) {
	c := claims.Claim{Tests: []claims.Test{
		{Name: "revenue", For: claims.Above(0), Against: claims.Above(0)},
		{Name: "p", For: claims.Below(0.05), Line: math.NaN()},
		{Name: "lag", For: claims.Below(12), Against: claims.Above(12), Line: 12},
	}}
	inf := math.Inf(1)
	for _, k := range []struct {
		e            claims.Estimate
		support, not bool
	}{
		{estimate("revenue", 1, 0.5, 2), false, false},
		{estimate("revenue", -1, -2, -0.5), false, true},
		{estimate("p", 0.01, math.NaN(), math.NaN()), true, false},
		{estimate("p", 0.5, math.NaN(), math.NaN()), false, true},
		{estimate("lag", inf, 14, inf), false, true},
		{estimate("unknown", 1, 0, 2), false, false},
	} {
		f := c.Judge(claims.Evidence{Beside: []claims.Estimate{k.e}})
		if support, not := f.For.Strength > 0, f.Against.Strength > 0; support != k.support || not != k.not {
			t.Errorf("%s %s: for %v, against %v", k.e.Name, k.e.Number(), support, not)
		}
	}
}

func TestNumberForPeople(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for want, e := range map[string]claims.Estimate{
		"–":                   claims.Missing("none"),
		"2":                   claims.Plain(2),
		"2 (1 to 3)":          {Value: 2, Lower: 1, Upper: 3},
		"2 (1 or more)":       {Value: 2, Lower: 1, Upper: inf},
		"2 (3 or less)":       {Value: 2, Lower: -inf, Upper: 3},
		"above 14":            {Value: inf, Lower: 14, Upper: inf},
		"open":                {Value: inf, Lower: nan, Upper: inf},
		"1998 (1997 to 1998)": {Value: 1998.2, Lower: 1997, Upper: 1998, Unit: "year"},
	} {
		if got := e.Number(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
