package analogies

import (
	"slices"
	"strings"

	"example.com/rhyme/datasets"
)

// Credits collects the series that a picture shows, for the lines that go with it:
// where they are of, and who made them.
type Credits struct{ series []*datasets.Series }

// Add takes in series; nil ones are left out.
func (c *Credits) Add(series ...*datasets.Series) {
	for _, s := range series {
		if s != nil {
			c.series = append(c.series, s)
		}
	}
}

// AddNamed takes in the series of a report with these names, "; " between them.
func (c *Credits) AddNamed(r *Report, names string) {
	for name := range strings.SplitSeq(names, "; ") {
		for _, s := range slices.Concat(r.Series, r.Derived) {
			if s.Ref() == name {
				c.Add(s)
			}
		}
	}
}

// Places are where the series are of, each once.
func (c *Credits) Places() string {
	var out []string
	for _, s := range c.series {
		place := map[string]string{"US": "United States", "world": "World"}[s.Geography]
		if place == "" {
			place = s.Geography
		}
		if place != "" && !slices.Contains(out, place) {
			out = append(out, place)
		}
	}
	return strings.Join(out, ", ")
}

// Source names in words where the series come from, short enough to go with a
// picture.
func (c *Credits) Source() string {
	const most = 4
	var names []string
	for _, s := range c.series {
		for _, src := range s.Sources() {
			if src.URL == "" { // made here from others
				continue
			}
			if name := producer(src); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	tail := ""
	if len(names) > most {
		names, tail = names[:most], " and others: Sources"
	}
	return "Source: " + strings.Join(names, ", ") + tail
}

// producer is the citation up to its first stop: who made it.
func producer(src *datasets.Source) string {
	name := src.Citation
	if i := strings.IndexAny(name, ",:(;"); i > 0 {
		name = name[:i]
	}
	return strings.TrimSpace(name)
}
