package datasets

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Problem is one fault of one file.
type Problem struct {
	File    string // as in "railroads/observations.csv"
	Line    int    // from 1; 0 where the whole file is meant
	Column  int    // from 1, in bytes; 0 where the whole line is meant
	Message string
}

// String is "file:line:column: message", without what is 0.
func (p Problem) String() string {
	switch {
	case p.Line == 0:
		return fmt.Sprintf("%s: %s", p.File, p.Message)
	case p.Column == 0:
		return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Message)
}

// Problems are all faults of an input, sorted by file, line and column.
type Problems []Problem

// Error writes one problem a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i := range p {
		lines[i] = p[i].String()
	}
	return strings.Join(lines, "\n")
}

func (p Problems) sort() {
	slices.SortStableFunc(p, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

// place is a line and a column of a file.
type place struct{ line, column int }

// reporter collects the problems of one file.
type reporter struct {
	file string
	to   *Problems
}

func (r reporter) add(at place, format string, args ...any) {
	*r.to = append(*r.to, Problem{File: r.file, Line: at.line, Column: at.column, Message: fmt.Sprintf(format, args...)})
}
