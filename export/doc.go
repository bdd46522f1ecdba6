// Package export answers one question: how does a report get onto paper?
//
//	err := export.Workbook(w, report, export.Meta{Version: "1.0", Command: "rhyme report"})
//	err = export.CSV(w, report.ComparisonTable())
//	err = export.JSON(w, report.Tables()...)
//	err = export.Markdown(w, report.ComparisonTable())
//	files, err := export.DataPackage(export.Package{Name: "tables", Resources: resources})
//	err = export.Text(w, report.ComparisonTable())
//
// It prints and computes nothing: every number comes from the report, with the
// expression that made it. In the workbook those expressions become formulas
// over cells, with the report's number as their cached value, so that a
// recalculation proves both.
package export
