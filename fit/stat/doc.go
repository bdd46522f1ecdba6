// Package stat answers one question: how sure is a trend, when neighbouring
// years resemble each other?
//
//	tr, err := stat.FitTrend(year, margin, 0.95)
//	// tr.Slope, tr.Lower, tr.Upper: units of y a unit of x
//
// It knows slices of numbers and nothing of series, models or files.
package stat
