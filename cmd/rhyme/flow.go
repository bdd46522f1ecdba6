package main

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// flow prints a value on one line as YAML; fields gives the order of the keys in entries.
func flow(value any, fields []setting) string {
	switch v := value.(type) {
	case string:
		return flowText(v)
	case float64:
		return formatNumber(v)
	case []string:
		return "[" + join(mapSlice(v, flowText)) + "]"
	case []any:
		return "[" + join(mapSlice(v, func(e any) string { return flow(e, fields) })) + "]"
	case map[string]any:
		var parts []string
		for _, f := range fields {
			if e, ok := v[f.name()]; ok {
				parts = append(parts, f.name()+": "+flow(e, nil))
			}
		}
		return "{" + join(parts) + "}"
	default:
		return fmt.Sprint(v)
	}
}

// flowText prints text without quotes where YAML reads it back as the same text.
func flowText(s string) string {
	plain := regexp.MustCompile(`^[A-Za-z][A-Za-z0-9/._-]*$`)
	other := []string{"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
	if plain.MatchString(s) && !slices.Contains(other, strings.ToLower(s)) {
		return s
	}
	quoted, err := json.Marshal(s)
	if err != nil { // text always has a JSON form
		panic(err)
	}
	return string(quoted)
}

// mapSlice applies f to every element.
func mapSlice[T, U any](in []T, f func(T) U) []U {
	out := make([]U, len(in))
	for i, v := range in {
		out[i] = f(v)
	}
	return out
}
