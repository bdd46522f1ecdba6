// Package table answers one question: what does each number in a report mean?
//
// A Table is rows under columns that come from one glossary: each column has a
// name, a unit, a meaning and a type, the same in every output. CSV, JSON,
// Markdown and sheets are written from it with exact digits; people see the
// formatted text.
//
//	t := table.New("fits", "Fits", table.Columns("case", "series", "model", "n", "rss")...)
//	t.Add("railroads", "us-railroad-miles", "logistic", 32, 5.8e8)
//	text := t.Columns[4].Format(t.Rows[0][4])
//
// A value that does not exist is nil: null in JSON, empty elsewhere.
package table
