package main

import (
	"flag"
	"math"
	"os"
	"strings"
	"testing"

	"example.com/rhyme"
	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"
)

var update = flag.Bool("update", false, "rewrite config.yaml at the root from the settings table")

// The committed config.yaml is printed from the table; run with -update after a change of the table.
func TestConfigYAMLIsPrintedFromTable(t *testing.T) {
	want := renderYAML(newTable(modelNames()))
	if *update {
		if err := os.WriteFile("../../config.yaml", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(want), string(rhyme.DefaultConfig())); diff != "" {
		t.Errorf("config.yaml is not what the table prints; run go test ./cmd/rhyme -update (-want +got):\n%s", diff)
	}
}

// Variables name one setting each: a_b::c and a::b_c would share one.
func TestVariablesAreDistinct(t *testing.T) {
	seen := map[string]string{}
	for _, s := range newTable(modelNames()).leaves() {
		if other, ok := seen[s.variable()]; ok {
			t.Errorf("%s and %s are both set by %s", other, s.key, s.variable())
		}
		seen[s.variable()] = s.key
	}
}

// Every row has what the file, the schema and the messages print.
func TestRowsAreComplete(t *testing.T) {
	var visit func(s setting, field bool)
	visit = func(s setting, field bool) {
		if s.key != "" && s.meaning == "" {
			t.Errorf("%s: no meaning", s.key)
		}
		if !field && s.kind != section && s.def == nil {
			t.Errorf("%s: no default", s.key)
		}
		if s.kind == objects && len(s.example) == 0 {
			t.Errorf("%s: no example", s.key)
		}
		for _, f := range s.fields {
			visit(f, field || s.kind == objects)
		}
	}
	visit(newTable(modelNames()), false)
}

func TestSchemaIsDraft2020(t *testing.T) {
	source, err := renderSchema(newTable(modelNames()))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"$schema": "https://json-schema.org/draft/2020-12/schema"`, `"additionalProperties": false`,
		`"exclusiveMaximum": 1`, `"default": "out/rhyme.xlsx"`,
	} {
		if !strings.Contains(string(source), want) {
			t.Errorf("the schema lacks %s", want)
		}
	}
	if _, err := compileSchema(newTable(modelNames())); err != nil {
		t.Error(err)
	}
}

func TestIntervalWords(t *testing.T) {
	inf := math.Inf(1)
	for _, test := range []struct {
		in   *interval
		want string
	}{
		{nil, ""},
		{above(0), " above 0"},
		{&interval{low: 1, high: inf}, " from 1"},
		{&interval{low: 1, high: 2}, " from 1 to 2"},
		{&interval{low: 1, high: 2, openLow: true, openHigh: true}, " above 1 to below 2"},
		{&interval{low: -inf, high: 2}, " up to 2"},
		{&interval{low: -inf, high: 2, openHigh: true}, " below 2"},
	} {
		if got := test.in.words(); got != test.want {
			t.Errorf("%+v: %q, expected %q", test.in, got, test.want)
		}
	}
}

func TestFlowReadsBack(t *testing.T) {
	for _, s := range []string{"", "plain", "economy/us-cpi", "a b", "true", "No", "null", "1e-9", "007", "x: y", "# x", `"`, "a\nb", "ä", "~", "-"} {
		var back any
		if err := yaml.Unmarshal([]byte(flowText(s)), &back); err != nil || back != s {
			t.Errorf("%q is printed as %s, which reads as %#v (%v)", s, flowText(s), back, err)
		}
	}
}

func TestNearest(t *testing.T) {
	for word, want := range map[string]string{"modles": "models", "SERIES": "series", "levl": "level", "shwo": "", "zzz": "", "": ""} {
		if got, _ := nearest(word, []string{"models", "series", "level"}); got != want {
			t.Errorf("nearest to %q is %q, expected %q", word, got, want)
		}
	}
}
