package datasets

// PointID names one observation: the reference of its series, such as
// "railroads/us-railroad-miles", and its date as the source gives it.
type PointID struct {
	Series, Date string
}

// Observation is one value on one date.
type Observation struct {
	Date    Date
	Value   float64 // in the unit of its series; always finite
	Second  float64 // the second variable, of a file of three columns: see ReadColumns
	Source  *Source // of a derived value: the source of its first part
	Locator string  // where in the source it stands
	Quality Quality
	Note    string

	Parts   []PointID // the observations that a derived value follows from
	Formula string    // how it follows from Parts; empty where the source gives the value
	Line    int       // in observations.csv; of a derived value: of its first part

	// given is the quality of the value that a derived one was made from: what
	// is left out of a series is left out of its real series too, and no more.
	given Quality
}

// from makes an observation that follows from o, which is the first of the
// parts. It keeps the source, locator, note and line of o.
func (o Observation) from(value float64, formula string, quality Quality, parts []PointID) Observation {
	o.given = o.basis()
	o.Value, o.Formula, o.Quality, o.Parts = value, formula, quality, parts
	return o
}

// basis is the quality in the source.
func (o Observation) basis() Quality {
	if o.given != "" {
		return o.given
	}
	return o.Quality
}
