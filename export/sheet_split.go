package export

import (
	"example.com/rhyme/analogies"
	"example.com/rhyme/export/xlsx"
)

// Layout of Value split: two charts side by side, the cells that each draws
// below it.
const (
	splitWide = 8 // columns of a chart
	splitTop  = firstRow + 2
)

// valueSplit shows who held the value by the definition that decides in each
// case, a chart each over the shares of every year.
func (b *workbook) valueSplit() {
	p := b.page(valueSheet, valueSheet, "Who held the value, by the definition that findings rest on: shares by year, live from the weights of Inputs", presentation,
		11, 13, 13, 13, 11, 11, 11, 3, 11, 13, 13, 13, 11, 11, 11)
	p.scope = b.valueScope()
	p.FreezeRows, p.RepeatRows = 3, 3
	p.Set(firstRow, 1, linkTo("every definition and year: "+levelsSheet, levelsSheet))
	p.Set(firstRow, 5, linkTo("weights: "+inputsSheet, inputsSheet))
	top, bottom, col := splitTop, splitTop, 1
	for _, c := range b.report.Cases {
		t, ok := c.Decides()
		if !ok {
			continue
		}
		if col == 1 && top > splitTop {
			p.Breaks = append(p.Breaks, top)
		}
		bottom = max(bottom, b.split(p, c, t, top, col))
		if col += splitWide; col > 2*splitWide {
			top, col = bottom+2, 1
		}
	}
}

// split writes the chart of a case and its cells; it returns the last row.
func (b *workbook) split(p *page, c *analogies.Case, t *analogies.ValueTable, top, col int) int {
	e := b.report.ValueExhibit(c, t)
	b.live(p, top, col, e.Number)
	chart := b.shareChart(p, e, top+1, col)
	head := top + 2 + rowsOf(chart.Height)
	layers := t.Shared()
	row := p.heads(head, col, append([]string{"year"}, layers...)...)
	byYear := map[int]map[string]analogies.ValueRow{}
	for _, r := range t.Rows {
		if byYear[r.Year] == nil {
			byYear[r.Year] = map[string]analogies.ValueRow{}
		}
		byYear[r.Year][string(r.Layer)] = r
	}
	for _, y := range t.Years {
		if !byYear[y.Year][layers[0]].Share.Value.Exists() {
			continue
		}
		p.Set(row, col, xlsx.Cell{Value: y.Year, Style: xlsx.Style{Format: countFormat}})
		for k, l := range layers {
			share := byYear[y.Year][l].Share
			p.Set(row, col+1+k, b.number(p, same(share.Value.Value, analogies.OtherOf(share.ID)), shareFormat))
		}
		row++
	}
	if row == head+1 {
		p.Set(row, col, xlsx.Text("no year has a share: see Value levels", xlsx.Style{Class: xlsx.Note}))
		return row
	}
	p.block(c.ID(), head, col, row-1, 1+len(layers))
	at := area{head + 1, row - 1, col}
	for k, l := range layers {
		chart.Series = append(chart.Series, xlsx.ChartSeries{Name: xlsx.Address(p.Name, head, col+1+k), Color: layerColor(l), X: at.column(p, 0), Y: at.column(p, 1+k)})
	}
	p.Charts = append(p.Charts, chart)
	b.checkShares(p, c, t, head+1, row-1, col+1, col+len(layers))
	return row
}

// shareChart is the chart of the shares of a case, without its series.
func (b *workbook) shareChart(p *page, e analogies.Exhibit, row, col int) xlsx.Chart {
	return xlsx.Chart{Title: e.Title + " (weights as set)", Subtitle: e.Subtitle, Source: e.Source, Alt: e.Alt, Row: row, Col: col, Width: 620, Height: 400, Kind: xlsx.StackedColumn,
		X: xlsx.Axis{Title: "year", Format: "0"}, Y: xlsx.Axis{Title: "share", Format: "0%", Min: ptr(0), Max: ptr(1)}, Legend: "bottom"}
}
