package value

import "math"

// Surplus is what users gained as a price fell from P0, at which they bought
// Q0, to P1, at which they bought Q1. Prices are real, and P1 Q1 is the spending
// that the gains below are in the money of.
type Surplus struct{ P0, Q0, P1, Q1 float64 }

// Laspeyres is (P0 - P1) Q0, the saving on what was bought before: the least
// that users can have gained with their demand as it was.
func (s Surplus) Laspeyres() float64 { return (s.P0 - s.P1) * s.Q0 }

// Paasche is (P0 - P1) Q1, the saving on what is bought now: the most, with
// demand as it was. A quantity that grew for other reasons is in it.
func (s Surplus) Paasche() float64 { return (s.P0 - s.P1) * s.Q1 }

// Isoelastic is the surplus under demand q = A p^-e through (P1, Q1):
//
//	R/(1-e) ((P0/P1)^(1-e) - 1),   R ln(P0/P1) where e = 1,   R = P1 Q1
//
// e is the price elasticity, positive where demand falls with the price. NaN
// where a price is not above 0.
func (s Surplus) Isoelastic(e float64) float64 {
	if !(s.P1 > 0) {
		return math.NaN()
	}
	return s.P1 * s.Q1 * isoelastic(s.P0/s.P1, e)
}

// isoelastic is the integral of p^-e from 1 to phi, exact about e = 1.
func isoelastic(phi, e float64) float64 {
	if !(phi > 0) {
		return math.NaN()
	}
	log := math.Log(phi)
	if x := (1 - e) * log; math.Abs(x) > 1e-12 {
		return math.Expm1(x) / x * log
	}
	return log
}

// Divisia is the sum of mean quantity times fall of price from each pair to the
// next, in order of time:
//
//	sum 0.5 (q_t + q_t+1) (p_t - p_t+1)
//
// Demand may move between pairs, if not much within one. NaN where the two are
// not of one length.
func Divisia(prices, quantities []float64) float64 {
	if len(prices) != len(quantities) {
		return math.NaN()
	}
	sum := 0.0
	for i := 1; i < len(prices); i++ {
		sum += 0.5 * (quantities[i-1] + quantities[i]) * (prices[i-1] - prices[i])
	}
	return sum
}

// NewGood is the least surplus of a good that did not exist before, from the
// straight line through its price and spending: spending/(2 e), e the
// elasticity there (Hausman). Demand that is convex gives more.
func NewGood(spending, e float64) float64 { return spending / (2 * e) }
