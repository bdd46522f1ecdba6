package datasets

import "strings"

// Series is one measured thing over time.
type Series struct {
	Dataset      string // empty for a series that is in no data set
	ID           string // unique in its data set
	Title        string
	Unit         Unit
	Kind         Kind
	Layer        Layer // empty where it belongs to none
	Money        Money // empty where it is no money
	Geography    string
	Definition   string
	Observations []Observation // ascending by date
	Second       string        // what Observation.Second is; empty but for a file of three columns
	Made         *Operation    // nil: the series is as its source gives it
}

// Ref is the name of the series among all data sets, such as
// "railroads/us-railroad-miles". The reference of a derived series tells how
// it was made: "railroads/us-rail-freight-rate|real:economy/us-cpi:2025".
func (s *Series) Ref() string {
	if s.Dataset == "" {
		return s.ID
	}
	return s.Dataset + "/" + s.ID
}

// InYear is the last observation dated in a calendar year, and whether there is
// one.
func (s *Series) InYear(year int) (Observation, bool) {
	for _, o := range s.ByYear() {
		if o.Date.Year() == year {
			return o, true
		}
	}
	return Observation{}, false
}

// IsRecord reports whether the series holds only the dates at which a record was
// set, as its title or definition says ("running record"): a value is in force
// until the next.
func (s *Series) IsRecord() bool {
	return strings.Contains(s.Definition, "running record") || strings.Contains(s.Title, "running record")
}

// XY returns the dates as decimal years, ascending, and the values in the unit
// of the series.
func (s *Series) XY() (x, y []float64) {
	x, y = make([]float64, len(s.Observations)), make([]float64, len(s.Observations))
	for i, o := range s.Observations {
		x[i], y[i] = o.Date.Decimal(), o.Value
	}
	return x, y
}

// ByYear returns the last observation dated in each calendar year, ascending.
func (s *Series) ByYear() []Observation {
	var out []Observation
	for _, o := range s.Observations {
		if n := len(out); n > 0 && out[n-1].Date.Year() == o.Date.Year() {
			out[n-1] = o
			continue
		}
		out = append(out, o)
	}
	return out
}

// Point names the observation with index i.
func (s *Series) Point(i int) PointID {
	return s.point(s.Observations[i])
}

func (s *Series) point(o Observation) PointID {
	return PointID{Series: s.Ref(), Date: o.Date.String()}
}

// FormulaOf says how the observation with index i follows from its parts, in
// functions of Excel 2007 with {0}, {1}, ... for Parts. It is empty where the
// source gives the value.
func (s *Series) FormulaOf(i int) string { return s.Observations[i].Formula }

// derived is the series under another id, made by op, still without observations.
func (s *Series) derived(suffix string, op *Operation) *Series {
	d := *s
	d.ID, d.Observations, d.Made = s.ID+"|"+suffix, nil, op
	return &d
}
