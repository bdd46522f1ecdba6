package analogies

import (
	"fmt"
	"math"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/analogies/transfer"
)

// wideLimits is how far apart limits are when nobody can plan by them: a price of a
// dollar might be a tenth of a cent, or a dollar still.
const wideLimits = 1000

// Carried is the last year of which analogues with half of the weight of all
// analogues, the random walk not counted, say something, else the first: beyond it
// a forecast is hardly one by analogy. It must not be asked where there are no years.
func (t Transfer) Carried() int {
	for i := len(t.Years) - 1; i > 0; i-- {
		speaking, all := 0.0, 0.0
		for _, m := range t.Result.Members {
			if m.Name == transfer.NoAnalogy || !(m.Weight > 0) {
				continue
			}
			all += m.Weight
			if _, ok := m.At(float64(t.Years[i])); ok {
				speaking += m.Weight
			}
		}
		if all > 0 && speaking >= half*all {
			return t.Years[i]
		}
	}
	return t.Years[0]
}

// Says states the forecast for the last year that the analogues carry, in a
// sentence about the technology of that name.
func (t Transfer) Says(technology string) string {
	year := t.Carried()
	m, ok := t.Result.At(float64(year))
	if !ok {
		return fmt.Sprintf("%s: no analogue speaks of %d", technology, year)
	}
	lower, upper := m.Interval(t.Level)
	show := func(log float64) string { return table.Significant(math.Exp(log), 2) }
	return fmt.Sprintf("%s: median %s in %d, %g%% of outcomes %s to %s %s", technology, show(m.Median()), year, 100*t.Level, show(lower), show(upper), t.Series.Unit.Name)
}

// Doubts are what a forecast is to be read with, the gravest first.
func (t Transfer) Doubts() []string {
	var out []string
	for _, m := range t.Result.Members {
		if m.Name == transfer.NoAnalogy && m.Weight > half {
			out = append(out, fmt.Sprintf("hardly an analogy: the random walk with drift has %.1f%% of the weight", 100*m.Weight))
		}
	}
	if len(t.Years) > 0 {
		if m, ok := t.Result.At(float64(t.Carried())); ok {
			if lower, upper := m.Interval(t.Level); upper-lower > math.Log(wideLimits) {
				out = append(out, fmt.Sprintf("limits a factor of more than 10^%.0f apart: no number to plan by", math.Floor((upper-lower)/math.Ln10)))
			}
		}
	}
	for _, said := range []string{t.Result.Equal, t.Note} {
		if said != "" {
			out = append(out, said)
		}
	}
	if year, alone := t.Alone(); alone {
		out = append(out, fmt.Sprintf("no analogue reaches %d: from then on the random walk with drift alone", year))
	}
	return out
}
