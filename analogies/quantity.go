package analogies

import (
	"math"
	"strings"
)

// Number is a value with the way it was made.
type Number struct {
	Value float64 // NaN when it does not exist
	// Expr is an expression in functions of Excel 2007 over the names in Refs,
	// in braces: "EXP(-{r})-1". Empty: the value comes from the tool (a
	// profile limit, a search, a sweep) or is given.
	Expr string
	Refs Refs
}

// Quantity is a reported number: a value with its interval and unit.
type Quantity struct {
	ID           string // unique in a report
	Value        Number
	Lower, Upper Number
	Unit         string
	Reason       string // why it is missing, or what it must be read with
}

// Missing is the number that does not exist.
func Missing() Number { return Number{Value: math.NaN()} }

// Given is a number that has no expression: typed by people or found by the
// tool.
func Given(v float64) Number { return Number{Value: v} }

// Computed is a number with the expression that recomputes it.
func Computed(v float64, expr string, refs Refs) Number {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return Missing()
	}
	return Number{Value: v, Expr: expr, Refs: refs}
}

// Exists reports whether there is a number.
func (n Number) Exists() bool { return !math.IsNaN(n.Value) && !math.IsInf(n.Value, 0) }

// Live reports whether the number can be recomputed from others.
func (n Number) Live() bool { return n.Expr != "" && n.Exists() }

// Formula is the expression with every name replaced by what cell returns for
// its reference. It reports false when the number is not live or a reference
// has no cell.
func (n Number) Formula(cell func(Ref) (string, bool)) (string, bool) {
	if !n.Live() {
		return "", false
	}
	var out strings.Builder
	for rest := n.Expr; ; {
		before, after, more := strings.Cut(rest, "{")
		out.WriteString(before)
		if !more {
			return out.String(), true
		}
		name, behind, _ := strings.Cut(after, "}")
		ref, known := n.Refs[name]
		if !known { // no name of ours: an array, or what the caller fills
			out.WriteByte('{')
			rest = after
			continue
		}
		at, ok := cell(ref)
		if !ok {
			return "", false
		}
		out.WriteString(at)
		rest = behind
	}
}

// None is a quantity that does not exist, with its reason.
func None(id, unit, reason string) Quantity {
	return Quantity{ID: id, Value: Missing(), Lower: Missing(), Upper: Missing(), Unit: unit, Reason: reason}
}

// Text is the quantity for people, with its interval in brackets and, when
// asked, its unit: "48.5 (44.7 to 52.5)". A missing one is a dash.
func (q Quantity) Text(unit bool) string {
	if !q.Value.Exists() {
		return "–"
	}
	s := interval(q)
	if unit {
		s += " " + q.Unit
	}
	return s
}
