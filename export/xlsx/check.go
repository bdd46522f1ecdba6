package xlsx

import (
	"errors"
	"fmt"
	"strings"
)

// maxProblems bounds the list of problems: a column of a hundred thousand bad
// numbers is one mistake, and its message should be readable.
const maxProblems = 50

// checker collects the problems of a book.
type checker struct {
	book     *Book
	sheets   map[string]*Sheet // by name in lower case
	words    map[string]string // names and tables in lower case, with what they are
	found    []error
	leftOut  int
	formulas map[string][]string // problems of formulas already read
}

func newChecker(b *Book) *checker {
	return &checker{
		book: b, sheets: map[string]*Sheet{}, words: map[string]string{}, formulas: map[string][]string{},
	}
}

func (c *checker) add(format string, args ...any) {
	if len(c.found) == maxProblems {
		c.leftOut++
		return
	}
	c.found = append(c.found, fmt.Errorf("xlsx: "+format, args...))
}

func (c *checker) err() error {
	if c.leftOut > 0 {
		return errors.Join(append(c.found, fmt.Errorf("xlsx: and %d more problems", c.leftOut))...)
	}
	return errors.Join(c.found...)
}

// sheetNames applies the rules of Excel, which refuses or repairs a file that
// breaks one of them; "History" is reserved by it, which excelize does not know.
func (c *checker) sheetNames() {
	for i, s := range c.book.Sheets {
		if s == nil {
			c.add("sheet %d is nil", i+1)
			continue
		}
		if why := badSheetName(s.Name); why != "" {
			c.add("sheet %d: name %q %s", i+1, s.Name, why)
		}
		key := strings.ToLower(s.Name)
		if c.sheets[key] != nil {
			c.add("sheet %d: name %q is taken; names differ by more than case", i+1, s.Name)
		}
		c.sheets[key] = s
	}
}

func badSheetName(name string) string {
	switch {
	case strings.TrimSpace(name) == "":
		return "is empty"
	case utf16Length(name) > 31:
		return fmt.Sprintf("has %d characters; at most 31 are allowed", utf16Length(name))
	case strings.ContainsAny(name, `[]:*?/\`):
		return `contains one of [ ] : * ? / \`
	case strings.HasPrefix(name, "'") || strings.HasSuffix(name, "'"):
		return "begins or ends with an apostrophe"
	case strings.EqualFold(name, "History"):
		return "is reserved by Excel"
	case hasControl(name):
		return "contains a control character"
	}
	return ""
}

// sheet checks everything on one sheet.
func (c *checker) sheet(s *Sheet) {
	for _, where := range s.misplaced {
		c.add("%s: a cell was set at %s, outside the sheet", s.Name, where)
	}
	c.page(s)
	c.cells(s)
	for i := range s.Charts {
		c.chart(s, &s.Charts[i])
	}
	for i := range s.Lists {
		c.list(s, &s.Lists[i])
	}
	for i := range s.Rules {
		c.rule(s, &s.Rules[i])
	}
}

// page checks what belongs to the sheet as a whole.
func (c *checker) page(s *Sheet) {
	if !s.Tab.valid() {
		c.add("%s: tab colour %q is not six hexadecimal digits", s.Name, s.Tab)
	}
	for i, w := range s.Widths {
		if !(w >= 0 && w <= 255) {
			c.add("%s: width of column %s is %v; 0 to 255 is allowed", s.Name, ColumnName(i+1), w)
		}
	}
	for row, h := range s.Heights {
		if row < 1 || row > MaxRows || !(h > 0 && h <= 409) {
			c.add("%s: height %v of row %d; above 0 and up to 409 points is allowed", s.Name, h, row)
		}
	}
	if len(s.Rows) > MaxRows || s.Columns() > MaxColumns || len(s.Widths) > MaxColumns {
		c.add("%s: %d rows and %d columns; at most %d and %d fit", s.Name, len(s.Rows), s.Columns(), MaxRows, MaxColumns)
	}
	if s.FreezeRows < 0 || s.FreezeCols < 0 || s.FreezeRows >= MaxRows || s.FreezeCols >= MaxColumns {
		c.add("%s: cannot freeze %d rows and %d columns", s.Name, s.FreezeRows, s.FreezeCols)
	}
	for _, row := range s.Breaks {
		if row < 2 || row > MaxRows {
			c.add("%s: no page can begin at row %d", s.Name, row)
		}
	}
	if s.RepeatRows < 0 || s.RepeatRows >= MaxRows {
		c.add("%s: cannot repeat %d rows in print", s.Name, s.RepeatRows)
	}
	if n := utf16Length(footer(s)); n > 255 || hasControl(s.Footer) {
		c.add("%s: footer is too long (%d of 255 characters) or contains a control character", s.Name, n)
	}
}

// area checks a rectangle of a sheet and says whether it can be used.
func (c *checker) area(s *Sheet, what string, row1, col1, row2, col2 int) (area, bool) {
	a := area{s.Name, row1, col1, row2, col2}
	if !a.inside() {
		c.add("%s: %s covers rows %d to %d and columns %d to %d, which is no rectangle of a sheet",
			s.Name, what, row1, row2, col1, col2)
		return a, false
	}
	return a, true
}

// reference checks an address or range made by Address or RangeOf.
func (c *checker) reference(where, ref string) (area, *Sheet) {
	a, ok := parseArea(ref)
	if !ok {
		c.add("%s: %q is not an address such as Data!$B$7 or a range such as Data!$B$7:$B$9", where, ref)
		return a, nil
	}
	s := c.sheets[strings.ToLower(a.sheet)]
	if s == nil {
		c.add("%s: %q names the sheet %q, which does not exist", where, ref, a.sheet)
	}
	return a, s
}
