package analogies

import (
	"example.com/rhyme/analogies/changes"
	"example.com/rhyme/analogies/table"
)

// ChangesTable says what was changed since an earlier report, and then what moved.
func ChangesTable(list *changes.List) *table.Table {
	t := table.New("changes", "What changed", table.Columns("table", "case", "row", "column", "unit", "before", "after", "change", "change_percent", "was", "now", "why")...)
	for _, part := range [][]changes.Change{list.Inputs, list.Results} {
		for _, c := range part {
			why := append([]string{}, c.Why...)
			t.Add(c.Table, c.Case, c.Row, c.Column, c.Unit, c.Before, c.After, c.Difference(), c.Percent(), c.Was, c.Now, why)
		}
	}
	return t
}
