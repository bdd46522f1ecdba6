package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export"
	"example.com/rhyme/fit"
)

func sample() *table.Table {
	t := table.New("fits", "Fits", table.Columns("series", "n", "rss", "warnings")...)
	t.Add("a<b", 3, 0.1234567890123456, []string{"one", "two"})
	t.Add("c,d", 4, nil, []string{})
	return t
}

func TestCSV(t *testing.T) {
	var b bytes.Buffer
	if err := export.CSV(&b, sample()); err != nil {
		t.Fatal(err)
	}
	want := "series,n,rss,warnings\na<b,3,0.1234567890123456,one; two\n\"c,d\",4,,\n"
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

func TestJSON(t *testing.T) {
	var b bytes.Buffer
	if err := export.JSON(&b, sample()); err != nil {
		t.Fatal(err)
	}
	want := `{
  "fits": [
    {"series": "a<b", "n": 3, "rss": 0.1234567890123456, "warnings": ["one","two"]},
    {"series": "c,d", "n": 4, "rss": null, "warnings": []}
  ]
}
`
	if b.String() != want {
		t.Errorf("got %s, want %s", b.String(), want)
	}
}

// CSV and JSON of the whole report carry the same cells, all digits.
func TestFormsAgree(t *testing.T) {
	r := report(t)
	var b bytes.Buffer
	if err := export.JSON(&b, r.Tables()...); err != nil {
		t.Fatal(err)
	}
	var all map[string][]map[string]any
	if err := json.Unmarshal(b.Bytes(), &all); err != nil {
		t.Fatal(err)
	}
	for _, tab := range r.Tables() {
		b.Reset()
		if err := export.CSV(&b, tab); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&b).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if len(rows)-1 != len(all[tab.Name]) {
			t.Fatalf("%s: %d rows in csv, %d in json", tab.Name, len(rows)-1, len(all[tab.Name]))
		}
		for i, row := range rows[1:] {
			for k, name := range rows[0] {
				if v, ok := all[tab.Name][i][name].(float64); ok {
					if got, err := strconv.ParseFloat(row[k], 64); err != nil || got != v {
						t.Fatalf("%s row %d, %s: %q in csv, %v in json", tab.Name, i, name, row[k], v)
					}
				}
			}
		}
	}
}

func TestTextHasFootnotes(t *testing.T) {
	var b bytes.Buffer
	if err := export.Text(&b, sample()); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"series", "0.1235", "[1] [2]", "[1] one\n[2] two\n"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in\n%s", want, b.String())
		}
	}
}

func ExampleFit() {
	catalog, err := datasets.Bundled()
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := catalog.Series("internet-bandwidth/us-ip-transit-price", "")
	if err != nil {
		fmt.Println(err)
		return
	}
	set := analogies.NewFitSet(s, fit.Multiplicative)
	if err := set.Run([]string{"exponential-decline"}, 0.95, nil); err != nil {
		fmt.Println(err)
		return
	}
	var b bytes.Buffer
	if err := export.Fit(&b, set); err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range strings.Split(b.String(), "\n")[:7] {
		fmt.Println(strings.TrimRight(line, " "))
	}
	// Output:
	// IP transit price, competitive US and European markets
	// USD/Mbps/month (nominal), United States; from 2015 the most competitive markets; 12 observations, 1998 to 2025; multiplicative noise
	//
	//  model                parameter  estimate  std_error  lower   upper   unit
	// ───────────────────────────────────────────────────────────────────────────────────────────────
	//  exponential-decline  a             904.9      187.6   570.2   1,436  USD/Mbps/month (nominal)
	//  exponential-decline  r            0.3802    0.01648  0.3435  0.4169  per year
}

func ExampleCSV() {
	t := table.New("parameters", "Parameters", table.Columns("parameter", "estimate", "std_error")...)
	t.Add("K", 263257.0720891, 5007.6)
	if err := export.CSV(os.Stdout, t); err != nil {
		fmt.Println(err)
	}
	// Output:
	// parameter,estimate,std_error
	// K,263257.0720891,5007.6
}
