package analogies

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"regexp"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
)

// Setting is one of the settings that a report was made with, as people write it, or the version of the tool.
type Setting struct{ Name, Value string }

// RunTable says with what the report was made.
func (r *Report) RunTable() *table.Table {
	t := table.New("run", "Version and settings", table.Columns("setting", "set_to")...)
	for _, s := range r.Run {
		t.Add(s.Name, s.Value)
	}
	return t
}

// BasisTable says what the report rests on: every series as its sources give it, and the further tables and the
// case.yaml of every case. Equal digests are equal data.
func (r *Report) BasisTable() *table.Table {
	t := table.New("basis", "What the report rests on", table.Columns("id", "n", "from", "until", "digest")...)
	for _, s := range r.Series {
		o := s.Observations
		t.Add(s.Ref(), len(o), o[0].Date.String(), o[len(o)-1].Date.String(), digestOf(figures(s)))
	}
	for _, c := range r.Cases {
		for _, d := range c.Data.Tables {
			t.Add(c.ID()+"/"+d.Name+".csv", len(d.Rows), "", "", digestOf(append([][]string{d.Columns}, d.Rows...)))
		}
		t.Add(c.ID()+"/case.yaml", nil, "", "", digestOf(c.Data.Case))
	}
	return t
}

// figures are what numbers can rest on: what is measured, and the observations. What is said of them is left out.
func figures(s *datasets.Series) []any {
	out := []any{s.Unit, s.Kind, s.Layer, s.Money}
	for _, o := range s.Observations {
		out = append(out, []any{o.Date.String(), o.Value, o.Quality})
	}
	return out
}

// digestOf is the beginning of the SHA-256 of a value, 16 digits. Lines of a file are left out: a comment above moves
// them and changes nothing.
func digestOf(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // only for types and numbers that json does not know, which data sets do not have
	}
	sum := sha256.Sum256(regexp.MustCompile(`"Line":\d+`).ReplaceAll(text, nil))
	return hex.EncodeToString(sum[:8])
}
