package datasets_test

import (
	"errors"
	"testing"

	"example.com/rhyme/datasets"
)

func TestCatalogSeries(t *testing.T) {
	c := bundled(t)
	tests := []struct{ ref, home, want, err string }{
		{"economy/us-cpi", "", "economy/us-cpi", ""},
		{"economy/us-cpi", "railroads", "economy/us-cpi", ""},
		{"us-railroad-miles", "railroads", "railroads/us-railroad-miles", ""},
		{"railroads/us-railroad-mile", "", "", "unknown series railroads/us-railroad-mile: did you mean us-railroad-miles?"},
		{"us-railroad-mile", "railroads", "", "unknown series railroads/us-railroad-mile: did you mean us-railroad-miles?"},
		{"us-cpi", "railroads", "", "unknown series railroads/us-cpi: did you mean economy/us-cpi?"},
		{"us-cpi", "", "", "unknown series us-cpi: did you mean economy/us-cpi?"},
		{"railroads/zeppelins", "", "", "unknown series railroads/zeppelins"},
		{"railroad/us-railroad-miles", "", "", "unknown data set railroad: did you mean railroads?"},
		{"", "railroads", "", "unknown series railroads/"},
		{"a/b/c", "", "", "unknown data set a"},
	}
	for _, tt := range tests {
		s, err := c.Series(tt.ref, tt.home)
		if tt.err == "" {
			if err != nil || s.Ref() != tt.want {
				t.Errorf("Series(%q, %q) gives %v, want %s", tt.ref, tt.home, err, tt.want)
			}
			continue
		}
		var unknown *datasets.UnknownError
		if !errors.As(err, &unknown) || err.Error() != tt.err {
			t.Errorf("Series(%q, %q) gives %v, want %s", tt.ref, tt.home, err, tt.err)
		}
	}
}

func TestCatalogDataset(t *testing.T) {
	c := bundled(t)
	if d, err := c.Dataset("economy"); err != nil || d.ID != "economy" {
		t.Errorf("economy gives %v, %v", d, err)
	}
	_, err := c.Dataset("electrcity")
	if want := "unknown data set electrcity: did you mean electricity?"; err == nil || err.Error() != want {
		t.Errorf("a mistyped data set gives %v, want %s", err, want)
	}
}

func TestDatasetTable(t *testing.T) {
	d, err := bundled(t).Dataset("ai-tokens")
	if err != nil {
		t.Fatal(err)
	}
	_, err = d.Table("model")
	if want := "unknown table ai-tokens/model: did you mean models?"; err == nil || err.Error() != want {
		t.Errorf("a mistyped table gives %v, want %s", err, want)
	}
}

// Find knows what Series knows, and is silent about the rest.
func TestFindAgreesWithSeries(t *testing.T) {
	c, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	for _, ref := range [][2]string{{"economy/us-cpi", ""}, {"us-cpi", "economy"}, {"us-cpi", ""}, {"economy/us-cpx", ""}, {"nowhere/us-cpi", ""}, {"", ""}} {
		want, err := c.Series(ref[0], ref[1])
		if got := c.Find(ref[0], ref[1]); (err == nil) != (got != nil) || err == nil && got != want {
			t.Errorf("%q: found %v, Series says %v", ref, got, err)
		}
	}
}
