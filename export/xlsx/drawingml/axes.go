package drawingml

import (
	"fmt"
	"slices"
)

// axisFaults lists the faults of the axes of a chart: each has an id of its own, crosses one that is there, and every
// group of series is drawn on axes that are there. The order of elements says nothing of it.
func (e *element) axisFaults() []string {
	var ids, used, out []string
	for _, chart := range e.all("chart") {
		for _, plot := range chart.all("plotArea") {
			for _, c := range plot.children {
				id := values(c.all("axId"))
				if len(c.all("crossAx")) > 0 {
					ids = append(ids, id...)
					used = append(used, values(c.all("crossAx"))...)
				} else {
					used = append(used, id...)
				}
			}
		}
	}
	slices.Sort(ids)
	for i := 1; i < len(ids); i++ {
		if ids[i] == ids[i-1] {
			out = append(out, fmt.Sprintf("two axes have the id %s", ids[i]))
		}
	}
	for _, id := range used {
		if !slices.Contains(ids, id) {
			out = append(out, fmt.Sprintf("no axis has the id %s", id))
		}
	}
	return out
}

// all are the children of a name.
func (e *element) all(name string) []*element {
	var out []*element
	for _, c := range e.children {
		if c.name == name {
			out = append(out, c)
		}
	}
	return out
}

// values are the values of elements.
func values(elements []*element) []string {
	out := make([]string, len(elements))
	for i, e := range elements {
		out[i] = e.val
	}
	return out
}
