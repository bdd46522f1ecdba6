package main

import (
	"fmt"
	"strings"

	"github.com/agext/levenshtein"
)

// nearest returns the candidate that differs least from a word, if it is near enough to be what was meant.
func nearest(word string, candidates []string) (string, bool) {
	limit := max(2, len(word)/3) // two, as letters that change places count twice
	if len(word) < 4 {
		limit = 1
	}
	best, distance := "", limit+1
	for _, c := range candidates {
		if d := levenshtein.Distance(strings.ToLower(word), strings.ToLower(c), nil); d < distance {
			best, distance = c, d
		}
	}
	return best, best != ""
}

// didYouMean is the end of a message about an unknown word: the nearest candidate, or all of them.
func didYouMean(word string, candidates []string) string {
	if near, ok := nearest(word, candidates); ok {
		return fmt.Sprintf(": did you mean %q?", near)
	}
	if len(candidates) == 0 {
		return ""
	}
	return ": expected one of " + join(candidates)
}
