// Package stat answers one question: how sure is a trend, or the ratio of two,
// when neighbouring years resemble each other?
//
//	tr, err := stat.FitTrend(year, margin, 0.95)
//	// tr.Slope, tr.Lower, tr.Upper: units of y a unit of x
//	r, err := stat.Fieller(estimates, stat.StudentT(0.9, df))
//	// r.Shape says whether r.Lower to r.Upper is an interval at all
//
// It knows slices of numbers and nothing of series, models or files.
package stat
