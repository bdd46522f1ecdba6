package datasets

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Operation says how a series was made from others.
type Operation struct {
	Name    string    // "real", "ratio" or "cumulative"
	Formula string    // of most values: {0}, {1}, ... are the parts; see Series.FormulaOf
	Parents []*Series // in the order of the formula
	Notes   []string  // what was left out, and why
}

// leftOut notes how many values are missing and why; years has one entry for
// each, and they end the reason.
func (op *Operation) leftOut(years []int, reason string) {
	if len(years) > 0 {
		op.Notes = append(op.Notes, count(len(years), "value")+" left out: "+reason+" "+ranges(years))
	}
}

// nested writes a reference inside another one.
func nested(ref string) string {
	if strings.Contains(ref, "|") {
		return "(" + ref + ")"
	}
	return ref
}

// ranges writes years, as in "1830-1835, 1840". Years may repeat and need not
// be sorted.
func ranges(years []int) string {
	years = slices.Clone(years)
	slices.Sort(years)
	years = slices.Compact(years)
	var parts []string
	for i := 0; i < len(years); {
		j := i
		for j+1 < len(years) && years[j+1] == years[j]+1 {
			j++
		}
		part := strconv.Itoa(years[i])
		if j > i {
			part += "-" + strconv.Itoa(years[j])
		}
		parts = append(parts, part)
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

// count writes a number of things: "1 value", "2 values".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
