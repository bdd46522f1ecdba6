package analogies_test

import (
	"fmt"
	"testing"
	"testing/fstest"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
)

// The columns of a further table are numbers or yes and no where all their cells are, and text else; dates that are all
// years, and ids that are all digits, stay text. Nothing is made of an empty cell.
func TestPackageTablesOfAFurtherTable(t *testing.T) {
	c, err := datasets.Load(fstest.MapFS{
		"made/series.csv":       {Data: []byte("id,title,unit,measure,multiplier,kind,layer,money,geography,definition\nmiles,Miles,thousand mi,mi,1000,adoption,infrastructure,,US,all\n")},
		"made/observations.csv": {Data: []byte("series,date,value,source,locator,quality,note\nmiles,1830-05,0.1,s,p. 1,reported,\nmiles,1840,1e300,s,p. 2,estimate,first\n")},
		"made/sources.csv":      {Data: []byte("id,citation,url,license,producer,title,published,accessed\ns,Made for this test,https://example.com,none,Nobody,A test,1850-02,2026\n")},
		"made/case.yaml":        {Data: []byte("title: Made\nsubject: a test\nsummary: a test\n")},
		"made/more.csv":         {Data: []byte("from,width,open,mixed,empty\n1830,1.5,true,1,\n1840,,false,x,\n1850,3,,2,\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	tables := analogies.PackageTables(c.Datasets[0])
	for i, want := range []string{
		"series [[miles Miles thousand mi mi 1000 adoption infrastructure  US all]]",
		"observations [[miles 1830-05 0.1 s p. 1 reported ] [miles 1840 1e+300 s p. 2 estimate first]]",
		"sources [[s Made for this test https://example.com none Nobody A test 1850-02 2026]]",
		"more [[1830 1.5 true 1 ] [1840 <nil> false x ] [1850 3 <nil> 2 ]]",
	} {
		if got := fmt.Sprint(tables[i].Name, " ", tables[i].Rows); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	for i, want := range []table.Type{table.Text, table.Number, table.Bool, table.Text, table.Text} {
		if c := tables[3].Columns[i]; c.Type != want {
			t.Errorf("%s is %s, want %s", c.Name, c.Type, want)
		}
	}
}
