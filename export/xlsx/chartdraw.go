package xlsx

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// Sizes of a chart that gives none, in pixels.
const (
	chartWidth  = 640
	chartHeight = 380
)

// ink is the colour of titles and labels. Excelize's own is so pale that labels
// seem to be missing.
const ink = "333333"

// upright turns text to be read from below, in degrees.
const upright = -90

// drawCharts adds the charts of a sheet.
func (f *framer) drawCharts(s *Sheet) error {
	for i := range s.Charts {
		c := &s.Charts[i]
		if err := f.file.AddChart(s.Name, CellName(c.Row, c.Col), c.excel()); err != nil {
			return err
		}
		f.charts = append(f.charts, c)
	}
	return nil
}

// excel translates a chart as far as excelize goes; editChart does the rest.
func (c *Chart) excel() *excelize.Chart {
	vary, gap := false, uint(40)
	out := &excelize.Chart{
		Type:         map[ChartKind]excelize.ChartType{Scatter: excelize.Scatter, StackedColumn: excelize.ColStacked, StackedArea: excelize.AreaStacked, Line: excelize.Line}[c.Kind],
		Format:       excelize.GraphicOptions{AltText: c.Alt, Name: c.Title},
		Dimension:    excelize.ChartDimension{Width: uint(c.width()), Height: uint(c.height())},
		Legend:       excelize.ChartLegend{Position: "none"},
		Title:        c.titles(),
		XAxis:        c.X.excel(),
		YAxis:        c.Y.excel(),
		VaryColors:   &vary,
		GapWidth:     &gap,
		Border:       excelize.LineOptions{Type: excelize.LineNone},
		ShowBlanksAs: "gap",
	}
	out.XAxis.MajorGridLines = false // one set of lines is enough to read values
	out.XAxis.Title.Paragraph = slices.Concat(out.XAxis.Title.Paragraph, c.lines(c.Subtitle, noteSize, false), c.lines(c.Source, noteSize, false))
	if c.Kind != Scatter {
		out.XAxis.Alignment = excelize.Alignment{TextRotation: upright} // names of columns are wider than the columns
	}
	if c.Legend != "" {
		out.Legend = excelize.ChartLegend{Position: c.Legend, Font: &excelize.Font{Family: fontFamily, Size: 9, Color: ink}}
	}
	for i := range c.Series {
		out.Series = append(out.Series, c.Series[i].excel(c.Kind, c.Series[i].color(i)))
	}
	return out
}

func (c *Chart) width() int {
	if c.Width == 0 {
		return chartWidth
	}
	return c.Width
}

func (c *Chart) height() int {
	if c.Height == 0 {
		return chartHeight
	}
	return c.Height
}

// titles is the title, broken to lines. The subtitle stands below the picture:
// LibreOffice gives all lines of a title the looks of the first.
func (c *Chart) titles() excelize.ChartTitle {
	return excelize.ChartTitle{Paragraph: c.lines(c.Title, titleSize, true)}
}

// Sizes of text in a chart, in points.
const titleSize, noteSize = 12, 9

// lines breaks a text over the width of the chart, a paragraph a line: programs
// that do not break titles themselves would cut them off.
func (c *Chart) lines(text string, size float64, bold bool) []excelize.RichTextRun {
	const wide = 0.72 // pixels of a letter for each point of its size, on the safe side
	room := int(0.85 * float64(c.width()) / (wide * size))
	var out []excelize.RichTextRun
	for _, line := range broken(text, room) {
		out = append(out, excelize.RichTextRun{Text: line, Font: &excelize.Font{Family: fontFamily, Size: size, Bold: bold, Color: ink}})
	}
	return out
}

// broken splits a text at spaces into lines of at most so many letters; a longer
// word has a line of its own.
func broken(text string, room int) []string {
	var lines []string
	for _, word := range strings.Fields(text) {
		last := len(lines) - 1
		if last < 0 || utf8.RuneCountInString(lines[last])+1+utf8.RuneCountInString(word) > room {
			lines = append(lines, word)
			continue
		}
		lines[last] += " " + word
	}
	return lines
}

func axisTitle(text string) excelize.ChartTitle {
	if text == "" {
		return excelize.ChartTitle{}
	}
	font := &excelize.Font{Family: fontFamily, Size: noteSize, Color: ink}
	return excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: text, Font: font}}}
}

// excel translates an axis. Labels stand low, at the edge of the plot: beside an
// axis that crosses at zero they would lie among the points.
func (a *Axis) excel() excelize.ChartAxis {
	out := excelize.ChartAxis{
		Title: axisTitle(a.Title), Minimum: a.Min, Maximum: a.Max, MajorUnit: a.Major, MajorGridLines: true,
		TickLabelPosition: excelize.ChartTickLabelLow,
		Font:              excelize.Font{Family: fontFamily, Size: 9, Color: ink},
		NumFmt:            excelize.ChartNumFmt{CustomNumFmt: a.Format},
	}
	if a.Format == "" {
		out.NumFmt.CustomNumFmt = "General"
	}
	if a.Log {
		out.LogBase = 10 // written for the y axis only; editChart writes it for x
	}
	return out
}

// excel translates a series. A line must be asked for: the library's own choice for
// scatter charts is an invisible one.
func (s *ChartSeries) excel(kind ChartKind, color Color) excelize.ChartSeries {
	fill := excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{string(color)}}
	out := excelize.ChartSeries{Name: s.Name, Categories: s.X, Values: s.Y, Fill: fill}
	if kind != Scatter && kind != Line {
		return out
	}
	width := s.Width
	if width == 0 {
		width = 2
	}
	out.Line = excelize.LineOptions{Type: excelize.LineSolid, Width: width, Fill: fill}
	out.Marker.Symbol = "none"
	switch s.Mark {
	case Points:
		out.Line = excelize.LineOptions{Type: excelize.LineNone}
		out.Marker = excelize.ChartMarker{
			Symbol: s.Marker, Size: 6, Fill: fill, Border: excelize.LineOptions{Type: excelize.LineSolid, Width: 0.75, Fill: fill},
		}
		if s.Marker == "" {
			out.Marker.Symbol = "circle"
		}
	case Dashed:
		out.Line.Dash = excelize.LineDashDash
	case Dotted:
		out.Line.Dash = excelize.LineDashSysDot
	case DashDot:
		out.Line.Dash = excelize.LineDashSashDot
	case LongDash:
		out.Line.Dash = excelize.LineDashLgDash
	}
	return out
}

// color returns the colour of the i-th series, from the palette if it has none.
func (s *ChartSeries) color(i int) Color {
	if s.Color != "" {
		return s.Color
	}
	// Yellow is left out: a line or a point of it is hard to see on white.
	order := []int{5, 6, 3, 1, 7, 2, 0}
	return Palette()[order[i%len(order)]]
}
