package datasets

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// text reads words; an empty value is reported.
func (r yamlReader) text(what string, into *string) entry {
	return func(n *yaml.Node) {
		n = target(n)
		if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!str" {
			r.add(spot(n), "%s is %s: expected words", what, kindOf(n))
			return
		}
		*into = strings.TrimSpace(n.Value)
		if *into == "" {
			r.add(spot(n), "no %s", what)
		}
	}
}

// number reads a finite number.
func (r yamlReader) number(what string, into *float64) entry {
	return func(n *yaml.Node) {
		n = target(n)
		var v float64
		number := n.Kind == yaml.ScalarNode && (n.ShortTag() == "!!int" || n.ShortTag() == "!!float")
		if !number || n.Decode(&v) != nil || math.IsNaN(v) || math.IsInf(v, 0) {
			r.add(spot(n), "%s is %s: expected a number", what, kindOf(n))
			return
		}
		*into = v
	}
}

// date reads a date as exact as it is written: with or without quotes, which
// YAML takes for text, a number or a moment.
func (r yamlReader) date(what string, into *Date) entry {
	return func(n *yaml.Node) {
		n = target(n)
		if n.Kind != yaml.ScalarNode || isNull(n) {
			r.add(spot(n), "%s is %s: expected a date", what, kindOf(n))
			return
		}
		d, err := ParseDate(n.Value)
		if err != nil {
			r.add(spot(n), "%s: %v", what, err)
			return
		}
		*into = d
	}
}

// optional reads a number or null, which leaves nil.
func (r yamlReader) optional(what string, into **float64) entry {
	return func(n *yaml.Node) {
		if isNull(target(n)) {
			return
		}
		v := math.NaN()
		if r.number(what, &v)(n); !math.IsNaN(v) {
			*into = &v
		}
	}
}

// flag reads true or false.
func (r yamlReader) flag(what string, into *bool) entry {
	return func(n *yaml.Node) {
		n = target(n)
		if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!bool" || n.Decode(into) != nil {
			r.add(spot(n), "%s is %s: expected true or false", what, kindOf(n))
		}
	}
}

// choice reads a word out of a short list.
func choice[T ~string](r yamlReader, what string, known []T, into *T) entry {
	return func(n *yaml.Node) {
		var s string
		r.text(what, &s)(n)
		if s != "" && !slices.Contains(known, T(s)) {
			r.add(spot(target(n)), "unknown %s %q%s", what, s, oneOf(s, known))
			return
		}
		*into = T(s)
	}
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" }

// kindOf says what was found instead.
func kindOf(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "a mapping"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case isNull(n):
		return "empty"
	}
	return fmt.Sprintf("%q", n.Value)
}
