// Package datasets answers: which facts do we have, where does each come from,
// and what follows from them by plain arithmetic?
//
//	catalog, err := datasets.Bundled()
//	...
//	price, err := catalog.Series("electricity/us-residential-price-spliced", "")
//	cpi, err := catalog.Series("economy/us-cpi", "")
//	real, err := datasets.Deflate(price, cpi, 2025)
//	x, y := real.XY()
//
// A data set is a folder with series.csv, observations.csv, sources.csv and
// case.yaml; any further .csv is a table of it. sources.csv may also say who
// made a document, its title, and when it was published and accessed. Load
// reads folders of any fs.FS and reports every fault of every file at once,
// each with its line and column. Nothing is guessed: a word for a number, an
// unknown source or a date out of order is a problem, never a gap.
//
// Series made from others (Deflate, Ratio, Cumulative) keep their parents, and
// each of their values names the observations that it follows from.
//
// The package is a leaf: it imports nothing of this module.
package datasets
