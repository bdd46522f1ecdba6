package datasets

import (
	"fmt"
	"math"

	"github.com/go-gota/gota/dataframe"
	"github.com/go-gota/gota/series"
)

// Frame returns the observations as a gota DataFrame with the columns series,
// date, year (decimal), value (in the unit of the series), source, locator,
// quality and note. It is an error when there are none. Parsing stays with
// this package: gota reads words as missing numbers without a word.
func (s *Series) Frame() (dataframe.DataFrame, error) {
	n := len(s.Observations)
	if n == 0 {
		return dataframe.DataFrame{}, fmt.Errorf("%s has no observations for a frame", s.Ref())
	}
	text := map[string][]string{}
	for _, o := range s.Observations {
		source := ""
		if o.Source != nil {
			source = o.Source.ID
		}
		for name, v := range map[string]string{
			"series": s.Ref(), "date": o.Date.String(), "source": source,
			"locator": o.Locator, "quality": string(o.Quality), "note": o.Note,
		} {
			text[name] = append(text[name], v)
		}
	}
	column := func(name string) series.Series { return series.New(text[name], series.String, name) }
	x, y := s.XY()
	df := dataframe.New(
		column("series"), column("date"), series.New(x, series.Float, "year"), series.New(y, series.Float, "value"),
		column("source"), column("locator"), column("quality"), column("note"))
	return df, df.Err
}

// Frame returns the table as a gota DataFrame. A column is of numbers when
// every cell that is not empty is one, and missing numbers are NaN; any other
// column is text. It is an error when the table has no rows.
func (t *Table) Frame() (dataframe.DataFrame, error) {
	if len(t.Rows) == 0 {
		return dataframe.DataFrame{}, fmt.Errorf("%s has no rows for a frame", t.Name)
	}
	columns := make([]series.Series, len(t.Columns))
	for i, name := range t.Columns {
		if v, err := t.Floats(name); err == nil && !allMissing(v) {
			columns[i] = series.New(v, series.Float, name)
			continue
		}
		cells, err := t.Column(name)
		if err != nil {
			return dataframe.DataFrame{}, err
		}
		columns[i] = series.New(cells, series.String, name)
	}
	df := dataframe.New(columns...)
	return df, df.Err
}

func allMissing(v []float64) bool {
	for _, x := range v {
		if !math.IsNaN(x) {
			return false
		}
	}
	return true
}
