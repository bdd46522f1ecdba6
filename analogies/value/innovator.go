package value

import (
	"math"
	"sort"
)

// InnovatorShare is the Schumpeterian ratio, the part of the present value of an
// innovation's surplus that goes to the innovator, who keeps the fraction a0 of
// the saving at first and loses of it at the rate lambda a year, while the
// saving lasts for ever at the net discount rate rho:
//
//	a0 rho/(rho + lambda)
//
// which is the integral of a0 exp(-(rho+lambda) t) over that of exp(-rho t). NaN
// where rho is not above 0 or lambda is below 0.
//
// W. D. Nordhaus, Schumpeterian profits in the American economy, NBER working
// paper 10433 (2004), finds 2.2% for United States business 1948-2001.
func InnovatorShare(a0, rho, lambda float64) float64 {
	if !(rho > 0) || !(lambda >= 0) {
		return math.NaN()
	}
	return a0 * rho / (rho + lambda)
}

// InnovatorGrid is InnovatorShare at every pair of the rates given, sorted: a
// single figure is not defensible, since neither rate is observed.
func InnovatorGrid(a0 float64, rhos, lambdas []float64) []float64 {
	var out []float64
	for _, rho := range rhos {
		for _, lambda := range lambdas {
			out = append(out, InnovatorShare(a0, rho, lambda))
		}
	}
	sort.Float64s(out)
	return out
}

// Capture is the part of the surplus that infrastructure keeps: its profit over
// its profit, that of applications and the surplus of users. Surplus that is
// left out, such as the profit of equipment, makes it too large. NaN where the
// three do not add to more than 0 or one is below 0, since parts of what was
// lost mean nothing.
func Capture(infrastructure, applications, users float64) float64 {
	whole := infrastructure + applications + users
	if infrastructure < 0 || applications < 0 || users < 0 || !(whole > 0) {
		return math.NaN()
	}
	return infrastructure / whole
}
