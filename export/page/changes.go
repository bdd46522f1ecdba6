package page

import (
	"fmt"
	"slices"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/changes"
)

// changes are what was changed since an earlier report, and then what moved, table by table; nothing where no earlier
// report was given.
func (l *links) changes() []grid {
	list := l.report.Changes
	if list == nil {
		return nil
	}
	out := []grid{l.changed("What was changed: version and settings (run), data (basis)", list.Inputs)}
	for rest := list.Results; len(rest) > 0; {
		n := slices.IndexFunc(rest, func(c changes.Change) bool { return c.Table != rest[0].Table })
		if n < 0 {
			n = len(rest)
		}
		out = append(out, l.changed(fmt.Sprintf("What moved in %s: %d", rest[0].Table, n), rest[:n]))
		rest = rest[n:]
	}
	return out
}

// changed prints changes, one a row.
func (l *links) changed(caption string, part []changes.Change) grid {
	t := analogies.ChangesTable(&changes.List{Results: part})
	return l.grid("", caption, t.Pick("case", "row", "column", "unit", "before", "after", "change_percent", "was", "now", "why"))
}
