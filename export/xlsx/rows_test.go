package xlsx

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func cellXML(c Cell) string { return string(appendCell(nil, "B", 7, &c, 0)) }

func TestCellsHaveTheTypeOfTheirValues(t *testing.T) {
	tenth, fifth := 0.1, 0.2
	for _, test := range []struct {
		cell Cell
		want string
	}{
		{Cell{}, `<c r="B7"/>`},
		{Cell{Value: 1.5}, `<c r="B7"><v>1.5</v></c>`},
		{Cell{Value: math.Copysign(0, -1)}, `<c r="B7"><v>0</v></c>`},
		{Cell{Value: tenth + fifth}, `<c r="B7"><v>0.30000000000000004</v></c>`},
		{Cell{Value: 1.9e-9}, `<c r="B7"><v>1.9E-09</v></c>`},
		{Cell{Value: 1830}, `<c r="B7"><v>1830</v></c>`},
		{Cell{Value: true}, `<c r="B7" t="b"><v>1</v></c>`},
		{Cell{Value: "=A1"}, `<c r="B7" t="inlineStr"><is><t xml:space="preserve">=A1</t></is></c>`},
		{Cell{Value: "123"}, `<c r="B7" t="inlineStr"><is><t xml:space="preserve">123</t></is></c>`},
		{Cell{Formula: "A1&B1", Value: "12"}, `<c r="B7" t="str"><f>A1&amp;B1</f><v>12</v></c>`},
		{Cell{Formula: "A1", Value: ""}, `<c r="B7" t="str"><f>A1</f><v></v></c>`},
		{Cell{Formula: "A1/3", Value: 1.0 / 3}, `<c r="B7"><f>A1/3</f><v>0.3333333333333333</v></c>`},
		{Cell{Formula: "A1>2", Value: false}, `<c r="B7" t="b"><f>A1&gt;2</f><v>0</v></c>`},
	} {
		if got := cellXML(test.cell); got != test.want {
			t.Errorf("%+v\n got %s\nwant %s", test.cell, got, test.want)
		}
	}
	if got := string(appendCell(nil, "B", 7, &Cell{Value: 1}, 3)); got != `<c r="B7" s="3"><v>1</v></c>` {
		t.Errorf("with a style: %s", got)
	}
}

// Excelize would cut most of these to 15 digits.
func TestNumbersComeBackExactly(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	s, want := &Sheet{Name: "A"}, []float64{}
	for range 2000 {
		x := math.Float64frombits(random.Uint64())
		if math.IsNaN(x) || math.IsInf(x, 0) {
			continue
		}
		want = append(want, x)
		s.Add(Cell{Value: x})
	}
	f := reopen(t, &Book{Sheets: []*Sheet{s}})
	for i, x := range want {
		raw, err := f.GetCellValue("A", CellName(i+1, 1), excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		if got, err := strconv.ParseFloat(raw, 64); err != nil || got != x {
			t.Errorf("%v came back as %q, %v", x, raw, err)
		}
	}
}

func TestTextsComeBackAsTexts(t *testing.T) {
	texts := []string{
		"=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "007", "1E5", "TRUE", " lead and trail ", "a\nb", "tab\there",
		"<b>&amp;</b>", "_x0041_", "_x005F_", "quote \" '", "naïve – 漢字 😀", "",
	}
	s := &Sheet{Name: "A"}
	for _, text := range texts {
		s.Add(Cell{Value: text})
	}
	f := reopen(t, &Book{Sheets: []*Sheet{s}})
	for i, want := range texts {
		at := CellName(i+1, 1)
		got, err := f.GetCellValue("A", at)
		if err != nil {
			t.Fatal(err)
		}
		formula, _ := f.GetCellFormula("A", at)
		kind, _ := f.GetCellType("A", at)
		if formula != "" || kind != excelize.CellTypeInlineString {
			t.Errorf("%q became a formula %q of type %v", want, formula, kind)
		}
		// Excelize does not decode escapes in texts that stand in their cells.
		if !strings.HasPrefix(want, "_x") && got != want {
			t.Errorf("%q came back as %q", want, got)
		}
	}
}

func TestControlCharactersAreEscaped(t *testing.T) {
	for in, want := range map[string]string{
		"a\u0007b": "a_x0007_b", "a\rb": "a_x000D_b", "_x0041_": "_x005F_x0041_", "_x004": "_x004", "a\nb\tc": "a\nb\tc",
		"\ufffe": "_xFFFE_", "<&>": "&lt;&amp;&gt;", "_x00g1_": "_x00g1_",
	} {
		if got := string(appendText(nil, in)); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestEmptyCellsAndRowsAreLeftOut(t *testing.T) {
	s := &Sheet{Name: "A"}
	s.Set(5, 3, Cell{Value: 1.0})
	s.Set(5, 4, Cell{Style: Style{Class: Input}}) // empty, to be filled in
	xml := part(t, write(t, &Book{Sheets: []*Sheet{s}}), "xl/worksheets/sheet1.xml")
	if strings.Count(xml, "<row") != 1 || strings.Count(xml, "<c ") != 2 {
		t.Errorf("got %s", xml)
	}
	if !strings.Contains(xml, `<dimension ref="A1:D5">`) {
		t.Errorf("the extent of the cells is missing: %s", xml)
	}
}

// big makes a book of numbers, as large tables are.
func big(rows int) *Book {
	s := &Sheet{Name: "Data", Rows: make([][]Cell, 0, rows)}
	number := Style{Format: "0.00"}
	for i := range rows {
		row := make([]Cell, 8)
		row[0] = Cell{Value: fmt.Sprintf("series-%d", i%100)}
		for j := 1; j < 8; j++ {
			row[j] = Cell{Value: float64(i)*1.1 + float64(j)/7, Style: number}
		}
		s.Rows = append(s.Rows, row)
	}
	return &Book{Sheets: []*Sheet{s}}
}

func BenchmarkWrite100000Rows(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if err := big(100_000).Write(&failing{math.MaxInt}); err != nil {
			b.Fatal(err)
		}
	}
}
