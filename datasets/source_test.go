package datasets_test

import (
	"testing"

	"example.com/rhyme/datasets"
)

func TestSourceShort(t *testing.T) {
	tests := []struct {
		source datasets.Source
		want   string
	}{
		{datasets.Source{ID: "eia", Producer: "U.S. EIA", Title: "Today in Energy", Published: date(t, "2023-05-31")}, "U.S. EIA, 2023"},
		{datasets.Source{ID: "fogel-1964", Producer: "R. W. Fogel", Published: date(t, "1964")}, "R. W. Fogel, 1964"},
		{datasets.Source{ID: "wb", Producer: "World Bank", Accessed: date(t, "2026-09")}, "World Bank, n.d."}, // a copy is no publication
		{datasets.Source{ID: "uptodate", Title: "Up To Date Business", Published: date(t, "1899")}, "Up To Date Business, 1899"},
		{datasets.Source{ID: "sums", Title: "Sums of the series"}, "Sums of the series"},
		{datasets.Source{ID: "book", Citation: "A book, by somebody", Published: date(t, "1900")}, "book"},
	}
	for _, tt := range tests {
		if got := tt.source.Short(); got != tt.want {
			t.Errorf("%s is %q in short, want %q", tt.source.ID, got, tt.want)
		}
	}
}

// The four columns that a file may leave out: all, some, in any order, or none.
func TestSourceColumns(t *testing.T) {
	tests := []struct {
		name, file                           string
		producer, title, published, accessed string
	}{
		{"none", "id,citation,url,license\nalmanac,An almanac,,\n", "", "", "", ""},
		{"all", "id,citation,url,license,producer,title,published,accessed\nalmanac,An almanac,,,Poor,Almanac,1831,2026-09-05\n", "Poor", "Almanac", "1831", "2026-09-05"},
		{"all, empty", "id,citation,url,license,producer,title,published,accessed\nalmanac,An almanac,,,,,,\n", "", "", "", ""},
		{"some", "published,id,citation,url,license\n1831-02,almanac,An almanac,,\n", "", "", "1831-02", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := datasets.Load(files("rails/sources.csv", tt.file))
			if err != nil {
				t.Fatal(err)
			}
			s := c.Datasets[0].Sources[0]
			if s.Citation != "An almanac" || s.Producer != tt.producer || s.Title != tt.title || s.Published.String() != tt.published || s.Accessed.String() != tt.accessed {
				t.Errorf("source is %+v", s)
			}
		})
	}
}

func TestSourceColumnsProblems(t *testing.T) {
	const file, head = "rails/sources.csv", "id,citation,url,license,producer,title,published,accessed\nalmanac,An almanac,,,Poor,Almanac,"
	check(t, []edit{
		{"no date", file, sources, head + "about 1831,2026-09\n", `2:35: published: date "about 1831" is not of the form YYYY, YYYY-MM or YYYY-MM-DD`},
		{"two dates that are none", file, sources, head + "1831-13,2026-02-30\n", `2:35: published: date "1831-13": there is no month 13` + "\n" +
			`2:43: accessed: date "2026-02-30": there is no day 30 in that month`},
		{"column of another name", file, sources, "id,citation,url,license,producr\nalmanac,An almanac,,,Poor\n", `1:25: unknown column "producr": did you mean producer?`},
	})
}
