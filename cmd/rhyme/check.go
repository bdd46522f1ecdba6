package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// checker finds what is wrong with the value of a configuration. The schema decides, the table gives the words.
type checker struct {
	table  setting
	schema *jsonschema.Schema
}

// fault is something wrong at a location; key is the key meant in the section there, if one is.
type fault struct {
	location []string
	key      string
	subject  string // the path of the setting that the text is about; "" is the whole
	text     string
}

// String words the fault where its subject is not known from the place.
func (f fault) String() string {
	if f.subject == "" {
		return f.text
	}
	return f.subject + ": " + f.text
}

func newChecker(table setting) (*checker, error) {
	schema, err := compileSchema(table)
	if err != nil {
		return nil, err
	}
	return &checker{table: table, schema: schema}, nil
}

// check lists the faults of a value, in no particular order.
func (c *checker) check(value any) []fault {
	var faults []fault
	var invalid *jsonschema.ValidationError
	if err := c.schema.Validate(value); errors.As(err, &invalid) {
		faults = c.collect(invalid, value)
	} else if err != nil {
		faults = []fault{{text: err.Error()}}
	}
	return append(faults, c.disordered(value)...)
}

// collect takes the leaves of a validation error; of a choice between fields it takes the choice itself.
func (c *checker) collect(e *jsonschema.ValidationError, root any) []fault {
	location := e.InstanceLocation
	s, _ := c.table.at(location) // the schema goes no further than the table
	switch k := e.ErrorKind.(type) {
	case *kind.AdditionalProperties:
		return unknownKeys(location, k.Properties, s)
	case *kind.Required:
		return missingFields(location, k.Missing, s)
	case *kind.AnyOf:
		return oneFault(location, location, "expected "+s.choiceWords()+", found neither")
	case *kind.Not:
		return oneFault(location, location, join(s.choice[0])+" excludes "+join(s.choice[1])+": keep one or the other")
	case *kind.UniqueItems:
		twice := step(location, strconv.Itoa(max(k.Duplicates[0], k.Duplicates[1])))
		return oneFault(twice, location, describe(valueAt(root, twice))+" stands twice")
	}
	if len(e.Causes) == 0 {
		return oneFault(location, location, mismatch(s, valueAt(root, location)))
	}
	var faults []fault
	for _, cause := range e.Causes {
		faults = append(faults, c.collect(cause, root)...)
	}
	return faults
}

// oneFault is a fault at a location, worded for the path of a subject.
func oneFault(location, subject []string, words string) []fault {
	return []fault{{location: location, subject: pathOf(subject), text: words}}
}

// mismatch words a value that is not what a setting takes.
func mismatch(s setting, value any) string {
	if value == nil {
		return "no value: expected " + s.expects() + ", or delete the line to keep the default"
	}
	words := "expected " + s.expects() + ", found " + describe(value)
	if word, ok := value.(string); ok {
		if near, found := nearest(word, s.allowed); found && near != word {
			words += fmt.Sprintf(": did you mean %q?", near)
		}
	}
	return words
}

func unknownKeys(location, keys []string, s setting) []fault {
	return mapSlice(keys, func(key string) fault {
		words := fmt.Sprintf("unknown key %q", key)
		if inner, ok := s.at(strings.Split(key, separator)); ok {
			words += fmt.Sprintf(": write the key %s on a line of its own, indented under %s", inner.name(), strings.TrimSuffix(key, separator+inner.name()))
		} else {
			words += didYouMean(key, s.names())
		}
		return fault{location, key, pathOf(location), words}
	})
}

func missingFields(location, fields []string, s setting) []fault {
	return mapSlice(fields, func(name string) fault {
		words := fmt.Sprintf("%q is missing", name)
		if f, ok := s.at([]string{name}); ok {
			words += ": " + f.meaning + ", " + f.expects()
		}
		return fault{location: location, subject: pathOf(location), text: words}
	})
}

// disordered lists pairs of fields that must ascend and do not, which no schema can say.
func (c *checker) disordered(value any) []fault {
	top, _ := value.(map[string]any)
	var faults []fault
	for _, s := range c.table.fields {
		entries, _ := top[s.name()].([]any)
		for i, e := range entries {
			entry, _ := e.(map[string]any)
			low, ok1 := float(entry[s.ordered[0]])
			high, ok2 := float(entry[s.ordered[1]])
			if ok1 && ok2 && low > high {
				location := []string{s.name(), strconv.Itoa(i), s.ordered[1]}
				words := fmt.Sprintf("expected at least %s, which is %s, found %s", formatNumber(low), s.ordered[0], formatNumber(high))
				faults = append(faults, oneFault(location, location, words)...)
			}
		}
	}
	return faults
}

// float reads a decoded number.
func float(v any) (float64, bool) {
	switch n := v.(type) {
	case int64:
		return float64(n), true
	case float64:
		return n, true
	default:
		return 0, false
	}
}

// valueAt follows a location in a decoded value; nil if it does not exist.
func valueAt(value any, location []string) any {
	for _, s := range location {
		switch v := value.(type) {
		case map[string]any:
			value = v[s]
		case []any:
			i, err := strconv.Atoi(s)
			if err != nil || i < 0 || i >= len(v) {
				return nil
			}
			value = v[i]
		default:
			return nil
		}
	}
	return value
}

// describe words what was found.
func describe(value any) string {
	switch v := value.(type) {
	case nil:
		return "nothing"
	case string:
		return strconv.Quote(v)
	case float64:
		return formatNumber(v)
	case []any:
		return pick(len(v) == 0, "an empty list", "a list")
	case map[string]any:
		return pick(len(v) == 0, "empty braces", "the keys "+join(slices.Sorted(maps.Keys(v))))
	default:
		return fmt.Sprint(v)
	}
}
