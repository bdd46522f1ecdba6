package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
)

// Parts of the documents are printed from the code, between two marks; run with -update after a change.
func TestDocsArePrintedFromCode(t *testing.T) {
	catalog, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	report, err := analogies.Build(context.Background(), catalog, analogies.DefaultPlan())
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []struct{ file, name, text string }{
		{"../../README.md", "numbers", readmeNumbers(report)},
		{"../../docs/methods.md", "models", modelsInWords()},
		{"../../docs/methods.md", "claims", claimsInWords(t)},
	} {
		file, err := os.ReadFile(part.file)
		if err != nil {
			t.Fatal(err)
		}
		want, err := between(file, part.name, part.text)
		if err != nil {
			t.Fatalf("%s: %v", part.file, err)
		}
		switch {
		case *update:
			if err := os.WriteFile(part.file, want, 0o644); err != nil {
				t.Fatal(err)
			}
		case !bytes.Equal(want, file):
			t.Errorf("%s: %s are not those of the code: run go test ./cmd/rhyme -run Docs -update", part.file, part.name)
		}
	}
}

// docs/data.md lists every table of every command with its columns, as the schemas of the commands have them.
func TestDocsListEveryTable(t *testing.T) {
	file, err := os.ReadFile("../../docs/data.md")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(string(file)), " ") // a long row takes two lines
	schemas, err := filepath.Glob("../../docs/schemas/*.json")
	if err != nil || len(schemas) == 0 {
		t.Fatalf("%d schemas, %v", len(schemas), err)
	}
	for _, path := range schemas {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var schema struct {
			Properties map[string]struct {
				Items struct{ Required []string }
			}
		}
		if err := json.Unmarshal(content, &schema); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		for name, table := range schema.Properties {
			if row := " " + name + " " + strings.Join(table.Items.Required, " ") + " "; !strings.Contains(text, row) {
				t.Errorf("docs/data.md lacks, for %s:%s", filepath.Base(path), row)
			}
		}
	}
}

// between replaces what stands between the marks of a name.
func between(file []byte, name, text string) ([]byte, error) {
	begin, end := "<!-- "+name+": printed from the code -->\n", "<!-- end of "+name+" -->\n"
	head, rest, ok1 := strings.Cut(string(file), begin)
	_, tail, ok2 := strings.Cut(rest, end)
	if !ok1 || !ok2 {
		return nil, fmt.Errorf("the marks of %q are missing", name)
	}
	return []byte(head + begin + text + end + tail), nil
}

// readmeNumbers is the table of the README: a few rows of the comparison.
func readmeNumbers(r *analogies.Report) string {
	var b strings.Builder
	b.WriteString("| |")
	for _, c := range r.Cases {
		fmt.Fprintf(&b, " %s |", c.Data.Case.Title)
	}
	b.WriteString("\n|" + strings.Repeat(" --- |", 1+len(r.Cases)) + "\n")
	for _, m := range []struct{ id, text, none string }{
		{"adoption_years_10_90", "years from 10% to 90% of the ceiling, by the logistic for all", "no ceiling shows yet"},
		{"adoption_years_10_90_favoured", "by the curve that the data favour", "none can be given"},
		{"price_rate_real", "real price, % a year, as one rate", ""},
		{"flagship_rate_real", "the same for the best on offer", ""},
		{"value_application_first", "value held by applications, %, first year", ""},
		{"value_application_last", "last year", ""},
	} {
		fmt.Fprintf(&b, "| %s |", m.text)
		for _, c := range r.Cases {
			e, _ := r.Entry(c.ID(), m.id)
			text := m.none
			if e.Quantity.Value.Exists() {
				text = e.Quantity.Text(false)
				if year, _, ok := strings.Cut(e.Quantity.Reason, ";"); ok && strings.HasPrefix(year, "in ") {
					text += ", " + year
				}
			}
			fmt.Fprintf(&b, " %s |", text)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// modelsInWords is the list of models, from their records.
func modelsInWords() string {
	var b strings.Builder
	for _, m := range fit.Models() {
		fmt.Fprintf(&b, "### %s\n\n`%s`, over the %s", m.Title, m.Name, m.Variable)
		if m.Second != "" {
			fmt.Fprintf(&b, " and the %s", m.Second)
		}
		if m.Origin != fit.NoOrigin {
			fmt.Fprintf(&b, ", x0 = %s", m.Origin)
		}
		fmt.Fprintf(&b, "\n\n    y = %s\n\n", m.Formula)
		for _, p := range m.Params {
			fmt.Fprintf(&b, "- `%s`: %s (%s)\n", p.Name, p.Meaning, p.UnitFor("unit of the series"))
		}
		switch {
		case m.Family != nil:
			fmt.Fprintf(&b, "\nShown with one break; `%s` is inside, with none. No F test compares the two: without a break its place means nothing.\n", m.Limit)
		case m.Limit != "":
			fmt.Fprintf(&b, "\nHolds `%s` inside; an F test compares the two.\n", m.Limit)
		}
		fmt.Fprintf(&b, "\n%s. In a spreadsheet: `%s`\n\n", m.Reference, m.Excel)
	}
	return b.String()
}

// claimsInWords is the list of claims with their rules, from their records.
func claimsInWords(t *testing.T) string {
	t.Helper()
	list, err := analogies.ClaimRules(claims.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, c := range list {
		fmt.Fprintf(&b, "### %s %s\n\n%s\n\n%s\n\n- supported if %s\n- refuted if %s\n\n", c.ID, c.Name, c.Text, c.Method, c.Supported, c.Refuted)
	}
	return b.String()
}
