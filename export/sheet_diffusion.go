package export

import (
	"strings"

	"example.com/rhyme/export/chart"
	"example.com/rhyme/export/xlsx"
)

// diffusion shows adoption side by side: stages, all technologies on one clock
// as shares of their ceilings, and each on its own.
func (b *workbook) diffusion() {
	p := b.page(diffusionSheet, diffusionSheet, "How adoption spread: stages with intervals, all technologies on the clock that Inputs chooses as shares of their ceilings, and each with its curves. A technology without a ceiling in its data has no share of one", presentation, galleryWidths()...)
	p.scope = b.headlineScope("adoption")
	p.FreezeRows, p.RepeatRows = 3, 3
	row := b.sideBySide(p, firstRow+1, "adoption_takeoff", "adoption_midpoint", "adoption_years_10_90", "adoption_growth", "adoption_ceiling")
	on, row := b.clocks(p, row+1, 1)
	top := row + 1
	charts := []xlsx.Chart{b.spreadChart()}
	for _, w := range b.workings {
		if w.subject.Role.Role == "adoption" {
			charts = append(charts, b.workingChart(w, 0, 0))
		}
	}
	at := top + (len(charts)+1)/2*(rowsOf(galleryTall)+1) + 1
	if !b.spread(p, &charts[0], at, on) {
		charts = charts[1:]
	}
	gallery(p, top, charts...)
}

// spreadChart is the chart of shares of ceilings on the clock, without series.
func (b *workbook) spreadChart() xlsx.Chart {
	title, alt := "Years from 10% to 90% of the ceiling: ", ""
	var parts []string
	for _, c := range b.report.Cases {
		if e, ok := b.report.Entry(c.ID(), "adoption_years_10_90"); ok && e.Quantity.Value.Exists() {
			parts = append(parts, c.Data.Case.Title+" "+e.Quantity.Text(false))
		} else {
			alt += " " + c.Data.Case.Title + " has no ceiling in its data and is not drawn."
		}
	}
	title += strings.Join(parts, ", ")
	return xlsx.Chart{Title: title + asFitted, Subtitle: "Adoption in per cent of the fitted ceiling (" + b.report.Plan.Yardstick + "), years on the clock of Inputs; points observed, lines fitted." + alt,
		Source: "Sources: on the sheet of each series", Alt: "Points and fitted curves of adoption as a share of the ceiling, technologies on one clock, to compare how fast each spread. " + title,
		Width: chartWide, Height: chartTall, Kind: xlsx.Scatter,
		X: xlsx.Axis{Title: "years, counted from the clock of Inputs", Format: "0"}, Y: xlsx.Axis{Title: "per cent of the ceiling", Format: "0", Min: ptr(0), Max: ptr(120)}}
}

// spread writes adoption as a share of the ceiling on the clock, a block a
// technology, and draws it. It reports whether any has a ceiling.
func (b *workbook) spread(p *page, c *xlsx.Chart, row int, on map[string]clocked) bool {
	p.Set(row, 1, xlsx.Text("Cells of the first chart: years on the clock; per cent of the ceiling in use, observed and fitted", xlsx.Style{Bold: true}))
	col := 1
	for i, k := range b.report.Cases {
		w := b.workingFor(k, "adoption")
		ceiling := b.detailed(k, "adoption_ceiling")
		if w == nil || !ceiling.Exists() || w.curveOf(b.report.Plan.Yardstick) < 0 {
			continue
		}
		cell, _ := ceiling.Formula(b.cell)
		share := made{"observed", observedColumn, "100*{v}/" + cell, func(v float64) float64 { return 100 * v / ceiling.Value }, percentFormat}
		clock := on[k.ID()]
		p.Set(row+1, col, p.formula(clock.name, k.Data.Case.Title, ""))
		points := b.copied(p, w, w.observed, row+2, col, clock, "years", share)
		share.head, share.from = "fitted", modelColumn+w.curveOf(b.report.Plan.Yardstick)
		line := b.copied(p, w, w.past, row+2, col+2, clock, "years, curve", share)
		color := chart.Technology(i)
		c.Series = append(c.Series,
			xlsx.ChartSeries{Name: xlsx.Address(p.Name, row+1, col), Mark: xlsx.Points, Marker: markerOf(i), Color: xlsx.Color(color.Fill), X: points.column(p, 0), Y: points.column(p, 1)},
			xlsx.ChartSeries{Name: xlsx.Address(p.Name, row+1, col), Mark: xlsx.Solid, Color: xlsx.Color(color.Ink), Label: true, X: line.column(p, 0), Y: line.column(p, 1)})
		col += 4
	}
	return len(c.Series) > 0
}
