package datasets

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"

	"go.yaml.in/yaml/v3"
)

// yamlReader reads the nodes of one file, and reports whatever is not as
// expected with its line and column.
type yamlReader struct{ reporter }

func spot(n *yaml.Node) place { return place{n.Line, n.Column} }

// yamlLine finds the line in a message of the parser, which gives no other way
// to learn it.
var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?`)

// document parses a file that holds one document; it is nil after a report.
func (r yamlReader) document(data []byte) *yaml.Node {
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var doc, second yaml.Node
	err := decoder.Decode(&doc)
	switch {
	case errors.Is(err, io.EOF) || err == nil && len(doc.Content) == 0:
		r.add(place{1, 1}, "the file is empty")
		return nil
	case err != nil:
		r.syntax(err)
		return nil
	}
	if err := decoder.Decode(&second); err == nil {
		r.add(spot(&second), "a second document: a file holds one")
	} else if !errors.Is(err, io.EOF) {
		r.syntax(err)
	}
	return doc.Content[0]
}

func (r yamlReader) syntax(err error) {
	found := yamlLine.FindStringSubmatch(err.Error())
	var at place
	if found != nil && found[1] != "" {
		at.line, _ = strconv.Atoi(found[1]) // the pattern has digits only
	}
	r.add(at, "no valid YAML: %s", yamlLine.ReplaceAllString(err.Error(), ""))
}

// entry is what to do with the value of a key.
type entry = func(*yaml.Node)

// mapping calls the entry of each key. It reports a node that is no mapping,
// and keys that are unknown or given twice.
func (r yamlReader) mapping(n *yaml.Node, what string, keys map[string]entry) bool {
	return r.pairs(n, what, func(key, value *yaml.Node) {
		read, ok := keys[key.Value]
		if !ok {
			known := slices.Sorted(maps.Keys(keys))
			r.add(spot(key), "unknown key %q in %s%s", key.Value, what, oneOf(key.Value, known))
			return
		}
		read(value)
	})
}

// pairs calls do for each key and value, in the order of the file.
func (r yamlReader) pairs(n *yaml.Node, what string, do func(key, value *yaml.Node)) bool {
	n = target(n)
	if n.Kind != yaml.MappingNode {
		r.add(spot(n), "%s is %s: expected keys with values", what, kindOf(n))
		return false
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := target(n.Content[i])
		if line, twice := seen[key.Value]; twice {
			r.add(spot(n.Content[i]), "a second %q in %s: the first is in line %d", key.Value, what, line)
			continue
		}
		seen[key.Value] = key.Line
		do(key, n.Content[i+1])
	}
	return true
}

// list calls do for each element. An empty value is an empty list.
func (r yamlReader) list(n *yaml.Node, what string, do func(*yaml.Node)) {
	n = target(n)
	if isNull(n) {
		return
	}
	if n.Kind != yaml.SequenceNode {
		r.add(spot(n), "%s is %s: expected a list", what, kindOf(n))
		return
	}
	for _, e := range n.Content {
		do(e)
	}
}

// child is the value of a key, or the mapping itself where it has none, so that
// a problem always has a place.
func child(n *yaml.Node, key string) *yaml.Node {
	n = target(n)
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return n
}

// target is the node that an alias stands for.
func target(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		return n.Alias
	}
	return n
}
