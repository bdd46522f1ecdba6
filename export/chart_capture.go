package export

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export/xlsx"
)

// captureCharts draws what applications held by every definition of a case, on a
// page of their own.
func (b *workbook) captureCharts(p *page, row int, spans map[string]span) {
	p.Breaks = append(p.Breaks, row)
	p.Set(row, 1, xlsx.Text("Applications over applications and infrastructure, a line a definition, at the base weights of Inputs. At half they hold as much. Cells: Capture", xlsx.Style{Class: xlsx.Note}))
	drawn := 0
	for _, c := range b.report.Cases {
		chart, ok := b.captureChart(c, spans)
		if !ok {
			continue
		}
		chart.Row, chart.Col = row+2+drawn/2*21, 1+drawn%2*8
		if m, err := b.report.Measure(c.ID(), deciding(c), "capture_last"); err == nil {
			b.live(p, chart.Row-1, chart.Col, m.Quantity)
		}
		p.Charts = append(p.Charts, chart)
		drawn++
	}
}

// captureChart draws the definitions of a case: one colour, a dash each, the one
// that decides as the thick line.
func (b *workbook) captureChart(c *analogies.Case, spans map[string]span) (xlsx.Chart, bool) {
	chart := xlsx.Chart{Width: 720, Height: 390, Kind: xlsx.Scatter, X: xlsx.Axis{Title: "year", Format: "0"},
		Y: xlsx.Axis{Title: "share of applications", Format: "0%", Min: ptr(0), Max: ptr(1)}}
	var ends []dot
	var of analogies.Credits
	from, to := 0, 0
	for _, t := range c.Value {
		at, ok := spans[c.ID()+" "+t.Def.ID]
		if !ok || at.first == at.last {
			continue
		}
		odds := t.Odds(nil)
		if first := odds[0].Year; from == 0 || first < from {
			from = first
		}
		to = max(to, odds[len(odds)-1].Year)
		for i := len(odds) - 1; i >= 0; i-- {
			if analogies.Given(odds[i].Capture).Exists() {
				ends = append(ends, dot{float64(odds[i].Year), odds[i].Capture})
				break
			}
		}
		if m, err := b.report.Measure(c.ID(), t.Def.ID, "capture_last"); err == nil {
			of.AddNamed(b.report, m.Series)
		}
		chart.Series = append(chart.Series, captureLine(at, lineMark(len(chart.Series)), b.lineColor(c.ID()), t.Def.ID == deciding(c)))
	}
	if len(chart.Series) == 0 {
		return chart, false
	}
	chart.X.Min, chart.X.Max = ptr(float64(from)), ptr(float64(to+1))
	labelled(&chart, ends, 0, 1)
	chart.Title = b.captureTitle(c)
	chart.Subtitle = fmt.Sprintf("Share of applications in applications and infrastructure; %s, %d to %d", of.Places(), from, to)
	chart.Source = of.Source()
	chart.Alt = "Lines of the share of applications in applications and infrastructure by year, one for each definition of value. " + chart.Title
	return chart, true
}

func captureLine(at span, mark xlsx.Mark, color xlsx.Color, decides bool) xlsx.ChartSeries {
	width := 1.5
	if decides {
		width = 2.75
	}
	return xlsx.ChartSeries{Name: xlsx.Address(captureSheet, at.first, 2), Mark: mark, Color: color, Width: width,
		X: xlsx.RangeOf(captureSheet, at.first, 3, at.last, 3), Y: xlsx.RangeOf(captureSheet, at.first, 6, at.last, 6)}
}

// captureTitle is the finding by the definition that decides.
func (b *workbook) captureTitle(c *analogies.Case) string {
	def := deciding(c)
	first, err1 := b.report.Measure(c.ID(), def, "capture_first")
	last, err2 := b.report.Measure(c.ID(), def, "capture_last")
	if err1 != nil || err2 != nil || !first.Quantity.Value.Exists() || !last.Quantity.Value.Exists() {
		return c.Data.Case.Title + ": what applications held against infrastructure"
	}
	said := func(m analogies.ValueMeasure) string {
		when, _, _ := strings.Cut(m.Quantity.Reason, ";")
		return fmt.Sprintf("%s%% %s", table.Significant(m.Quantity.Value.Value, 2), when)
	}
	return fmt.Sprintf("%s: of applications and infrastructure, applications held %s, %s (%s)", c.Data.Case.Title, said(first), said(last), def)
}
