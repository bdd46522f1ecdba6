package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"math"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// descriptor is what the test reads of datapackage.json.
type descriptor struct {
	Resources []struct {
		Name, Path, Hash string
		Bytes            int
		Schema           struct {
			Fields      []struct{ Name, Type string }
			PrimaryKey  string
			ForeignKeys []struct {
				Fields    string
				Reference struct{ Resource, Fields string }
			}
		}
	}
}

// The rules for the descriptor stand in testdata/frictionless, with their origin; those for the files are in the text of
// https://specs.frictionlessdata.io/tabular-data-resource/ and https://specs.frictionlessdata.io/table-schema/.
func TestExportIsATabularDataPackage(t *testing.T) {
	catalog, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	files, err := packageOf(catalog.Datasets)
	if err != nil {
		t.Fatal(err)
	}
	rows := checkPackage(t, files)
	for _, d := range catalog.Datasets {
		checkFigures(t, d, rows[d.ID+"_observations"])
	}
	again, err := packageOf(catalog.Datasets)
	if err != nil || !slices.EqualFunc(files, again, func(a, b export.File) bool { return a.Path == b.Path && bytes.Equal(a.Content, b.Content) }) {
		t.Errorf("a second export has other bytes (%v)", err)
	}
}

func TestReportIsATabularDataPackage(t *testing.T) {
	r := smallReport(t)
	files, err := csvFiles(r)
	if err != nil {
		t.Fatal(err)
	}
	rows := checkPackage(t, files)
	for _, table := range r.Tables() {
		if got := len(rows[table.Name]); got != len(table.Rows)+1 {
			t.Errorf("%s has %d lines, want %d and a head", table.Name, got, len(table.Rows))
		}
	}
}

// The one object of --format json is what the schema of the same tables says.
func TestReportAsJSONFollowsItsSchema(t *testing.T) {
	r := smallReport(t)
	var text, schema bytes.Buffer
	var form reportForm
	if err := form.Set("json"); err != nil {
		t.Fatal(err)
	}
	if err := form.write(&text, r, export.Meta{}); err != nil {
		t.Fatal(err)
	}
	if err := export.Schema(&schema, r.Tables()...); err != nil {
		t.Fatal(err)
	}
	validate(t, "report.json", schema.Bytes(), text.Bytes())
}

func smallReport(t *testing.T) *analogies.Report {
	t.Helper()
	catalog, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	plan := analogies.DefaultPlan()
	plan.Cases = []string{"ai-tokens"}
	r, err := analogies.Build(context.Background(), catalog, plan)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// checkPackage holds the files to the rules and returns the rows of each resource, its head first.
func checkPackage(t *testing.T, files []export.File) map[string][][]string {
	t.Helper()
	content := map[string][]byte{}
	for _, f := range files {
		if _, twice := content[f.Path]; twice {
			t.Errorf("two files %s", f.Path)
		}
		content[f.Path] = f.Content
	}
	schema, err := os.ReadFile("testdata/frictionless/tabular-data-package.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	validate(t, "datapackage.json", schema, content["datapackage.json"])
	var d descriptor
	if err := json.Unmarshal(content["datapackage.json"], &d); err != nil {
		t.Fatal(err)
	}
	rows := map[string][][]string{}
	for _, r := range d.Resources {
		text, sum := content[r.Path], sha256.Sum256(content[r.Path])
		if len(text) != r.Bytes || r.Hash != "sha256:"+hex.EncodeToString(sum[:]) {
			t.Errorf("%s: not the bytes that are described", r.Path)
		}
		lines, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", r.Path, err)
		}
		if _, twice := rows[r.Name]; twice {
			t.Errorf("two resources %s", r.Name)
		}
		rows[r.Name] = lines
		for i, f := range r.Schema.Fields {
			if lines[0][i] != f.Name {
				t.Errorf("%s: column %d is %s, described as %s", r.Path, i+1, lines[0][i], f.Name)
			}
			for _, line := range lines[1:] {
				if !isOfType(line[i], f.Type) {
					t.Errorf("%s: %s %q is no %s", r.Path, f.Name, line[i], f.Type)
				}
			}
		}
	}
	checkKeys(t, d, rows)
	return rows
}

// checkKeys holds primary keys to be there and unique, and foreign keys to be among those of the table that they name.
func checkKeys(t *testing.T, d descriptor, rows map[string][][]string) {
	t.Helper()
	for _, r := range d.Resources {
		if key := r.Schema.PrimaryKey; key != "" {
			seen := map[string]bool{}
			for _, v := range columnOf(t, rows[r.Name], key) {
				if v == "" || seen[v] {
					t.Errorf("%s: key %q is missing or stands twice", r.Name, v)
				}
				seen[v] = true
			}
		}
		for _, f := range r.Schema.ForeignKeys {
			known := columnOf(t, rows[f.Reference.Resource], f.Reference.Fields)
			for _, v := range columnOf(t, rows[r.Name], f.Fields) {
				if v != "" && !slices.Contains(known, v) {
					t.Errorf("%s: %s %q is not in %s", r.Name, f.Fields, v, f.Reference.Resource)
				}
			}
		}
	}
}

// checkFigures reads the observations back: each value is the number that the catalog has, to the last bit.
func checkFigures(t *testing.T, d *datasets.Dataset, rows [][]string) {
	t.Helper()
	at := 1
	for _, s := range d.Series {
		for _, o := range s.Observations {
			v, err := strconv.ParseFloat(rows[at][2], 64)
			if rows[at][0] != s.ID || rows[at][1] != o.Date.String() || err != nil || math.Float64bits(v) != math.Float64bits(o.Value) {
				t.Fatalf("%s: line %d is %q, want %s %s %v", d.ID, at+1, rows[at], s.ID, o.Date, o.Value)
			}
			at++
		}
	}
	if at != len(rows) {
		t.Errorf("%s: %d lines, want %d", d.ID, len(rows), at)
	}
}

var (
	numberForm  = regexp.MustCompile(`^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$`)
	integerForm = regexp.MustCompile(`^[+-]?\d+$`)
)

// isOfType reports whether a cell is missing or of a type of Table Schema.
func isOfType(cell, kind string) bool {
	switch {
	case cell == "" || kind == "string":
		return true
	case kind == "number":
		return numberForm.MatchString(cell)
	case kind == "integer":
		return integerForm.MatchString(cell)
	}
	return slices.Contains([]string{"true", "True", "TRUE", "1", "false", "False", "FALSE", "0"}, cell)
}

func columnOf(t *testing.T, rows [][]string, name string) []string {
	t.Helper()
	if len(rows) == 0 || !slices.Contains(rows[0], name) {
		t.Fatalf("no column %s", name)
	}
	i := slices.Index(rows[0], name)
	return mapSlice(rows[1:], func(row []string) string { return row[i] })
}

// validate holds a document to a JSON Schema.
func validate(t *testing.T, name string, schema, document []byte) {
	t.Helper()
	rules, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(name, rules); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	if err != nil {
		t.Fatal(err)
	}
	if err := compiled.Validate(value); err != nil {
		t.Errorf("%s: %s", name, strings.TrimSpace(err.Error()))
	}
}
