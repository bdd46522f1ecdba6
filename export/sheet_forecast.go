package export

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export/xlsx"
)

// forecasts lays out the forecasts by analogy with their record, the weights
// behind them and what happens without each analogue.
func (b *workbook) forecasts() {
	t := b.report.Transfers
	if t == nil {
		return
	}
	scores := b.scores(t)
	b.fans(t, scores)
	p := b.page(analoguesSheet, analoguesSheet, "The analogues of each price: weight by how they forecast its own steps, years of the target for one of theirs (stretch), and until when they say something; once with all, once without each", workings,
		16, 38, 17, 17, 9, 9, 8, 8, 10, 10, 9, 9, 47)
	b.sheetTable(p, analogies.WeightsTable(t), "analogues")
	b.leftOut(t)
}

// leftOut is each forecast without one of its analogues, beside the median with
// all of them, by reference to Forecast.
func (b *workbook) leftOut(t *analogies.Transfers) {
	p := b.page(leftOutSheet, leftOutSheet, "Forecasts without one of the analogues, the others weighed again; median_change is in per cent of the median with all", workings,
		16, 48, 17, 7, 7, 13, 13, 13, 13, 46, 14)
	out := analogies.LeftOutTable(t)
	b.sheetTable(p, out, "left_out")
	p.Tables = nil // one column is still to come
	last := len(out.Columns) + 1
	p.Set(firstRow, last, xlsx.Text("median_with_all", xlsx.Style{Class: xlsx.Heading, Wrap: true}))
	series, year := out.Index("series"), out.Index("year")
	for i, r := range out.Rows {
		if from, ok := b.medians[fmt.Sprint(r[series], " ", r[year])]; ok {
			c := b.pages[forecastSheet].At(from.row, from.col)
			p.Set(firstRow+1+i, last, p.formula(xlsx.Address(forecastSheet, from.row, from.col), c.Value, c.Style.Format))
		}
	}
	p.table("left_out", last)
}

// Columns of Forecast: charts stand in the first, cells from fanColumn on.
const fanColumn = 10

// fans has a part for each price: the fan, and beside it the quantiles by year,
// the weights of the analogues and how such forecasts did.
func (b *workbook) fans(t *analogies.Transfers, scores map[string][]int) {
	p := b.page(forecastSheet, forecastSheet, "What follows if a price goes the way of others, stretched in time: not what will happen. "+t.Verdict()+" Quantiles are the tool's", presentation,
		12, 12, 12, 11, 11, 11, 11, 10, 3, 18, 11, 11, 11, 11, 11, 11, 11, 9)
	p.scope = b.headlineScope("price")
	p.FreezeRows, p.RepeatRows = 3, 3
	row := firstRow + 1
	for _, target := range t.Targets {
		if target.Series == nil || target.Result.Missing != "" || len(target.Years) == 0 {
			continue
		}
		if row > firstRow+1 {
			p.Breaks = append(p.Breaks, row)
		}
		row = b.fan(p, row, target, scores[target.Ref]) + 2
	}
}

// fan writes the part of one price and returns its last row.
func (b *workbook) fan(p *page, row int, target analogies.Transfer, scores []int) int {
	e := fanExhibit(b.caseTitle(target.Case), target)
	p.Set(row, 1, xlsx.Text(e.Title, xlsx.Style{Bold: true}))
	about := xlsx.Text(e.Subtitle, xlsx.Style{Class: xlsx.Note})
	if at, ok := b.firstOf(target.Ref); ok {
		about.Link, about.Style.Class = xlsx.To("#"+at), xlsx.LinkText
	}
	p.Set(row+1, 1, about)
	p.Set(row+2, 1, xlsx.Text(strings.Join(target.Doubts(), "; "), xlsx.Style{Class: xlsx.Note}))
	p.Set(row+4, fanColumn, xlsx.Text(target.Series.Unit.Name, xlsx.Style{Class: xlsx.Note}))
	head := row + 5
	last := b.quantiles(p, head, target)
	if at, ok := b.medians[fmt.Sprint(target.Ref, " ", target.Carried())]; ok {
		limits := at.col + 1 + 2*slices.Index(target.Levels(), target.Level)
		b.now(p, row+3, 1, p.Name, at, corner{at.row, limits}, corner{at.row, limits + 1})
	}
	covered := 0
	if last > head {
		covered = b.fanChart(p, target, e, head, last)
	}
	last = b.weightsBelow(p, last+2, target)
	last = b.scoresBelow(p, last+2, target, scores)
	return max(last, covered)
}

// quantiles writes the forecast by year and returns its last row.
func (b *workbook) quantiles(p *page, head int, target analogies.Transfer) int {
	levels := target.Levels()
	names := []string{"year", "median"}
	for _, level := range levels {
		names = append(names, fmt.Sprintf("%g%% from", 100*level), fmt.Sprintf("%g%% to", 100*level))
	}
	row := p.numberHeads(head, fanColumn, append(names, "speaking")...)
	for _, year := range target.Years {
		m, ok := target.Result.At(float64(year))
		if !ok {
			continue
		}
		found := func(v float64) xlsx.Cell {
			return xlsx.Number(v, xlsx.Style{Class: xlsx.Fitted, Format: digits(v), Italic: true})
		}
		p.SetRow(row, fanColumn, xlsx.Cell{Value: year, Link: xlsx.To("#" + b.lastOf(target.Series)), Style: xlsx.Style{Class: xlsx.Fitted, Format: "0"}}, found(math.Exp(m.Median())))
		for k, level := range levels {
			lower, upper := m.Interval(level)
			p.SetRow(row, fanColumn+2+2*k, found(math.Exp(lower)), found(math.Exp(upper)))
		}
		p.Set(row, fanColumn+len(names), xlsx.Number(target.Result.Speaking(float64(year)), xlsx.Style{Class: xlsx.Fitted, Format: "0%"}))
		b.medians[fmt.Sprint(target.Ref, " ", year)] = corner{row, fanColumn + 1}
		row++
	}
	p.block(target.Case+" quantiles "+target.Series.ID, head, fanColumn, row-1, len(names)+1)
	return row - 1
}

// fanExhibit says what the last year that the analogy carries is, and what must
// be known.
func fanExhibit(title string, t analogies.Transfer) analogies.Exhibit {
	e := analogies.Exhibit{Title: t.Says(title)}
	e.Subtitle = fmt.Sprintf("%s, %s; %s", t.Series.Title, t.Series.Unit.Name, creditsOf(t).Places())
	e.Source = creditsOf(t).Source() + "; analogues beside, all on Analogues"
	e.Alt = "Points of " + t.Series.Title + " by year with a fan of lines for the median and the intervals of a forecast by analogy, on a log axis. " + e.Title
	return e
}

// weightsBelow lists the analogues with their weights, whose sum is checked.
func (b *workbook) weightsBelow(p *page, head int, target analogies.Transfer) int {
	row := p.heads(head, fanColumn, "analogue")
	p.numberHeads(head, fanColumn+1, "weight", "stretch", "from", "to")
	first, sum := row, 0.0
	for _, m := range target.Result.Members {
		p.Set(row, fanColumn, linkTo(m.Name, analoguesSheet))
		if !math.IsNaN(m.Weight) {
			p.Set(row, fanColumn+1, xlsx.Number(m.Weight, xlsx.Style{Class: xlsx.Fitted, Format: shareFormat}))
			sum += m.Weight
		}
		for k, v := range []float64{m.Stretch.Value, m.Stretch.Lower, m.Stretch.Upper} {
			p.Set(row, fanColumn+2+k, tableCell(table.Column{}, missing(v)))
		}
		row++
	}
	b.rows = append(b.rows, check{"weights of the analogues of " + target.Ref, fmt.Sprintf("SUM(%s)", xlsx.RangeOf(p.Name, first, fanColumn+1, row-1, fanColumn+1)), sum, 1, 1e-9, "sum"})
	p.block(target.Case+" weights "+target.Series.ID, head, fanColumn, row-1, 5)
	return row - 1
}
