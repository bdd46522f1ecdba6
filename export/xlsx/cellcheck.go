package xlsx

import (
	"fmt"
	"math"
	"net/url"
	"strings"
	"unicode/utf8"
)

// Limits of the file format.
const (
	maxText    = 32767 // UTF-16 units in a cell; excelize cuts longer text without a word
	maxFormula = 8192
	maxLinks   = 65530 // of a sheet; Excel drops all links of a sheet with more
	maxURL     = 2079
)

// cells checks every cell of a sheet.
func (c *checker) cells(s *Sheet) {
	links := 0
	for i, row := range s.Rows {
		for j := range row {
			cell := &row[j]
			if cell.empty() && cell.Link == nil {
				continue
			}
			why := c.cell(cell)
			if cell.Link != nil {
				links++
			}
			for _, w := range why {
				c.add("%s!%s: %s", QuoteSheet(s.Name), CellName(i+1, j+1), w)
			}
		}
	}
	if links > maxLinks {
		c.add("%s: %d links; at most %d are allowed on a sheet", s.Name, links, maxLinks)
	}
}

// cell returns what is wrong with one cell.
func (c *checker) cell(cell *Cell) []string {
	var why []string
	if w := badValue(cell.Value); w != "" {
		why = append(why, w)
	}
	if w := badStyle(cell.Style); w != "" {
		why = append(why, w)
	}
	if cell.Formula != "" {
		if cell.Value == nil {
			why = append(why, "formula without the result it has now; readers that do not calculate would show nothing")
		}
		why = append(why, c.formula(cell.Formula)...)
	}
	if cell.Link != nil {
		why = append(why, c.link(cell.Link)...)
	}
	return why
}

// badValue says why a value cannot be written. Not-a-number and infinity would
// become texts, which look like numbers and are not.
func badValue(v any) string {
	switch v := v.(type) {
	case nil, bool:
		return ""
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Sprintf("value is %v; leave the cell empty where there is no number", v)
		}
	case int:
		// Beyond 2^53 a number of Excel, which is a float64, would be another one.
		if v > 1<<53 || v < -1<<53 {
			return fmt.Sprintf("integer %d is beyond 2^53, where Excel would change it", v)
		}
	case string:
		if !utf8.ValidString(v) {
			return "text is not valid UTF-8"
		}
		if n := utf16Length(v); n > maxText {
			return fmt.Sprintf("text has %d characters; at most %d are allowed", n, maxText)
		}
	default:
		return fmt.Sprintf("value has type %T; nil, string, float64, int and bool are allowed", v)
	}
	return ""
}

func badStyle(s Style) string {
	switch {
	case s.Class > Warning:
		return fmt.Sprintf("style has the unknown class %d", s.Class)
	case s.Align > Across:
		return fmt.Sprintf("style has the unknown alignment %d", s.Align)
	case s.Indent < 0 || s.Indent > 15:
		return fmt.Sprintf("indent %d is not between 0 and 15", s.Indent)
	case len(s.Format) > 255 || hasControl(s.Format):
		return "number format is too long or contains a control character"
	}
	return ""
}

// link returns what is wrong with a link.
func (c *checker) link(link *Link) []string {
	var why []string
	switch _, w := c.target(link.To); {
	case link.To == "":
		why = append(why, "tip without a link; for a hint at an input use the Prompt of a List")
	case w != "":
		why = append(why, w)
	}
	if utf16Length(link.Tip) > 255 {
		why = append(why, "tip is longer than 255 characters")
	}
	return why
}

// target returns what a link leads to as the file stores it, or what is wrong with
// it.
func (c *checker) target(link string) (target, why string) {
	inner, internal := strings.CutPrefix(link, "#")
	if !internal {
		u, err := url.Parse(link)
		if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
			return "", fmt.Sprintf("link %q is neither #Sheet!A1 nor an https address", link)
		}
		if len(link) > maxURL {
			return "", fmt.Sprintf("link is longer than %d characters", maxURL)
		}
		return link, ""
	}
	i := strings.LastIndexByte(inner, '!')
	if i <= 0 || !isCell(inner[i+1:]) {
		return "", fmt.Sprintf("link %q does not end in a cell such as #Data!B7", link)
	}
	// The caller may quote the name of the sheet or leave that to us.
	name := inner[:i]
	if quoted, ok := unquoteSheet(name); ok {
		name = quoted
	}
	s := c.sheets[strings.ToLower(name)]
	if s == nil {
		return "", fmt.Sprintf("link %q names the sheet %q, which does not exist", link, name)
	}
	return QuoteSheet(s.Name) + "!" + strings.ReplaceAll(inner[i+1:], "$", ""), ""
}

// isCell reports whether a word is an address within the limits of a sheet.
func isCell(word string) bool {
	m := cellRef.FindStringSubmatch(word)
	return m != nil && atoi(m[2]) >= 1 && atoi(m[2]) <= MaxRows && columnNumber(m[1]) <= MaxColumns
}

// utf16Length counts as Excel counts: characters outside the basic plane are two.
func utf16Length(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}

// hasControl reports whether a text contains a control character, line ends and
// tabs included.
func hasControl(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r < 0x20 || r == 0x7F || r == 0xFFFE || r == 0xFFFF })
}
