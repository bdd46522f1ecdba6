package xlsx

import (
	"math"
	"strings"
	"testing"
)

// Every mistake is made once in a book that is right otherwise.
func TestEveryProblemIsFound(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	chart := func(f func(*Chart)) func(*Book) { return func(b *Book) { f(&b.Sheets[2].Charts[0]) } }
	series := func(f func(*ChartSeries)) func(*Book) { return func(b *Book) { f(&b.Sheets[2].Charts[0].Series[0]) } }
	cell := func(c Cell) func(*Book) { return func(b *Book) { b.Sheets[1].Set(20, 8, c) } }
	list := func(f func(*List)) func(*Book) { return func(b *Book) { f(&b.Sheets[1].Lists[0]) } }
	table := func(f func(*Table)) func(*Book) { return func(b *Book) { f(&b.Sheets[1].Tables[0]) } }
	name := func(n string) func(*Book) { return func(b *Book) { b.Names[0].Name = n } }
	for _, test := range []struct {
		want  string
		spoil func(*Book)
	}{
		{"sheet 2 is nil", func(b *Book) { b.Sheets[1] = nil }},
		{"is empty", func(b *Book) { b.Sheets[0].Name = " " }},
		{"at most 31", func(b *Book) { b.Sheets[0].Name = strings.Repeat("a", 32) }},
		{"contains one of", func(b *Book) { b.Sheets[0].Name = "a[b" }},
		{"apostrophe", func(b *Book) { b.Sheets[0].Name = "'a" }},
		{"reserved", func(b *Book) { b.Sheets[0].Name = "history" }},
		{"control character", func(b *Book) { b.Sheets[0].Name = "a\nb" }},
		{"is taken", func(b *Book) { b.Sheets[0].Name = "DATA" }},
		{"outside the sheet", func(b *Book) { b.Sheets[0].Set(0, 1, Cell{}) }},
		{"tab colour", func(b *Book) { b.Sheets[0].Tab = "#00ff00" }},
		{"width of column B", func(b *Book) { b.Sheets[0].Widths[1] = 256 }},
		{"height", func(b *Book) { b.Sheets[0].Heights[3] = 410 }},
		{"cannot freeze", func(b *Book) { b.Sheets[0].FreezeRows = -1 }},
		{"cannot repeat", func(b *Book) { b.Sheets[0].RepeatRows = -1 }},
		{"footer", func(b *Book) { b.Sheets[0].Footer = strings.Repeat("a", 256) }},

		{"Data!H20: value is NaN", cell(Cell{Value: nan})},
		{"Data!H20: value is +Inf", cell(Cell{Value: inf})},
		{"beyond 2^53", cell(Cell{Value: 1<<53 + 1})},
		{"not valid UTF-8", cell(Cell{Value: "\xff"})},
		{"text has 32768 characters", cell(Cell{Value: strings.Repeat("a", 32768)})},
		{"text has 32768 characters", cell(Cell{Value: strings.Repeat("😀", 16384)})},
		{"type float32", cell(Cell{Value: float32(1)})},
		{"unknown class", cell(Cell{Style: Style{Class: 99}})},
		{"alignment", cell(Cell{Style: Style{Align: 9}})},
		{"indent", cell(Cell{Style: Style{Indent: 16}})},
		{"number format", cell(Cell{Style: Style{Format: strings.Repeat("0", 256)}})},
		{"without the result", cell(Cell{Formula: "A1"})},
		{"is not a function", cell(Cell{Formula: "NOW()", Value: 1.0})},
		{"neither #Sheet!A1", cell(Cell{Value: "x", Link: To("ftp://example.com")})},
		{"neither #Sheet!A1", cell(Cell{Value: "x", Link: To("https:")})},
		{"longer than 2079", cell(Cell{Value: "x", Link: To("https://example.com/" + strings.Repeat("a", 2079))})},
		{"does not end in a cell", cell(Cell{Value: "x", Link: To("#Data")})},
		{"does not exist", cell(Cell{Value: "x", Link: To("#Dtaa!A1")})},
		{"tip without a link", cell(Cell{Value: "x", Link: &Link{Tip: "y"}})},
		{"tip is longer", cell(Cell{Value: "x", Link: &Link{To: "#Data!A1", Tip: strings.Repeat("a", 256)}})},

		{"looks like a cell", name("A1")},
		{"looks like a cell", name("fit1")},
		{"looks like a cell", name("R1C1")},
		{"looks like a cell", name("r")},
		{"looks like a cell", name("C")},
		{"may contain", name("fit-K")},
		{"may contain", name("1fit")},
		{"is empty", name("")},
		{"longer than 255", name(strings.Repeat("a", 256))},
		{"is a value", name("true")},
		{"Excel keeps for itself", name("_xlnm.Print_Area")},
		{"the word is taken", name("FIT_R")},
		{"the word is taken", name("Miles")},
		{"is not an address", func(b *Book) { b.Names[0].Refers = "F4" }},
		{"does not exist", func(b *Book) { b.Names[0].Refers = "Dtaa!$F$4" }},
		{"comment", func(b *Book) { b.Names[0].Comment = strings.Repeat("a", 256) }},

		{"table 1", table(func(t *Table) { t.Name = "A1" })},
		{"the word is taken", table(func(t *Table) { t.Name = "fit_k" })},
		{"no rectangle", table(func(t *Table) { t.LastCol = 0 })},
		{"no row of data", table(func(t *Table) { t.LastRow = t.FirstRow })},
		{"unknown style", table(func(t *Table) { t.Style = "Nice" })},
		{"Data!D3: the head of table miles must be a text", table(func(t *Table) { t.LastCol = 4 })},
		{"must be a text", func(b *Book) { b.Sheets[1].Set(3, 1, Cell{Value: 1830}) }},
		{"there twice", func(b *Book) { b.Sheets[1].Set(3, 1, Cell{Value: "OBSERVED"}) }},
		{"Data!H3: rate is the head of no table", func(b *Book) {
			b.Sheets[1].Set(3, 8, Text("rate", Style{Class: Heading}))
			b.Sheets[1].Set(4, 8, Number(1, Style{}))
		}},
		{"row 17 of table miles is empty", table(func(t *Table) { t.LastRow = 18 })},
		{"breaks its line", func(b *Book) { b.Sheets[1].Set(3, 1, Cell{Value: "a\nb"}) }},
		{"overlaps", func(b *Book) {
			b.Sheets[1].Tables = append(b.Sheets[1].Tables, Table{Name: "other", FirstRow: 3, FirstCol: 3, LastRow: 5, LastCol: 3})
		}},

		{"it has 0", list(func(l *List) { l.Min, l.Max = nil, nil })},
		{"it has 2", list(func(l *List) { l.Values = []string{"a"} })},
		{"cannot hold", list(func(l *List) { l.Min, l.Max, l.Values = nil, nil, []string{"a,b"} })},
		{"has 299 characters", list(func(l *List) { l.Min, l.Max, l.Values = nil, nil, strings.Split(strings.Repeat("ab ", 100), " ")[:100] })},
		{"neither one row nor one column", list(func(l *List) { l.Min, l.Max, l.From = nil, nil, "Data!$A$1:$B$2" })},
		{"does not exist", list(func(l *List) { l.Min, l.Max, l.From = nil, nil, "Dtaa!$A$1:$A$2" })},
		{"a limit is NaN", list(func(l *List) { l.Min = &nan })},
		{"wrong order", list(func(l *List) { l.Min = pointer(2000) })},
		{"prompt or error", list(func(l *List) { l.Prompt = strings.Repeat("a", 256) })},
		{"no rectangle", list(func(l *List) { l.FirstRow = 0 })},
		{"a short text", func(b *Book) { b.Sheets[0].Rules[0].Equals = "" }},
		{"unknown class", func(b *Book) { b.Sheets[0].Rules[0].Class = 99 }},
		{"no rectangle", func(b *Book) { b.Sheets[0].Rules[0].LastRow = 0 }},

		{"outside the sheet", chart(func(c *Chart) { c.Row = 0 })},
		{"needs a title", chart(func(c *Chart) { c.Title = "" })},
		{"needs a title", chart(func(c *Chart) { c.Alt = "" })},
		{"control character", chart(func(c *Chart) { c.Alt = "\x00" })},
		{"no size", chart(func(c *Chart) { c.Width = -1 })},
		{"unknown kind", chart(func(c *Chart) { c.Kind = 99 })},
		{"legend", chart(func(c *Chart) { c.Legend = "left" })},
		{"x axis: limit is +Inf", chart(func(c *Chart) { c.X.Max = &inf })},
		{"has no logarithm", chart(func(c *Chart) { c.Y.Log, c.Y.Min = true, pointer(0) })},
		{"wrong order", chart(func(c *Chart) { c.X.Min = pointer(1900) })},
		{"distance of labels is -1", chart(func(c *Chart) { c.X.Major = -1 })},
		{"powers of ten", chart(func(c *Chart) { c.Y.Log, c.Y.Major = true, 10 })},
		{"y axis: number format", chart(func(c *Chart) { c.Y.Format = "\n" })},
		{"x axis of categories", func(b *Book) { b.Sheets[3].Charts[0].X.Log = true }},
		{"no series", chart(func(c *Chart) { c.Series = nil })},
		{"unknown mark", series(func(s *ChartSeries) { s.Mark = 99 })},
		{"colour", series(func(s *ChartSeries) { s.Color = "red" })},
		{"unknown marker", series(func(s *ChartSeries) { s.Marker = "heart" })},
		{"line width", series(func(s *ChartSeries) { s.Width = nan })},
		{"is not an address", series(func(s *ChartSeries) { s.Name = "Observed" })},
		{"not one cell with a text", series(func(s *ChartSeries) { s.Name = "Data!$B$4" })},
		{"does not exist", series(func(s *ChartSeries) { s.X = "Dtaa!$A$1:$A$2" })},
		{"one row or one column", series(func(s *ChartSeries) { s.X = "Data!$A$4:$B$16" })},
		{"x has 12 cells and y has 13", series(func(s *ChartSeries) { s.X = "Data!$A$5:$A$16" })},
		{"not a number", func(b *Book) { b.Sheets[1].Set(5, 2, Cell{Value: "n/a"}) }},
		{"has no logarithm", func(b *Book) { b.Sheets[1].Set(5, 2, Cell{Value: 0.0}) }},
		{"holds no number", series(func(s *ChartSeries) { s.Y = "Data!$D$4:$D$16" })},
	} {
		b := sample()
		test.spoil(b)
		err := b.Check()
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("want %q, got %v", test.want, err)
		}
	}
	if err := sample().Check(); err != nil {
		t.Errorf("the sample has a problem: %v", err)
	}
}

func TestTooManyLinks(t *testing.T) {
	s := &Sheet{Name: "A"}
	for range maxLinks + 1 {
		s.Add(Cell{Value: "x", Link: To("#A!A1")})
	}
	if err := (&Book{Sheets: []*Sheet{s}}).Check(); err == nil || !strings.Contains(err.Error(), "65531 links") {
		t.Errorf("got %v", err)
	}
}
