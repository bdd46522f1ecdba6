package table

import (
	"fmt"
	"math"

	"github.com/go-gota/gota/dataframe"
	"github.com/go-gota/gota/series"
)

// Table is rows under columns of the glossary.
type Table struct {
	Name    string // in file names and JSON: "fits"
	Title   string // for people
	Columns []Column
	Rows    [][]any // nil, string, float64, int, bool or []string, as the column's type says
}

// New makes an empty table.
func New(name, title string, columns ...Column) *Table {
	return &Table{Name: name, Title: title, Columns: columns}
}

// Add appends a row. A NaN or an infinity becomes nil: a number that does not
// exist is missing. A row of the wrong length or type is a programmer's
// mistake and panics.
func (t *Table) Add(cells ...any) {
	if len(cells) != len(t.Columns) {
		panic(fmt.Sprintf("table %s: %d cells under %d columns", t.Name, len(cells), len(t.Columns)))
	}
	row := make([]any, len(cells))
	for i, c := range cells {
		row[i] = t.Columns[i].accept(t.Name, c)
	}
	t.Rows = append(t.Rows, row)
}

func (c Column) accept(table string, v any) any {
	ok := false
	switch v := v.(type) {
	case nil:
		return nil
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return nil
		}
		ok = c.Type == Number || c.Type == Year || c.Type == Share
	case string:
		ok = c.Type == Text
	case int:
		ok = c.Type == Integer
	case bool:
		ok = c.Type == Bool
	case []string:
		ok = c.Type == List
	}
	if !ok {
		panic(fmt.Sprintf("table %s: column %s (%s) cannot hold %T", table, c.Name, c.Type, v))
	}
	return v
}

// Where returns the table with only the rows for which keep reports true.
func (t *Table) Where(keep func(row []any) bool) *Table {
	out := New(t.Name, t.Title, t.Columns...)
	for _, r := range t.Rows {
		if keep(r) {
			out.Rows = append(out.Rows, r)
		}
	}
	return out
}

// Pick returns the table with only the named columns, which it must have.
func (t *Table) Pick(names ...string) *Table {
	out := New(t.Name, t.Title, Columns(names...)...)
	for _, r := range t.Rows {
		row := make([]any, len(names))
		for i, name := range names {
			row[i] = r[t.Index(name)]
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// Index is the position of the named column, or -1.
func (t *Table) Index(name string) int {
	for i, c := range t.Columns {
		if c.Name == name {
			return i
		}
	}
	return -1
}

// Frame returns the table as a gota DataFrame, for filtering and joining with
// frames of the user's. Missing numbers are NaN there, missing texts empty and
// lists joined by "; ".
func (t *Table) Frame() (dataframe.DataFrame, error) {
	var cols []series.Series
	for i, c := range t.Columns {
		cols = append(cols, t.column(i, c))
	}
	df := dataframe.New(cols...)
	return df, df.Err
}

// column builds from typed slices: gota's own detection of types and its
// printing of numbers lose digits.
func (t *Table) column(i int, c Column) series.Series {
	switch c.Type {
	case Number, Year, Share, Integer:
		vals := make([]float64, len(t.Rows))
		for k, r := range t.Rows {
			switch v := r[i].(type) {
			case float64:
				vals[k] = v
			case int:
				vals[k] = float64(v)
			default:
				vals[k] = math.NaN()
			}
		}
		return series.New(vals, series.Float, c.Name)
	case Bool:
		vals := make([]bool, len(t.Rows))
		for k, r := range t.Rows {
			vals[k], _ = r[i].(bool)
		}
		return series.New(vals, series.Bool, c.Name)
	}
	vals := make([]string, len(t.Rows))
	for k, r := range t.Rows {
		vals[k] = c.Exact(r[i])
	}
	return series.New(vals, series.String, c.Name)
}
