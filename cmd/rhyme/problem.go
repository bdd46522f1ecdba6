package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// mark is a place that a setting comes from: in a file, or the name of a variable or a flag.
type mark struct {
	source       string
	line, column int // from 1; 0 where there is none
}

// String prints the mark as editors and terminals link it.
func (m mark) String() string {
	switch {
	case m.line == 0:
		return m.source
	case m.column == 0:
		return fmt.Sprintf("%s:%d", m.source, m.line)
	default:
		return fmt.Sprintf("%s:%d:%d", m.source, m.line, m.column)
	}
}

// problem is one thing wrong with the configuration.
type problem struct {
	at   mark
	text string
}

// problems is the error of a configuration: all that is wrong with it. The command then exits with 2.
type problems []problem

// Error prints one problem on its line, or several under a heading.
func (p problems) Error() string {
	lines := mapSlice(p, func(q problem) string { return q.at.String() + ": " + q.text })
	if len(lines) == 1 {
		return lines[0]
	}
	return fmt.Sprintf("%d problems in the configuration:\n%s", len(lines), strings.Join(lines, "\n"))
}

// err is nil when there is no problem.
func (p problems) err() error {
	if len(p) == 0 {
		return nil
	}
	return p
}

// sorted orders problems of one source by place and says everything once.
func (p problems) sorted() problems {
	out := slices.Clone(p)
	slices.SortStableFunc(out, func(a, b problem) int {
		return cmp.Or(cmp.Compare(a.at.line, b.at.line), cmp.Compare(a.at.column, b.at.column),
			cmp.Compare(a.at.source, b.at.source), cmp.Compare(a.text, b.text))
	})
	return slices.Compact(out)
}
