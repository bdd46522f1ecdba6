package xlsx

import (
	"iter"
	"strings"
)

const (
	defaultHeight = 15.0 // of a row, in points, as excelize writes it
	defaultWidth  = 9.0  // of a column, in characters
	lineSpacing   = 1.28 // of the font, in font sizes
)

// height returns the height of a row in points and whether the caller asked for it;
// 0 leaves the row as it is. Excel fits rows to wrapped text and to large letters
// when it opens a file, LibreOffice does not; the estimate serves both.
func (s *Sheet) height(row int) (points float64, asked bool) {
	if h := s.Heights[row]; h > 0 {
		return h, true
	}
	for j := range s.Rows[row-1] {
		c := &s.Rows[row-1][j]
		text, isText := c.Value.(string)
		big := c.Style.Class == Title
		if !isText || text == "" || !big && !c.Style.Wrap {
			continue
		}
		size := c.Style.Class.size()
		lines := 1
		if c.Style.Wrap {
			lines = countLines(text, s.room(j, size, c.Style))
		}
		points = max(points, float64(lines)*size*lineSpacing+2)
	}
	if points <= defaultHeight {
		return 0, false
	}
	return min(points, 409), false
}

// room returns how much text fits into a line of a column, which counts from 0, in
// digits of the default font, the measure of widths. A little is lost at both sides.
func (s *Sheet) room(j int, size float64, style Style) float64 {
	width := (s.width(j) - 0.7 - 1.9*float64(style.Indent)) * fontSize / size
	if style.Bold || style.Class == Heading || style.Class == Title {
		width *= 0.93
	}
	return max(width, 1)
}

// Width returns the width of a column, which counts from 1, in digits.
func (s *Sheet) Width(col int) float64 { return s.width(col - 1) }

// width returns the width of a column, which counts from 0.
func (s *Sheet) width(j int) float64 {
	if j < len(s.Widths) && s.Widths[j] > 0 {
		return s.Widths[j]
	}
	return defaultWidth
}

// countLines wraps a text at words, also behind their hyphens, and words that are
// too long within them. Some programs break behind strokes too: the larger count
// of the two serves both.
func countLines(text string, room float64) int {
	lines := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		n := wrap(pieces(paragraph, " -"), room)
		if strings.Contains(paragraph, "/") {
			n = max(n, wrap(pieces(paragraph, " -/"), room))
		}
		lines += n
	}
	return lines
}

// wrap counts the lines that pieces of a paragraph take.
func wrap(words iter.Seq[string], room float64) int {
	lines, used := 1, 0.0
	for word := range words {
		n := textWidth(strings.TrimRight(word, " "))
		if used > 0 && used+n > room {
			lines++
			used = 0
		}
		for used+n > room {
			lines++
			n -= room
		}
		used += n + textWidth(word[len(strings.TrimRight(word, " ")):])
	}
	return lines
}

// pieces are the parts of a line, each up to a character behind which it may break.
func pieces(s, breaks string) iter.Seq[string] {
	return func(yield func(string) bool) {
		from := 0
		for i := range len(s) {
			if strings.IndexByte(breaks, s[i]) >= 0 && i+1 < len(s) && s[i+1] != ' ' {
				if !yield(s[from : i+1]) {
					return
				}
				from = i + 1
			}
		}
		yield(s[from:])
	}
}
