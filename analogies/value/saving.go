package value

import "math"

// SocialSaving is (alternative - price) quantity: what it would have cost more
// to do the same by the next best means (Fogel 1964). Where demand is elastic
// users would have done less, so it is more than the surplus lost; with markups
// or scarce credit downstream it need not be (Hornbeck and Rotemberg 2019).
func SocialSaving(alternative, price, quantity float64) float64 {
	return (alternative - price) * quantity
}

// SurplusOverSaving is the true surplus over the social saving where demand has
// the price elasticity e and the alternative costs phi times the price:
//
//	(phi^(1-e) - 1)/((1-e)(phi-1)),   ln(phi)/(phi-1) where e = 1
//
// It is 1 where phi is 1, and NaN where phi is not above 0.
func SurplusOverSaving(phi, e float64) float64 {
	switch {
	case !(phi > 0):
		return math.NaN()
	case phi == 1:
		return 1
	}
	return isoelastic(phi, e) / (phi - 1)
}

// AlternativeCost is the phi, above 1, at which SurplusOverSaving is ratio: how
// much dearer the alternative must have been for a published surplus and a
// published social saving to agree. NaN where no phi up to 1e9 does it.
func AlternativeCost(ratio, e float64) float64 {
	low, high := 1.0, 1e9
	if !(ratio < 1) || !(SurplusOverSaving(high, e) < ratio) {
		return math.NaN()
	}
	for range 200 { // the ratio falls as phi grows
		mid := math.Sqrt(low * high)
		if SurplusOverSaving(mid, e) > ratio {
			low = mid
		} else {
			high = mid
		}
	}
	return high
}
