package fit

import "math"

// Segmented is exponential decline whose rate changes at n dates while the
// price itself does not jump: ln y is one line of n+1 straight pieces,
//
//	y = a exp(-(r1 (x-x0) + (r2-r1) max(0, x-b1) + ...)),  x0 = first date
//
// The breaks b1 < b2 < ... are dates, estimated like the rates. A break lies
// between two neighbouring dates of the data, both included, and each segment
// has at least two of them: with one, its rate could be anything. Choose finds
// the number of breaks.
//
// D. J. Hudson, Fitting segmented curves whose join points have to be
// estimated, Journal of the American Statistical Association 61 (1966),
// 1097-1129.
func Segmented(n int) *Model { return segmentedFrom(n, 0) }

// segmentedFrom is the model for data whose first date is x0.
func segmentedFrom(n int, x0 float64) *Model {
	inf := math.Inf(1)
	m := &Model{
		Name:      "segmented-exponential",
		Title:     "Exponential decline in segments",
		Reference: "Hudson 1966",
		Variable:  Year,
		Origin:    AtFirst,
		Params:    []Param{{"a", "level at the first date", "{y}", 0, inf}},
		Limit:     "exponential-decline",
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   segmentedExample(n),
		from:      func(x0 float64) *Model { return segmentedFrom(n, x0) },
	}
	s := &segments{
		n: n, origin: x0, zero: x0,
		along: func(x float64) float64 { return x },
		steep: func(float64) float64 { return 1 },
	}
	return s.record(m,
		Param{"r", "rate of decline in segment %d, in logs", "per year", -inf, inf},
		Param{"b", "date of break %d", "year", -inf, inf},
		script{"", " (x - x0)", " max(0, x - %s)", ""},
		script{"{", "*({x}-{x0})", "*MAX(0,{x}-%s)", "}"})
}

// segmentedExample falls by turns quickly and slowly.
func segmentedExample(n int) Example {
	e := Example{Params: []float64{900}, From: 1990, To: 2030}
	for k := range n + 1 {
		e.Params = append(e.Params, 0.4/float64(1+3*(k%2)))
	}
	for k := range n {
		e.Params = append(e.Params, 1990.4+40*float64(k+1)/float64(n+1))
	}
	return e
}
