package main

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// builder turns a syntax tree into a value. Configuration is meant to be read by eye, so forms of YAML whose value
// is not what stands there (anchors, tags, dates, octal numbers) are problems, not features.
type builder struct {
	name     string
	problems problems
}

func (b *builder) problem(n *yaml.Node, location []string, format string, args ...any) {
	words := fmt.Sprintf(format, args...)
	if path := pathOf(location); path != "" {
		words = path + ": " + words
	}
	b.problems = append(b.problems, problem{mark{b.name, n.Line, n.Column}, words})
}

func (b *builder) value(n *yaml.Node, location []string) any {
	if n.Kind == yaml.AliasNode {
		b.problem(n, location, "alias *%s: aliases are not read, write the value out", n.Value)
		return nil
	}
	if n.Anchor != "" {
		b.problem(n, location, "anchor &%s: anchors are not read, delete it", n.Anchor)
	}
	if n.Style&yaml.TaggedStyle != 0 {
		b.problem(n, location, "tag %s: tags are not read, delete it", n.Tag)
		return nil
	}
	switch n.Kind {
	case yaml.MappingNode:
		return b.section(n, location)
	case yaml.SequenceNode:
		out := make([]any, len(n.Content))
		for i, e := range n.Content {
			out[i] = b.value(e, step(location, strconv.Itoa(i)))
		}
		return out
	default:
		return b.scalar(n, location)
	}
}

// section reads keys and values; of a key that stands twice the first counts.
func (b *builder) section(n *yaml.Node, location []string) any {
	out := make(map[string]any, len(n.Content)/2)
	seen := make(map[string]*yaml.Node, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if !b.isKey(key, location) {
			continue
		}
		if first := seen[strings.ToLower(key.Value)]; first != nil {
			b.duplicate(key, first, location)
			continue
		}
		seen[strings.ToLower(key.Value)] = key
		out[key.Value] = b.value(n.Content[i+1], step(location, key.Value))
	}
	return out
}

// isKey reports keys that are no plain words.
func (b *builder) isKey(key *yaml.Node, location []string) bool {
	switch {
	case key.Kind == yaml.ScalarNode && key.ShortTag() == "!!merge":
		b.problem(key, location, "merge key <<: merge keys are not read, write the settings out")
	case key.Kind != yaml.ScalarNode || key.Anchor != "" || key.Style&yaml.TaggedStyle != 0:
		b.problem(key, location, "a key that is not a plain word")
	default:
		return true
	}
	return false
}

func (b *builder) duplicate(key, first *yaml.Node, location []string) {
	if key.Value == first.Value {
		b.problem(key, location, "duplicate key %q: it already stands in line %d", key.Value, first.Line)
		return
	}
	b.problem(key, location, "duplicate key %q: it stands as %q in line %d, and capitals make no difference", key.Value, first.Value, first.Line)
}

// scalar reads a word or number; numbers are decimal, as people read them.
func (b *builder) scalar(n *yaml.Node, location []string) any {
	switch n.ShortTag() {
	case "!!null":
		return nil
	case "!!bool":
		return strings.EqualFold(n.Value, "true")
	case "!!int", "!!float":
		return b.number(n, location)
	case "!!timestamp":
		b.problem(n, location, "date %s: write a time as a decimal year such as 2001.5, or put quotes about text", n.Value)
		return nil
	default:
		return n.Value
	}
}

func (b *builder) number(n *yaml.Node, location []string) any {
	if v, ok := decimal(n.Value); ok {
		return v
	}
	b.problem(n, location, "%s: write the number in plain decimal form, such as 7, 0.95 or 1e-9", n.Value)
	return nil
}

// decimal reads a finite decimal number without leading zeros, as int64 if it is whole and in range, otherwise as float64.
func decimal(word string) (any, bool) {
	if !regexp.MustCompile(`^[-+]?((0|[1-9][0-9]*)(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?$`).MatchString(word) {
		return nil, false
	}
	if i, err := strconv.ParseInt(word, 10, 64); err == nil {
		return i, true
	}
	f, err := strconv.ParseFloat(word, 64)
	return f, err == nil
}

// step returns a location one step further, in memory of its own.
func step(location []string, name string) []string {
	return append(append(make([]string, 0, len(location)+1), location...), name)
}

// pathOf prints a location as people write it: series[0]::from.
func pathOf(location []string) string {
	var b strings.Builder
	for _, s := range location {
		if _, err := strconv.Atoi(s); err == nil {
			b.WriteString("[" + s + "]")
			continue
		}
		if b.Len() > 0 {
			b.WriteString(separator)
		}
		b.WriteString(s)
	}
	return b.String()
}

// locationOf is the inverse of pathOf.
func locationOf(path string) []string {
	var out []string
	for _, part := range strings.Split(path, separator) {
		name, indices, _ := strings.Cut(part, "[")
		if name != "" {
			out = append(out, name)
		}
		out = append(out, strings.FieldsFunc(indices, func(r rune) bool { return r == '[' || r == ']' })...)
	}
	return out
}
