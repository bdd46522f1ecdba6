package fit

import "math"

// SegmentedWright is the experience curve whose exponent changes n times: ln y
// is one line of n+1 straight pieces in the log of cumulative production,
//
//	y = a exp(-(b1 ln x + (b2-b1) max(0, ln(x/x1)) + ...)),  x = cumulative production
//
// The breaks x1 < x2 < ... are cumulative productions; what is said of those
// of Segmented holds for them. The learning rate in segment k is 1 - 2^-bk.
func SegmentedWright(n int) *Model {
	inf := math.Inf(1)
	m := &Model{
		Name:      "wright-segmented",
		Title:     "Experience curve in segments",
		Reference: "Wright 1936; Hudson 1966",
		Variable:  Cumulative,
		Params:    []Param{{"a", "price at a cumulative production of 1", "{y}", 0, inf}},
		Limit:     "wright",
		Invariant: Invariance{Scale: true},
		Example:   segmentedWrightExample(n),
	}
	s := &segments{n: n, along: math.Log, steep: func(x float64) float64 { return 1 / x }}
	return s.record(m,
		Param{"b", "experience exponent in segment %d; learning rate = 1 - 2^-b", "none", -inf, inf},
		Param{"x", "cumulative production at break %d", "cumulative production", 0, inf},
		script{"", " ln x", " max(0, ln(x/%s))", ""},
		script{"{", "*LN({x})", "*MAX(0,LN({x}/%s))", "}"})
}

// segmentedWrightExample learns by turns little and much.
func segmentedWrightExample(n int) Example {
	e := Example{Params: []float64{120}, From: 1, To: 1000}
	for k := range n + 1 {
		e.Params = append(e.Params, 0.15*float64(1+2*(k%2)))
	}
	for k := range n {
		e.Params = append(e.Params, 12+1000*float64(k+1)/float64(n+1))
	}
	return e
}
