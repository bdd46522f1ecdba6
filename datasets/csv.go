package datasets

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// sheet is a .csv file as text, with the place of each cell.
type sheet struct {
	reporter
	header []string
	rows   []row
	whole  bool // every row was taken
}

// row is one record; it has as many cells as the header.
type row struct {
	sheet *sheet
	cells []string
	at    []place
}

// readSheet reads a file strictly: it reports a broken header, rows of another
// length and text that is not UTF-8. A byte order mark and CRLF are tolerated.
// Columns that are optional may be left out. It returns nil when the header
// cannot be used.
func readSheet(r reporter, data []byte, required, optional []string) *sheet {
	s := &sheet{reporter: r, whole: true}
	cr := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	cr.FieldsPerRecord = -1 // checked here, since FieldPos panics beyond a short row
	header, err := cr.Read()
	if errors.Is(err, io.EOF) {
		r.add(place{1, 1}, "the file is empty: expected a header%s", listed(required))
		return nil
	}
	if err != nil {
		s.broken(err)
		return nil
	}
	s.header = header
	usable := s.checkHeader(cr, required, optional)
	for {
		cells, err := cr.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			s.broken(err)
			s.whole = false
			break
		}
		s.addRow(cr, cells)
	}
	if !usable {
		return nil
	}
	return s
}

func listed(columns []string) string {
	if len(columns) == 0 {
		return ""
	}
	return " of " + strings.Join(columns, ",")
}

// broken reports a quote out of place, after which nothing can be trusted.
func (s *sheet) broken(err error) {
	var syntax *csv.ParseError
	if !errors.As(err, &syntax) {
		s.add(place{}, "cannot be read: %v", err)
		return
	}
	s.add(place{syntax.Line, syntax.Column}, "%v; the rest of the file was not read", syntax.Err)
}

func (s *sheet) checkHeader(cr *csv.Reader, required, optional []string) (usable bool) {
	usable = true
	known := slices.Concat(required, optional)
	seen := map[string]bool{}
	for i, name := range s.header {
		line, column := cr.FieldPos(i)
		at := place{line, column}
		switch {
		case name == "":
			s.add(at, "column %d has no name", i+1)
			usable = false
		case seen[name]:
			s.add(at, "a second column %s", name)
			usable = false
		case required != nil && !slices.Contains(known, name):
			s.add(at, "unknown column %q%s", name, didYouMean(name, known))
		}
		seen[name] = true
	}
	for _, name := range required {
		if !seen[name] {
			s.add(place{1, 1}, "no column %s: expected %s", name, strings.Join(required, ","))
			usable = false
		}
	}
	return usable
}

func (s *sheet) addRow(cr *csv.Reader, cells []string) {
	at := make([]place, len(cells))
	for i := range cells {
		at[i].line, at[i].column = cr.FieldPos(i)
	}
	if len(cells) != len(s.header) {
		s.whole = false
		s.add(place{at[0].line, 1}, "the row has %s, the header %d", count(len(cells), "field"), len(s.header))
		return
	}
	for i, c := range cells {
		if !utf8.ValidString(c) {
			s.whole = false
			s.add(at[i], "%s is not UTF-8 text: save the file as UTF-8", s.header[i])
			return
		}
	}
	s.rows = append(s.rows, row{sheet: s, cells: cells, at: at})
}

// text is the cell of a column, which must exist.
func (r row) text(column string) string { return r.cells[slices.Index(r.sheet.header, column)] }

// optional is the cell of a column that the file may leave out.
func (r row) optional(column string) string {
	if !slices.Contains(r.sheet.header, column) {
		return ""
	}
	return r.text(column)
}

// optionalDate is the date of a column that the file may leave out; the zero
// date where the cell is empty, or after a report.
func (r row) optionalDate(column string) Date {
	s := r.optional(column)
	if s == "" {
		return Date{}
	}
	d, err := ParseDate(s)
	if err != nil {
		r.bad(column, "%s: %v", column, err)
	}
	return d
}

func (r row) place(column string) place { return r.at[slices.Index(r.sheet.header, column)] }

func (r row) bad(column, format string, args ...any) {
	r.sheet.add(r.place(column), format, args...)
}

// need is the text of a column that must not be empty.
func (r row) need(column string) string {
	s := r.text(column)
	if strings.TrimSpace(s) == "" {
		r.bad(column, "no %s", column)
	}
	return s
}

// number is the finite number of a column; ok is false after a report.
func (r row) number(column string) (v float64, ok bool) {
	s := r.need(column)
	if strings.TrimSpace(s) == "" {
		return 0, false
	}
	v, err := parseNumber(s)
	if err != nil {
		r.bad(column, "%s %v", column, err)
		return 0, false
	}
	return v, true
}

// word is the value of a column out of a short list; optional ones may be
// empty.
func word[T ~string](r row, column string, known []T, optional bool) T {
	s := r.text(column)
	if s == "" && optional {
		return ""
	}
	if s == "" {
		r.bad(column, "no %s%s", column, oneOf(s, known))
	} else if !slices.Contains(known, T(s)) {
		r.bad(column, "unknown %s %q%s", column, s, oneOf(s, known))
	}
	return T(s)
}

// parseNumber reads a decimal number and nothing else that strconv would take,
// such as Inf, 0x1p4 or 1_000.
func parseNumber(s string) (float64, error) {
	v, err := strconv.ParseFloat(s, 64)
	switch {
	case math.IsNaN(v) || math.IsInf(v, 0) && !errors.Is(err, strconv.ErrRange):
		return 0, fmt.Errorf("%q is no finite number", s)
	case errors.Is(err, strconv.ErrRange):
		return 0, fmt.Errorf("%q is too large", s)
	case err != nil || strings.ContainsAny(s, "xX_pP"):
		return 0, fmt.Errorf("%q is no number", s)
	}
	return v, nil
}
