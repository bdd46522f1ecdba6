package clock

import (
	"fmt"
	"slices"
)

// Clock names the event that years are counted from.
type Clock string

// The clocks: the year 0 of the calendar, the first commercial year, 10% of
// the ceiling and half of it.
const (
	Calendar Clock = "calendar"
	Start    Clock = "start"
	Takeoff  Clock = "takeoff"
	Midpoint Clock = "midpoint"
)

// Clocks returns every clock, the calendar first.
func Clocks() []Clock { return []Clock{Calendar, Start, Takeoff, Midpoint} }

// Form says how values are written.
type Form string

// The forms: values as they are, with the first observation of the series at
// 100, and in per cent of the ceiling.
const (
	Value Form = "value"
	Index Form = "index"
	Share Form = "share"
)

// Forms returns every form.
func Forms() []Form { return []Form{Value, Index, Share} }

// Options says how series are aligned. The zero value shows them as they are on
// the calendar.
type Options struct {
	Clock Clock // "" is Calendar
	As    Form  // "" is Value
}

func (o Options) fill() (Options, error) {
	if o.Clock == "" {
		o.Clock = Calendar
	}
	if o.As == "" {
		o.As = Value
	}
	switch {
	case !slices.Contains(Clocks(), o.Clock):
		return o, fmt.Errorf("clock: unknown clock %q: expected one of %v", o.Clock, Clocks())
	case !slices.Contains(Forms(), o.As):
		return o, fmt.Errorf("clock: unknown form %q: expected one of %v", o.As, Forms())
	}
	return o, nil
}

// zero is the decimal year at which the clock shows 0.
func (t Track) zero(c Clock) Number {
	n, event := Exact(0), ""
	switch c {
	case Start:
		n, event = t.Start, "start"
	case Takeoff:
		n, event = t.Takeoff, "take-off"
	case Midpoint:
		n, event = t.Midpoint, "midpoint"
	}
	switch {
	case c != Calendar && n == Number{}:
		return Missing("no %s is given", event)
	case !n.Exists():
		return Missing("no %s: %s", event, n.Reason)
	}
	return n
}
