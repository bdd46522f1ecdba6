package export

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/export/chart"
	"example.com/rhyme/export/xlsx"
)

// priceYardstick is the model that price declines are compared by.
const priceYardstick = "exponential-decline"

// prices shows how prices fell: rates side by side, all technologies on one
// clock with the first price at 100, and each in money of the base year.
func (b *workbook) prices() {
	p := b.page(pricesSheet, pricesSheet, "How prices fell: rates with intervals, all technologies on the clock that Inputs chooses with the first price at 100, and each in the prices of the base year that Inputs chooses", presentation, galleryWidths()...)
	p.scope = b.headlineScope("price")
	p.FreezeRows, p.RepeatRows = 3, 3
	row := b.sideBySide(p, firstRow+1, "price_rate_real", "price_halving_time_real", "price_fall_real", "price_rate_nominal", "price_halved")
	base := b.rebase(p, row+1, 9)
	on, row := b.clocks(p, row+1, 1)
	top := row + 1
	charts := []xlsx.Chart{b.declineChart()}
	var shown []*working
	for _, c := range b.report.Cases {
		if w := b.workingFor(c, "price"); w != nil && w.curves != nil {
			charts, shown = append(charts, b.panel(w)), append(shown, w)
		}
	}
	at := top + (len(charts)+1)/2*(rowsOf(galleryTall)+1) + 1
	last := b.onClock(p, &charts[0], at, on)
	for i := 0; i < len(shown); i += 2 { // two blocks side by side
		below := last + 2
		for k, w := range shown[i:min(i+2, len(shown))] {
			last = max(last, b.inBaseYear(p, w, &charts[1+i+k], below, 1+k*galleryColumns, base))
		}
	}
	if charts[0].Series == nil {
		charts = charts[1:]
	}
	gallery(p, top, charts...)
}

// rebased are the cells by which real money is carried to the base year.
type rebased struct{ factor, year string }

// rebase writes the factor from the prices that the tool deflates to, to those
// of the base year; without an index there is none.
func (b *workbook) rebase(p *page, row, col int) rebased {
	index, _, _ := b.deflator()
	if index == nil {
		return rebased{}
	}
	p.heads(row, col, "real money", "year", "index", "factor")
	years, _ := b.cell(analogies.YearsOf(index))
	values, _ := b.cell(analogies.ValuesOf(index))
	level := func(at int) string {
		y := xlsx.CellName(at, col+1)
		return fmt.Sprintf("SUMPRODUCT((INT(%[1]s)=%[3]s)*%[2]s)/SUMPRODUCT((INT(%[1]s)=%[3]s)*1)", years, values, y)
	}
	sum, n := 0.0, 0.0
	for _, o := range index.Observations {
		if o.Date.Year() == b.report.Plan.BaseYear {
			sum, n = sum+o.Value, n+1
		}
	}
	p.SetRow(row+1, col, label("as deflated"), xlsx.Cell{Value: b.report.Plan.BaseYear, Style: xlsx.Style{Class: xlsx.Fitted, Format: countFormat}}, p.formula(level(row+1), sum/n, "0.000"))
	p.SetRow(row+2, col, wrapped("shown, by formula"), p.formula(baseYearName, b.report.Plan.BaseYear, countFormat), p.formula(level(row+2), sum/n, "0.000"),
		p.formula(xlsx.CellName(row+2, col+2)+"/"+xlsx.CellName(row+1, col+2), 1.0, "0.0000"))
	p.block("base year", row, col, row+2, 4)
	p.Set(row+3, col, xlsx.Text(index.Title+"; real prices are multiplied by the factor", xlsx.Style{Class: xlsx.Note}))
	return rebased{xlsx.AbsCell(row+2, col+3), xlsx.AbsCell(row+2, col+1)}
}

// declineChart is the chart of prices on the clock, without series.
func (b *workbook) declineChart() xlsx.Chart {
	e := analogies.Exhibit{Title: "No price can be put on a clock", Alt: "No price can be put on a clock"}
	for _, on := range b.report.Aligned {
		if on.Clock == clock.Start && on.Role == "price" {
			e = b.report.AlignedExhibit(on)
		}
	}
	return xlsx.Chart{Title: e.Title + asFitted, Subtitle: e.Subtitle + "; points observed, lines fitted (" + priceYardstick + "), grey lines halve in even times. On a log scale equal distances are equal percentages",
		Source: "Sources: on the sheet of each series", Alt: e.Alt, Width: chartWide, Height: chartTall, Kind: xlsx.Scatter,
		X: xlsx.Axis{Title: "years, counted from the clock of Inputs", Format: "0"}, Y: xlsx.Axis{Title: "first price = 100 (log scale)", Format: "General", Log: true}}
}

// onClock writes the prices with the first at 100 on the clock, draws them, and
// returns the last row.
func (b *workbook) onClock(p *page, c *xlsx.Chart, row int, on map[string]clocked) int {
	p.Set(row, 1, xlsx.Text("Cells of the first chart: years on the clock; price with the first at 100, observed and fitted", xlsx.Style{Bold: true}))
	col, last := 1, row
	var firsts []string
	least, earliest, latest := 100.0, math.Inf(1), math.Inf(-1)
	for i, k := range b.report.Cases {
		w := b.workingFor(k, "price")
		if w == nil || w.curveOf(priceYardstick) < 0 || !logScale(w) {
			continue
		}
		first, at := w.set.Y[0], xlsx.Address(w.page.Name, w.observed.first, 1+observedColumn)
		index := made{"observed", observedColumn, "100*{v}/" + at, func(v float64) float64 { return 100 * v / first }, "0.000"}
		clock := on[k.ID()]
		p.Set(row+1, col, p.formula(clock.name, k.Data.Case.Title, ""))
		points := b.copied(p, w, w.observed, row+2, col, clock, "years", index)
		index.head, index.from = "fitted", modelColumn+w.curveOf(priceYardstick)
		line := b.copied(p, w, w.past, row+2, col+2, clock, "years, curve", index)
		least = min(least, 100*minimum(w.set.Y)/first)
		earliest, latest = min(earliest, minimum(w.set.X)-clock.value), max(latest, maximum(w.set.X)-clock.value)
		firsts = append(firsts, points.column(p, 0))
		color := chart.Technology(i)
		c.Series = append(c.Series,
			xlsx.ChartSeries{Name: xlsx.Address(p.Name, row+1, col), Mark: xlsx.Points, Marker: markerOf(i), Color: xlsx.Color(color.Fill), X: points.column(p, 0), Y: points.column(p, 1)},
			xlsx.ChartSeries{Name: xlsx.Address(p.Name, row+1, col), Mark: xlsx.Solid, Color: xlsx.Color(color.Ink), Label: true, X: line.column(p, 0), Y: line.column(p, 1)})
		col, last = col+4, max(last, points.last, line.last)
	}
	if firsts == nil {
		return last
	}
	low := math.Pow(10, math.Floor(math.Log10(least)))
	c.Y.Min, c.Y.Max = &low, ptr(1000)
	return b.slopes(p, c, last+2, firsts, earliest, latest)
}

// slopes writes and draws guides that halve in even times, from the first date
// on the clock on; it returns the last row.
func (b *workbook) slopes(p *page, c *xlsx.Chart, row int, dates []string, earliest, latest float64) int {
	const col = 1
	all, end := "MIN("+strings.Join(dates, ",")+")", "MAX("+strings.Join(dates, ",")+")"
	p.heads(row, col, "guide", "years to halve", "halvings", "years", "price")
	at := row + 1
	for k, half := range []float64{1, 2, 5, 20} {
		name := fmt.Sprintf("halves in %g years", half)
		if half == 1 {
			name = "halves in a year"
		}
		halvings := float64(10 - 2*k) // fewer of the slow ones, so that their names stand apart
		until := min(latest, earliest+halvings*half)
		for i, x := range []float64{earliest, until} {
			formula := all
			if i == 1 {
				formula = fmt.Sprintf("MIN(%s,%s+%s*%s)", end, xlsx.CellName(at-1, col+3), xlsx.CellName(at, col+1), xlsx.CellName(at, col+2))
			}
			p.SetRow(at, col, label(name), xlsx.Number(half, xlsx.Style{Class: xlsx.Fitted}), xlsx.Number(halvings, xlsx.Style{Class: xlsx.Fitted}), p.formula(formula, x, "0.00"))
			p.Set(at, col+4, p.formula(fmt.Sprintf("100*2^(-(%s-%s)/%s)", xlsx.CellName(at, col+3), xlsx.CellName(at-i, col+3), xlsx.CellName(at, col+1)), 100*math.Exp2(-(x-earliest)/half), "0.000"))
			at++
		}
		c.Series = append(c.Series, xlsx.ChartSeries{Name: xlsx.Address(p.Name, at-2, col), Mark: xlsx.Solid, Color: rest, Width: 0.75, Label: true,
			X: xlsx.RangeOf(p.Name, at-2, col+3, at-1, col+3), Y: xlsx.RangeOf(p.Name, at-2, col+4, at-1, col+4)})
	}
	p.block("guides", row, col, at-1, 5)
	return at - 1
}

// panel is the chart of a price in money of the base year, without series.
func (b *workbook) panel(w *working) xlsx.Chart {
	c := b.workingChart(w, 0, 0)
	c.Series, c.Subtitle = nil, w.says.Subtitle+b.drawnAs(w) // its breaks are on its sheet
	if w.subject.Real != nil {
		c.Subtitle += "; grey crosses: nominal. Money of the base year of Inputs"
		c.Y.Title = w.paid() + ", base year (log scale)"
		c.Y.Min, c.Y.Max = nil, nil // another base year moves the whole
	}
	return c
}

// paid is the unit of a price without the word for its money.
func (w *working) paid() string {
	return strings.TrimSuffix(w.subject.Series.Unit.Name, " (nominal)")
}

// inBaseYear writes a price in money of the base year with its favoured curve,
// draws it, and returns the last row.
func (b *workbook) inBaseYear(p *page, w *working, c *xlsx.Chart, row, col int, base rebased) int {
	i := b.caseIndex(w.of.ID())
	scale := func(head string, k int) made {
		m := made{head, k, "{v}", func(v float64) float64 { return v }, scaleOf(w.set.Y)}
		if w.subject.Real != nil && base.factor != "" {
			m.expr = "{v}*" + base.factor
		}
		return m
	}
	p.Set(row, col, xlsx.Text(w.of.Data.Case.Title+", cells of its chart", xlsx.Style{Bold: true}))
	if w.subject.Real != nil && base.year != "" {
		p.Set(row+1, col, p.formula(fmt.Sprintf("%q&%s", w.paid()+", prices of ", base.year), fmt.Sprintf("%s, prices of %d", w.paid(), b.report.Plan.BaseYear), ""))
	} else {
		p.Set(row+1, col, label(w.unit()))
	}
	points := b.copied(p, w, w.observed, row+2, col, clocked{}, "year", scale("observed", observedColumn))
	favoured := w.curves[0].Model.Name
	line := b.copied(p, w, w.past, points.last+2, col, clocked{}, "year, curve", scale(favoured, modelColumn))
	color := chart.Technology(i)
	c.Series = append(c.Series, xlsx.ChartSeries{Name: xlsx.Address(p.Name, line.first-1, col+1), Mark: xlsx.Solid, Color: xlsx.Color(color.Ink), X: line.column(p, 0), Y: line.column(p, 1)})
	n := modelColumn + len(w.curves)
	ahead := b.copied(p, w, w.ahead, line.last+2, col, clocked{}, "year ahead", scale(favoured, modelColumn), scale(b.level()+" from", n+1), scale(b.level()+" to", n+2))
	c.Series = append(c.Series, xlsx.ChartSeries{Name: xlsx.Address(p.Name, ahead.first-1, col+1), Mark: xlsx.Dashed, Color: xlsx.Color(color.Ink), Label: true, X: ahead.column(p, 0), Y: ahead.column(p, 1)})
	if b.ahead(w) {
		for k := range 2 {
			limits := area{ahead.first + 1, ahead.last, col}
			c.Series = append(c.Series, xlsx.ChartSeries{Name: xlsx.Address(p.Name, ahead.first-1, col+2+k), Mark: xlsx.Dashed, Color: xlsx.Color(color.Ink), Width: 0.75, X: limits.column(p, 0), Y: limits.column(p, 2+k)})
		}
	}
	if w.subject.Real != nil {
		nominal := b.nominal(p, w, row+2, col+4)
		c.Series = append(c.Series, xlsx.ChartSeries{Name: xlsx.Address(p.Name, row+2, col+5), Mark: xlsx.Points, Marker: "x", Color: rest, X: nominal.column(p, 0), Y: nominal.column(p, 1)})
	}
	c.Series = append(c.Series, xlsx.ChartSeries{Name: xlsx.Address(p.Name, row+2, col+1), Mark: xlsx.Points, Marker: markerOf(i), Color: xlsx.Color(color.Fill), X: points.column(p, 0), Y: points.column(p, 1)})
	return max(points.last, ahead.last)
}

// nominal writes the price as it was paid, from Data.
func (b *workbook) nominal(p *page, w *working, row, col int) area {
	p.heads(row, col, "year", "nominal")
	s := w.subject.Series
	x, y := s.XY()
	format := scaleOf(y)
	for i := range x {
		p.Set(row+1+i, col, b.number(p, same(x[i], analogies.YearAt(s.Point(i))), "0.00"))
		p.Set(row+1+i, col+1, b.number(p, same(y[i], analogies.ValueAt(s.Point(i))), format))
	}
	p.block(w.of.ID()+" nominal", row, col, row+len(x), 2)
	return area{row + 1, row + len(x), col}
}
