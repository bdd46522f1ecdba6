package export_test

import (
	"cmp"
	"slices"
	"testing"

	"example.com/rhyme/datasets"
)

// Sources has what the files state of each document, and says where they state
// nothing; Limits counts what is not dated from the cells.
func TestSourcesSayWhatIsStated(t *testing.T) {
	r := report(t)
	f := open(t, workbook(t, r))
	rows, err := f.GetRows("Sources")
	if err != nil {
		t.Fatal(err)
	}
	heads := []string{"id", "short citation", "producer", "title", "full citation", "address", "published", "accessed", "licence", "series that rest on it", "figures in Data"}
	if !slices.Equal(rows[3], heads) {
		t.Errorf("heads %q, want %q", rows[3], heads)
	}
	const none = "not stated"
	unpublished, unread := 0, 0
	for i, u := range r.Sources {
		s := u.Source
		want := []string{
			u.Dataset + "/" + s.ID, s.Short(), cmp.Or(s.Producer, none), cmp.Or(s.Title, none), s.Citation, cmp.Or(s.URL, "none: see Series"),
			cmp.Or(s.Published.String(), none), cmp.Or(s.Accessed.String(), none), cmp.Or(s.License, none),
		}
		if got := rows[4+i][:len(want)]; !slices.Equal(got, want) {
			t.Errorf("row %d is %q, want %q", 5+i, got, want)
		}
		if s.Published == (datasets.Date{}) {
			unpublished++
		}
		if s.Accessed == (datasets.Date{}) {
			unread++
		}
	}
	if got := formulas(t, f, "Sources", "figures in Data"); got != len(r.Sources) {
		t.Errorf("%d of %d sources count their figures by formula", got, len(r.Sources))
	}
	var counts []string
	for i, about := range columnOf(t, f, "Limits", "about") {
		if about == "dates of sources" {
			counts = append(counts, columnOf(t, f, "Limits", "count")[i])
		}
	}
	if want := []string{itoa(unpublished), itoa(unread)}; !slices.Equal(counts, want) || formulas(t, f, "Limits", "count") != len(want) {
		t.Errorf("Limits counts %q sources without dates, want %q, each by formula", counts, want)
	}
}
