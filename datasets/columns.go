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

// ReadColumns reads a file of two columns, dates and values, as a series that
// is in no data set: its reference is the name. Dates are those of a data set
// or plain numbers; a first line whose second cell is no number is a head and
// names the unit. Rows may be in any order and a date may repeat: each row is
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
		s.addColumns(report, cr, cells, first)
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

// addColumns takes one record.
func (s *Series) addColumns(report reporter, cr *csv.Reader, cells []string, first bool) {
	line, _ := cr.FieldPos(0)
	if len(cells) != 2 {
		report.add(place{line, 1}, "%d columns: expected two, a date and a value, with a comma between them", len(cells))
		return
	}
	at := func(i int) place { l, c := cr.FieldPos(i); return place{l, c} }
	value, err := strconv.ParseFloat(cells[1], 64)
	switch {
	case err != nil && first:
		s.Unit.Name = cells[1]
		s.Unit.Measure = cells[1]
		return
	case err != nil:
		report.add(at(1), "value %q is no number", cells[1])
	case math.IsNaN(value) || math.IsInf(value, 0):
		report.add(at(1), "value %q is not finite: leave the row out where there is no value", cells[1])
	}
	date, err := ParseClock(cells[0])
	if err != nil {
		report.add(at(0), "%v", err)
	}
	s.Observations = append(s.Observations, Observation{Date: date, Value: value, Line: line})
}
