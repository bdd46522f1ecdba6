package main

import (
	"math"
	"strconv"
	"strings"
)

// separator stands between the parts of a setting's path: a point would split ids such as gpt-3.5.
const separator = "::"

// valueKind is the type of a setting's value.
type valueKind int

const (
	section valueKind = iota // settings under a common name
	boolean
	integer
	number
	text
	list    // of text, none twice
	objects // a list of entries with the same fields
)

// setting is a row of the settings table. The commented config.yaml, the JSON Schema, the messages and the
// listing of `config show` are all printed from these rows.
type setting struct {
	key      string // the path, such as money::base_year; of a field in a list of entries, its name
	kind     valueKind
	def      any         // the default; nil in sections and fields
	meaning  string      // the comment in config.yaml
	allowed  []string    // the values that text, or an element of a list, may have; nil: any. In a section: those of all its settings
	form     form        // the form that text, or an element of a list, must have
	within   *interval   // where a number must lie; nil: anywhere
	atLeast  int         // the fewest elements of a list
	flag     flagText    // the flag that sets it; empty: none
	required bool        // of a field: every entry has it
	fields   []setting   // of a section or of the entries of a list
	choice   [2][]string // in every entry, fields of one side and none of the other
	ordered  [2]string   // two number fields, the first not above the second
	example  []string    // entries that show the use of a list of entries, as lines of YAML
}

// flagText names a flag of the command line, its argument and its meaning.
type flagText struct{ name, argument, meaning string }

// form is a regular expression for text, with words for it.
type form struct{ pattern, words string }

// interval is a range of numbers; infinite ends are open.
type interval struct {
	low, high         float64
	openLow, openHigh bool
}

// name is the last part of the path.
func (s setting) name() string {
	return s.key[strings.LastIndex(s.key, ":")+1:]
}

// variable is the environment variable that sets it.
func (s setting) variable() string {
	return variablePrefix + strings.ToUpper(strings.ReplaceAll(s.key, separator, "_"))
}

// leaves lists the settings that have values, in the order of the table.
func (s setting) leaves() []setting {
	if s.kind != section {
		return []setting{s}
	}
	var all []setting
	for _, f := range s.fields {
		all = append(all, f.leaves()...)
	}
	return all
}

// names lists the keys that a section or an entry may hold.
func (s setting) names() []string {
	names := make([]string, len(s.fields))
	for i, f := range s.fields {
		names[i] = f.name()
	}
	return names
}

// at finds the setting at a location in a decoded file: keys, and indices in lists.
func (s setting) at(location []string) (setting, bool) {
	if len(location) == 0 {
		return s, true
	}
	if _, err := strconv.Atoi(location[0]); err == nil {
		switch s.kind {
		case list:
			s.kind = text
			return s.at(location[1:])
		case objects:
			s.kind = section
			return s.at(location[1:])
		}
	}
	for _, f := range s.fields {
		if s.kind == section && f.name() == location[0] {
			return f.at(location[1:])
		}
	}
	return setting{}, false
}

// expects says in words what value it takes.
func (s setting) expects() string {
	switch s.kind {
	case boolean:
		return "true or false"
	case integer:
		return "a whole number" + s.within.words()
	case number:
		return "a number" + s.within.words()
	case text:
		return s.expectsText("one of ", "text")
	case list:
		return "a list" + pick(s.atLeast > 0, " (not empty)", "") + s.expectsText(" out of ", " of text")
	case objects:
		return "a list of entries with " + join(s.names())
	default:
		return "the keys " + join(s.names())
	}
}

// expectsText words the values allowed, or else the form, or else any.
func (s setting) expectsText(oneOf, any string) string {
	switch {
	case s.allowed != nil:
		return oneOf + join(s.allowed)
	case s.form.words != "" && s.kind == list:
		return ", each " + s.form.words
	case s.form.words != "":
		return s.form.words
	default:
		return any
	}
}

// choiceWords says which fields an entry has to choose from.
func (s setting) choiceWords() string {
	return join(s.choice[0]) + ", or one or both of " + join(s.choice[1])
}

// words prints the interval to stand behind "a number".
func (i *interval) words() string {
	if i == nil {
		return ""
	}
	var out string
	if !math.IsInf(i.low, -1) {
		out = pick(i.openLow, " above ", " from ") + formatNumber(i.low)
	}
	if !math.IsInf(i.high, 1) {
		upTo := pick(out == "", " up to ", " to ")
		out += pick(i.openHigh && out == "", " below ", pick(i.openHigh, upTo+"below ", upTo)) + formatNumber(i.high)
	}
	return out
}

// pick returns yes if the condition holds, otherwise no.
func pick(condition bool, yes, no string) string {
	if condition {
		return yes
	}
	return no
}

// join lists words with commas.
func join(words []string) string { return strings.Join(words, ", ") }

// formatNumber prints the shortest decimal form that reads back as the same number.
func formatNumber(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
