package clock_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
)

// known is a track with every date and a ceiling.
func known(t testing.TB) clock.Track {
	return clock.Track{
		Case: "railroads", Series: annual(t, "miles", 1850, 20, 30, 50),
		Start: clock.Exact(1830), Takeoff: clock.Number{Value: 1850.25, Lower: 1849.5, Upper: 1852.125},
		Midpoint: clock.Number{Value: 1851.5, Lower: 1851, Upper: math.Inf(1)}, Ceiling: clock.Number{Value: 200, Lower: 180, Upper: 220},
	}
}

// Every clock and every form, by hand: 20, 30 and 50 miles in 1850 to 1852.
func TestEveryClockAndEveryForm(t *testing.T) {
	clocks := []struct {
		clock  clock.Clock
		t      [3]float64
		years  [3]int
		reason string
	}{
		{clock.Calendar, [3]float64{1850, 1851, 1852}, [3]int{1850, 1851, 1852}, ""},
		{clock.Start, [3]float64{20, 21, 22}, [3]int{20, 21, 22}, "year 0 is 1830"},
		{clock.Takeoff, [3]float64{-0.25, 0.75, 1.75}, [3]int{-1, 0, 1}, "year 0 is 1850.2 (1849.5 to 1852.1)"},
		{clock.Midpoint, [3]float64{-1.5, -0.5, 0.5}, [3]int{-2, -1, 0}, "year 0 is 1851.5 (1851.0 to open)"},
	}
	forms := []struct {
		form   clock.Form
		values [3]float64
		unit   string
		reason string
	}{
		{clock.Value, [3]float64{20, 30, 50}, "mi", ""},
		{clock.Index, [3]float64{100, 150, 250}, "index (1850 = 100)", ""},
		{clock.Share, [3]float64{10, 15, 25}, "percent of the ceiling", "the ceiling is 200 (180 to 220) mi"},
	}
	if len(clocks) != len(clock.Clocks()) || len(forms) != len(clock.Forms()) {
		t.Fatal("a clock or a form is not tested")
	}
	for _, c := range clocks {
		for _, f := range forms {
			l := align(t, clock.Options{Clock: c.clock, As: f.form}, known(t))[0]
			reason := strings.TrimPrefix(strings.TrimSuffix(c.reason+"; "+f.reason, "; "), "; ")
			if l.Unit != f.unit || l.Reason != reason || len(l.Points) != 3 {
				t.Errorf("%s as %s: %d points in %q, %q", c.clock, f.form, len(l.Points), l.Unit, l.Reason)
				continue
			}
			for i, p := range l.Points {
				if p.T != c.t[i] || p.Year() != c.years[i] || math.Abs(p.Value-f.values[i]) > 1e-12 {
					t.Errorf("%s as %s: %+v in year %d, want %g in year %d with %g", c.clock, f.form, p, p.Year(), c.t[i], c.years[i], f.values[i])
				}
			}
		}
	}
}

// The unit of a series moves neither its place on any clock nor its index nor
// its share of the ceiling, dates and ceiling being fitted to it; a shift of
// the calendar moves no place but that on the calendar.
func TestAlignmentIsInvariantToUnitsAndEpoch(t *testing.T) {
	percent := homes(t)
	track := func(scale float64, years int) clock.Track {
		s := *percent
		s.Observations = nil
		for _, o := range percent.Observations {
			o.Date, o.Value = date(t, fmt.Sprint(o.Date.Year()+years)), o.Value*scale
			s.Observations = append(s.Observations, o)
		}
		x, y := s.XY()
		stages := clock.StagesOf(curve(t, fit.Logistic(), x, y))
		return clock.Track{Series: &s, Start: clock.Exact(1882 + float64(years)), Takeoff: stages.Takeoff, Midpoint: stages.Midpoint, Ceiling: stages.Ceiling}
	}
	plain, scaled, shifted := track(1, 0), track(1852e3, 0), track(1, 117)
	for _, c := range clock.Clocks() {
		for _, as := range clock.Forms() {
			lines := align(t, clock.Options{Clock: c, As: as}, plain, scaled, shifted)
			epoch, unit := 0.0, 1.0
			if c == clock.Calendar {
				epoch = 117
			}
			if as == clock.Value {
				unit = 1852e3
			}
			for i, p := range lines[0].Points {
				what := fmt.Sprintf("%s as %s, %s", c, as, p.Date)
				near(t, what+" in another unit: t", lines[1].Points[i].T, p.T, 1e-6)
				near(t, what+" in another unit: value", lines[1].Points[i].Value, unit*p.Value, 1e-7*unit*p.Value)
				near(t, what+" in another epoch: t", lines[2].Points[i].T, p.T+epoch, 1e-6)
				near(t, what+" in another epoch: value", lines[2].Points[i].Value, p.Value, 1e-6)
			}
		}
	}
}

// What cannot be aligned is a line without points that says why.
func TestMissingIsSaid(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*clock.Track)
		o      clock.Options
		want   string
	}{
		"no series":       {func(x *clock.Track) { x.Series, x.Note = nil, "case.yaml names no price series" }, clock.Options{}, "case.yaml names no price series"},
		"no observations": {func(x *clock.Track) { x.Series.Observations = nil }, clock.Options{}, "no observations in the window"},
		"no take-off": {func(x *clock.Track) {
			x.Takeoff = clock.Missing("ceiling not identified: K rests on the bound it was given")
		},
			clock.Options{Clock: clock.Takeoff}, "no take-off: ceiling not identified: K rests on the bound it was given"},
		"take-off not given": {func(x *clock.Track) { x.Takeoff = clock.Number{} }, clock.Options{Clock: clock.Takeoff}, "no take-off is given"},
		"no ceiling": {func(x *clock.Track) {
			x.Ceiling = clock.Missing("ceiling not identified: no upper limit of K can be given")
		},
			clock.Options{As: clock.Share}, "ceiling not identified: no upper limit of K can be given"},
		"ceiling not given":  {func(x *clock.Track) { x.Ceiling = clock.Number{} }, clock.Options{As: clock.Share}, "no ceiling is given"},
		"ceiling of nothing": {func(x *clock.Track) { x.Ceiling = clock.Exact(-1) }, clock.Options{As: clock.Share}, "the ceiling is -1: there are no shares of it"},
		"index of nothing": {func(x *clock.Track) { x.Series.Observations[0].Value = 0 }, clock.Options{As: clock.Index},
			"the first value, of 1850, is 0: nothing is an index of it"},
	} {
		track := known(t)
		c.change(&track)
		if l := align(t, c.o, track)[0]; len(l.Points) != 0 || l.Reason != c.want {
			t.Errorf("%s: %d points, %q, want none and %q", name, len(l.Points), l.Reason, c.want)
		}
	}
}

// What the dates, the ceiling and the track must be read with stands in the
// line, once.
func TestALineSaysWhatItMustBeReadWith(t *testing.T) {
	track := known(t)
	track.Takeoff.Reason, track.Ceiling.Reason, track.Note = "by the logistic", "by the logistic", "nominal only"
	l := align(t, clock.Options{Clock: clock.Takeoff, As: clock.Share}, track)[0]
	if want := "year 0 is 1850.2 (1849.5 to 1852.1); by the logistic; the ceiling is 200 (180 to 220) mi; nominal only"; l.Reason != want {
		t.Errorf("%q, want %q", l.Reason, want)
	}
}

func TestOnePointIsALevel(t *testing.T) {
	track := known(t)
	track.Series = annual(t, "miles", 1850, 20)
	l := align(t, clock.Options{Clock: clock.Start, As: clock.Index}, track)[0]
	if len(l.Points) != 1 || l.Points[0].Value != 100 || l.Reason != "year 0 is 1830; one observation: a level, no course" {
		t.Errorf("%+v, %q", l.Points, l.Reason)
	}
}

// Series that share no year of the clock stand apart and say so; on another
// clock the same two meet.
func TestSeriesThatDoNotOverlapSaySo(t *testing.T) {
	late := known(t)
	late.Series, late.Start = annual(t, "users", 1990, 1, 2), clock.Exact(1970)
	lines := align(t, clock.Options{}, known(t), late)
	if got, want := lines[1].Reason, "years 1990 to 1991: no year in common with the others"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for _, l := range align(t, clock.Options{Clock: clock.Start}, known(t), late) {
		if strings.Contains(l.Reason, "in common") {
			t.Errorf("20 years after the start both have an observation, but %q", l.Reason)
		}
	}
}

// A year of the clock shows its last observation, and none where there is none.
func TestAYearShowsItsLastObservation(t *testing.T) {
	track := known(t)
	track.Series.Observations = nil
	for i, d := range []string{"1850-02", "1850-11", "1853-06-30"} {
		track.Series.Observations = append(track.Series.Observations, datasets.Observation{Date: date(t, d), Value: float64(i)})
	}
	l := align(t, clock.Options{}, track)[0]
	if p, ok := l.At(1850); !ok || p.Value != 1 {
		t.Errorf("1850 shows %+v", p)
	}
	if p, ok := l.At(1851); ok {
		t.Errorf("1851 has no observation but shows %+v", p)
	}
}

func TestOptionsWithoutMeaningAreRefused(t *testing.T) {
	for _, o := range []clock.Options{{Clock: "sundial"}, {As: "log"}} {
		if lines, err := clock.Align(nil, o); err == nil || lines != nil {
			t.Errorf("%+v is accepted", o)
		}
	}
}

func ExampleAlign() {
	catalog, err := datasets.Bundled()
	if err != nil {
		fmt.Println(err)
		return
	}
	var tracks []clock.Track
	for _, c := range []struct {
		ref   string
		start float64
	}{{"railroads/us-rail-freight-rate", 1830}, {"internet-bandwidth/us-ip-transit-price", 1990}} {
		s, err := catalog.Series(c.ref, "")
		if err != nil {
			fmt.Println(err)
			return
		}
		tracks = append(tracks, clock.Track{Series: s, Start: clock.Exact(c.start)})
	}
	lines, err := clock.Align(tracks, clock.Options{Clock: clock.Start, As: clock.Index})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range lines {
		first, last := l.Points[0], l.Points[len(l.Points)-1]
		fmt.Printf("%s: %.0f after %.0f years, %.3g after %.0f\n", l.Series.ID, first.Value, first.T, last.Value, last.T)
	}
	// Output:
	// us-rail-freight-rate: 100 after 37 years, 157 after 179
	// us-ip-transit-price: 100 after 8 years, 0.00583 after 35
}
