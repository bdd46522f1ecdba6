package xlsx

import (
	"io"
	"strconv"
	"unicode/utf8"
)

// writeRows writes the cells of a sheet. Excelize is not used for them: it cuts
// numbers to 15 digits, so that a workbook would not hold the numbers that the
// program computed, and allows one table on a sheet that it streams.
func writeRows(w io.Writer, s *Sheet, styles *styleBook) error {
	buf := make([]byte, 0, 64<<10)
	names := columnNames(s.Columns())
	for i, row := range s.Rows {
		height, asked := s.height(i + 1)
		if len(row) == 0 && height == 0 {
			continue
		}
		buf = append(buf, `<row r="`...)
		buf = strconv.AppendInt(buf, int64(i+1), 10)
		buf = append(buf, '"')
		if height > 0 {
			buf = append(buf, ` ht="`...)
			buf = strconv.AppendFloat(buf, height, 'g', -1, 64)
			buf = append(buf, '"')
		}
		if asked {
			buf = append(buf, ` customHeight="1"`...)
		}
		buf = append(buf, '>')
		for j := range row {
			if !row[j].empty() {
				style := row[j].Style
				style.middle = height <= defaultHeight
				buf = appendCell(buf, names[j], i+1, &row[j], styles.id(style))
			}
		}
		buf = append(buf, `</row>`...)
		if len(buf) > 60<<10 {
			if _, err := w.Write(buf); err != nil {
				return err
			}
			buf = buf[:0]
		}
	}
	_, err := w.Write(buf)
	return err
}

func columnNames(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = ColumnName(i + 1)
	}
	return names
}

// appendCell appends one cell. Texts are written in place and marked as texts, so
// that no reader takes one that begins with = or a digit for something else; the
// result of a formula has the type of its value, so that numbers are numbers also
// for readers that do not calculate.
func appendCell(buf []byte, column string, row int, c *Cell, style int) []byte {
	buf = append(buf, `<c r="`...)
	buf = append(buf, column...)
	buf = strconv.AppendInt(buf, int64(row), 10)
	buf = append(buf, '"')
	if style != 0 {
		buf = append(buf, ` s="`...)
		buf = strconv.AppendInt(buf, int64(style), 10)
		buf = append(buf, '"')
	}
	if c.Value == nil {
		return append(buf, `/>`...)
	}
	if text, ok := c.Value.(string); ok && c.Formula == "" {
		buf = append(buf, ` t="inlineStr"><is><t xml:space="preserve">`...)
		return append(appendText(buf, text), `</t></is></c>`...)
	}
	buf = append(buf, valueType(c.Value)...)
	buf = append(buf, '>')
	if c.Formula != "" {
		buf = append(buf, `<f>`...)
		buf = append(appendText(buf, c.Formula), `</f>`...)
	}
	buf = append(buf, `<v>`...)
	return append(appendValue(buf, c.Value), `</v></c>`...)
}

// valueType returns the attribute for the type of a result; numbers have none.
func valueType(v any) string {
	switch v.(type) {
	case bool:
		return ` t="b"`
	case string:
		return ` t="str"`
	}
	return ""
}

// appendValue appends a value. Numbers have the fewest digits that give the same
// float64 again.
func appendValue(buf []byte, v any) []byte {
	switch v := v.(type) {
	case float64:
		if v == 0 {
			v = 0 // minus zero would be shown as -0 by some readers
		}
		return strconv.AppendFloat(buf, v, 'G', -1, 64)
	case int:
		return strconv.AppendInt(buf, int64(v), 10)
	case bool:
		if v {
			return append(buf, '1')
		}
		return append(buf, '0')
	case string:
		return appendText(buf, v)
	}
	return buf
}

// appendText escapes a text for XML. Control characters, which XML cannot hold, are
// written as _x0007_, and a text that looks like that already is escaped, as the
// file format asks; line feeds and tabs stay.
func appendText(buf []byte, s string) []byte {
	from := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if esc := escape(s[i:], r); esc != "" {
			buf = append(append(buf, s[from:i]...), esc...)
			from = i + size
		}
		i += size
	}
	return append(buf, s[from:]...)
}

// escape returns what stands for the first character of rest, empty for itself.
func escape(rest string, r rune) string {
	switch {
	case r == '&':
		return "&amp;"
	case r == '<':
		return "&lt;"
	case r == '>':
		return "&gt;"
	case r == '_' && looksEscaped(rest):
		return "_x005F_"
	case r < 0x20 && r != '\n' && r != '\t', r == 0xFFFE, r == 0xFFFF:
		const digits = "0123456789ABCDEF"
		return "_x" + string([]byte{digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15]}) + "_"
	}
	return ""
}

// looksEscaped reports whether a text begins like _x0007_.
func looksEscaped(s string) bool {
	return len(s) >= 7 && s[1] == 'x' && s[6] == '_' && isHex(s[2]) && isHex(s[3]) && isHex(s[4]) && isHex(s[5])
}
