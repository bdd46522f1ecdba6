package export

import (
	"fmt"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/xlsx"
	"example.com/rhyme/fit"
)

// Columns of the parameters, counted from the first of the blocks beside the
// chart.
const (
	fittedColumn = 3
	usedColumn   = 4
)

// usedParameters writes the estimates of a headline series (grey, fixed) beside
// those in use (blue, free), and returns the row below.
func (b *workbook) usedParameters(w *working, head int) int {
	p := w.page
	if w.set == nil {
		p.Set(head, w.side, xlsx.Text("No model is set for this series: what it says is below", xlsx.Style{Class: xlsx.Note}))
		return head + 1
	}
	row := p.heads(head, w.side, "model", "parameter", "meaning, unit", "fitted", "used", "lower", "upper")
	first := row
	for _, r := range w.set.Results {
		if r.Fit == nil {
			p.SetRow(row, w.side, label(r.Model.Name), label("–"), wrapped("not fitted: "+r.Err.Error()))
			row++
			continue
		}
		row = b.usedRows(w, row, r.Fit)
	}
	p.block("parameters", head, w.side, row-1, 7)
	b.touch(xlsx.RangeOf(p.Name, first, w.side+fittedColumn, row-1, w.side+fittedColumn), xlsx.RangeOf(p.Name, first, w.side+usedColumn, row-1, w.side+usedColumn))
	return row
}

func (b *workbook) usedRows(w *working, row int, f *fit.Fit) int {
	p, id := w.page, w.set.FitID(f.Model.Name)
	for _, e := range f.Params {
		unit := e.UnitFor(w.set.Series.Unit.Name)
		p.SetRow(row, w.side, label(f.Model.Name), label(e.Name), wrapped(e.Meaning+", "+unit))
		b.estimate(p, row, w.side+fittedColumn, e, unit, id)
		name := nameOf(w.of.ID(), w.subject.Role.Role, f.Model.Name, e.Name)
		b.name(name, p, row, w.side+usedColumn, fmt.Sprintf("%s, %s: %s of the %s", w.of.Data.Case.Title, roleTitle(w.subject.Role.Role), e.Meaning, f.Model.Name))
		row++
	}
	if f.Model.Origin != fit.NoOrigin {
		p.SetRow(row, w.side, label(f.Model.Name), label("x0"), wrapped("origin: "+string(f.Model.Origin)+", year; used by formula"), xlsx.Number(f.Origin, xlsx.Style{Class: xlsx.Fitted, Format: "0.00"}))
		p.Set(row, w.side+usedColumn, b.number(p, w.set.OriginOf(f), "0.00"))
		b.cells[analogies.OriginOf(id)] = xlsx.Address(p.Name, row, w.side+usedColumn)
		row++
	}
	return row
}

// estimate writes four cells: the estimate as fitted, the one in use, which
// formulas refer to, and the limits that the tool found.
func (b *workbook) estimate(p *page, row, col int, e fit.Estimate, unit, id string) {
	format := formatOf(e.Value, unit)
	if unit == "year" {
		format = "0.00"
	}
	p.Set(row, col, xlsx.Number(e.Value, xlsx.Style{Class: xlsx.Fitted, Format: format}))
	p.Set(row, col+1, xlsx.Number(e.Value, xlsx.Style{Class: xlsx.Input, Format: format}))
	b.cells[analogies.EstimateOf(id, e.Name)] = xlsx.Address(p.Name, row, col+1)
	b.given(p, row, col+2, e.Lower, unit, analogies.LowerOf(id, e.Name))
	b.given(p, row, col+3, e.Upper, unit, analogies.UpperOf(id, e.Name))
}

// costs sets the residual sum of squares of the parameters in use beside that
// of the estimates: what a change costs. It returns the row below.
func (b *workbook) costs(w *working, head int) int {
	p := w.page
	if w.curves == nil {
		return head
	}
	row := p.heads(head, w.side, "model", "points", "squares of", "rss fitted", "rss used", "used over fitted", "weight")
	what := map[fit.Noise]string{fit.Additive: "observed - fitted", fit.Multiplicative: "log(observed/fitted)"}[w.set.Noise]
	if what == "" || w.set.AR1 {
		what = "residuals, " + w.set.NoiseName()
	}
	for k, r := range w.curves {
		cost := b.cost(w, r.Fit, 1+modelColumn+k)
		p.SetRow(row, w.side, label(r.Model.Name), xlsx.Cell{Value: r.Fit.N, Style: xlsx.Style{Class: xlsx.Fitted, Format: countFormat}}, unitCell(what),
			xlsx.Number(r.Fit.RSS, xlsx.Style{Class: xlsx.Fitted, Format: digits(r.Fit.RSS)}))
		if cost != "" {
			fitted, used := xlsx.CellName(row, w.side+fittedColumn), xlsx.CellName(row, w.side+usedColumn)
			p.Set(row, w.side+usedColumn, p.formula(cost, r.Fit.RSS, digits(r.Fit.RSS)))
			if r.Fit.RSS > 0 {
				p.Set(row, w.side+usedColumn+1, p.formula(used+"/"+fitted, 1.0, "0.000"))
			}
			b.checkRSS(w, r.Fit, row)
		}
		b.checkCeiling(w, k)
		if r.Weight > 0 { // false where there is none
			p.Set(row, w.side+usedColumn+2, xlsx.Number(r.Weight, xlsx.Style{Class: xlsx.Fitted, Format: shareFormat}))
		}
		row++
	}
	p.block("cost", head, w.side, row-1, 7)
	p.Set(row, w.side, xlsx.Text("Change a blue cell: curve, chart, cost and every number that rests on it follow; copy the grey one back to undo", xlsx.Style{Class: xlsx.Note}))
	return row + 1
}

// cost is the formula of the residual sum of squares on the scale of the noise
// over the cells of a curve; "" for noise that no short formula knows.
func (b *workbook) cost(w *working, f *fit.Fit, col int) string {
	y := xlsx.CellName(w.observed.first, 1+observedColumn) + ":" + xlsx.CellName(w.observed.last, 1+observedColumn)
	v := xlsx.CellName(w.observed.first, col) + ":" + xlsx.CellName(w.observed.last, col)
	switch {
	case w.set.AR1:
		return ""
	case f.Noise == fit.Additive:
		return fmt.Sprintf("SUMXMY2(%s,%s)", y, v)
	case f.Noise == fit.Multiplicative:
		return fmt.Sprintf("SUMPRODUCT((LN(%s)-LN(%s))^2)", v, y)
	}
	return ""
}

// readings writes what the series says into the places beside and above its
// chart, by reference to Detail, where the numbers stand.
func (b *workbook) readings() {
	for _, w := range b.workings {
		p := w.page
		b.live(p, 4, 1, w.says.Number)
		row := p.heads(w.free, w.side, "unit", "type", "what it says", "value", "lower", "upper")
		for _, e := range b.report.Comparison {
			if e.Case != w.of.ID() || !w.rests(e.Series) {
				continue
			}
			b.linked(p, row, w.side+fittedColumn, e.Quantity)
			p.SetRow(row, w.side, wrapped(e.Quantity.Unit), p.typed(row, w.side+fittedColumn),
				xlsx.Cell{Value: e.Measure.Title, Link: xlsx.To("#" + b.cells[analogies.OtherOf(e.Quantity.ID)]), Style: xlsx.Style{Class: xlsx.LinkText, Wrap: true}})
			row++
		}
		p.block("readings", w.free, w.side, row-1, 6)
		if row == w.free+1 {
			p.Set(w.free, w.side, xlsx.Text("no measure of the comparison rests on this series alone", xlsx.Style{Class: xlsx.Note}))
			p.SetRow(w.free, w.side+1, make([]xlsx.Cell, 5)...)
		}
		if w.curves != nil && logScale(w) {
			p.Charts = append(p.Charts, b.linearTwin(w, max(row+2, w.observed.first), w.side))
		}
	}
}

// rests reports whether a number of the comparison rests on the series of the
// sheet, nominal or real.
func (w *working) rests(series string) bool {
	return series == w.subject.Series.Ref() || w.subject.Real != nil && series == w.subject.Real.Ref()
}

// live writes the number that a title states as it is now: the title is fixed
// text, as fitted.
func (b *workbook) live(p *page, row, col int, q analogies.Quantity) {
	if q.Unit == "" {
		return
	}
	p.Set(row, col, xlsx.Text("now:", xlsx.Style{Class: xlsx.Note}))
	if q.ID != "" {
		b.linked(p, row, col+1, q)
	} else { // it stands nowhere else
		for i, n := range []analogies.Number{q.Value, q.Lower, q.Upper} {
			p.Set(row, col+1+i, b.number(p, n, formatOf(q.Value.Value, q.Unit)))
		}
	}
	p.Set(row, col+4, unitCell(q.Unit))
}

// now writes the numbers that the title of a chart states as they are now, from
// the cells where they stand.
func (b *workbook) now(p *page, row, col int, sheet string, cells ...corner) {
	p.Set(row, col, xlsx.Text("now:", xlsx.Style{Class: xlsx.Note}))
	for i, at := range cells {
		if c := b.pages[sheet].At(at.row, at.col); c.Value != nil {
			from := xlsx.Address(sheet, at.row, at.col)
			live := p.formula(from, c.Value, c.Style.Format)
			live.Link = xlsx.To("#" + from)
			p.Set(row, col+1+i, live)
		}
	}
}
