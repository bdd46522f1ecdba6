// Package fit answers one question: which growth or decline curve do these
// observations follow, and how sure is each of its parameters?
//
//	f, err := fit.Curve(fit.Logistic(), year, miles, fit.Options{})
//	if err != nil { ... }                      // names what the data lack
//	k, _ := f.Param("K")                       // k.Value, k.StdErr, k.Lower, k.Upper
//	for _, w := range f.Warnings { ... }       // what the data cannot carry
//
// A model is a record (Model) with its formula for people, its formula for a
// spreadsheet, the meaning and unit of each parameter, its literature, its
// gradient and its own starting values: nobody is asked for a first guess.
// Curve fits one by bounded nonlinear least squares (package fit/nls), on the
// plain scale or on the log scale (Noise). Standard errors are asymptotic;
// intervals are profile-likelihood limits, which need not be symmetric and may
// be open. Rank compares fits by AICc within one scale.
//
// A model of two variables, such as price on experience and scale, takes the
// second in Options.Second and is read at pairs (AtPair, ForecastPair).
//
// The package knows slices of numbers: no files, dates or series.
package fit
