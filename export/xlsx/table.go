package xlsx

// Table is an Excel table: named, with buttons to filter in its head. Its first row
// is the head, whose cells must be different texts; at least one row of data
// follows, and none is empty.
type Table struct {
	Name                                 string
	FirstRow, FirstCol, LastRow, LastCol int
	Style                                string // such as TableStyleLight1; empty is TableStyleLight1
	Plain                                bool   // no buttons, for a table that is read and not searched
}

// List limits what people may type into cells: to one of Values, to the values in
// the range From, or to numbers from Min to Max. Give one of the three.
type List struct {
	FirstRow, FirstCol, LastRow, LastCol int

	Values   []string // fixed words, without commas, at most 255 characters in all
	From     string   // a range made by RangeOf
	Min, Max *float64

	Prompt string // shown when the cell is selected
	Error  string // shown when something else is typed
}

// Rule gives cells another class while they hold a text, so that the colour of a
// check follows its formula.
type Rule struct {
	FirstRow, FirstCol, LastRow, LastCol int

	Equals string // compared without regard to case
	Class  Class
}
