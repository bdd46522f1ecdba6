package analogies_test

import (
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
)

func TestCredits(t *testing.T) {
	from := func(citation, url string) datasets.Observation {
		return datasets.Observation{Source: &datasets.Source{ID: citation, Citation: citation, URL: url}}
	}
	s := &datasets.Series{Geography: "US", Observations: []datasets.Observation{
		from("FHWA, Freight Facts 2011", "https://a"), from("FHWA, Freight Facts 2012", "https://b"), from("Made here from others", ""), from("M. Du (2026), Law", "https://c")}}
	var c analogies.Credits
	c.Add(s, nil, &datasets.Series{Geography: "United States"})
	if got := c.Source(); got != "Source: FHWA, M. Du" {
		t.Errorf("got %q", got)
	}
	if got := c.Places(); got != "United States" {
		t.Errorf("places %q", got)
	}
}
