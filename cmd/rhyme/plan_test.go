package main

import (
	"testing"

	"example.com/rhyme"
	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"github.com/google/go-cmp/cmp"
)

// The defaults of the settings and of the library are the same, so that `rhyme report` and analogies.Build agree.
func TestDefaultsAreTheDefaultPlan(t *testing.T) {
	c, err := load(sources{table: newTable(modelNames()), file: "config.yaml", content: rhyme.DefaultConfig()})
	if err != nil {
		t.Fatal(err)
	}
	catalog, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	plan, err := c.plan(catalog)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(analogies.DefaultPlan(), plan); diff != "" {
		t.Errorf("settings (+) and library (-) differ:\n%s", diff)
	}
}
