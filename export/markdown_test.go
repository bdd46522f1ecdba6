package export_test

import (
	"os"
	"strings"
	"testing"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export"
)

// Exact digits, numbers to the right, nothing where a value is missing, lists joined.
func ExampleMarkdown() {
	t := table.New("fits", "Fits", table.Columns("series", "n", "rss", "warnings")...)
	t.Add("us-railroad-miles", 32, 0.1, []string{"one", "two"})
	t.Add("none", 0, nil, []string{})
	if err := export.Markdown(os.Stdout, t); err != nil {
		panic(err)
	}
	// Output:
	// # Fits
	//
	// | series | n | rss | warnings |
	// | --- | ---: | ---: | --- |
	// | us-railroad-miles | 32 | 0.1 | one; two |
	// | none | 0 |  |  |
}

// No text becomes markup: a bar would end the cell, a line end the row, dollars would make a formula on GitHub.
// The backslash before ASCII punctuation is section 2.4 of CommonMark 0.31.
func TestMarkdownOfMarkup(t *testing.T) {
	for in, want := range map[string]string{
		"a|b":         `a\|b`,
		"a\nb\r\nc":   `a b  c`,
		"<b>&amp;":    `\<b>\&amp;`,
		"$25 to $125": `\$25 to \$125`,
		"*x* `y` [z]": "\\*x\\* \\`y\\` \\[z\\]",
		`a\b ~~c~~`:   `a\\b \~\~c\~\~`,
		"us-cpi_2":    "us-cpi_2",
		"K / (1 + x)": "K / (1 + x)",
		"é, 日本":       "é, 日本",
	} {
		tab := table.New("t", "T", table.Columns("reason")...)
		tab.Add(in)
		var b strings.Builder
		if err := export.Markdown(&b, tab); err != nil {
			t.Fatal(err)
		}
		if got := strings.Split(b.String(), "\n")[4]; got != "| "+want+" |" {
			t.Errorf("%q is written %s, want | %s |", in, got, want)
		}
	}
}
