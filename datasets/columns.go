package datasets

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"math"
	"slices"
	"strconv"
)

// ReadColumns reads a file of two columns, dates and values, or of three, with
// a second variable of each observation, as a series that is in no data set: its
// reference is the name. Dates are those of a data set or plain numbers; a first
// line whose second cell is no number is a head and names the unit and the
// second variable. Rows may be in any order and a date may repeat: each row is
// one observation. All faults are reported at once as Problems.
func ReadColumns(name string, r io.Reader) (*Series, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var problems Problems
	report := reporter{file: name, to: &problems}
	s := &Series{ID: name, Title: name, Unit: Unit{Name: "unit of the file", Measure: "unit of the file", Multiplier: 1}}
	cr := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	cr.FieldsPerRecord = -1
	cr.TrimLeadingSpace = true
	if mark := otherMark(data); mark != "" {
		report.add(place{1, 1}, "the columns have %s between them: expected commas between columns, and points in numbers", mark)
		return nil, problems
	}
	columns := 0 // of the first row that has two or three
	for first := true; ; first = false {
		cells, err := cr.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			var syntax *csv.ParseError
			if errors.As(err, &syntax) {
				report.add(place{syntax.Line, syntax.Column}, "%v; the rest of the file was not read", syntax.Err)
				break
			}
			return nil, err
		}
		if s.addColumns(report, cr, cells, columns, first) {
			columns = len(cells)
		}
	}
	if len(s.Observations) == 0 && len(problems) == 0 {
		report.add(place{}, "no observations: expected rows of a date and a value")
	}
	if len(problems) > 0 {
		problems.sort()
		return nil, problems
	}
	slices.SortStableFunc(s.Observations, func(a, b Observation) int {
		switch {
		case a.Date.Decimal() < b.Date.Decimal():
			return -1
		case a.Date.Decimal() > b.Date.Decimal():
			return 1
		}
		return 0
	})
	return s, nil
}

// otherMark is what stands between the columns of a file whose first line has
// no comma, as spreadsheets write them in places where the comma is decimal;
// empty where that cannot be told.
func otherMark(data []byte) string {
	line, _, _ := bytes.Cut(data, []byte("\n"))
	switch {
	case bytes.ContainsRune(line, ','):
		return ""
	case bytes.ContainsRune(line, ';'):
		return "semicolons"
	case bytes.ContainsRune(line, '\t'):
		return "tabs"
	}
	return ""
}

// addColumns takes one record, of as many columns as those before, and reports
// whether it has a number of columns that a file may have.
func (s *Series) addColumns(report reporter, cr *csv.Reader, cells []string, columns int, first bool) bool {
	at := func(i int) place { l, c := cr.FieldPos(i); return place{l, c} }
	line, _ := cr.FieldPos(0)
	switch n := len(cells); {
	case n != 2 && n != 3:
		report.add(place{line, 1}, "number of columns %d: expected two, a date and a value, or three, with a second variable, and commas between them", n)
		return false
	case columns != 0 && n != columns:
		report.add(place{line, 1}, "%d columns, and %d in the rows above: every row needs the same", n, columns)
		return false
	case n == 3 && s.Second == "":
		s.Second = "second variable"
	}
	if _, err := strconv.ParseFloat(cells[1], 64); err != nil && first {
		s.Unit.Name = cells[1]
		s.Unit.Measure = cells[1]
		if len(cells) == 3 && cells[2] != "" {
			s.Second = cells[2]
		}
		return true
	}
	date, err := ParseClock(cells[0])
	if err != nil {
		report.add(at(0), "%v", err)
	}
	o := Observation{Date: date, Value: columnNumber(report, at(1), "value", cells[1]), Line: line}
	if len(cells) == 3 {
		o.Second = columnNumber(report, at(2), s.Second, cells[2])
	}
	s.Observations = append(s.Observations, o)
	return true
}

// columnNumber reads a cell that must hold a finite number.
func columnNumber(report reporter, at place, what, cell string) float64 {
	v, err := strconv.ParseFloat(cell, 64)
	switch {
	case err != nil:
		report.add(at, "%s %q is no number", what, cell)
	case math.IsNaN(v) || math.IsInf(v, 0):
		report.add(at, "%s %q is not finite: leave the row out where there is no value", what, cell)
	}
	return v
}
