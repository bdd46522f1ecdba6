package main

import (
	"slices"
	"strings"

	"github.com/spf13/pflag"
)

// variablePrefix begins the names of all environment variables of rhyme.
const variablePrefix = "RHYME_"

// override is a setting given outside the file: by a variable or by a flag.
type override struct {
	setting setting
	source  string
	value   any // of the kind of the setting
}

// fromEnvironment reads the RHYME_* variables; those that are empty count as not set.
func fromEnvironment(table setting, environ []string) (given []override, bad problems) {
	byName := map[string]setting{}
	var known []string
	for _, s := range table.leaves() {
		byName[s.variable()] = s
		if s.kind != objects {
			known = append(known, s.variable())
		}
	}
	for _, entry := range slices.Sorted(slices.Values(environ)) {
		name, word, _ := strings.Cut(entry, "=")
		if !strings.HasPrefix(name, variablePrefix) || word == "" {
			continue
		}
		s, ok := byName[name]
		switch {
		case !ok:
			bad = append(bad, problem{mark{source: name}, "unknown variable" + didYouMean(name, known)})
		case s.kind == objects:
			bad = append(bad, problem{mark{source: name}, "a list of entries cannot be set by a variable: write it into config.yaml"})
		default:
			given = append(given, override{s, name, parseWord(s, word)})
		}
	}
	return given, bad
}

// addFlags adds the flags of the settings that have one.
func addFlags(flags *pflag.FlagSet, table setting) {
	for _, s := range table.leaves() {
		if s.flag.name == "" {
			continue
		}
		flags.Var(&words{list: s.kind == list, argument: s.flag.argument}, s.flag.name, s.flag.meaning)
	}
}

// fromFlags reads the flags that were given.
func fromFlags(table setting, flags *pflag.FlagSet) []override {
	var given []override
	for _, s := range table.leaves() {
		f := flags.Lookup(s.flag.name)
		if s.flag.name == "" || f == nil || !f.Changed {
			continue
		}
		given = append(given, override{s, "--" + s.flag.name, parseWord(s, f.Value.String())})
	}
	return given
}

// words is the value of a flag as it was written; a list collects repeated flags.
type words struct {
	list     bool
	argument string
	given    []string
}

// String returns the words with commas between them.
func (w *words) String() string { return strings.Join(w.given, ",") }

// Type names the argument in the help.
func (w *words) Type() string { return w.argument }

// Set takes the argument of the flag.
func (w *words) Set(s string) error {
	if !w.list {
		w.given = nil
	}
	w.given = append(w.given, s)
	return nil
}

// parseWord reads a word as the kind of value that a setting has. A word that is none stays text, for the checker to report.
func parseWord(s setting, word string) any {
	switch s.kind {
	case boolean:
		if word == "true" || word == "false" {
			return word == "true"
		}
	case integer, number:
		if v, ok := decimal(word); ok {
			return v
		}
	case list:
		out := []any{}
		for _, part := range strings.Split(word, ",") {
			if part = strings.TrimSpace(part); part != "" {
				out = append(out, part)
			}
		}
		return out
	}
	return word
}

// overlay nests overrides by section, and lists the problems of each under its own name.
func (c *checker) overlay(given []override) (map[string]any, problems) {
	layer := map[string]any{}
	var bad problems
	for _, o := range given {
		alone := map[string]any{}
		put(alone, o.setting.key, o.value)
		for _, f := range c.check(alone) {
			bad = append(bad, problem{mark{source: o.source}, f.text})
		}
		put(layer, o.setting.key, o.value)
	}
	return layer, bad.sorted()
}

// put sets the value at a path in nested maps.
func put(layer map[string]any, path string, value any) {
	parts := strings.Split(path, separator)
	for _, p := range parts[:len(parts)-1] {
		inner, ok := layer[p].(map[string]any)
		if !ok {
			inner = map[string]any{}
			layer[p] = inner
		}
		layer = inner
	}
	layer[parts[len(parts)-1]] = value
}
