package export_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export"
)

func ExampleDataPackage() {
	t := table.New("fits", "Fits", table.Columns("series", "n")...)
	t.Add("us-railroad-miles", 32)
	files, err := export.DataPackage(export.Package{Name: "fits", Title: "Fits", Resources: []export.Resource{{Path: "fits.csv", Table: t}}})
	if err != nil {
		panic(err)
	}
	for _, f := range files {
		fmt.Println(f.Path)
	}
	fmt.Print(string(files[0].Content))
	// Output:
	// fits.csv
	// datapackage.json
	// series,n
	// us-railroad-miles,32
}

// Types are those of Table Schema, version 1; a list is text in a .csv file. Sources lose an address that could be a path
// out of the package: the profile refuses ".." and a dot, slash or tilde at the beginning.
func TestDataPackageDescribesColumnsAndSources(t *testing.T) {
	tab := table.New("t", "T", table.Columns("series", "n", "rss", "share", "year", "at_bound", "warnings")...)
	files, err := export.DataPackage(export.Package{Name: "p", Title: "P", Resources: []export.Resource{{
		Path: "a/t.csv", Table: tab, Sources: []export.Source{{Title: "one", Path: "https://example.com/a"}, {Title: "two", Path: "https://example.com/a..b"}, {Title: "three", Path: "/etc"}},
	}}})
	if err != nil {
		t.Fatal(err)
	}
	var d struct {
		Resources []struct {
			Name    string
			Schema  struct{ Fields []struct{ Name, Type string } }
			Sources []struct{ Path string }
		}
	}
	if err := json.Unmarshal(files[1].Content, &d); err != nil {
		t.Fatal(err)
	}
	r := d.Resources[0]
	if got, want := fmt.Sprint(r.Schema.Fields), "[{series string} {n integer} {rss number} {share number} {year integer} {at_bound boolean} {warnings string}]"; got != want {
		t.Errorf("fields %s, want %s", got, want)
	}
	if got, want := fmt.Sprint(r.Name, r.Sources), "a_t[{https://example.com/a} {} {}]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
