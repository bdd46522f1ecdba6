package export_test

import (
	"testing"
	"testing/fstest"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
)

// Whatever people call their technologies, a workbook comes of it: titles of other
// scripts, that begin with a digit, or that are the same twice. Excel allows none of
// these in the names of tables and cells, nor two heads alike in a table.
func TestTitlesOfEveryKind(t *testing.T) {
	files := fstest.MapFS{}
	titles := map[string]string{"5g": "5G radio", "radio": "Радио", "current": "Ток", "one": "Radio", "two": "Radio"}
	for id, title := range titles {
		files[id+"/series.csv"] = &fstest.MapFile{Data: []byte("id,title,unit,measure,multiplier,kind,layer,money,geography,definition\nusers,Users,percent,percent,1,adoption,,,World,made\n")}
		files[id+"/observations.csv"] = &fstest.MapFile{Data: []byte("series,date,value,source,locator,quality,note\nusers,2001,2,src,here,reported,\nusers,2004,9,src,here,reported,\nusers,2007,30,src,here,reported,\nusers,2010,60,src,here,reported,\nusers,2013,82,src,here,reported,\nusers,2016,93,src,here,reported,\nusers,2019,97,src,here,reported,\nusers,2022,98,src,here,reported,\n")}
		files[id+"/sources.csv"] = &fstest.MapFile{Data: []byte("id,citation,url,license\nsrc,Made for this test,https://example.com,none\n")}
		files[id+"/case.yaml"] = &fstest.MapFile{Data: []byte("title: " + title + "\nstart: {year: 2000}\nheadline:\n  adoption: users\n")}
	}
	catalog, err := datasets.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	plan := analogies.DefaultPlan()
	plan.Cases = []string{"5g", "radio", "current", "one", "two"}
	r, err := analogies.Build(t.Context(), catalog, plan)
	if err != nil {
		t.Fatal(err)
	}
	f := open(t, workbook(t, r))
	heads := map[string]bool{}
	for _, at := range []string{"C4", "G4", "K4", "O4", "S4"} {
		head, _ := f.GetCellValue("Comparison", at)
		heads[head] = true
	}
	for _, want := range []string{"5G radio", "Радио", "Ток", "Radio (one)", "Radio (two)"} {
		if !heads[want] {
			t.Errorf("heads of Comparison are %v, want %q among them", heads, want)
		}
	}
}
