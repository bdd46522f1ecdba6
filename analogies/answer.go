package analogies

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/analogies/table"
)

// Answer is the report in a few sentences: what the claims came to, which older
// technology the youngest is nearest to, how fast each spread, how its price moved
// and who held the value. Every number is one of the comparison, in its order of
// technologies.
func (r *Report) Answer() []string {
	var out []string
	for _, sentence := range []string{r.tally(), r.nearest(), r.spans(),
		"Real price of a unit, change a year, one rate for all years: " + r.across("price_rate_real", "%", "cannot be said") + ".",
		"Share of the value held by applications: " + r.shares() + "."} {
		if sentence != "" {
			out = append(out, sentence)
		}
	}
	return out
}

// tally counts the verdicts over all cases.
func (r *Report) tally() string {
	counts, n := map[claims.Verdict]int{}, 0
	for _, f := range r.Claims {
		if f.Case == claims.All {
			counts[f.Verdict]++
			n++
		}
	}
	if n == 0 || len(r.Cases) < 2 {
		return "" // nothing to be drawn by analogy
	}
	var parts []string
	for _, v := range claims.Verdicts() {
		if counts[v] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", counts[v], v))
		}
	}
	return fmt.Sprintf("Of %d claims about the young technology by analogy with the old: %s.", n, strings.Join(parts, ", "))
}

// nearest says whose real price fell most like that of the youngest technology.
// Rates in logs are compared by their quotient: within twice as fast is a rhyme.
func (r *Report) nearest() string {
	young := -1
	for i, c := range r.Cases {
		if young < 0 || c.Data.Case.Start.Year > r.Cases[young].Data.Case.Start.Year {
			young = i
		}
	}
	rate := func(c *Case) (Quantity, float64) {
		e, _ := r.Entry(c.ID(), "price_rate_real")
		return e.Quantity, -math.Log1p(e.Quantity.Value.Value / 100)
	}
	if young < 0 {
		return ""
	}
	of := r.Cases[young].Data.Case.Title
	q, fall := rate(r.Cases[young])
	if !q.Value.Exists() || !(fall > 0) {
		return ""
	}
	best, times, said := math.Inf(1), 0.0, ""
	for i, c := range r.Cases {
		old, slower := rate(c)
		if i == young || !old.Value.Exists() || !(slower > 0) {
			continue
		}
		if distance := math.Abs(math.Log(fall / slower)); distance < best {
			best, times = distance, fall/slower
			said = fmt.Sprintf("%s, whose real price fell by %s%% a year where that of %s fell by %s%%: %s times as fast in logs",
				c.Data.Case.Title, table.Significant(-old.Value.Value, 3), of, table.Significant(-q.Value.Value, 3), table.Significant(times, 2))
		}
	}
	switch {
	case said == "":
		return ""
	case times > 2 || times < 0.5:
		return fmt.Sprintf("By the fall of its price %s rhymes with none of the others; nearest is %s.", of, said)
	}
	return fmt.Sprintf("By the fall of its price %s rhymes most with %s.", of, said)
}

// spans are those of the yardstick, and in brackets those of the curve that the
// data favour.
func (r *Report) spans() string {
	var parts []string
	for _, c := range r.Cases {
		e, ok := r.Entry(c.ID(), "adoption_years_10_90")
		if !ok || !e.Quantity.Value.Exists() {
			parts = append(parts, c.Data.Case.Title+" no ceiling shows yet")
			continue
		}
		part := c.Data.Case.Title + " " + table.Significant(e.Quantity.Value.Value, 3)
		if f, _ := r.Entry(c.ID(), favouredSpan); f.Quantity.Value.Exists() {
			part += " (" + table.Significant(f.Quantity.Value.Value, 3) + ")"
		}
		parts = append(parts, part)
	}
	return fmt.Sprintf("Years from 10%% to 90%% of the ceiling, by the %s for all (by the curve that the data favour): %s.", r.Plan.Yardstick, strings.Join(parts, ", "))
}

func (r *Report) across(measure, unit, none string) string {
	var parts []string
	for _, c := range r.Cases {
		e, ok := r.Entry(c.ID(), measure)
		if !ok || !e.Quantity.Value.Exists() {
			parts = append(parts, c.Data.Case.Title+" "+none)
			continue
		}
		said := strings.Replace(table.Significant(e.Quantity.Value.Value, 3), "-", "−", 1) // no program breaks a line behind this minus
		parts = append(parts, fmt.Sprintf("%s %s%s", c.Data.Case.Title, said, unit))
	}
	return strings.Join(parts, ", ")
}

// shares are those of the definitions that decide, each with its measure: they do
// not compare what they do not share.
func (r *Report) shares() string {
	var parts []string
	for _, c := range r.Cases {
		first, _ := r.Entry(c.ID(), "value_application_first")
		last, _ := r.Entry(c.ID(), "value_application_last")
		t, ok := c.Decides()
		if !ok || !first.Quantity.Value.Exists() || !last.Quantity.Value.Exists() {
			parts = append(parts, c.Data.Case.Title+" cannot be said")
			continue
		}
		parts = append(parts, fmt.Sprintf("%s %s%% %s, %s%% %s (%s)", c.Data.Case.Title,
			table.Significant(first.Quantity.Value.Value, 2), year(first.Quantity), table.Significant(last.Quantity.Value.Value, 2), year(last.Quantity), lowerFirst(t.Def.Title)))
	}
	return strings.Join(parts, "; ")
}
