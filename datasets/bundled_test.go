package datasets_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"example.com/rhyme/datasets"
)

func bundled(t testing.TB) *datasets.Catalog {
	t.Helper()
	c, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// The counts are those that the curators of the figures wrote down when they
// handed them over.
func TestBundledDataAreComplete(t *testing.T) {
	want := []struct {
		id                   string
		series, observations int
	}{
		{"ai-tokens", 145, 1130},
		{"economy", 6, 1095},
		{"electricity", 93, 3480},
		{"internet-bandwidth", 126, 2095},
		{"railroads", 83, 2035},
		{"us-industries", 57, 4607},
	}
	c := bundled(t)
	if len(c.Datasets) != len(want) {
		t.Fatalf("%d data sets, want %d", len(c.Datasets), len(want))
	}
	for i, w := range want {
		d, n := c.Datasets[i], 0
		for _, s := range d.Series {
			n += len(s.Observations)
		}
		if d.ID != w.id || len(d.Series) != w.series || n != w.observations {
			t.Errorf("%s has %d series with %d observations, want %+v", d.ID, len(d.Series), n, w)
		}
	}
}

func TestBundledTables(t *testing.T) {
	d, err := bundled(t).Dataset("ai-tokens")
	if err != nil {
		t.Fatal(err)
	}
	for name, rows := range map[string]int{"models": 249, "scores": 1579} {
		table, err := d.Table(name)
		if err != nil {
			t.Fatal(err)
		}
		if len(table.Rows) != rows {
			t.Errorf("%s has %d rows, want %d", name, len(table.Rows), rows)
		}
	}
	models, err := d.Table("models")
	if err != nil {
		t.Fatal(err)
	}
	names, err := models.Column("model")
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	if got := len(slices.Compact(names)); got != 179 {
		t.Errorf("prices of %d models, want 179", got)
	}
}

// Every bundled value says where it is from.
func TestBundledValuesAreTraceable(t *testing.T) {
	for _, d := range bundled(t).Datasets {
		for _, s := range d.Series {
			for i, o := range s.Observations {
				if o.Source == nil || o.Locator == "" || o.Line < 2 || math.IsNaN(o.Value) || math.IsInf(o.Value, 0) {
					t.Errorf("%v is %+v", s.Point(i), o)
				}
			}
		}
	}
}

// Every bundled source has a producer or a title, and dates that its own row
// states: none was added from elsewhere.
func TestBundledSourcesSayWhatTheyAre(t *testing.T) {
	stated := map[string]string{ // read in the citation or, of archived copies, in the address
		"electricity/eia-bills2022": "2023-05-31, ", "railroads/fogel-1964": "1964, ", "railroads/bts141": "2000, 2012-10-06",
		"economy/bea-gdp-a": ", 2026-09-14", "economy/wb-pop": ", ",
	}
	for _, d := range bundled(t).Datasets {
		for _, s := range d.Sources {
			id := d.ID + "/" + s.ID
			if s.Producer == "" && s.Title == "" {
				t.Errorf("%s has neither a producer nor a title", id)
			}
			for _, date := range []datasets.Date{s.Published, s.Accessed} {
				row := strings.Join([]string{s.ID, s.Citation, s.URL, s.License}, " ")
				if date != (datasets.Date{}) && !strings.Contains(row, date.String()[:4]) {
					t.Errorf("%s: the year of %s stands nowhere in its row", id, date)
				}
			}
			want, known := stated[id]
			if got := s.Published.String() + ", " + s.Accessed.String(); known && got != want {
				t.Errorf("%s was published and accessed %q, want %q", id, got, want)
			}
			delete(stated, id)
		}
	}
	if len(stated) > 0 {
		t.Errorf("no sources %v", stated)
	}
}

// Whatever can be derived from the bundled series follows from its parts by
// its formula.
func TestBundledDerivedSeriesCanBeRecomputed(t *testing.T) {
	c := bundled(t)
	cpi, err := c.Series("economy/us-cpi", "")
	if err != nil {
		t.Fatal(err)
	}
	deflated := 0
	for _, d := range c.Datasets {
		for _, s := range d.Series {
			if s.Money != datasets.Nominal {
				continue
			}
			real, err := datasets.Deflate(s, cpi, 2025)
			if err != nil {
				t.Errorf("%v", err)
				continue
			}
			deflated++
			recompute(t, real)
		}
	}
	if deflated < 200 {
		t.Errorf("only %d series are nominal", deflated)
	}
}

// The roles of the bundled cases can be made as their files say.
func TestBundledRolesCanBeMade(t *testing.T) {
	c := bundled(t)
	for _, d := range c.Datasets {
		for _, r := range append(slices.Clone(d.Case.Headline), d.Case.Also...) {
			s, err := c.Series(r.Series, "")
			if err == nil && r.Over != "" {
				var over *datasets.Series
				if over, err = c.Series(r.Over, ""); err == nil {
					s, err = datasets.Ratio(s, over)
				}
			}
			if err != nil {
				t.Errorf("%s %s: %v", d.ID, r.Role, err)
				continue
			}
			recompute(t, s.Window(r.Window()))
			if len(s.Window(r.Window()).Observations) == 0 {
				t.Errorf("%s %s: nothing of %s is in its window", d.ID, r.Role, r.Series)
			}
		}
		for _, e := range d.Case.Demand {
			for ref, kind := range map[string]datasets.Kind{e.Price: datasets.KindPrice, e.Quantity: datasets.KindQuantity} {
				if s, err := c.Series(ref, ""); err != nil || s.Kind != kind {
					t.Errorf("%s demand: %s is no %s (%v)", d.ID, ref, kind, err)
				}
			}
		}
		for _, e := range d.Case.Surplus {
			for ref, kind := range map[string]datasets.Kind{e.Price: datasets.KindPrice, e.Quantity: datasets.KindQuantity} {
				if s, err := c.Series(ref, ""); err != nil || s.Kind != kind {
					t.Errorf("%s surplus: %s is no %s (%v)", d.ID, ref, kind, err)
				}
			}
			for _, ref := range []string{e.Spending, e.Income} {
				if s, err := c.Series(ref, ""); err != nil || s.Money != datasets.Nominal {
					t.Errorf("%s surplus: %s is no nominal money (%v)", d.ID, ref, err)
				}
			}
		}
		for _, e := range d.Case.Experience {
			production, err := c.Series(e.Production, "")
			if err != nil {
				t.Fatal(err)
			}
			sum, err := datasets.Cumulative(production.Window(datasets.Window{From: e.From, Until: e.Until}))
			if err != nil {
				t.Fatal(err)
			}
			recompute(t, sum)
		}
	}
}

func BenchmarkBundled(b *testing.B) {
	for b.Loop() {
		bundled(b)
	}
}
