package fit

import (
	"fmt"
	"math"
	"strings"
)

// segments is what the models of several straight stretches share: ln y is
// straight in u from one break to the next and nowhere jumps,
//
//	ln y = ln a - (s1 (u(x) - u0) + sum_k (s(k+1) - sk) max(0, u(x) - u(bk)))
//
// The parameters are a, the n+1 slopes and the n breaks, which are values of x.
type segments struct {
	n      int
	origin float64                 // what x is counted from; breaks are not
	zero   float64                 // u0
	along  func(x float64) float64 // u: x itself, or its log
	steep  func(x float64) float64 // the derivative of u
}

// eval is the curve and its gradient. The derivative by a break jumps where x
// is the break; there it is the one of a break that moves up, which is 0.
func (s *segments) eval(x float64, p, grad []float64) float64 {
	x += s.origin
	u := s.along(x)
	slopes, breaks := p[1:s.n+2], p[s.n+2:]
	sum := slopes[0] * (u - s.zero)
	for k, b := range breaks {
		if x > b {
			sum += (slopes[k+1] - slopes[k]) * (u - s.along(b))
		}
	}
	e := math.Exp(-sum)
	y := p[0] * e
	if grad == nil {
		return y
	}
	clear(grad)
	grad[0], grad[1] = e, -y*(u-s.zero)
	for k, b := range breaks {
		if x > b {
			past := y * (u - s.along(b))
			grad[k+1] += past
			grad[k+2] -= past
			grad[s.n+2+k] = y * (slopes[k+1] - slopes[k]) * s.steep(b)
		}
	}
	return y
}

// start is the line without breaks; breakStarts makes the others.
func (s *segments) start(x, y []float64) [][]float64 {
	u := make([]float64, len(x))
	for i := range x {
		u[i] = s.along(x[i]+s.origin) - s.zero
	}
	return startExponential(u, y, -1)
}

// script is the formula of a model of segments in one language: u - u0, and
// max(0, u - u(b)) with %s for the name of b; open and close stand around names.
type script struct{ open, line, bend, close string }

// record completes a model that has the parameter a: slopes and breaks, whose
// names and meanings get their number, the formulas and the evaluation.
func (s *segments) record(m *Model, slope, at Param, people, excel script) *Model {
	m.segments, m.Eval, m.Valleys = s, s.eval, 15
	m.Title += ", " + inBreaks(s.n)
	if s.n == 0 {
		m.Start = s.start
	}
	numbered := func(p Param, k int) Param {
		p.Name, p.Meaning = fmt.Sprint(p.Name, k), fmt.Sprintf(p.Meaning, k)
		return p
	}
	for k := 1; k <= s.n+1; k++ {
		m.Params = append(m.Params, numbered(slope, k))
	}
	for k := 1; k <= s.n; k++ {
		m.Params = append(m.Params, numbered(at, k))
	}
	write := func(t script) string {
		name := func(j int) string { return t.open + m.Params[j].Name + t.close }
		sum := name(1) + t.line
		for k := 1; k <= s.n; k++ {
			sum += fmt.Sprintf(" + (%s - %s)"+t.bend, name(k+1), name(k), name(s.n+1+k))
		}
		return sum
	}
	m.Formula = "a exp(-(" + write(people) + "))"
	m.Excel = strings.ReplaceAll("{a}*EXP(-("+write(excel)+"))", " ", "")
	return m
}

// breaks is how many breaks the model has.
func (m *Model) breaks() int {
	if m.segments == nil {
		return 0
	}
	return m.segments.n
}

// isBreak reports whether parameter j is a break: they are the last ones of the
// curve.
func (m *Model) isBreak(j int) bool { return j >= len(m.Params)-m.breaks() && j < len(m.Params) }

// inBreaks says how many breaks a title tells of.
func inBreaks(n int) string {
	switch n {
	case 0:
		return "no break"
	case 1:
		return "1 break"
	}
	return fmt.Sprintf("%d breaks", n)
}
