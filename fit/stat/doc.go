// Package stat answers one question: how sure is a number, when neighbouring
// years resemble each other, when it is the ratio of two that are unsure, when
// some spells have not ended yet, or when only drawing again can tell?
//
//	tr, err := stat.FitTrend(year, margin, 0.95)
//	// tr.Slope, tr.Lower, tr.Upper: units of y a unit of x
//	r, err := stat.Fieller(estimates, stat.StudentT(0.9, df))
//	// r.Shape says whether r.Lower to r.Upper is an interval at all
//	s, err := stat.KaplanMeier(months, ended, 0.95)
//	// s.Median, s.Lower, s.Upper: months
//
// It knows slices of numbers and nothing of series, models or files.
package stat
