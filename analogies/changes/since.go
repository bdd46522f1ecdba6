package changes

import (
	"math"

	"example.com/rhyme/analogies/table"
)

// List is what differs between two reports.
type List struct {
	Inputs  []Change // what was changed: version, settings, data
	Results []Change // what moved
}

// Since lists what differs between an earlier report and the tables of one now.
func Since(earlier Earlier, now []*table.Table) *List {
	later := Earlier{}
	for _, t := range now {
		later[t.Name] = records(t)
	}
	list := &List{}
	for _, w := range inputs() {
		list.Inputs = append(list.Inputs, w.compare(earlier, later)...)
	}
	causes := newCauses(earlier, list.Inputs)
	for _, w := range results() {
		list.Results = append(list.Results, w.compare(earlier, later)...)
	}
	for i := range list.Results {
		list.Results[i].Why = causes.of(list.Results[i])
	}
	return list
}

// compare lists the cells of a table that differ: in the order of the rows now, then those of rows that are gone. Rows
// with one key, such as a forecast at several levels, count once. A table that the earlier report did not have yet has
// no changes.
func (w watched) compare(earlier, later Earlier) []Change {
	if earlier[w.table] == nil {
		return nil
	}
	keysBefore, before := w.rows(earlier)
	keysNow, now := w.rows(later)
	was, is := earlier.technologies(), later.technologies()
	var out []Change
	for _, key := range keysNow {
		if r := now[key]; was[r.text("case")] {
			out = append(out, w.cells(before[key], r)...)
		}
	}
	for _, key := range keysBefore {
		if r := before[key]; now[key] == nil && is[r.text("case")] {
			out = append(out, w.cells(r, nil)...)
		}
	}
	return out
}

// rows are those of the table by their keys, and the keys in their order.
func (w watched) rows(of Earlier) (keys []string, rows map[string]record) {
	rows = map[string]record{}
	for _, r := range of[w.table] {
		key := w.key(r)
		if rows[key] == nil {
			keys = append(keys, key)
			rows[key] = r
		}
	}
	return keys, rows
}

// technologies are those that a report compares, and the names for none and for all of them. One that only one of two
// reports compares was added or left out by a setting, and none of its numbers moved.
func (e Earlier) technologies() map[string]bool {
	out := map[string]bool{"": true, "all": true}
	for _, r := range e["comparison"] {
		out[r.text("case")] = true
	}
	return out
}

// cells lists the cells that differ between two forms of a row; nil is a row that is not there.
func (w watched) cells(before, now record) []Change {
	row := now
	if now == nil {
		row = before
	}
	change := Change{Table: w.table, Case: row.text("case"), Row: w.label(row), Before: math.NaN(), After: math.NaN(), rows: []record{before, now}}
	var out []Change
	for _, column := range w.numbers {
		c := change
		c.Column, c.Unit, c.Before, c.After = column, row.text("unit"), before.number(column), now.number(column)
		if moved(c.Before, c.After) {
			out = append(out, c)
		}
	}
	for _, column := range w.texts {
		c := change
		c.Column, c.Was, c.Now = column, before.text(column), now.text(column)
		if c.Was != c.Now {
			out = append(out, c)
		}
	}
	return out
}
