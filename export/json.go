package export

import (
	"bytes"
	"encoding/json"
	"io"

	"example.com/rhyme/analogies/table"
)

// JSON writes one object: the name of each table with the array of its rows,
// each an object of its columns in their order. Missing values are null, lists
// are arrays.
func JSON(w io.Writer, tables ...*table.Table) error {
	var b bytes.Buffer
	b.WriteString("{")
	for i, t := range tables {
		if i > 0 {
			b.WriteString(",")
		}
		b.WriteString("\n  ")
		if err := encode(&b, t.Name); err != nil {
			return err
		}
		b.WriteString(": [")
		for k, row := range t.Rows {
			if k > 0 {
				b.WriteString(",")
			}
			b.WriteString("\n    ")
			if err := encodeRow(&b, t.Columns, row); err != nil {
				return err
			}
		}
		b.WriteString("\n  ]")
	}
	b.WriteString("\n}\n")
	_, err := w.Write(b.Bytes())
	return err
}

func encodeRow(b *bytes.Buffer, columns []table.Column, row []any) error {
	b.WriteString("{")
	for i, c := range columns {
		if i > 0 {
			b.WriteString(", ")
		}
		if err := encode(b, c.Name); err != nil {
			return err
		}
		b.WriteString(": ")
		if err := encode(b, row[i]); err != nil {
			return err
		}
	}
	b.WriteString("}")
	return nil
}

// encode writes a value without escaping <, > and &: this is no HTML.
func encode(b *bytes.Buffer, v any) error {
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	b.Truncate(b.Len() - 1) // the encoder's newline
	return nil
}
