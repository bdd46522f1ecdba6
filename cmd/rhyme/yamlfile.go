package main

import (
	"fmt"
	"strings"
)

// commentWidth is the length to which lines of comment are filled.
const commentWidth = 110

// renderYAML prints the table as a config.yaml: every setting with its default and its meaning.
func renderYAML(table setting) []byte {
	var b strings.Builder
	b.WriteString(`# Settings of rhyme, each with its default: change what you need and delete the rest.
#
# What counts, the weakest first: the defaults, config.yaml, variables of the environment, flags of the command.
# The variable of a setting is its path in capitals, as in RHYME_LEVEL=0.9, RHYME_MONEY_BASE_YEAR=2020 and
# RHYME_CASES=railroads,ai-tokens; an empty variable counts as not set. Lists of entries stand only in a file.
# Paths are relative to the folder in which rhyme is run. See also:
#
#   rhyme config show --origin    every value, and where it comes from
#   rhyme config schema           a JSON Schema, for editors that check and complete
`)
	for _, s := range table.fields {
		b.WriteByte('\n')
		renderSetting(&b, s, "")
	}
	return []byte(b.String())
}

func renderSetting(b *strings.Builder, s setting, indent string) {
	line := fmt.Sprintf("%s%s: %s", indent, s.name(), flow(s.def, nil))
	switch s.kind {
	case section:
		renderSection(b, s, indent)
	case objects:
		comment(b, indent, s.meaning)
		renderEntries(b, s, indent)
		fmt.Fprintln(b, line)
	default:
		comment(b, indent, s.meaning+" "+sentence(s.expects()))
		fmt.Fprintln(b, line)
	}
}

// renderSection says once what values its settings may have, where they all have the same, and puts their meanings beside them.
func renderSection(b *strings.Builder, s setting, indent string) {
	comment(b, indent, s.meaning)
	if s.allowed != nil {
		comment(b, indent, "Out of "+join(s.allowed)+".")
	}
	fmt.Fprintf(b, "%s%s:\n", indent, s.name())
	width := 0
	for _, f := range s.fields {
		width = max(width, len(f.name())+2+len(flow(f.def, nil)))
	}
	for _, f := range s.fields {
		if s.allowed == nil {
			renderSetting(b, f, indent+"  ")
			continue
		}
		fmt.Fprintf(b, "%s  %-*s  # %s\n", indent, width, f.name()+": "+flow(f.def, nil), f.meaning)
	}
}

// sentence makes one of a phrase.
func sentence(phrase string) string {
	return strings.ToUpper(phrase[:1]) + phrase[1:] + "."
}

// renderEntries explains the fields of a list of entries and shows its use, all in comments.
func renderEntries(b *strings.Builder, s setting, indent string) {
	fmt.Fprintf(b, "%s#\n%s# An entry has these fields (* in every entry):\n", indent, indent)
	for _, f := range s.fields {
		mark := pick(f.required, "*", "")
		comment(b, indent, fmt.Sprintf("  %-12s%s: %s", f.name()+mark, f.meaning, f.expects()))
	}
	if len(s.choice[0]) > 0 {
		comment(b, indent, "and either "+s.choiceWords()+".")
	}
	fmt.Fprintf(b, "%s#\n%s# For example:\n%s#   %s:\n", indent, indent, indent, s.name())
	for _, line := range s.example {
		fmt.Fprintf(b, "%s#     %s\n", indent, line)
	}
}

// comment writes words as lines of comment; the lines after the first are indented as the first one's continuation.
func comment(b *strings.Builder, indent, words string) {
	lead := words[:len(words)-len(strings.TrimLeft(words, " "))]
	continued := lead
	if lead != "" {
		continued += strings.Repeat(" ", 12)
	}
	line := indent + "# " + lead
	blank := true
	for _, w := range strings.SplitAfter(strings.TrimLeft(words, " "), " ") {
		if !blank && len(line)+len(strings.TrimRight(w, " ")) > commentWidth {
			fmt.Fprintln(b, strings.TrimRight(line, " "))
			line = indent + "# " + continued
		}
		line += w
		blank = false
	}
	fmt.Fprintln(b, strings.TrimRight(line, " "))
}
