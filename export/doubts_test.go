package export

import (
	"slices"
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
	for _, name := range []string{"one", "two", "three", "four", "five", "six"} {
		all = append(all, doubt{kind: missed, caseID: "a", about: name, what: "too few"})
	}
	if got := groupDoubts(all)[0]; got.about != "a: one, two, three, 3 more" || got.count != 6 {
		t.Errorf("about %q, %d", got.about, got.count)
	}
}
