package analogies

import "example.com/rhyme/analogies/table"

// FindingsTable has a row for each finding: the sentence, the number that it
// rests on and its weakest point.
func FindingsTable(findings []Finding) *table.Table {
	t := table.New("findings", "Findings", table.Columns("case", "finding", "value", "lower", "upper", "unit", "series", "sources", "weakest")...)
	for _, f := range findings {
		q := f.Quantity
		t.Add(f.Case, f.Text, q.Value.Value, q.Lower.Value, q.Upper.Value, q.Unit, f.Series, f.Sources, f.Weakest)
	}
	return t
}
