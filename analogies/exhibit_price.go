package analogies

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/analogies/table"
)

// TransferExhibit describes the chart of a price forecast by analogy, on a log
// axis.
func (r *Report) TransferExhibit(c *Case, t Transfer) Exhibit {
	title := c.Data.Case.Title + ": no forecast by analogy: " + t.Result.Missing
	if len(t.Years) > 0 && t.Series != nil {
		title = t.Says(c.Data.Case.Title)
	}
	if t.Series == nil {
		return Exhibit{Title: title, Alt: title}
	}
	return exhibit(title, "Points, median forecast and bands on a log axis", t.Series)
}

// AlignedExhibit describes the chart of prices on one clock, on a log axis.
func (r *Report) AlignedExhibit(on Clocked) Exhibit {
	var parts, silent []string
	for _, l := range on.Lines {
		n := len(l.Points)
		if n == 0 {
			silent = append(silent, l.Title)
			continue
		}
		first, last := l.Points[0], l.Points[n-1]
		parts = append(parts, fmt.Sprintf("%s %s after %s years", l.Title, table.Significant(last.Value, 3), table.Significant(last.T-first.T, 2)))
	}
	e := Exhibit{Title: "Of a first price of 100 was left: " + strings.Join(parts, ", "), Source: "Sources: see the series of each price"}
	if len(parts) == 0 {
		e.Title = "No price can be put on the clock"
	}
	e.Subtitle = "Headline prices, first observation = 100, real where they can be deflated"
	e.Alt = "Points and lines of " + lowerFirst(e.Subtitle) + ", " + clockWords(on.Clock) + ". " + e.Title
	if silent != nil {
		e.Alt += ". Not on this clock: " + strings.Join(silent, ", ")
	}
	return e
}

func clockWords(c clock.Clock) string {
	return map[clock.Clock]string{clock.Calendar: "by year", clock.Start: "by years since the start", clock.Takeoff: "by years since 10% of the ceiling of adoption",
		clock.Midpoint: "by years since half the ceiling of adoption"}[c]
}
