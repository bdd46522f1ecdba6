package clock

import (
	"fmt"
	"math"

	"example.com/rhyme/datasets"
)

// Track is a series of a technology with the dates that its clocks count from.
type Track struct {
	Case   string
	Series *datasets.Series // nil: the technology has none, and Note says why

	// Start, Takeoff and Midpoint are decimal years of the technology, which
	// need not be read from Series. One that is not known says why (Missing), one
	// that is not used may be left empty.
	Start, Takeoff, Midpoint Number
	Ceiling                  Number // of Series, in its unit; used for shares alone
	Note                     string // what its points must be read with
}

// Line is a track on a clock.
type Line struct {
	Track
	Zero   Number // decimal year at which the clock shows 0
	Unit   string // of the values
	Points []Point
	Reason string // why there are no points, or what they must be read with
}

// Point is an observation on a clock.
type Point struct {
	T     float64 // years since the event; the decimal year itself on the calendar
	Date  datasets.Date
	Value float64 // in the unit of the line
}

// Year is the year of the clock that the point lies in, whole years after the
// event: year 0 begins with it, year -1 ends with it. On the calendar it is
// the calendar year.
func (p Point) Year() int { return int(math.Floor(p.T)) }

// Align puts the tracks on one clock, in their order. It returns an error for
// options without meaning; a track that cannot be put there is a line without
// points and with its reason.
func Align(tracks []Track, o Options) ([]Line, error) {
	o, err := o.fill()
	if err != nil {
		return nil, err
	}
	lines := make([]Line, len(tracks))
	for i, t := range tracks {
		lines[i] = t.line(o)
	}
	for i := range lines {
		lines[i].alone(lines)
	}
	return lines, nil
}

func (t Track) line(o Options) Line {
	l := Line{Track: t, Zero: t.zero(o.Clock)}
	if t.Series == nil {
		l.Reason = t.Note
		return l
	}
	l.Unit = t.Series.Unit.Name
	switch {
	case len(t.Series.Observations) == 0:
		l.Reason = "no observations in the window"
		return l
	case !l.Zero.Exists():
		l.Reason = l.Zero.Reason
		return l
	}
	whole, unit, why := t.whole(o.As)
	if l.Unit = unit; why != "" {
		l.Reason = why
		return l
	}
	for _, v := range t.Series.Observations {
		p := Point{T: v.Date.Decimal() - l.Zero.Value, Date: v.Date, Value: v.Value}
		if o.As != Value {
			p.Value = 100 * (v.Value / whole)
		}
		l.Points = append(l.Points, p)
	}
	l.Reason = l.readWith(o)
	if len(l.Points) == 1 {
		l.Reason = join(l.Reason, "one observation: a level, no course")
	}
	return l
}

// readWith is what the points must be read with: where the clock starts, what
// the whole is, and the note of the track.
func (l Line) readWith(o Options) string {
	out := ""
	if o.Clock != Calendar {
		format := "%.1f"
		if o.Clock == Start && l.Zero.Value == math.Trunc(l.Zero.Value) {
			format = "%.0f" // a year that somebody named, not one that was fitted
		}
		out = join("year 0 is "+l.Zero.words(format), l.Zero.Reason)
	}
	if o.As == Share {
		format := "%.4g"
		if l.Ceiling.Value >= 1000 {
			format = "%.0f"
		}
		out = join(out, "the ceiling is "+l.Ceiling.words(format)+" "+l.Series.Unit.Name)
		if l.Ceiling.Reason != l.Zero.Reason {
			out = join(out, l.Ceiling.Reason)
		}
	}
	return join(out, l.Note)
}

// whole is what counts as 100, the unit that results, and why there is none.
func (t Track) whole(as Form) (whole float64, unit, why string) {
	first, c := t.Series.Observations[0], t.Ceiling
	switch as {
	case Index:
		whole, unit = first.Value, fmt.Sprintf("index (%s = 100)", first.Date)
		if whole <= 0 {
			why = fmt.Sprintf("the first value, of %s, is %g: nothing is an index of it", first.Date, whole)
		}
	case Share:
		whole, unit = c.Value, "percent of the ceiling"
		switch {
		case c == Number{}:
			why = "no ceiling is given"
		case !c.Exists():
			why = c.Reason
		case whole <= 0:
			why = fmt.Sprintf("the ceiling is %g: there are no shares of it", whole)
		}
	default:
		unit = t.Series.Unit.Name
	}
	return whole, unit, why
}

// alone says so where a line shares no year of the clock with any other.
func (l *Line) alone(lines []Line) {
	others := 0
	for i := range lines {
		if o := &lines[i]; o != l && len(o.Points) > 0 {
			others++
			if len(l.Points) == 0 || l.meets(o) {
				return
			}
		}
	}
	if others > 0 && len(l.Points) > 0 {
		span := fmt.Sprintf("year %d", l.Points[0].Year())
		if last := l.Points[len(l.Points)-1].Year(); last != l.Points[0].Year() {
			span = fmt.Sprintf("years %d to %d", l.Points[0].Year(), last)
		}
		l.Reason = join(l.Reason, span+": no year in common with the others")
	}
}

// meets reports whether both lines have an observation in some year.
func (l *Line) meets(o *Line) bool {
	years := map[int]bool{}
	for _, p := range l.Points {
		years[p.Year()] = true
	}
	for _, p := range o.Points {
		if years[p.Year()] {
			return true
		}
	}
	return false
}

// At is the last observation in a year of the clock, as in every table by
// year; false where there is none.
func (l Line) At(year int) (Point, bool) {
	for i := len(l.Points) - 1; i >= 0; i-- {
		if l.Points[i].Year() == year {
			return l.Points[i], true
		}
	}
	return Point{}, false
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "; " + b
}

func count(n int) string {
	if n == 1 {
		return "1 observation"
	}
	return fmt.Sprintf("%d observations", n)
}
