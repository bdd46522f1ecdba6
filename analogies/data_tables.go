package analogies

import (
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
)

// DatasetsTable lists the data sets of a catalog.
func DatasetsTable(c *datasets.Catalog) *table.Table {
	t := table.New("datasets", "Data sets", table.Columns("id", "title", "subject", "count", "n", "from", "until")...)
	for _, d := range c.Datasets {
		n, first, last := 0, datasets.Date{}, datasets.Date{}
		for _, s := range d.Series {
			o := s.Observations
			if n == 0 || o[0].Date.Decimal() < first.Decimal() {
				first = o[0].Date
			}
			if n == 0 || o[len(o)-1].Date.Decimal() > last.Decimal() {
				last = o[len(o)-1].Date
			}
			n += len(o)
		}
		t.Add(d.ID, d.Case.Title, d.Case.Subject, len(d.Series), n, first.String(), last.String())
	}
	return t
}

// SeriesTable lists the series of a data set.
func SeriesTable(d *datasets.Dataset) *table.Table {
	t := table.New("data", "Series of "+d.ID, table.Columns("series", "title", "unit", "kind", "layer", "money", "n", "from", "until")...)
	for _, s := range d.Series {
		o := s.Observations
		t.Add(s.Ref(), s.Title, s.Unit.Name, string(s.Kind), string(s.Layer), string(s.Money), len(o), o[0].Date.String(), o[len(o)-1].Date.String())
	}
	return t
}

// ObservationsTable lists the observations of a series with their sources.
func ObservationsTable(s *datasets.Series) *table.Table {
	t := table.New("data", s.Title, table.Columns("series", "date", "value", "unit", "source", "locator", "quality", "note")...)
	for _, o := range s.Observations {
		source := ""
		if o.Source != nil {
			source = o.Source.ID
		}
		t.Add(s.Ref(), o.Date.String(), o.Value, s.Unit.Name, source, o.Locator, string(o.Quality), o.Note)
	}
	return t
}
