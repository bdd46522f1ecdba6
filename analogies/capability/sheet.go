package capability

import (
	"errors"
	"slices"

	"example.com/rhyme/datasets"
)

// sheet reads the cells of a table and keeps every fault with its place.
type sheet struct {
	table    *datasets.Table
	problems datasets.Problems
}

// newSheet needs columns; the error is an *datasets.UnknownError.
func newSheet(t *datasets.Table, columns ...string) (*sheet, error) {
	for _, name := range columns {
		if _, err := t.Column(name); err != nil {
			return nil, err
		}
	}
	return &sheet{table: t}, nil
}

func (s *sheet) bad(row int, column, format string, args ...any) {
	s.problems = append(s.problems, s.table.Problem(row, column, format, args...))
}

func (s *sheet) text(row int, column string) string {
	return s.table.Rows[row][slices.Index(s.table.Columns, column)]
}

// need is the text of a cell that must not be empty.
func (s *sheet) need(row int, column string) string {
	text := s.text(row, column)
	if text == "" {
		s.bad(row, column, "no %s", column)
	}
	return text
}

// date is the first day that a cell may mean.
func (s *sheet) date(row int, column string) datasets.Date {
	text := s.need(row, column)
	if text == "" {
		return datasets.Date{}
	}
	d, err := datasets.ParseDate(text)
	if err != nil {
		s.bad(row, column, "%s: %v", column, err)
		return datasets.Date{}
	}
	return datasets.Day(d.Start())
}

// floats are the numbers of a column, NaN where a cell is empty; ok is false
// after a report.
func (s *sheet) floats(column string) (values []float64, ok bool) {
	values, err := s.table.Floats(column)
	var faults datasets.Problems
	if errors.As(err, &faults) {
		s.problems = append(s.problems, faults...)
	}
	return values, err == nil
}
