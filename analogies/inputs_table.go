package analogies

import "example.com/rhyme/analogies/table"

// InputsTable has a row for each number that is assumed: with the least and the
// greatest that the report runs through, why it is set so, where and when, and
// what it moves.
func InputsTable(inputs []Input) *table.Table {
	t := table.New("inputs", "Assumptions", table.Columns("id", "assumption", "value", "low", "high", "unit", "because", "set_in", "set_on", "effect")...)
	for _, in := range inputs {
		t.Add(in.ID, in.Name, in.Value, in.Low, in.High, in.Unit, in.Why, in.From, in.Set, in.Effect)
	}
	return t
}
