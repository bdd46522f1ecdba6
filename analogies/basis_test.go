package analogies_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
)

// The basis changes with what numbers can rest on, and with nothing else.
func TestBasisChangesWithTheFigures(t *testing.T) {
	first := basisOf(t, "", "", "")
	if want := []string{"fax/case.yaml", "fax/lines", "fax/price", "fax/units.csv"}; !slices.Equal(slices.Sorted(maps.Keys(first)), want) {
		t.Fatalf("the basis is %v, want %v", first, want)
	}
	for name, c := range map[string]struct{ file, old, new, changes string }{
		"a value":         {"observations", "price,2002,80", "price,2002,81", "fax/price"},
		"a quality":       {"observations", "80,made,,reported", "80,made,,estimate", "fax/price"},
		"a date":          {"observations", "price,2003", "price,2004", "fax/price"},
		"a unit":          {"series", "USD,USD,1,", "USD thousand,USD,1000,", "fax/price"},
		"a further table": {"units", "2,b", "2,c", "fax/units.csv"},
		"a window":        {"case", "price: {series: price}", "price: {series: price, from: 2002}", "fax/case.yaml"},
		"a note":          {"observations", "reported,first", "reported,the first", ""},
		"a locator":       {"observations", "80,made,,", "80,made,page 3,", ""},
		"a comment":       {"case", "headline:", "# what stands for it\nheadline:", ""},
	} {
		var changed []string
		now := basisOf(t, c.file, c.old, c.new)
		for id, digest := range first {
			if now[id] != digest {
				changed = append(changed, id)
			}
		}
		if got := strings.Join(changed, " "); got != c.changes {
			t.Errorf("%s changes %q, want %q", name, got, c.changes)
		}
	}
}

// basisOf are the digests of a small report, one file of which has another text in one place.
func basisOf(t *testing.T, file, old, new string) map[string]string {
	t.Helper()
	files := map[string]string{
		"series": "id,title,unit,measure,multiplier,kind,layer,money,geography,definition\n" +
			"lines,Lines,percent,share,1,adoption,infrastructure,,World,made\nprice,Price,USD,USD,1,price,infrastructure,nominal,World,made\n",
		"observations": "series,date,value,source,locator,quality,note\n" +
			"lines,2001,3,made,,reported,\nlines,2002,9,made,,reported,\nprice,2001,90,made,,reported,first\nprice,2002,80,made,,reported,\nprice,2003,70,made,,reported,\n",
		"sources": "id,citation,url,license\nmade,Made,https://example.com/,public domain\n",
		"units":   "n,name\n1,a\n2,b\n",
		"case":    "title: Fax\nsubject: made\nsummary: made\nstart: {year: 2001, why: first, series: lines}\nheadline:\n  adoption: {series: lines}\n  price: {series: price}\n",
	}
	if file != "" {
		if !strings.Contains(files[file], old) {
			t.Fatalf("%q is not in %s", old, file)
		}
		files[file] = strings.Replace(files[file], old, new, 1)
	}
	folder := fstest.MapFS{"fax/case.yaml": {Data: []byte(files["case"])}, "fax/NOTES.md": {Data: []byte("Made.\n")}}
	for _, name := range []string{"series", "observations", "sources", "units"} {
		folder["fax/"+name+".csv"] = &fstest.MapFile{Data: []byte(files[name])}
	}
	catalog, err := datasets.Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	plan := analogies.DefaultPlan()
	plan.Cases = []string{"fax"}
	r, err := analogies.Build(t.Context(), catalog, plan)
	if err != nil {
		t.Fatal(err)
	}
	basis := r.BasisTable()
	out := map[string]string{}
	for _, row := range basis.Rows {
		out[row[basis.Index("id")].(string)], _ = row[basis.Index("digest")].(string)
	}
	return out
}
