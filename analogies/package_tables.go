package analogies

import (
	"slices"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
)

// PackageTables are the tables of a data set in the form of its folder: series,
// observations, sources, then the further ones. Figures have every digit.
func PackageTables(d *datasets.Dataset) []*table.Table {
	out := []*table.Table{seriesFile(d), observationsFile(d), sourcesFile(d)}
	for _, t := range d.Tables {
		out = append(out, furtherFile(d, t))
	}
	return out
}

// seriesFile is series.csv.
func seriesFile(d *datasets.Dataset) *table.Table {
	columns := table.Columns("id", "title", "unit", "measure", "multiplier", "kind", "layer", "money", "geography", "definition")
	columns[0].Meaning = "the series, unique in its data set"
	columns[3].Meaning = "what the unit measures; what is added or divided must share it"
	t := table.New("series", d.Case.Title+": series", columns...)
	for _, s := range d.Series {
		t.Add(s.ID, s.Title, s.Unit.Name, s.Unit.Measure, s.Unit.Multiplier, string(s.Kind), string(s.Layer), string(s.Money), s.Geography, s.Definition)
	}
	return t
}

// observationsFile is observations.csv.
func observationsFile(d *datasets.Dataset) *table.Table {
	columns := table.Columns("series", "date", "value", "source", "locator", "quality", "note")
	columns[0].Meaning = "id of the series"
	columns[2].Meaning = "the number, in the unit of the series"
	t := table.New("observations", d.Case.Title+": observations", columns...)
	for _, s := range d.Series {
		for _, o := range s.Observations {
			t.Add(s.ID, o.Date.String(), o.Value, o.Source.ID, o.Locator, string(o.Quality), o.Note)
		}
	}
	return t
}

// sourcesFile is sources.csv.
func sourcesFile(d *datasets.Dataset) *table.Table {
	columns := table.Columns("id", "citation", "url", "license", "producer", "title", "published", "accessed")
	columns[5].Meaning = titleOfSource
	t := table.New("sources", d.Case.Title+": sources", columns...)
	for _, s := range d.Sources {
		t.Add(s.ID, s.Citation, s.URL, s.License, s.Producer, s.Title, s.Published.String(), s.Accessed.String())
	}
	return t
}

// furtherFile is a further table of a data set. Its columns are its own: of the
// glossary only those that it has as text stay text, so that dates that are all
// years do; the others are of the type that all their cells can be read as.
func furtherFile(d *datasets.Dataset, from *datasets.Table) *table.Table {
	glossary := table.Glossary()
	t := table.New(from.Name, d.Case.Title+": "+from.Name, make([]table.Column, len(from.Columns))...)
	cells := make([][]any, len(from.Columns))
	for i, name := range from.Columns {
		text := slices.ContainsFunc(glossary, func(c table.Column) bool { return c.Name == name && c.Type == table.Text })
		t.Columns[i].Name = name
		t.Columns[i].Type, cells[i] = typed(from, name, text)
	}
	for j := range from.Rows {
		row := make([]any, len(cells))
		for i := range cells {
			row[i] = cells[i][j]
		}
		t.Add(row...)
	}
	return t
}

// typed reads the cells of a column as numbers or as true and false, where all
// that are not empty are such, else as text.
func typed(t *datasets.Table, name string, text bool) (table.Type, []any) {
	texts, err := t.Column(name)
	if err != nil || text || !slices.ContainsFunc(texts, func(s string) bool { return s != "" }) {
		return table.Text, texted(texts)
	}
	out := make([]any, len(texts))
	if numbers, err := t.Floats(name); err == nil {
		for i, v := range numbers {
			out[i] = v // a NaN, of an empty cell, is missing in a table
		}
		return table.Number, out
	}
	for i, s := range texts {
		switch s {
		case "":
		case "true", "false":
			out[i] = s == "true"
		default:
			return table.Text, texted(texts)
		}
	}
	return table.Bool, out
}

func texted(texts []string) []any {
	out := make([]any, len(texts))
	for i, s := range texts {
		out[i] = s
	}
	return out
}
