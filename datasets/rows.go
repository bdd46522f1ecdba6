package datasets

import (
	"cmp"
	"maps"
	"slices"
)

func (l *loader) readSources(d *draft) {
	s := l.sheet(d, "sources.csv", []string{"id", "citation", "url", "license"}, []string{"producer", "title", "published", "accessed"})
	if s == nil {
		return
	}
	for _, r := range s.rows {
		source := &Source{
			ID: r.need("id"), Citation: r.need("citation"), URL: r.text("url"), License: r.text("license"),
			Producer: r.optional("producer"), Title: r.optional("title"),
			Published: r.optionalDate("published"), Accessed: r.optionalDate("accessed"),
		}
		if newID(r, d.sources, source.ID, source) {
			d.Sources = append(d.Sources, source)
		}
	}
}

func (l *loader) readSeries(d *draft) {
	s := l.sheet(d, "series.csv", []string{"id", "title", "unit", "measure", "multiplier", "kind", "layer", "money", "geography", "definition"}, nil)
	if s == nil {
		return
	}
	for _, r := range s.rows {
		multiplier, ok := r.number("multiplier")
		if ok && multiplier <= 0 {
			r.bad("multiplier", "multiplier %s is not more than 0", r.text("multiplier"))
		}
		series := &Series{
			Dataset: d.ID, ID: r.need("id"), Title: r.need("title"),
			Unit:      Unit{Name: r.need("unit"), Measure: r.need("measure"), Multiplier: multiplier},
			Kind:      word(r, "kind", Kinds(), false),
			Layer:     word(r, "layer", Layers(), true),
			Money:     word(r, "money", Moneys(), true),
			Geography: r.text("geography"), Definition: r.text("definition"),
		}
		if newID(r, d.series, series.ID, series) {
			d.Series = append(d.Series, series)
			d.rows[series.ID] = r
		}
	}
}

// newID keeps a source or series by its id; it is false after a report of an
// id that is taken.
func newID[T any](r row, known map[string]T, id string, v T) bool {
	if _, taken := known[id]; taken {
		r.bad("id", "a second %s", id)
		return false
	}
	if id != "" && !legal(id) {
		r.bad("id", "id %q: an id %s", id, idRule)
	}
	known[id] = v
	return true
}

func (l *loader) readObservations(d *draft) {
	s := l.sheet(d, "observations.csv", []string{"series", "date", "value", "source", "locator", "quality", "note"}, nil)
	if s == nil {
		return
	}
	seen := map[string]bool{}
	for _, r := range s.rows {
		seen[r.text("series")] = true
		l.readObservation(d, r)
	}
	if d.unread["observations.csv"] { // what is missing may stand in what was not taken
		return
	}
	for _, series := range d.Series {
		if !seen[series.ID] {
			d.rows[series.ID].bad("id", "series %s has no observation", series.ID)
		}
	}
}

func (l *loader) readObservation(d *draft, r row) {
	id := r.need("series")
	series, ok := d.series[id]
	if !ok && id != "" && !d.unread["series.csv"] {
		r.bad("series", "unknown series %q%s", id, didYouMean(id, slices.Sorted(maps.Keys(d.series))))
	}
	o := Observation{
		Source: d.source(r), Locator: r.text("locator"), Note: r.text("note"),
		Quality: word(r, "quality", Qualities(), false),
		Line:    r.place("series").line,
	}
	o.Value, _ = r.number("value")
	date, err := ParseDate(r.text("date"))
	if err != nil {
		r.bad("date", "%v", err)
		return
	}
	o.Date = date
	if series != nil && inOrder(r, series, date) {
		series.Observations = append(series.Observations, o)
	}
}

// inOrder reports a date that does not come after the one before it. What was
// kept so far ascends, so a date given twice is found by halving.
func inOrder(r row, s *Series, d Date) bool {
	i, _ := slices.BinarySearchFunc(s.Observations, d.Decimal(), func(o Observation, x float64) int {
		return cmp.Compare(o.Date.Decimal(), x)
	})
	if i == len(s.Observations) {
		return true
	}
	if o := s.Observations[i]; o.Date == d {
		r.bad("date", "a second value of %s for %s: the first is in line %d", s.ID, d, o.Line)
		return false
	}
	last := s.Observations[len(s.Observations)-1]
	r.bad("date", "dates of %s must ascend: %s comes after %s of line %d", s.ID, d, last.Date, last.Line)
	return false
}

// source resolves the source of a row.
func (d *draft) source(r row) *Source {
	id := r.need("source")
	source, ok := d.sources[id]
	if !ok && id != "" && !d.unread["sources.csv"] {
		r.bad("source", "unknown source %q%s", id, didYouMean(id, slices.Sorted(maps.Keys(d.sources))))
	}
	return source
}
