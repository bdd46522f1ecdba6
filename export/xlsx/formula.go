package xlsx

import (
	"fmt"
	"strings"
)

// formula returns what is wrong with a formula. Excel does not say which formula it
// stumbles over when it opens a file, it offers to repair the whole; so formulas
// are read here as far as words, brackets and quotes go.
func (c *checker) formula(f string) []string {
	if why, known := c.formulas[f]; known {
		return why
	}
	s := scanner{text: f, check: c}
	s.scan()
	if len(s.why) > 0 { // most formulas are right and different: keep only the wrong ones
		c.formulas[f] = s.why
	}
	return s.why
}

// scanner walks over a formula once.
type scanner struct {
	text  string
	at    int
	open  []byte // brackets not yet closed
	check *checker
	why   []string
}

func (s *scanner) bad(format string, args ...any) {
	s.why = append(s.why, "formula "+fmt.Sprintf(format, args...)+": ="+shorten(s.text))
}

func (s *scanner) scan() {
	if strings.HasPrefix(s.text, "=") {
		s.bad("begins with =, which the file must not contain")
		return
	}
	if utf16Length(s.text) > maxFormula {
		s.bad("is longer than %d characters", maxFormula)
		return
	}
	for s.at < len(s.text) {
		s.next()
	}
	if len(s.open) > 0 {
		s.bad("leaves a bracket open")
	}
}

// next reads one word, number, text, quoted sheet or sign.
func (s *scanner) next() {
	switch b := s.text[s.at]; {
	case b == '"':
		s.quoted('"')
	case b == '\'':
		if name, ok := s.quoted('\''); ok {
			s.sheet(name)
		}
	case isDigit(b) || b == '.':
		s.number()
	case isWord(b) || b == '$':
		s.word()
	case b == '(' || b == '{':
		s.open = append(s.open, b)
		s.at++
	case b == ')' || b == '}':
		s.close(b)
	case b == ';' && (len(s.open) == 0 || s.open[len(s.open)-1] != '{'):
		s.bad("separates arguments by a semicolon; the file wants commas")
		s.at++
	case strings.IndexByte("+-*/^&=<>,:;% ", b) >= 0:
		s.at++
	default:
		s.bad("contains %q, which is used for links to other files, table columns or arrays that spill", rune(b))
		s.at = len(s.text)
		s.open = nil
	}
}

func (s *scanner) close(b byte) {
	s.at++
	want := map[byte]byte{')': '(', '}': '{'}[b]
	if len(s.open) == 0 || s.open[len(s.open)-1] != want {
		s.bad("closes a bracket that is not open")
		return
	}
	s.open = s.open[:len(s.open)-1]
}

// quoted reads up to the closing quote; a doubled quote is part of the text.
func (s *scanner) quoted(q byte) (string, bool) {
	var out strings.Builder
	for i := s.at + 1; i < len(s.text); i++ {
		if s.text[i] != q {
			out.WriteByte(s.text[i])
			continue
		}
		if i+1 < len(s.text) && s.text[i+1] == q {
			out.WriteByte(q)
			i++
			continue
		}
		s.at = i + 1
		return out.String(), true
	}
	s.bad("leaves a quote open")
	s.at = len(s.text)
	return "", false
}

// number reads digits, and an exponent with its sign.
func (s *scanner) number() {
	for s.at < len(s.text) {
		b := s.text[s.at]
		if b == '+' || b == '-' {
			if before := s.text[s.at-1]; before != 'e' && before != 'E' {
				return
			}
		} else if !isDigit(b) && b != '.' && b != 'e' && b != 'E' {
			return
		}
		s.at++
	}
}

// word reads a function, a sheet, a cell, a row, a name, TRUE or FALSE.
func (s *scanner) word() {
	from := s.at
	for s.at < len(s.text) && (isWord(s.text[s.at]) || isDigit(s.text[s.at]) || strings.IndexByte(".$", s.text[s.at]) >= 0) {
		s.at++
	}
	word := s.text[from:s.at]
	switch {
	case s.at < len(s.text) && s.text[s.at] == '(':
		if !functions(strings.ToUpper(word)) {
			s.bad("uses %s, which is not a function of Excel 2007 that stays as it is", strings.ToUpper(word))
		}
	case s.at < len(s.text) && s.text[s.at] == '!':
		s.sheet(word)
	case isCell(word) || isBoolean(word) || s.besideColon(from) && isRowOrColumn(word):
	case s.check.words[strings.ToLower(word)] == "name":
	default:
		s.bad("names %q, which is neither a cell nor a defined name", word)
	}
}

// sheet checks the name of a sheet and steps over the exclamation mark after it.
func (s *scanner) sheet(name string) {
	if s.at >= len(s.text) || s.text[s.at] != '!' {
		s.bad("quotes %q, which is not followed by a cell", name)
		return
	}
	s.at++
	if s.check.sheets[strings.ToLower(name)] == nil {
		s.bad("names the sheet %q, which does not exist", name)
	}
}

// besideColon reports whether the word that began at from is half of a range.
func (s *scanner) besideColon(from int) bool {
	return from > 0 && s.text[from-1] == ':' || s.at < len(s.text) && s.text[s.at] == ':'
}

// isRowOrColumn accepts the halves of $1:$3 and A:C.
func isRowOrColumn(word string) bool {
	bare := strings.ToUpper(strings.TrimPrefix(word, "$"))
	digits := bare != "" && len(bare) <= 7 && strings.Trim(bare, "0123456789") == ""
	letters := bare != "" && len(bare) <= 3 && strings.Trim(bare, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
	return digits || letters
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func isWord(b byte) bool {
	return 'A' <= b && b <= 'Z' || 'a' <= b && b <= 'z' || b == '_' || b >= 0x80
}

// shorten keeps messages readable.
func shorten(s string) string {
	if len(s) <= 80 {
		return s
	}
	return strings.ToValidUTF8(s[:77], "") + "..."
}
