package claims

import "math"

// Bound is what an interval must lie beyond. The zero Bound is none, and is
// never met.
type Bound struct {
	side int // -1 below, +1 above
	at   float64
}

// Below is met by an interval that lies wholly below a number.
func Below(at float64) Bound { return Bound{-1, at} }

// Above is met by an interval that lies wholly above a number.
func Above(at float64) Bound { return Bound{+1, at} }

// none reports whether the rule names no bound.
func (b Bound) none() bool { return b.side == 0 }

// met holds the interval to the bound, or the number where it has no interval.
func (b Bound) met(e Estimate) bool {
	lower, upper := e.limits()
	switch b.side {
	case -1:
		return upper < b.at
	case +1:
		return lower > b.at
	}
	return false
}

func (e Estimate) limits() (lower, upper float64) {
	if math.IsNaN(e.Lower) && math.IsNaN(e.Upper) {
		return e.Value, e.Value
	}
	lower, upper = e.Lower, e.Upper
	if math.IsNaN(lower) {
		lower = math.Inf(-1)
	}
	if math.IsNaN(upper) {
		upper = math.Inf(1)
	}
	return lower, upper
}

// Test holds estimates of one name to two bounds.
type Test struct {
	Name         string
	For, Against Bound // that support and refute; without one, an estimate of this name takes no part in it

	// Line divides the two signs that an estimate can have. NaN: it has none,
	// such as a probability, and only bounds count.
	Line float64
}

// sign says whether the number itself is on the side that supports, and on the
// side that refutes. Both may be one side: then it is a premise of both. A test
// without Line knows no sign.
func (t Test) sign(e Estimate) (supports, refutes, known bool) {
	if math.IsNaN(t.Line) {
		return false, false, false
	}
	on := func(side int) bool { return side < 0 && e.Value < t.Line || side > 0 && e.Value > t.Line }
	against := t.Against.side
	if t.Against.none() {
		against = -t.For.side
	}
	return on(t.For.side), on(against), true
}

// faint is the strength of a number without interval: it speaks, but weakest.
const faint = 1e-9

// strength is how far an estimate lies from the line, in half-widths of its
// interval on that side: above 0 where it speaks for the claim, below 0 against
// it, and beyond 1 where the whole interval does. Without an interval it is
// faint, the more so the nearer to the line; 0 where it does not speak at all.
func (t Test) strength(e Estimate) float64 {
	supports, refutes, known := t.sign(e)
	direction := -1.0
	switch {
	case !e.Exists() || supports && refutes:
		return 0
	case supports || !known && t.For.met(e):
		direction = 1
	case known && e.Value == t.Line:
		return 0
	}
	lower, upper := e.limits()
	facing, away := e.Value-lower, math.Abs(e.Value-t.Line)
	if e.Value < t.Line {
		facing = upper - e.Value
	}
	switch {
	case math.IsInf(e.Value, 0) && (lower > t.Line || upper < t.Line):
		return direction
	case known && facing > 0 && !math.IsInf(facing, 0) && !math.IsInf(away, 0):
		return direction * away / facing
	case known && !math.IsInf(away, 0):
		return direction * faint * away / (1 + away)
	}
	return direction * faint / 2
}
