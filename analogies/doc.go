// Package analogies answers one question: which old technology is a new one
// rhyming with, how sure can we be, and who kept the money?
//
//	catalog, err := datasets.Bundled()
//	...
//	report, err := analogies.Build(ctx, catalog, analogies.DefaultPlan())
//	for _, t := range report.Tables() { ... }   // fits, parameters, points, comparison, value, measures, demand, claims, forecasts, sources
//
// It fits the series that each case.yaml names, sets the technologies side by
// side, splits the value by layer, and returns the whole argument as data: a
// Report. Every number in it is a Quantity, which carries an interval, a unit
// and the expression by which it follows from observations and parameters, or
// the plain word that it comes from the tool. What cannot be computed is a row
// with its reason.
//
// The package knows no file formats; export puts the report on paper.
package analogies
