package export

import (
	"math"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export/xlsx"
	"example.com/rhyme/fit"
)

// fits is the table of fits, failed ones with their reason.
func (b *workbook) fits() {
	p := b.page(fitsSheet, "Fits", "One row a model and series; rss and rmse are on the scale of the noise; weights compare the models of one series", workings,
		18, 60, 20, 14, 7, 5, 18, 14, 9, 12, 12, 12, 9, 24, 90)
	t := analogies.FitsTable(b.report.Fits)
	b.sheetTable(p, t, "fits")
}

// hindcasts is how the models would have forecast the headline series.
func (b *workbook) hindcasts() {
	if b.report.Hindcasts == nil {
		return
	}
	p := b.page(hindcastsSheet, hindcastsSheet, "What each model would have forecast from every date of a headline series, and what came: errors on the scale of the noise, by years ahead, beside two naive rivals; coverage of intervals before and after widening", workings,
		16, 40, 17, 8, 6, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9)
	b.sheetTable(p, analogies.HindcastsTable(b.report.Hindcasts), "hindcasts")
}

// sheetTable writes a table of numbers that the tool found.
func (b *workbook) sheetTable(p *page, t *table.Table, name string) {
	var names []string
	for _, c := range t.Columns {
		names = append(names, c.Name)
	}
	row := p.heads(firstRow, 1, names...)
	for _, r := range t.Rows {
		for i, c := range t.Columns {
			p.Set(row, i+1, tableCell(c, r[i]))
		}
		row++
	}
	p.table(name, len(t.Columns))
}

func tableCell(c table.Column, v any) xlsx.Cell {
	switch v := v.(type) {
	case float64:
		format := digits(math.Abs(v))
		if c.Type == table.Share {
			format = shareFormat
		}
		return xlsx.Number(v, xlsx.Style{Class: xlsx.Fitted, Format: format})
	case int:
		return xlsx.Cell{Value: v, Style: xlsx.Style{Class: xlsx.Fitted, Format: countFormat}}
	case bool:
		return label(c.Format(v))
	case []string:
		return wrapped(strings.Join(v, "; "))
	case string:
		return label(v)
	}
	return xlsx.Cell{}
}

// parameters holds the estimates of every series that has no sheet of its own,
// fitted beside used; curves and comparisons read those in use.
func (b *workbook) parameters() {
	p := b.page(parametersSheet, "Parameters", "Least-squares estimates of the series without a sheet of their own: as fitted (grey), and as used by every formula that rests on them (blue, to be changed); limits are profile-likelihood limits, empty when open", workings,
		18, 60, 20, 11, 44, 30, 14, 14, 14, 14, 13, 9)
	row := p.heads(firstRow, 1, "case", "series", "model", "parameter", "meaning", "unit", "fitted", "used", "lower", "upper", "std_error", "at_bound")
	for _, s := range b.report.Fits {
		if b.workingOf(s) != nil {
			continue
		}
		for _, r := range s.Results {
			if r.Fit != nil {
				row = b.parameterRows(p, row, s, r.Fit)
			}
		}
	}
	if row > firstRow+1 {
		b.touch(xlsx.RangeOf(p.Name, firstRow+1, 7, row-1, 7), xlsx.RangeOf(p.Name, firstRow+1, 8, row-1, 8))
	}
	p.table("parameters", 12)
}

// workingOf is the sheet of a set of fits, nil where it has none.
func (b *workbook) workingOf(s *analogies.FitSet) *working {
	for _, w := range b.workings {
		if w.set == s {
			return w
		}
	}
	return nil
}

func (b *workbook) parameterRows(p *page, row int, s *analogies.FitSet, f *fit.Fit) int {
	id := s.FitID(f.Model.Name)
	for _, e := range f.Params {
		unit := e.UnitFor(s.Series.Unit.Name)
		p.SetRow(row, 1, label(s.Case), label(s.Name()), label(f.Model.Name), label(e.Name), label(e.Meaning), label(unit))
		b.estimate(p, row, 7, e, unit, id)
		p.Set(row, 11, tableCell(table.Column{}, missing(e.StdErr)))
		p.Set(row, 12, label(map[bool]string{true: "yes", false: "no"}[e.AtBound]))
		row++
	}
	if f.Model.Origin != fit.NoOrigin {
		p.SetRow(row, 1, label(s.Case), label(s.Name()), label(f.Model.Name), label("x0"), label("origin: "+string(f.Model.Origin)+"; used by formula"), label("year"),
			xlsx.Number(f.Origin, xlsx.Style{Class: xlsx.Fitted, Format: "0.00"}), b.number(p, s.OriginOf(f), "0.00"))
		b.cells[analogies.OriginOf(id)] = xlsx.Address(p.Name, row, 8)
		row++
	}
	return row
}

// given writes a number that the tool found and remembers its cell.
func (b *workbook) given(p *page, row, col int, v float64, unit string, ref analogies.Ref) {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return
	}
	format := formatOf(v, unit)
	if unit == "year" {
		format = "0.00"
	}
	p.Set(row, col, xlsx.Number(v, xlsx.Style{Class: xlsx.Fitted, Format: format}))
	b.cells[ref] = xlsx.Address(p.Name, row, col)
}

func missing(v float64) any {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil
	}
	return v
}
