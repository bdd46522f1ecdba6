// Package value answers one question: of the value that a technology created,
// how much was held by the owners of its infrastructure, by the makers of its
// equipment, by the applications on top and by users, and which way does it
// move?
//
//	split, err := value.Measure(def, lookup)
//	for _, y := range split.Years {
//		for _, l := range y.Layers { ... } // l.Value, l.Share, l.ShareLow, l.ShareHigh, l.Reason
//	}
//
//	trend, err := split.LogOddsTrend(value.Options{})   // and Crossover, Peak, PeakLag
//	// trend.Base at the base weights; trend.Low, .Median, .High over every corner of them
//	ratio := split.WealthRatio(datasets.LayerInfrastructure, datasets.LayerTotal)   // of returns
//	s := value.Surplus{P0: 5, Q0: 20, P1: 2, Q1: 60}                                 // what users gained
//
// A Number that does not exist carries its reason; a year known to one side
// only is censored, not dropped. Formulas of surplus, social saving and the
// innovator's share are plain functions, which give NaN where their arguments
// mean nothing.
//
// A definition (datasets.ValueDef) names the series of each layer with their
// weights. A layer that lacks one of its series in a year is missing there,
// with its reason, and is never carried forward, but for run-rates, which hold
// for 12 months and are marked. Shares exist only for measures that add and
// where no part is negative.
package value
