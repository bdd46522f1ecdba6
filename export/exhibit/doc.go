// Package exhibit answers one question: which charts show the argument of a
// report, and what is drawn in them?
//
//	for _, e := range exhibit.Of(report) {
//		fmt.Println(e.ID, e.Says.Title)
//	}
//
// The page and the pictures draw the same exhibits, each in its own form. It
// draws and computes nothing: every number comes from the report.
package exhibit
