package datasets_test

import (
	"strings"
	"testing"
)

// edit is one change of one file of the small data set, and all that is then
// wrong: one problem a line, in that file unless the line names another.
type edit struct {
	name, file, old, new string
	want                 string
}

func check(t *testing.T, tests []edit) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fsys := files()
			before := string(fsys[tt.file].Data)
			if !strings.Contains(before, tt.old) {
				t.Fatalf("%s has no %q", tt.file, tt.old)
			}
			fsys[tt.file].Data = []byte(strings.Replace(before, tt.old, tt.new, 1))
			want := tt.want
			if want != "" {
				want = tt.file + ":" + strings.ReplaceAll(want, "\n", "\n"+tt.file+":")
				want = strings.ReplaceAll(want, tt.file+":rails/", "rails/")
			}
			if got := problems(fsys); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestCSVForm(t *testing.T) {
	const columns = "series,date,value,source,locator,quality,note"
	file := "rails/observations.csv"
	check(t, []edit{
		{"empty file", file, observations, "", "1:1: the file is empty: expected a header of " + columns},
		{"missing column", file, "quality,note", "note", "1:1: no column quality: expected " + columns + `
2:1: the row has 7 fields, the header 6
3:1: the row has 7 fields, the header 6
4:1: the row has 7 fields, the header 6`},
		{"unknown column", file, "locator", "locater", `1:1: no column locator: expected ` + columns + `
1:26: unknown column "locater": did you mean locator?`},
		{"duplicate column", file, "note\n", "value\n", "1:1: no column note: expected " + columns + `
1:42: a second column value`},
		{"column without a name", file, "note\n", "\n", "1:1: no column note: expected " + columns + `
1:42: column 7 has no name`},
		{"columns in another order", "rails/sources.csv", sources, "license,url,citation,id\n,,An almanac,almanac\n", ""},
		{"short row", file, "almanac,p. 1,reported,\nmiles,1831", "almanac\nmiles,1831", "2:1: the row has 4 fields, the header 7"},
		{"long row", file, "p. 2", "p. 2,p. 3", "4:1: the row has 8 fields, the header 7"},
		{"one field", file, observations, observations + "miles\n", "5:1: the row has 1 field, the header 7"},
		{"empty lines are passed over", file, "rate", "\n\nrate", ""},
		{"quote out of place", file, "p. 1,reported,\nm", `p. "1,reported,` + "\nm", `2:26: bare " in non-quoted-field; the rest of the file was not read`},
		{"quote not closed", file, "p. 2,estimate,", `"p. 2`, `4:32: extraneous or missing " in quoted-field; the rest of the file was not read`},
		{"quoted line breaks", file, "p. 2,estimate,", "\"p. 2,\nleft\",estimat,", `5:7: unknown quality "estimat": did you mean estimate?`},
		{"not UTF-8", file, "p. 2", "p\xe1g. 2", "4:26: locator is not UTF-8 text: save the file as UTF-8"},
	})
}
