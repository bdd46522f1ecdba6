package xlsx

// Class is the role of a cell. It decides colour and weight, so that one role looks
// the same on every sheet; say the role in words too, for readers of paper and for
// those who do not see colours.
type Class uint8

// The roles of cells.
const (
	Plain      Class = iota // text and numbers without a role
	Title                   // the title of a sheet
	Subtitle                // the line below it
	Heading                 // the head of a column
	Note                    // small and grey
	Input                   // typed by people: blue on a light fill
	Fitted                  // fixed by the tool: grey
	Calculated              // a formula: black
	Imported                // a formula that reads another sheet: green
	LinkText                // the text of a link
	Pass                    // a check that holds
	Fail                    // a check that does not
	Warning                 // a check that needs a look
)

// Align is the side of a cell that its content stands at; 0 leaves it to the
// program, which puts text at the left and numbers at the right.
type Align uint8

// The sides of cells.
const (
	Left Align = iota + 1
	Right
	Center
	Across // center across selection
)

// Style is how a cell looks. It is comparable: equal styles are stored once. Every
// cell holds one, so it is kept small.
type Style struct {
	Format string // Excel number format; empty is General
	Class  Class
	Align  Align
	Indent int8 // in characters
	Bold   bool
	Italic bool
	Wrap   bool
	Above  bool // a line above, as for totals

	middle bool // of a row of one line: text at its top would touch a line above
}

// Color is six hexadecimal digits, red, green and blue, such as 0072B2.
type Color string

// Palette returns the eight colours of Okabe and Ito, which readers with colour
// blindness can tell apart: black, orange, sky blue, bluish green, yellow, blue,
// vermilion and reddish purple. Yellow is for areas only, not for lines or text.
func Palette() []Color {
	return []Color{"000000", "E69F00", "56B4E9", "009E73", "F0E442", "0072B2", "D55E00", "CC79A7"}
}

// valid reports whether the colour is empty or six hexadecimal digits.
func (c Color) valid() bool {
	if c == "" {
		return true
	}
	if len(c) != 6 {
		return false
	}
	for i := range len(c) {
		if !isHex(c[i]) {
			return false
		}
	}
	return true
}

func isHex(b byte) bool {
	return '0' <= b && b <= '9' || 'A' <= b && b <= 'F' || 'a' <= b && b <= 'f'
}
