package exhibit

import (
	"slices"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
)

// sourcesOf are the documents of series, each once.
func sourcesOf(list ...*datasets.Series) []*datasets.Source {
	var out []*datasets.Source
	for _, s := range list {
		for _, source := range s.Sources() {
			if !slices.Contains(out, source) {
				out = append(out, source)
			}
		}
	}
	return out
}

// find are the series of the report that references name.
func find(r *analogies.Report, refs []string) []*datasets.Series {
	var out []*datasets.Series
	for _, ref := range refs {
		for _, list := range [][]*datasets.Series{r.Series, r.Derived} {
			for _, s := range list {
				if s.Ref() == ref {
					out = append(out, s)
				}
			}
		}
	}
	return out
}

// Credit names who made the sources, each once: short enough for the foot of a
// picture.
func (e Exhibit) Credit() string {
	var out []string
	for _, s := range e.Sources {
		if by := maker(s.Citation); !slices.Contains(out, by) {
			out = append(out, by)
		}
	}
	switch len(out) {
	case 0:
		return ""
	case 1:
		return "Source: " + out[0]
	}
	return "Sources: " + strings.Join(out, "; ")
}

// maker is how a citation begins: the author or office, up to the title.
func maker(citation string) string {
	end := len(citation)
	for _, stop := range []string{", ", ": ", " (", "; "} {
		if i := strings.Index(citation, stop); i > 0 {
			end = min(end, i)
		}
	}
	return strings.Trim(citation[:end], `"`)
}
