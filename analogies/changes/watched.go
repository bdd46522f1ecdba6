package changes

import (
	"regexp"
	"strings"
)

// watched is a table whose cells are compared: rows by their keys, numbers and texts by their columns.
type watched struct {
	table          string
	keys           []string
	numbers, texts []string
}

// inputs are the tables that say what a report rests on.
func inputs() []watched {
	return []watched{
		{table: "run", keys: []string{"setting"}, texts: []string{"set_to"}},
		{table: "basis", keys: []string{"id"}, numbers: []string{"n"}, texts: []string{"from", "until", "digest"}},
	}
}

// results are the tables with what people quote from a report, in the order of reading.
func results() []watched {
	return []watched{
		{table: "findings", keys: []string{"case", "series"}, numbers: []string{"value", "lower", "upper"}, texts: []string{"finding"}},
		{table: "claims", keys: []string{"case", "claim"}, numbers: []string{"estimate", "lower", "upper"}, texts: []string{"verdict"}},
		{table: "comparison", keys: []string{"case", "measure"}, numbers: []string{"value", "lower", "upper"}, texts: []string{"unit"}},
		{table: "value", keys: []string{"case", "definition", "year", "layer"}, numbers: []string{"share"}},
		{table: "fits", keys: []string{"case", "series", "model"}, texts: []string{"status"}},
		{table: "parameters", keys: []string{"case", "series", "model", "parameter"}, numbers: []string{"estimate", "lower", "upper"}},
		{table: "forecasts", keys: []string{"case", "series", "model", "year"}, numbers: []string{"median"}},
	}
}

// key names a row.
func (w watched) key(r record) string {
	parts := make([]string, len(w.keys))
	for i, k := range w.keys {
		parts[i] = anyYear(r.text(k))
	}
	return strings.Join(parts, "\x00")
}

// anyYear is the name of a series without the year of the prices that it is in, which is a setting and makes no other
// series of it.
func anyYear(series string) string {
	if !strings.Contains(series, "|real:") {
		return series
	}
	return regexp.MustCompile(`(\|real:[^:;@]+):\d+`).ReplaceAllString(series, "$1")
}

// label names a row for people: its keys but the case, which has a column of its own.
func (w watched) label(r record) string {
	var parts []string
	for _, k := range w.keys {
		if text := r.text(k); k != "case" && text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, ", ")
}
