package changes

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strings"

	"example.com/rhyme/analogies/table"
)

// Earlier is a report that was written before: its tables by their names.
type Earlier map[string][]record

// record is a row by the names of its columns: a float64, string or bool, a list of texts as []any, or nil.
type record map[string]any

// Read reads a report as it was written as json.
func Read(r io.Reader) (Earlier, error) {
	var e Earlier
	if err := json.NewDecoder(r).Decode(&e); err != nil {
		return nil, fmt.Errorf("is no report as json (%w): expected a file written by rhyme report --format json", err)
	}
	if len(e["comparison"]) == 0 {
		return nil, fmt.Errorf("is no report: it has no table comparison: expected a file written by rhyme report --format json")
	}
	return e, nil
}

// records are the rows of a table.
func records(t *table.Table) []record {
	out := make([]record, len(t.Rows))
	for i, row := range t.Rows {
		out[i] = record{}
		for k, c := range t.Columns {
			out[i][c.Name] = row[k]
		}
	}
	return out
}

// text is a cell as people read it; empty where there is none.
func (r record) text(column string) string {
	switch v := r[column].(type) {
	case nil:
		return ""
	case string:
		return v
	case []any:
		parts := make([]string, len(v))
		for i, p := range v {
			parts[i] = fmt.Sprint(p)
		}
		return strings.Join(parts, "; ")
	case []string:
		return strings.Join(v, "; ")
	default:
		return fmt.Sprint(v)
	}
}

// number is a cell with a number; NaN where there is none.
func (r record) number(column string) float64 {
	switch v := r[column].(type) {
	case float64:
		return v
	case int:
		return float64(v)
	default:
		return math.NaN()
	}
}
