package table

import (
	"fmt"
	"slices"
)

// Type says what a column holds.
type Type string

// The types of cells: text, a number, a whole number, a year (decimal, shown
// without separators), a share of one (shown in per cent), yes or no, and a
// list of texts.
const (
	Text    Type = "text"
	Number  Type = "number"
	Integer Type = "integer"
	Year    Type = "year"
	Share   Type = "share"
	Bool    Type = "bool"
	List    Type = "list"
)

// Column is one entry of the glossary.
type Column struct {
	Name    string
	Unit    string // "" where the unit stands in another column or there is none
	Meaning string
	Type    Type
}

// Glossary returns every column that any table may have, in the order of the
// documentation.
func Glossary() []Column {
	return slices.Concat(seriesColumns(), fitColumns(), forecastColumns(), measureColumns(), capabilityColumns(), claimColumns(), changeColumns(), inputColumns(), sourceColumns())
}

// Columns picks columns of the glossary by name. A name outside the glossary
// is a programmer's mistake and panics.
func Columns(names ...string) []Column {
	var cols []Column
	all := Glossary()
next:
	for _, name := range names {
		for _, c := range all {
			if c.Name == name {
				cols = append(cols, c)
				continue next
			}
		}
		panic(fmt.Sprintf("table: column %q is not in the glossary", name))
	}
	return cols
}
