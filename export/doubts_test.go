package export

import (
	"slices"
	"strings"
	"testing"
)

func TestGroupDoubts(t *testing.T) {
	say := func(kind, caseID, about, what string) doubt {
		return doubt{kind: kind, sheet: "Fits", caseID: caseID, about: about, what: what}
	}
	got := groupDoubts([]doubt{
		say("weak", "a", "a/x-1", "alone of 5"),
		say("weak", "a", "a/x", "correlation 0.5, end of 1962"),
		say("weak", "a", "a/y|real:economy/us-cpi:2025", "correlation 0.9, end of 1962"),
		say("weak", "b", "b/z", "correlation -0.2, end of 1962"),
		say("strong", "b", "b/z", "of another kind"),
	})
	want := []doubts{
		{say("weak", "a", "a/x", "correlation -0.2 to 0.9, end of 1962"), 3, "a: x, y (real); b: z"}, // the frequent first
		{say("weak", "a", "a/x-1", "alone of 5"), 1, "a: x-1"},
		{say("strong", "b", "b/z", "of another kind"), 1, "b: z"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%+v, want\n%+v", got, want)
	}
}

func TestLongListsSayHowManyMore(t *testing.T) {
	var all []doubt
	for _, name := range strings.Fields("a b c d e f g h i j k l") {
		all = append(all, doubt{kind: warning, caseID: "x", about: name, what: "too few"}, doubt{kind: missed, caseID: "x", about: name, what: "too few"})
	}
	for i, want := range []string{"x: a, b, c, d, e, f, g, h, 4 more", "x: 12 measures"} {
		if got := groupDoubts(all)[i]; got.about != want || got.count != 12 {
			t.Errorf("about %q, %d; want %q, 12", got.about, got.count, want)
		}
	}
}
