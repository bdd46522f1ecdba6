// Package page answers one question: how does a report read in a browser?
//
//	err := page.Write(w, report, page.Meta{Version: "1.0", Command: "rhyme report --format html"})
//
// It writes one file that needs no network and no script: findings first, then
// the exhibits as SVG with their numbers in a table behind each, what a
// capability costs, the comparison, claims, forecasts, value split, limits,
// methods and sources. The script of the page only switches scales, clocks and
// series and reads values aloud. It prints and computes nothing: every number
// comes from the report, and leads to the source that it rests on.
package page
