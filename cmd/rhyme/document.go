package main

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// document is a configuration file: its value, and its syntax tree for the places.
type document struct {
	name  string
	root  *yaml.Node // nil in a file without settings
	value any        // map[string]any, []any, string, bool, int64, float64 or nil
}

// parseDocument reads YAML. Beside the document it returns what is wrong with the file whatever its settings mean.
func parseDocument(name string, source []byte) (*document, problems) {
	d := &document{name: name, value: map[string]any{}}
	decoder := yaml.NewDecoder(bytes.NewReader(source))
	var file, next yaml.Node
	if err := decoder.Decode(&file); errors.Is(err, io.EOF) {
		return d, nil
	} else if err != nil {
		return d, problems{syntaxProblem(name, source, err)}
	}
	if err := decoder.Decode(&next); err == nil {
		return d, problems{{mark{name, next.Line, next.Column}, "a second document: put all settings into one"}}
	} else if !errors.Is(err, io.EOF) {
		return d, problems{syntaxProblem(name, source, err)}
	}
	if file.Kind != yaml.DocumentNode || len(file.Content) != 1 || isNothing(file.Content[0]) {
		return d, nil
	}
	d.root = file.Content[0]
	b := &builder{name: name}
	d.value = b.value(d.root, nil)
	return d, b.problems
}

// isNothing tells whether a file holds only comments.
func isNothing(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" && n.Value == ""
}

// syntaxProblem places an error of the YAML parser. Errors of its grammar count lines from 0, those of its scanner from 1;
// an error in the first line names none, and one at the end may name the line after.
func syntaxProblem(name string, source []byte, err error) problem {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if m := regexp.MustCompile(`(?s)^line (\d+): (.*)$`).FindStringSubmatch(text); m != nil {
		line, _ = strconv.Atoi(m[1]) // digits; a number too large for int is none of a file that fits in memory
		text = m[2]
		grammar := []string{"did not find expected key", "did not find expected '-' indicator", "did not find expected ',' or ']'",
			"did not find expected ',' or '}'", "did not find expected node content", "did not find expected <document start>"}
		if slices.Contains(grammar, text) {
			line++
		}
	}
	line = min(line, 1+bytes.Count(bytes.TrimRight(source, "\r\n"), []byte("\n")))
	return problem{mark{name, line, 0}, "not valid YAML at or after this line: " + text}
}

// find follows a location from the root as far as it exists and returns the last node and the number of steps taken.
func (d *document) find(location []string) (*yaml.Node, int) {
	n := d.root
	for i, step := range location {
		next := child(n, step)
		if next == nil {
			return n, i
		}
		n = next
	}
	return n, len(location)
}

// child returns the value under a key, or the element with an index.
func child(n *yaml.Node, step string) *yaml.Node {
	if n == nil {
		return nil
	}
	if n.Kind == yaml.SequenceNode {
		if i, err := strconv.Atoi(step); err == nil && i >= 0 && i < len(n.Content) {
			return n.Content[i]
		}
		return nil
	}
	if key, value := pair(n, step); key != nil {
		return value
	}
	return nil
}

// pair returns the first key of a name in a mapping, and its value.
func pair(n *yaml.Node, name string) (key, value *yaml.Node) {
	if n == nil || n.Kind != yaml.MappingNode {
		return nil, nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name && n.Content[i].Kind == yaml.ScalarNode {
			return n.Content[i], n.Content[i+1]
		}
	}
	return nil, nil
}

// has tells whether the file sets a location.
func (d *document) has(location []string) bool {
	n, steps := d.find(location)
	return n != nil && steps == len(location)
}

// place is where a location stands in the file, or the last step to it that does.
func (d *document) place(location []string) mark {
	n, _ := d.find(location)
	return d.mark(n)
}

// keyPlace is where the key of a name stands in the section at a location.
func (d *document) keyPlace(location []string, name string) mark {
	n, _ := d.find(location)
	if key, _ := pair(n, name); key != nil {
		return d.mark(key)
	}
	return d.mark(n)
}

func (d *document) mark(n *yaml.Node) mark {
	if n == nil {
		return mark{source: d.name}
	}
	return mark{d.name, n.Line, n.Column}
}
