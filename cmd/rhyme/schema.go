package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// renderSchema prints the JSON Schema (draft 2020-12) of the table.
func renderSchema(table setting) ([]byte, error) {
	root := table.schema()
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["title"] = "Settings of rhyme"
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(root); err != nil {
		return nil, fmt.Errorf("schema of the settings: %w", err)
	}
	return b.Bytes(), nil
}

// compileSchema prepares the schema for checking.
func compileSchema(table setting) (*jsonschema.Schema, error) {
	source, err := renderSchema(table)
	if err != nil {
		return nil, err
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(source))
	if err != nil {
		return nil, fmt.Errorf("schema of the settings: %w", err)
	}
	const name = "settings.json"
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(name, document); err != nil {
		return nil, fmt.Errorf("schema of the settings: %w", err)
	}
	return compiler.Compile(name)
}

// schema is the JSON Schema of one setting.
func (s setting) schema() map[string]any {
	out := s.valueSchema()
	if s.meaning != "" {
		out["description"] = s.meaning
	}
	if s.def != nil {
		out["default"] = s.def
	}
	return out
}

func (s setting) valueSchema() map[string]any {
	switch s.kind {
	case boolean:
		return map[string]any{"type": "boolean"}
	case integer:
		return s.within.schema("integer")
	case number:
		return s.within.schema("number")
	case text:
		return s.textSchema()
	case list:
		return map[string]any{"type": "array", "items": s.textSchema(), "minItems": s.atLeast, "uniqueItems": true}
	case objects:
		return map[string]any{"type": "array", "items": s.entrySchema()}
	default:
		return s.objectSchema()
	}
}

func (s setting) textSchema() map[string]any {
	out := map[string]any{"type": "string"}
	if s.allowed != nil {
		out["enum"] = s.allowed
	}
	if s.form.pattern != "" {
		out["pattern"] = s.form.pattern
	}
	return out
}

func (s setting) objectSchema() map[string]any {
	properties := map[string]any{}
	required := []string{}
	for _, f := range s.fields {
		properties[f.name()] = f.schema()
		if f.required {
			required = append(required, f.name())
		}
	}
	return map[string]any{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
}

// entrySchema is that of an object which, where there is a choice, has fields of one side and none of the other.
func (s setting) entrySchema() map[string]any {
	out := s.objectSchema()
	if len(s.choice[0]) > 0 {
		one, other := anyOf(s.choice[0]), anyOf(s.choice[1])
		out["anyOf"] = append(append([]any{}, one...), other...)
		out["not"] = map[string]any{"allOf": []any{map[string]any{"anyOf": one}, map[string]any{"anyOf": other}}}
	}
	return out
}

// anyOf lists, for each name, the schema of the objects that have it.
func anyOf(names []string) []any {
	return mapSlice(names, func(n string) any { return map[string]any{"required": []string{n}} })
}

// schema adds the limits of the interval to a numeric type.
func (i *interval) schema(numeric string) map[string]any {
	out := map[string]any{"type": numeric}
	if i == nil {
		return out
	}
	if !math.IsInf(i.low, 0) {
		out[pick(i.openLow, "exclusiveMinimum", "minimum")] = i.low
	}
	if !math.IsInf(i.high, 0) {
		out[pick(i.openHigh, "exclusiveMaximum", "maximum")] = i.high
	}
	return out
}
