// Package xlsx answers one question: how does a table of numbers, formulas and
// charts become an Excel workbook that opens without a repair prompt, shows its
// numbers before anything is recalculated, and is the same file, byte for byte,
// each time it is written?
//
// The caller describes the workbook with plain structs and calls Write once:
//
//	book := &xlsx.Book{Title: "Rails and tokens", Author: "rhyme"}
//	sheet := &xlsx.Sheet{Name: "Data"}
//	sheet.Add(xlsx.Cell{Value: "year"}, xlsx.Cell{Value: "miles"})
//	sheet.Add(xlsx.Cell{Value: 1830}, xlsx.Cell{Value: 23.0})
//	book.Sheets = append(book.Sheets, sheet)
//	err := book.Write(w)
//
// The package knows nothing of analysis. What it knows are the traps of the file
// format and of the library that writes it; each is described where it is shut.
// Styles, charts, tables, validation and page set-up go through excelize. The
// cells themselves are written here, because excelize cuts numbers to 15 digits
// and writes the results of formulas as text.
//
// Write checks everything before the first byte leaves and reports all problems
// at once, each with its sheet and cell. Formulas are limited to functions of
// Excel 2007 that do not change by themselves, so they work in every spreadsheet
// program; a formula that names a sheet, a name or a function that does not exist
// is a problem, not a #NAME? in the reader's hands.
//
// Package recalc, below this one, recalculates a workbook with LibreOffice and
// compares it with the values written here, and reads it with openpyxl, as
// programs do that calculate nothing. Package drawingml holds charts to the order
// of elements that the standard demands. Both are for tests.
package xlsx
