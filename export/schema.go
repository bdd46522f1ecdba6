package export

import (
	"bytes"
	"encoding/json"
	"io"

	"example.com/rhyme/analogies/table"
)

// Schema writes the JSON Schema (draft 2020-12) of what JSON writes of the same
// tables: every column with its type and meaning, null where a value may be
// missing, and nothing else.
func Schema(w io.Writer, tables ...*table.Table) error {
	names := make([]string, len(tables))
	all := map[string]any{}
	for i, t := range tables {
		names[i] = t.Name
		all[t.Name] = map[string]any{"type": "array", "title": t.Title, "items": rowSchema(t.Columns)}
	}
	root := object(all, names)
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(root); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

func rowSchema(columns []table.Column) map[string]any {
	names := make([]string, len(columns))
	all := map[string]any{}
	for i, c := range columns {
		names[i] = c.Name
		one := cellSchema(c.Type)
		one["description"] = c.Meaning
		if c.Unit != "" {
			one["description"] = c.Meaning + "; " + c.Unit
		}
		all[c.Name] = one
	}
	return object(all, names)
}

func object(properties map[string]any, required []string) map[string]any {
	return map[string]any{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
}

func cellSchema(t table.Type) map[string]any {
	switch t {
	case table.Integer:
		return map[string]any{"type": []string{"integer", "null"}}
	case table.Number, table.Year, table.Share:
		return map[string]any{"type": []string{"number", "null"}}
	case table.Bool:
		return map[string]any{"type": []string{"boolean", "null"}}
	case table.List:
		return map[string]any{"type": []string{"array", "null"}, "items": map[string]any{"type": "string"}}
	}
	return map[string]any{"type": []string{"string", "null"}}
}
