package analogies

import (
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/fit"
)

// ModelsTable describes models, from their records.
func ModelsTable(models []*fit.Model) *table.Table {
	t := table.New("models", "Models", table.Columns("model", "title", "formula", "excel", "reference")...)
	for _, m := range models {
		t.Add(m.Name, m.Title, m.Formula, m.Excel, m.Reference)
	}
	return t
}

// ModelParametersTable describes the parameters of models, with the bounds
// that they have by their nature.
func ModelParametersTable(models []*fit.Model) *table.Table {
	t := table.New("model_parameters", "Parameters of the models", table.Columns("model", "parameter", "meaning", "unit", "lower", "upper")...)
	for _, m := range models {
		for _, p := range m.Params {
			t.Add(m.Name, p.Name, p.Meaning, p.UnitFor("unit of the series"), p.Lower, p.Upper)
		}
	}
	return t
}
