package xlsx

import (
	"regexp"
	"strconv"
	"strings"
)

// ColumnName returns the letters of a column: 1 is A, 28 is AB.
func ColumnName(col int) string {
	var name []byte
	for ; col > 0; col = (col - 1) / 26 {
		name = append([]byte{byte('A' + (col-1)%26)}, name...)
	}
	return string(name)
}

// CellName returns a relative address without its sheet, such as B7.
func CellName(row, col int) string { return ColumnName(col) + strconv.Itoa(row) }

// AbsCell returns an absolute address without its sheet, such as $B$7.
func AbsCell(row, col int) string { return "$" + ColumnName(col) + "$" + strconv.Itoa(row) }

// Address returns an absolute address with its sheet, such as
// 'Internet bandwidth'!$B$7; the sheet is quoted only when it must be.
func Address(sheet string, row, col int) string {
	return QuoteSheet(sheet) + "!" + AbsCell(row, col)
}

// RangeOf returns an absolute range with its sheet, such as Data!$A$2:$A$61.
func RangeOf(sheet string, row1, col1, row2, col2 int) string {
	return Address(sheet, row1, col1) + ":" + AbsCell(row2, col2)
}

// QuoteSheet returns the name of a sheet as formulas write it.
func QuoteSheet(name string) string {
	if plainSheet.MatchString(name) && !looksLikeCell(name) && !isBoolean(name) {
		return name
	}
	return "'" + strings.ReplaceAll(name, "'", "''") + "'"
}

var (
	plainSheet = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)
	a1Style    = regexp.MustCompile(`^[A-Za-z]{1,3}[0-9]+$`)
	r1c1Style  = regexp.MustCompile(`^(?i:r[0-9]*|c[0-9]*|r[0-9]*c[0-9]*)$`)
	reference  = regexp.MustCompile(`^\$([A-Z]{1,3})\$([0-9]{1,7})(?::\$([A-Z]{1,3})\$([0-9]{1,7}))?$`)
	cellRef    = regexp.MustCompile(`^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$`)
)

// looksLikeCell reports whether Excel could read the word as a cell in either of
// its two notations; such words are refused as names and quoted as sheets.
func looksLikeCell(word string) bool {
	return a1Style.MatchString(word) || r1c1Style.MatchString(word)
}

func isBoolean(word string) bool {
	return strings.EqualFold(word, "TRUE") || strings.EqualFold(word, "FALSE")
}

// area is a rectangle of cells of one sheet, corners included.
type area struct {
	sheet                  string
	row1, col1, row2, col2 int
}

// parseArea reads what Address and RangeOf write.
func parseArea(s string) (area, bool) {
	i := strings.LastIndexByte(s, '!')
	if i <= 0 {
		return area{}, false
	}
	m := reference.FindStringSubmatch(s[i+1:])
	sheet, ok := unquoteSheet(s[:i])
	if m == nil || !ok {
		return area{}, false
	}
	a := area{sheet: sheet, row1: atoi(m[2]), col1: columnNumber(m[1])}
	a.row2, a.col2 = a.row1, a.col1
	if m[3] != "" {
		a.row2, a.col2 = atoi(m[4]), columnNumber(m[3])
	}
	return a, a.inside()
}

// inside reports whether the corners are in order and within the limits of a sheet.
func (a area) inside() bool {
	return a.row1 >= 1 && a.col1 >= 1 && a.row1 <= a.row2 && a.col1 <= a.col2 &&
		a.row2 <= MaxRows && a.col2 <= MaxColumns
}

// line reports whether the area is one row or one column.
func (a area) line() bool { return a.row1 == a.row2 || a.col1 == a.col2 }

// local returns the area without its sheet and without dollar signs, such as A2:A61.
func (a area) local() string {
	return CellName(a.row1, a.col1) + ":" + CellName(a.row2, a.col2)
}

func (a area) overlaps(b area) bool {
	return a.sheet == b.sheet && a.row1 <= b.row2 && b.row1 <= a.row2 && a.col1 <= b.col2 && b.col1 <= a.col2
}

func unquoteSheet(s string) (string, bool) {
	if len(s) >= 2 && s[0] == '\'' && s[len(s)-1] == '\'' {
		return strings.ReplaceAll(s[1:len(s)-1], "''", "'"), true
	}
	return s, !strings.ContainsAny(s, "' ")
}

func columnNumber(letters string) int {
	n := 0
	for _, r := range strings.ToUpper(letters) {
		n = n*26 + int(r-'A') + 1
	}
	return n
}

// atoi reads digits that a regular expression has already checked.
func atoi(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
