package export

import (
	"encoding/csv"
	"io"

	"example.com/rhyme/analogies/table"
)

// CSV writes a table with a head of column names, exact digits, and nothing
// where a value is missing. Lists are joined by "; ".
func CSV(w io.Writer, t *table.Table) error {
	cw := csv.NewWriter(w)
	record := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		record[i] = c.Name
	}
	if err := cw.Write(record); err != nil {
		return err
	}
	for _, row := range t.Rows {
		for i, c := range t.Columns {
			record[i] = c.Exact(row[i])
		}
		if err := cw.Write(record); err != nil {
			return err
		}
	}
	cw.Flush()
	return cw.Error()
}
