package chart

import (
	"cmp"
	"slices"
)

// Entry explains one thing drawn.
type Entry struct {
	Key, Name, Class string
	Mark             Mark
	Symbol, Dash     int
	Pointed          bool // a line with points on it
}

// Legend lists what is drawn; a line and points of one key are one thing.
func (c Chart) Legend() []Entry {
	var out []Entry
	for _, s := range c.Series {
		if i := slices.IndexFunc(out, func(e Entry) bool { return e.Key == s.Key }); i >= 0 {
			if s.Mark == Points {
				out[i].Symbol, out[i].Pointed = s.Symbol%Symbols, true
			}
			continue
		}
		out = append(out, Entry{Key: s.Key, Name: cmp.Or(s.Legend, s.Key), Class: s.Class, Mark: s.Mark, Symbol: s.Symbol % Symbols, Dash: s.Dash})
	}
	return out
}
