package datasets

import (
	"fmt"
	"strings"
)

// Catalog is every data set that was loaded.
type Catalog struct {
	Datasets []*Dataset // sorted by id
}

// Dataset is one folder: a technology, or a collection of series that the
// technologies share.
type Dataset struct {
	ID      string
	Case    Case
	Series  []*Series // in the order of series.csv
	Sources []*Source // in the order of sources.csv
	Tables  []*Table  // further .csv files, sorted by name
	Notes   string    // NOTES.md; empty where there is none
}

// UnknownError says that a name means nothing, and which one it may have been.
type UnknownError struct {
	What string // "series", "data set" or "table"
	Name string
	Near string // "" where no name is near
}

// Error is, for example, "unknown series railroads/us-railroad-mile: did you
// mean us-railroad-miles?".
func (e *UnknownError) Error() string {
	msg := fmt.Sprintf("unknown %s %s", e.What, e.Name)
	if e.Near != "" {
		msg += ": did you mean " + e.Near + "?"
	}
	return msg
}

// Dataset returns the data set with this id, or an *UnknownError.
func (c *Catalog) Dataset(id string) (*Dataset, error) {
	ids := make([]string, len(c.Datasets))
	for i, d := range c.Datasets {
		if d.ID == id {
			return d, nil
		}
		ids[i] = d.ID
	}
	return nil, &UnknownError{What: "data set", Name: id, Near: Nearest(id, ids)}
}

// Find is Series for those who ask whether there is one: nil where Series has
// an error, and no search for the name that may have been meant.
func (c *Catalog) Find(ref, home string) *Series {
	dataset, id, full := strings.Cut(ref, "/")
	if !full {
		dataset, id = home, ref
	}
	for _, d := range c.Datasets {
		if d.ID == dataset {
			return d.find(id)
		}
	}
	return nil
}

// Series returns the series that ref names: "economy/us-cpi", or a bare id,
// which is looked up in the data set home. What is not found is an
// *UnknownError.
func (c *Catalog) Series(ref, home string) (*Series, error) {
	dataset, id, full := strings.Cut(ref, "/")
	if !full {
		dataset, id = home, ref
		if home == "" {
			return nil, &UnknownError{What: "series", Name: ref, Near: c.elsewhere(ref)}
		}
	}
	d, err := c.Dataset(dataset)
	if err != nil {
		return nil, err
	}
	if s := d.find(id); s != nil {
		return s, nil
	}
	near := Nearest(id, d.ids())
	if near == "" {
		near = c.elsewhere(id)
	}
	return nil, &UnknownError{What: "series", Name: d.ID + "/" + id, Near: near}
}

// find returns the series with this id, or nil.
func (d *Dataset) find(id string) *Series {
	for _, s := range d.Series {
		if s.ID == id {
			return s
		}
	}
	return nil
}

func (d *Dataset) ids() []string {
	ids := make([]string, len(d.Series))
	for i, s := range d.Series {
		ids[i] = s.ID
	}
	return ids
}

// elsewhere is the reference of a series with this id in any data set, or "".
func (c *Catalog) elsewhere(id string) string {
	for _, d := range c.Datasets {
		if s := d.find(id); s != nil {
			return s.Ref()
		}
	}
	return ""
}

// Table returns the further table with this name, which is that of its file
// without .csv, or an *UnknownError.
func (d *Dataset) Table(name string) (*Table, error) {
	names := make([]string, len(d.Tables))
	for i, t := range d.Tables {
		if t.Name == name {
			return t, nil
		}
		names[i] = t.Name
	}
	return nil, &UnknownError{What: "table", Name: d.ID + "/" + name, Near: Nearest(name, names)}
}
