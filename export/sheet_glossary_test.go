package export_test

import (
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
)

// The sheet has every term and every column, in their order and words.
func TestGlossaryHasEveryWord(t *testing.T) {
	f := open(t, workbook(t, report(t)))
	var names, meanings []string
	for _, term := range analogies.Terms() {
		names, meanings = append(names, term.Word), append(meanings, term.Meaning)
	}
	for _, c := range table.Glossary() {
		names, meanings = append(names, c.Name), append(meanings, c.Meaning)
	}
	if got := columnOf(t, f, "Glossary", "name"); strings.Join(got, "\n") != strings.Join(names, "\n") {
		t.Errorf("names %q, want %q", got, names)
	}
	if got := columnOf(t, f, "Glossary", "meaning"); strings.Join(got, "\n") != strings.Join(meanings, "\n") {
		t.Errorf("meanings %q, want %q", got, meanings)
	}
}
