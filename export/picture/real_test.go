package picture_test

import (
	"context"
	"sync"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export/exhibit"
	"example.com/rhyme/export/picture"
)

// bundled is the report of the bundled data, made once for all tests.
var bundled = sync.OnceValues(func() (*analogies.Report, error) {
	catalog, err := datasets.Bundled()
	if err != nil {
		return nil, err
	}
	return analogies.Build(context.Background(), catalog, analogies.DefaultPlan())
})

// exhibits are those of the bundled report.
func exhibits(t testing.TB) []exhibit.Exhibit {
	t.Helper()
	r, err := bundled()
	if err != nil {
		t.Fatal(err)
	}
	return exhibit.Of(r)
}

// together is the picture of all prices.
func together(t testing.TB) picture.Picture {
	t.Helper()
	for _, e := range exhibits(t) {
		if e.ID == "prices-together" {
			return picture.Of(e, "rhyme test")
		}
	}
	t.Fatal("no exhibit of all prices")
	return picture.Picture{}
}
