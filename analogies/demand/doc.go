// Package demand answers one question: when the price fell, did quantity rise
// by more, so that price times quantity grew?
//
//	r, err := demand.Measure(price, quantity, demand.Options{})
//	// r.DriftRatio: growth of quantity over fall of price, with Fieller's limits
//	// r.Elasticity: the same from moves of one year to the next
//	// r.Windows:    the same over rolling windows of five years
//
// Each quantity is paired with the price in force on its date; nothing is
// interpolated. All of it is arithmetic on two series, not the response of
// buyers: income, population and the spread of the technology are in the
// quantity too. A Number therefore carries what it cannot say, and one that
// cannot be computed its reason.
package demand
