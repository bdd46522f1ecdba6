package datasets_test

import (
	"strings"
	"testing"

	"example.com/rhyme/datasets"
)

func TestWindow(t *testing.T) {
	year := func(v float64) *float64 { return &v }
	s := money(t, "coal", "1955", 1.0, "1956", 2.0, "1956-06", 3.0, "1956-12-31", 4.0, "1957-01", 5.0)
	s.Observations[1].Quality = datasets.Estimate
	tests := []struct {
		name   string
		window datasets.Window
		want   string
	}{
		{"all", datasets.Window{}, "1955 1956 1956-06 1956-12-31 1957-01"},
		{"a whole number is a calendar year", datasets.Window{Until: year(1956)}, "1955 1956 1956-06 1956-12-31"},
		{"from a year", datasets.Window{From: year(1956)}, "1956 1956-06 1956-12-31 1957-01"},
		{"one year", datasets.Window{From: year(1956), Until: year(1956)}, "1956 1956-06 1956-12-31"},
		{"other numbers are decimal years", datasets.Window{Until: year(1956.5)}, "1955 1956 1956-06"},
		{"from inside a year", datasets.Window{From: year(1956.5)}, "1956-12-31 1957-01"},
		{"without estimates", datasets.Window{LeaveOut: []datasets.Quality{datasets.Estimate}}, "1955 1956-06 1956-12-31 1957-01"},
		{"empty", datasets.Window{From: year(1990)}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			w := s.Window(tt.window)
			for _, o := range w.Observations {
				got = append(got, o.Date.String())
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("kept %v, want %s", got, tt.want)
			}
			if w.Ref() != s.Ref() || len(s.Observations) != 5 {
				t.Errorf("the window changed the reference to %s or the series to %d observations", w.Ref(), len(s.Observations))
			}
		})
	}
}

// A window that keeps all shares the observations: what is appended to it must
// not show in the series, nor in another window.
func TestWindowsDoNotWriteIntoEachOther(t *testing.T) {
	s := money(t, "coal", "1955", 1.0, "1956", 2.0)
	s.Observations = append(make([]datasets.Observation, 0, 8), s.Observations...) // with room to write into
	one, other := s.Window(datasets.Window{}), s.Window(datasets.Window{})
	one.Observations = append(one.Observations, datasets.Observation{Value: 3})
	other.Observations = append(other.Observations, datasets.Observation{Value: 4})
	if v := one.Observations[2].Value; v != 3 || len(s.Observations) != 2 {
		t.Errorf("one window holds %g behind its own two, want 3; the series has %d observations, want 2", v, len(s.Observations))
	}
}

// What is left out of a series must be left out of its real series too, and no
// more: the index is an estimate here, and that drops nothing.
func TestWindowLeavesOutTheSameOfRealSeries(t *testing.T) {
	s, cpi := money(t, "coal", "1900", 1.0, "1901", 2.0), index(t, "1900", 10.0, "1901", 10.0)
	s.Observations[0].Quality = datasets.Estimate
	cpi.Observations[1].Quality = datasets.Estimate
	real, err := datasets.Deflate(s, cpi, 1901)
	if err != nil {
		t.Fatal(err)
	}
	if real.Observations[1].Quality != datasets.Estimate {
		t.Error("a value deflated by an estimate is no estimate")
	}
	kept := real.Window(datasets.Window{LeaveOut: []datasets.Quality{datasets.Estimate}})
	if len(kept.Observations) != 1 || kept.Observations[0].Date.String() != "1901" {
		t.Errorf("kept %v", kept.Observations)
	}
	if kept = real.Window(datasets.Window{LeaveOut: []datasets.Quality{datasets.Derived}}); len(kept.Observations) != 2 {
		t.Errorf("leaving out derived values of the source kept %d of 2", len(kept.Observations))
	}
}
