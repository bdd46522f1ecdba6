package analogies

import (
	"fmt"
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
	places, _ := c.places()
	return strings.Join(places, ", ")
}

// MostPlaces are the three places that most series are of, and how many there are
// besides.
func (c *Credits) MostPlaces() string {
	const most = 3
	places, count := c.places()
	slices.SortStableFunc(places, func(a, b string) int { return count[b] - count[a] })
	if others := len(places) - most; others > 1 {
		return strings.Join(places[:most], ", ") + fmt.Sprintf(" and %d others", others)
	}
	return strings.Join(places, ", ")
}

// places are those of the series, in their order, and how many series are of each.
func (c *Credits) places() (places []string, count map[string]int) {
	count = map[string]int{}
	for _, s := range c.series {
		place := map[string]string{"US": "United States", "world": "World", "UK": "United Kingdom"}[s.Geography]
		if place == "" {
			place = s.Geography
		}
		if place != "" && count[place] == 0 {
			places = append(places, place)
		}
		count[place]++
	}
	return places, count
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
