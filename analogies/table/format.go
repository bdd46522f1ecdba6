package table

import (
	"math"
	"strconv"
	"strings"
)

// Exact is the cell for machines: all digits, lists joined by "; ", nothing
// for a missing value.
func (c Column) Exact(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case int:
		return strconv.Itoa(v)
	case bool:
		return strconv.FormatBool(v)
	case []string:
		return strings.Join(v, "; ")
	}
	return ""
}

// Format is the cell for people: four significant digits, years and shares as
// people write them.
func (c Column) Format(v any) string {
	f, ok := v.(float64)
	switch {
	case ok && c.Type == Share:
		return strconv.FormatFloat(100*f, 'f', 1, 64) + "%"
	case ok && c.Type == Year:
		return strconv.FormatFloat(f, 'f', 1, 64)
	case ok:
		return Significant(f, 4)
	}
	if b, ok := v.(bool); ok {
		if b {
			return "yes"
		}
		return "no"
	}
	return c.Exact(v)
}

// Significant writes v with the given number of significant digits, thousands
// apart, without an exponent between 1e-4 and 1e15. It never rounds away
// digits before the point.
func Significant(v float64, digits int) string {
	a := math.Abs(v)
	switch {
	case v == 0:
		return "0"
	case a < 1e-4 || a >= 1e15:
		return strconv.FormatFloat(v, 'g', digits, 64)
	}
	before := int(math.Floor(math.Log10(a))) + 1
	s := strconv.FormatFloat(a, 'f', max(0, digits-before), 64)
	whole, fraction, found := strings.Cut(s, ".")
	var b strings.Builder
	if v < 0 {
		b.WriteByte('-')
	}
	for i, d := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(d)
	}
	if found {
		b.WriteByte('.')
		b.WriteString(fraction)
	}
	return b.String()
}
