package datasets

import (
	"strings"
	"unicode/utf8"

	"github.com/agext/levenshtein"
)

// Nearest returns the known name that a mistyped one most likely means, or ""
// when none is near: at most one letter in four, and one more, may differ.
// Capitals do not count. Of names equally near, the first in the alphabet is
// returned.
func Nearest(name string, known []string) string {
	best, least := "", 2+utf8.RuneCountInString(name)/4
	for _, k := range known {
		d := levenshtein.Distance(strings.ToLower(name), strings.ToLower(k), nil)
		if d < least || d == least && best != "" && k < best {
			best, least = k, d
		}
	}
	return best
}

// didYouMean is the end of a message about an unknown name, or "".
func didYouMean(name string, known []string) string {
	if near := Nearest(name, known); near != "" {
		return ": did you mean " + near + "?"
	}
	return ""
}

// oneOf is the end of a message about a word that is not in a short list.
func oneOf[T ~string](word string, known []T) string {
	names := make([]string, len(known))
	for i, k := range known {
		names[i] = string(k)
	}
	if near := didYouMean(word, names); near != "" {
		return near
	}
	return ": expected " + strings.Join(names, ", ")
}
