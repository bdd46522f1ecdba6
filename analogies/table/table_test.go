package table_test

import (
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/analogies/table"
)

func TestGlossaryIsComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range table.Glossary() {
		if c.Name == "" || c.Meaning == "" || c.Type == "" || seen[c.Name] {
			t.Errorf("column %+v is incomplete or listed twice", c)
		}
		seen[c.Name] = true
	}
}

func TestAddTakesWhatTheColumnHolds(t *testing.T) {
	tab := table.New("t", "T", table.Columns("series", "n", "rss", "share", "at_bound", "warnings")...)
	tab.Add("a", 3, math.NaN(), 0.5, true, []string{"x", "y"})
	tab.Add(nil, nil, math.Inf(1), nil, nil, nil)
	if tab.Rows[0][2] != nil || tab.Rows[1][2] != nil {
		t.Errorf("numbers that do not exist are kept: %v", tab.Rows)
	}
	for name, add := range map[string]func(){
		"a number under text": func() { tab.Add(1.5, 3, 1.0, 0.5, true, nil) },
		"a short row":         func() { tab.Add("a") },
		"a foreign column":    func() { table.Columns("nonsense") },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s does not panic", name)
				}
			}()
			add()
		}()
	}
}

func TestWhereAndPick(t *testing.T) {
	tab := table.New("t", "T", table.Columns("series", "n", "rss")...)
	tab.Add("a", 3, 1.5)
	tab.Add("b", 4, nil)
	got := tab.Where(func(r []any) bool { return r[1] == 4 }).Pick("rss", "series")
	if len(got.Rows) != 1 || got.Columns[0].Name != "rss" || got.Rows[0][0] != nil || got.Rows[0][1] != "b" {
		t.Errorf("columns %v, rows %v", got.Columns, got.Rows)
	}
}

func TestFormat(t *testing.T) {
	num := table.Column{Type: table.Number}
	for _, c := range []struct {
		col           table.Column
		v             any
		people, exact string
	}{
		{num, 263257.0721, "263,257", "263257.0721"},
		{num, -1234567.0, "-1,234,567", "-1.234567e+06"},
		{num, 48.51884, "48.52", "48.51884"},
		{num, 0.06601, "0.06601", "0.06601"},
		{num, 9.9996, "10.000", "9.9996"},
		{num, 2.5e-7, "2.5e-07", "2.5e-07"},
		{num, 0.0, "0", "0"},
		{num, nil, "", ""},
		{table.Column{Type: table.Year}, 1885.5713, "1885.6", "1885.5713"},
		{table.Column{Type: table.Share}, 0.12345, "12.3%", "0.12345"},
		{table.Column{Type: table.Bool}, true, "yes", "true"},
		{table.Column{Type: table.Integer}, 1916, "1916", "1916"},
		{table.Column{Type: table.List}, []string{"a", "b"}, "a; b", "a; b"},
	} {
		if got := c.col.Format(c.v); got != c.people {
			t.Errorf("Format(%v) = %q, want %q", c.v, got, c.people)
		}
		if got := c.col.Exact(c.v); got != c.exact {
			t.Errorf("Exact(%v) = %q, want %q", c.v, got, c.exact)
		}
	}
}

func ExampleTable_Frame() {
	t := table.New("fits", "Fits", table.Columns("series", "n", "rss")...)
	t.Add("us-railroad-miles", 32, 584572654.25)
	t.Add("us-ip-transit-price", 12, nil)
	df, err := t.Frame()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(df.Names(), df.Col("rss").Float()[0], df.Col("rss").IsNaN())
	// Output: [series n rss] 5.8457265425e+08 [false true]
}
