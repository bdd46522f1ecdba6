package analogies

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies/table"
)

// Answer is the report in three sentences: how fast each technology spread,
// how its price moved and who held the value. Every number is one of the
// comparison, in its order of technologies.
func (r *Report) Answer() []string {
	return []string{
		"Years from 10% to 90% of the ceiling: " + r.across("adoption_years_10_90", "", "no ceiling shows yet") + ".",
		"Real price of a unit, change a year: " + r.across("price_rate_real", "%", "cannot be said") + ".",
		"Share of the value held by applications, first to last year measured: " + r.shares() + ".",
	}
}

func (r *Report) across(measure, unit, none string) string {
	var parts []string
	for _, c := range r.Cases {
		e, ok := r.Entry(c.ID(), measure)
		if !ok || !e.Quantity.Value.Exists() {
			parts = append(parts, c.Data.Case.Title+" "+none)
			continue
		}
		parts = append(parts, fmt.Sprintf("%s %s%s", c.Data.Case.Title, table.Significant(e.Quantity.Value.Value, 3), unit))
	}
	return strings.Join(parts, ", ")
}

func (r *Report) shares() string {
	var parts []string
	for _, c := range r.Cases {
		first, _ := r.Entry(c.ID(), "value_application_first")
		last, _ := r.Entry(c.ID(), "value_application_last")
		if !first.Quantity.Value.Exists() || !last.Quantity.Value.Exists() {
			parts = append(parts, c.Data.Case.Title+" cannot be said")
			continue
		}
		parts = append(parts, fmt.Sprintf("%s %s%% to %s%%", c.Data.Case.Title,
			table.Significant(first.Quantity.Value.Value, 2), table.Significant(last.Quantity.Value.Value, 2)))
	}
	return strings.Join(parts, ", ")
}
