package analogies_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
)

// The words that the argument cannot do without are explained, each once and in
// a line.
func TestTermsOfTheArgument(t *testing.T) {
	var words []string
	for _, term := range analogies.Terms() {
		for _, word := range strings.Split(term.Word, ", ") {
			if slices.Contains(words, word) {
				t.Errorf("%q is explained twice", word)
			}
			words = append(words, word)
		}
		if term.Meaning == "" || len(term.Meaning) > 130 || strings.HasSuffix(term.Meaning, ".") {
			t.Errorf("%s: the meaning %q is no line without a full stop", term.Word, term.Meaning)
		}
	}
	for _, word := range []string{"moat", "infrastructure", "equipment", "application", "marginal cost", "take-off", "midpoint", "ceiling", "learning rate",
		"elasticity", "record low", "interval", "censored"} {
		if !slices.Contains(words, word) {
			t.Errorf("%q is not explained", word)
		}
	}
	if n := len(analogies.TermsTable().Rows); n != len(analogies.Terms()) {
		t.Errorf("%d rows for %d terms", n, len(analogies.Terms()))
	}
}
