package datasets

import (
	"cmp"
	"slices"
)

// Source is a document that values were read in.
type Source struct {
	ID       string // unique in its data set
	Citation string
	URL      string // empty where there is none
	License  string
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
