package changes

import (
	"regexp"
	"slices"
	"strings"
)

// Version is the name of the version in the table run, beside those of settings.
const Version = "version"

// causes are what was changed between two reports.
type causes struct {
	silent   bool     // the earlier report does not say what it rests on
	data     []string // ids of series, tables and case.yaml
	settings []string // in words, and the version
}

func newCauses(earlier Earlier, inputs []Change) causes {
	c := causes{silent: earlier["run"] == nil || earlier["basis"] == nil}
	for _, in := range inputs {
		switch {
		case in.Table == "run" && in.Row == Version:
			c.settings = append(c.settings, "version of rhyme")
		case in.Table == "basis" && !slices.Contains(c.data, in.Row):
			c.data = append(c.data, in.Row)
		case in.Table == "run":
			c.settings = append(c.settings, "setting: "+in.Row)
		}
	}
	return c
}

// of lists the causes that a change may have: the data that its row names; where those are as they were, the data of
// its technology, and then any; and every setting.
func (c causes) of(change Change) []string {
	if c.silent {
		return []string{"unknown: the earlier report does not say what it rests on"}
	}
	named := names(change.rows)
	named[change.Case+"/case.yaml"] = true // says what stands for what
	direct := slices.DeleteFunc(slices.Clone(c.data), func(id string) bool { return !named[id] })
	own := slices.DeleteFunc(slices.Clone(c.data), func(id string) bool { return !strings.HasPrefix(id, change.Case+"/") })
	var out []string
	switch {
	case len(direct) > 0:
		out = append(out, "data: "+strings.Join(direct, ", "))
	case len(own) > 0:
		out = append(out, "data of the technology: "+strings.Join(own, ", "))
	case len(c.data) > 0:
		out = append(out, "data of others: "+strings.Join(c.data, ", "))
	}
	out = append(out, c.settings...)
	if len(out) == 0 {
		return []string{"unknown: neither data nor settings nor version changed"}
	}
	return out
}

// names are the ids of series that rows name, whatever was made of them: railroads/us-rail-freight-rate and
// economy/us-cpi in railroads/us-rail-freight-rate|real:economy/us-cpi:2025.
func names(rows []record) map[string]bool {
	id := regexp.MustCompile(`[A-Za-z0-9._-]+/[A-Za-z0-9._-]+`)
	out := map[string]bool{}
	for _, r := range rows {
		for column := range r {
			for _, name := range id.FindAllString(r.text(column), -1) {
				out[name] = true
			}
		}
	}
	return out
}
