package export

import (
	"slices"
	"strings"

	"example.com/rhyme/export/xlsx"
)

// What a number is, in words, for those who do not see the colours of the key on
// Cover.
const (
	typed   = "typed"    // by people, free to change
	formula = "formula"  // over cells here or on other sheets
	ofTool  = "tool"     // found by it and fixed
	asGiven = "as given" // by the source
)

// typeOf is what the number of a cell is; "" where there is none.
func typeOf(c xlsx.Cell) string {
	switch c.Value.(type) {
	case float64, int:
	default:
		return ""
	}
	switch c.Style.Class {
	case xlsx.Input:
		return typed
	case xlsx.Calculated, xlsx.Imported:
		return formula
	case xlsx.Fitted:
		return ofTool
	}
	return asGiven
}

// typed is the cell of a column "type": what a value is and, where they differ, its
// limits, which stand to the right of it.
func (p *page) typed(row, value int) xlsx.Cell {
	words := typeOf(p.At(row, value))
	for col := value + 1; col <= value+2; col++ {
		if limit := typeOf(p.At(row, col)); limit != "" && limit != words {
			return label(words + ", limits " + limit)
		}
	}
	return label(words)
}

// types says for every table of a sheet which columns hold what: "formula: value;
// tool: lower, upper". Columns that hold both are named in both; there a column
// "type" says it row by row.
func (p *page) types() string {
	if p.numbers != "" {
		return p.numbers
	}
	columns := map[string][]string{}
	for _, t := range p.Tables {
		for col := t.FirstCol; col <= t.LastCol; col++ {
			head, _ := p.At(t.FirstRow, col).Value.(string)
			for _, word := range p.typesIn(t, col) {
				if !slices.Contains(columns[word], head) {
					columns[word] = append(columns[word], head)
				}
			}
		}
	}
	var parts []string
	for _, word := range []string{typed, asGiven, formula, ofTool} {
		switch {
		case columns[word] == nil:
		case len(columns) == 1:
			return word
		default:
			parts = append(parts, word+": "+strings.Join(columns[word], ", "))
		}
	}
	return strings.Join(parts, "; ")
}

// typesIn are the types of the numbers in a column of a table.
func (p *page) typesIn(t xlsx.Table, col int) []string {
	var out []string
	for row := t.FirstRow + 1; row <= t.LastRow; row++ {
		if word := typeOf(p.At(row, col)); word != "" && !slices.Contains(out, word) {
			out = append(out, word)
		}
	}
	return out
}
