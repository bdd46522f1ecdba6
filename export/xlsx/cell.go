package xlsx

// Cell is one cell. Its zero value is empty.
type Cell struct {
	Value   any    // nil, string, float64, int or bool
	Formula string // without the leading =; Value is then the result shown until Excel recalculates
	Style   Style
	Link    *Link
}

// Link is where a click on a cell leads. It is kept apart from cells, of which
// large sheets have a million and few lead anywhere.
type Link struct {
	To  string // "#Sheet!A1" inside the book, or an https address
	Tip string // shown when the pointer rests on the link
}

// To makes a link without a tip.
func To(target string) *Link { return &Link{To: target} }

// Text makes a cell of text, which is never taken for a formula.
func Text(s string, style Style) Cell { return Cell{Value: s, Style: style} }

// Number makes a cell of a number.
func Number(x float64, style Style) Cell { return Cell{Value: x, Style: style} }

// Formula makes a cell of a formula with the result it has now.
func Formula(f string, result any, style Style) Cell {
	return Cell{Value: result, Formula: f, Style: style}
}

// empty reports whether nothing would be written for the cell.
func (c *Cell) empty() bool {
	return c.Value == nil && c.Formula == "" && c.Style == Style{}
}

// number returns the numeric value of a cell, if it has one.
func (c *Cell) number() (float64, bool) {
	switch v := c.Value.(type) {
	case float64:
		return v, true
	case int:
		return float64(v), true
	}
	return 0, false
}
