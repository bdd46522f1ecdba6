package fit

import "math"

// Goddard is economies of scale: the price falls by the same proportion with
// every doubling of what is made in a year, however much was made before,
//
//	y = a x^-b,  x = yearly production
//
// C. Goddard, Debunking the learning curve, IEEE Transactions on Components,
// Hybrids, and Manufacturing Technology 5 (1982), 328-335; B. Nagy et al.,
// Statistical basis for predicting technological progress, PLoS ONE 8 (2013),
// e52669.
func Goddard() *Model {
	m := Wright()
	m.Name = "goddard"
	m.Title = "Economies of scale (Goddard)"
	m.Formula = "a x^-b, x = yearly production"
	m.Reference = "Goddard 1982; Nagy et al. 2013"
	m.Variable = Yearly
	m.Params = []Param{
		{"a", "price at a yearly production of 1", "{y}", 0, math.Inf(1)},
		{"b", "scale exponent; fall for each doubling of the year's production = 1 - 2^-b", "none", math.Inf(-1), math.Inf(1)},
	}
	m.Example = Example{[]float64{80, 0.21}, 1, 1000}
	return m
}
