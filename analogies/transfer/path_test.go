package transfer_test

import (
	"math"
	"slices"
	"testing"

	"example.com/rhyme/analogies/transfer"
)

func TestNewPath(t *testing.T) {
	p := transfer.NewPath("p", series(t, "2000", 8.0, "2001", 0.0, "2002", 4.0, "2003", -1.0, "2004", 2.0), false)
	if !slices.Equal(p.T, []float64{2000, 2002, 2004}) {
		t.Errorf("dates %v", p.T)
	}
	for i, want := range []float64{8, 4, 2} {
		near(t, "log", p.Y[i], math.Log(want), 1e-15)
	}
	if want := "2 observations left out: not above 0, or not later than the one before"; len(p.Notes) != 1 || p.Notes[0] != want {
		t.Errorf("notes %q, want %q", p.Notes, want)
	}
}

// Records of 2000, 2001, 2007 and 2009 are read in 2000, 2003, 2006 and 2009:
// that of 2001 holds in 2003 and 2006, that of 2007 is never read.
func TestRecordIsInForceUntilTheNext(t *testing.T) {
	p := transfer.NewPath("p", series(t, "2000", 8.0, "2001", 4.0, "2007", 2.0, "2009", 1.0), true)
	if !slices.Equal(p.T, []float64{2000, 2003, 2006, 2009}) {
		t.Errorf("dates %v", p.T)
	}
	for i, want := range []float64{8, 4, 4, 1} {
		near(t, "log", p.Y[i], math.Log(want), 1e-15)
	}
	if want := "a running record, in force until the next: read every 3 years"; len(p.Notes) != 1 || p.Notes[0] != want {
		t.Errorf("notes %q, want %q", p.Notes, want)
	}
}

// Unsorted or doubled dates cannot come from a data set, but may from elsewhere.
func TestPathKeepsToTheOrderOfTime(t *testing.T) {
	p := transfer.NewPath("p", series(t, "2000", 8.0, "2000", 7.0, "2001", 6.0), false)
	if !slices.Equal(p.T, []float64{2000, 2001}) || len(p.Notes) != 1 {
		t.Errorf("dates %v, notes %q", p.T, p.Notes)
	}
}
