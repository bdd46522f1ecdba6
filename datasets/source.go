package datasets

import (
	"cmp"
	"slices"
	"strconv"
)

// Source is a document that values were read in.
type Source struct {
	ID       string // unique in its data set
	Citation string // in full
	URL      string // empty where there is none
	License  string

	// What a file may leave out, and where the document does not say it, must.
	Producer string // author or office that made it; empty where it has several or none
	Title    string // of the document, or what it is in words

	// Published is when the document or the release was published: for a book
	// its year, for an edition that is named by a year that year. The zero Date
	// where it is not stated, as of files that are revised in place.
	Published Date

	// Accessed is the day, month or year of the copy that was read: of its
	// download, its archiving, its commit or its vintage. The zero Date where it
	// is not stated.
	Accessed Date
}

// Short is the source as a text refers to it: who made it and the year of
// publication, as in "U.S. EIA, 2023", or "n.d." (no date) where that is not
// stated. The title stands for a producer that is not known, and the id, alone,
// for both.
func (s *Source) Short() string {
	name := cmp.Or(s.Producer, s.Title)
	switch {
	case name == "":
		return s.ID
	case s.Published != Date{}:
		return name + ", " + strconv.Itoa(s.Published.Year())
	case s.Producer != "":
		return name + ", n.d."
	}
	return name
}

// Sources returns the distinct sources of the observations, sorted by id; for
// a derived series those of its parents too.
func (s *Series) Sources() []*Source {
	seen := map[*Source]bool{}
	s.collect(seen)
	out := make([]*Source, 0, len(seen))
	for source := range seen {
		out = append(out, source)
	}
	// An id is unique only within its data set, so the citation decides ties.
	slices.SortFunc(out, func(a, b *Source) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Citation, b.Citation), cmp.Compare(a.URL, b.URL))
	})
	return out
}

func (s *Series) collect(seen map[*Source]bool) {
	for _, o := range s.Observations {
		if o.Source != nil {
			seen[o.Source] = true
		}
	}
	if s.Made != nil {
		for _, p := range s.Made.Parents {
			p.collect(seen)
		}
	}
}
