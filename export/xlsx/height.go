package xlsx

import "strings"

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
			lines = countLines(text, s.letters(j, size, c.Style))
		}
		points = max(points, float64(lines)*size*lineSpacing+2)
	}
	if points <= defaultHeight {
		return 0, false
	}
	return min(points, 409), false
}

// letters returns how many letters fit into a column, which counts from 0. Widths
// are in digits of the default font, which most letters do not exceed.
func (s *Sheet) letters(j int, size float64, style Style) int {
	width := defaultWidth
	if j < len(s.Widths) && s.Widths[j] > 0 {
		width = s.Widths[j]
	}
	width = (width - float64(style.Indent)) * fontSize / size
	if style.Bold || style.Class == Heading || style.Class == Title {
		width *= 0.9
	}
	return max(int(width), 1)
}

// countLines wraps a text at words, and words that are too long within them.
func countLines(text string, letters int) int {
	lines := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines++
		used := 0
		for word := range strings.FieldsSeq(paragraph) {
			n := utf16Length(word)
			if used > 0 && used+1+n > letters {
				lines++
				used = 0
			}
			if used > 0 {
				used++
			}
			used += n
			for used > letters {
				lines++
				used -= letters
			}
		}
	}
	return lines
}
