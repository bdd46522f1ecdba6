package datasets

import (
	"cmp"
	"fmt"
	"io/fs"
	"math"
	"path"
	"slices"
	"strings"
)

// Table is a further .csv file of a data set: text in rows, each as long as
// Columns. An empty cell is a missing value.
type Table struct {
	Name    string // of its file, without .csv
	Columns []string
	Rows    [][]string

	file string
	at   [][]place // of each cell
}

// Column returns the cells of a column, or an *UnknownError.
func (t *Table) Column(name string) ([]string, error) {
	i := slices.Index(t.Columns, name)
	if i < 0 {
		return nil, &UnknownError{What: "column", Name: t.Name + "." + name, Near: Nearest(name, t.Columns)}
	}
	out := make([]string, len(t.Rows))
	for j, r := range t.Rows {
		out[j] = r[i]
	}
	return out, nil
}

// Floats returns the numbers of a column; NaN where a cell is empty. The error
// is an *UnknownError, or Problems with the place of every cell that is no
// number.
func (t *Table) Floats(name string) ([]float64, error) {
	cells, err := t.Column(name)
	if err != nil {
		return nil, err
	}
	var problems Problems
	r := reporter{file: t.file, to: &problems}
	out := make([]float64, len(cells))
	for j, c := range cells {
		if c == "" {
			out[j] = math.NaN()
			continue
		}
		if out[j], err = parseNumber(c); err != nil {
			r.add(t.place(j, slices.Index(t.Columns, name)), "%s %v", name, err)
		}
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return out, nil
}

// Problem is a fault of a cell, for whoever reads meaning into the table: row
// counts from 0, and the place is that in the file.
func (t *Table) Problem(row int, column, format string, args ...any) Problem {
	at := t.place(row, slices.Index(t.Columns, column))
	return Problem{File: cmp.Or(t.file, t.Name+".csv"), Line: at.line, Column: at.column, Message: fmt.Sprintf(format, args...)}
}

// place is where a cell stands; a table made by hand has no places.
func (t *Table) place(row, column int) place {
	if row < len(t.at) {
		return t.at[row][column]
	}
	return place{line: row + 1, column: column + 1}
}

// readTables reads every .csv that is not a part of each data set.
func (l *loader) readTables(d *draft) {
	names, err := fs.Glob(d.fsys, path.Join(d.ID, "*.csv"))
	if err != nil { // only for a malformed pattern
		l.report(d.ID).add(place{}, "cannot be listed: %v", err)
	}
	for _, file := range names {
		name := strings.TrimSuffix(path.Base(file), ".csv")
		if slices.Contains([]string{"series", "observations", "sources"}, name) {
			continue
		}
		if t := l.readTable(d, name); t != nil {
			d.Tables = append(d.Tables, t)
		}
	}
}

func (l *loader) readTable(d *draft, name string) *Table {
	r, data, ok := l.file(d, name+".csv")
	if !ok {
		return nil
	}
	s := readSheet(r, data, nil, nil)
	if s == nil {
		return nil
	}
	t := &Table{Name: name, Columns: s.header, file: s.file}
	for _, r := range s.rows {
		t.Rows, t.at = append(t.Rows, r.cells), append(t.at, r.at)
		if slices.Contains(s.header, "source") {
			d.source(r)
		}
	}
	return t
}
