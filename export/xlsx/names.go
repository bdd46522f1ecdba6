package xlsx

import (
	"regexp"
	"strings"
)

var nameForm = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_.]*$`)

// names checks the defined names. Excel refuses a file with a name that it could
// read as a cell, in either notation; excelize writes such names.
func (c *checker) names() {
	for i, n := range c.book.Names {
		if why := badName(n.Name); why != "" {
			c.add("name %d: %q %s", i+1, n.Name, why)
		} else {
			c.claim("name", n.Name)
		}
		c.reference("name "+n.Name, n.Refers)
		if utf16Length(n.Comment) > 255 || hasControl(n.Comment) {
			c.add("name %s: comment is longer than 255 characters or contains a control character", n.Name)
		}
	}
}

// claim enters a word into the one space that names and tables share.
func (c *checker) claim(what, word string) {
	key := strings.ToLower(word)
	if old := c.words[key]; old != "" {
		c.add("%s %s: the word is taken by another %s", what, word, old)
	}
	c.words[key] = what
}

func badName(name string) string {
	switch {
	case name == "":
		return "is empty"
	case len(name) > 255:
		return "is longer than 255 characters"
	case !nameForm.MatchString(name):
		return "may contain letters, digits, underscores and dots, and begins with a letter or an underscore"
	case looksLikeCell(name):
		return "looks like a cell; put a word and an underscore before it"
	case isBoolean(name):
		return "is a value, not a name"
	case strings.HasPrefix(strings.ToLower(name), "_xl"):
		return "begins with _xl, which Excel keeps for itself"
	}
	return ""
}
