package xlsx

import (
	"bytes"
	"math"
	"testing"
	"time"
)

func pointer(x float64) *float64 { return &x }

// sample is a small book that uses everything: names, tables, links, lists, rules
// and charts of every kind, with cached results that are right.
func sample() *Book {
	b := &Book{
		Title: "Sample", Subject: "Test", Author: "rhyme", Keywords: "rails, tokens", Description: "A test.",
		Modified: time.Date(2025, 3, 4, 5, 6, 7, 0, time.UTC),
	}
	b.Sheets = []*Sheet{sampleCover(), sampleData(), sampleFit(), sampleShares()}
	b.Names = []Name{
		{"fit_K", Address("Data", 4, 6), "ceiling"},
		{"fit_r", Address("Data", 5, 6), "speed"},
		{"fit_t0", Address("Data", 6, 6), "middle"},
	}
	return b
}

func sampleCover() *Sheet {
	s := &Sheet{
		Name: "Cover", Tab: "0072B2", Widths: []float64{30, 60}, Landscape: true,
		Footer: "Data & dates to 2025", Heights: map[int]float64{1: 24},
	}
	s.Add(Cell{Value: "Do tokens rhyme with rails?", Style: Style{Class: Title}})
	s.Add(Cell{Value: "Miles and prices, United States, 1830-1890", Style: Style{Class: Subtitle}})
	s.Set(4, 1, Cell{Value: "Data", Style: Style{Class: LinkText}, Link: &Link{To: "#Data!A1", Tip: "go to the data"}})
	s.Set(5, 1, Cell{Value: "Shares of layers", Style: Style{Class: LinkText}, Link: To("#Shares of layers!$A$1")})
	s.Set(6, 1, Cell{Value: "Source", Style: Style{Class: LinkText}, Link: To("https://example.com/?a=1&b=2")})
	s.Set(7, 1, Text("=1+1", Style{}))
	s.Set(7, 2, Text("a\u0007bell, _x0041_, <&>, tab\t, line\nbreak", Style{Wrap: true}))
	s.Set(8, 1, Text("master check", Style{}))
	s.Set(8, 2, Formula(`IF('Shares of layers'!$D$2=1,"pass","FAIL")`, "pass", Style{Class: Calculated, Bold: true}))
	s.Rules = []Rule{{8, 2, 8, 2, "pass", Pass}, {8, 2, 8, 2, "FAIL", Fail}}
	return s
}

const (
	sampleK  = 260.5
	sampleR  = 0.115
	sampleT0 = 1871.25
)

func logistic(x float64) float64 { return sampleK / (1 + math.Exp(-sampleR*(x-sampleT0))) }

func sampleData() *Sheet {
	s := &Sheet{
		Name: "Data", Tab: "009E73", Widths: []float64{8, 14, 14, 4, 12, 12}, FreezeRows: 3, FreezeCols: 1,
		Gridlines: true, RepeatRows: 3,
	}
	s.Add(Text("Railroad miles", Style{Class: Title}))
	s.Add(Text("thousand miles", Style{Class: Subtitle}))
	head := Style{Class: Heading, Wrap: true}
	s.Add(Text("Year", head), Text("Observed", head), Text("Fitted", head))
	for i := range 13 {
		year := 1830 + 5*i
		y := logistic(float64(year)) * (1 + 0.04*math.Sin(float64(i)*2))
		row := s.Add(Cell{Value: year, Style: Style{Format: "0"}}, Number(y, Style{Format: "0.0"}))
		if i == 4 {
			s.Set(row, 2, Cell{}) // a gap
		}
		s.Set(row, 3, Formula("fit_K/(1+EXP(-fit_r*("+CellName(row, 1)+"-fit_t0)))", logistic(float64(year)), Style{Class: Calculated, Format: "0.0"}))
	}
	for i, p := range []struct {
		name string
		x    float64
	}{{"K", sampleK}, {"r", sampleR}, {"t0", sampleT0}} {
		s.Set(4+i, 5, Text(p.name, Style{}))
		s.Set(4+i, 6, Number(p.x, Style{Class: Input}))
	}
	s.Tables = []Table{{Name: "miles", FirstRow: 3, FirstCol: 1, LastRow: 16, LastCol: 3}}
	s.Lists = []List{{FirstRow: 4, FirstCol: 6, LastRow: 4, LastCol: 6, Min: pointer(0), Max: pointer(1000), Prompt: "Ceiling in thousand miles"}}
	return s
}

func sampleFit() *Sheet {
	s := &Sheet{Name: "Charts"}
	s.Add(Text("Charts", Style{Class: Title}))
	series := []ChartSeries{
		{Name: Address("Data", 3, 2), X: RangeOf("Data", 4, 1, 16, 1), Y: RangeOf("Data", 4, 2, 16, 2), Mark: Points},
		{Name: Address("Data", 3, 3), X: RangeOf("Data", 4, 1, 16, 1), Y: RangeOf("Data", 4, 3, 16, 3), Mark: Solid, Color: "D55E00", Label: true},
	}
	years := Axis{Title: "Year", Min: pointer(1830), Max: pointer(1900), Major: 10, Format: "0"}
	s.Charts = []Chart{
		{
			Title: "Miles followed an S-curve towards 260 thousand, and were half way there in 1871",
			Alt:   "Scatter of miles by year, because they follow an S-curve", Row: 3, Col: 1, Kind: Scatter,
			X: years, Y: Axis{Title: "Thousand miles", Format: "#,##0"}, Series: series, Legend: "bottom",
		},
		{
			Title: "Growth was exponential before 1870", Alt: "Scatter of miles on a log scale", Row: 3, Col: 11, Kind: Scatter,
			X: years, Y: Axis{Title: "Thousand miles, log scale", Log: true, Format: "#,##0.0", Min: pointer(0.1), Max: pointer(1000)}, Series: series,
		},
	}
	return s
}

func sampleShares() *Sheet {
	s := &Sheet{Name: "Shares of layers", Landscape: true}
	head := Style{Class: Heading}
	s.Add(Text("Year", head), Text("Infrastructure", head), Text("Applications", head), Text("Sum", head))
	for i := range 8 {
		a := 0.8 - 0.07*float64(i)
		row := s.Add(Text([]string{"1840", "1850", "1860", "1870", "1880", "1890", "1900", "1910"}[i], Style{}),
			Number(a, Style{Format: "0.0%"}), Number(1-a, Style{Format: "0.0%"}))
		s.Set(row, 4, Formula(CellName(row, 2)+"+"+CellName(row, 3), a+(1-a), Style{Class: Calculated, Format: "0%"}))
	}
	s.Tables = []Table{{Name: "shares", FirstRow: 1, FirstCol: 1, LastRow: 9, LastCol: 4, Plain: true}}
	var series []ChartSeries
	for col := 2; col <= 3; col++ {
		series = append(series, ChartSeries{
			Name: Address(s.Name, 1, col), X: RangeOf(s.Name, 2, 1, 9, 1), Y: RangeOf(s.Name, 2, col, 9, col), Mark: Solid,
		})
	}
	for i, kind := range []ChartKind{StackedColumn, StackedArea, Line} {
		s.Charts = append(s.Charts, Chart{
			Title: "The owners of the tracks lost half of their share", Alt: "Shares by decade", Row: 11 + 20*i, Col: 1, Kind: kind,
			X: Axis{Title: "Year"}, Y: Axis{Title: "Share of revenue", Min: pointer(0), Max: pointer(1), Format: "0%", Major: 0.25},
			Series: series, Legend: "right",
		})
	}
	return s
}

// write writes a book and returns its bytes.
func write(t *testing.T, b *Book) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := b.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}
