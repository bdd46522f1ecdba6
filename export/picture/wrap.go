package picture

import "strings"

// wrap breaks words into lines of at most a width. A word that is wider stands
// alone.
func (f fonts) wrap(words string, how face, width float64) []string {
	lines, _ := f.measure(words, how).lines(width)
	return lines
}

// balance breaks words into as few lines as wrap does, of about the same length:
// a title whose last word stands alone looks like a mistake.
func (f fonts) balance(words string, how face, width float64) []string {
	const step = 4
	m := f.measure(words, how)
	lines, _ := m.lines(width)
	for narrow := width - step; narrow > 0; narrow -= step {
		next, widest := m.lines(narrow)
		if len(next) > len(lines) || widest > narrow {
			break
		}
		lines = next
	}
	return lines
}

// measured is words with their widths.
type measured struct {
	words  []string
	widths []float64
	space  float64
}

func (f fonts) measure(words string, how face) measured {
	m := measured{words: strings.Fields(words), space: f.width(" ", how)}
	for _, word := range m.words {
		m.widths = append(m.widths, f.width(word, how))
	}
	return m
}

// lines breaks words at a width, and says how wide the widest line is.
func (m measured) lines(width float64) (lines []string, widest float64) {
	line, filled := "", 0.0
	for i, word := range m.words {
		switch longer := filled + m.space + m.widths[i]; {
		case line == "":
			line, filled = word, m.widths[i]
		case longer <= width:
			line, filled = line+" "+word, longer
		default:
			lines = append(lines, line)
			line, filled = word, m.widths[i]
		}
		widest = max(widest, filled)
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines, widest
}
