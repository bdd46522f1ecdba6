// Package value answers one question: of the value that a technology created
// in a year, how much was held by the owners of its infrastructure, by the
// makers of its equipment and by the applications on top?
//
//	split, err := value.Measure(def, lookup)
//	for _, y := range split.Years {
//		for _, l := range y.Layers { ... } // l.Value, l.Share, l.ShareLow, l.ShareHigh, l.Reason
//	}
//
// A definition (datasets.ValueDef) names the series of each layer with their
// weights. A layer that lacks one of its series in a year is missing there,
// with its reason, and is never carried forward, but for run-rates, which hold
// for 12 months and are marked. Shares exist only for measures that add and
// where no part is negative.
package value
