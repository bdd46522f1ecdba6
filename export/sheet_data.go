package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export/xlsx"
)

// series describes every series.
func (b *workbook) series() {
	p := b.page(seriesSheet, "Series", "Every series behind this workbook: what it counts, in which unit, from which sources", foundation, 46, 40, 26, 15, 12, 14, 9, 18, 8, 11, 11, 40, 74)
	row := p.heads(firstRow, 1, "series", "title", "unit", "multiplier", "kind", "layer", "money", "geography", "count", "first", "last", "sources", "definition")
	for _, s := range b.report.Series {
		obs := s.Observations
		count := xlsx.Formula(fmt.Sprintf("COUNTIF(%s,%s)", b.dataColumn(1), xlsx.CellName(row, 1)), len(obs), xlsx.Style{Class: xlsx.Imported, Format: countFormat})
		p.SetRow(row, 1, b.startOf(s.Ref()), wrapped(s.Title), wrapped(s.Unit.Name), xlsx.Number(s.Unit.Multiplier, xlsx.Style{Format: "0"}),
			label(string(s.Kind)), label(string(s.Layer)), label(string(s.Money)), label(s.Geography), count,
			label(obs[0].Date.String()), label(obs[len(obs)-1].Date.String()), wrapped(analogies.SourceList(s)), wrapped(s.Definition))
		b.cells[analogies.MultiplierOf(s.Ref())] = xlsx.Address(p.Name, row, 4)
		row++
	}
	p.table("series", 13)
}

// dataColumn is the range of a column of Data, from its first row to its last.
func (b *workbook) dataColumn(col int) string {
	return xlsx.RangeOf(dataSheet, firstRow+1, col, firstRow+b.count(), col)
}

// count is that of all observations.
func (b *workbook) count() int {
	n := 0
	for _, s := range b.report.Series {
		n += len(s.Observations)
	}
	return n
}

// fewLinks is up to how many observations each leads to its source: a sheet holds
// 65,530 links, and they are slow to write. Of more, the first of each source in a
// series does.
const fewLinks = 20_000

// data holds the observations exactly as the sources give them.
func (b *workbook) data() {
	p := b.page(dataSheet, "Data", "Observations exactly as their sources give them; year is the date as a decimal number; reported, derived or estimate is the quality", foundation, 43, 11, 8.5, 12, 25, 17, 40, 9.5, 41)
	row := p.heads(firstRow, 1, "series", "date", "year", "value", "unit", "source", "locator", "quality", "note")
	many := b.count() > fewLinks
	p.Rows = slices.Grow(p.Rows, b.count())
	for _, s := range b.report.Series {
		name, unit := wrapped(s.Ref()), unitWrapped(s.Unit.Name)
		for i, o := range s.Observations {
			source := label(o.Source.ID)
			if !many || i == 0 || s.Observations[i-1].Source != o.Source {
				source = b.sourceCell(s.Dataset, o.Source.ID)
			}
			p.SetRow(row, 1, name, label(o.Date.String()), xlsx.Number(o.Date.Decimal(), xlsx.Style{Format: "0.00"}),
				xlsx.Number(o.Value, xlsx.Style{}), unit, source, wrapped(o.Locator), label(string(o.Quality)), wrapped(o.Note))
			b.points[s.Point(i)] = place{p, row}
			row++
		}
	}
	p.table("data", 9)
}

// derived holds the series made from others, each value a live formula.
func (b *workbook) derived() {
	p := b.page(derivedSheet, "Derived", "Series made from others by a formula: deflated, ratios, running sums. What could not be made is said in the note", foundation, 58, 11, 8.5, 13, 38, 12, 9.5, 57)
	row := p.heads(firstRow, 1, "series", "date", "year", "value", "unit", "operation", "quality", "note")
	start := row
	for _, s := range b.report.Derived { // first the places: a running sum refers to its own rows
		for i := range s.Observations {
			b.points[s.Point(i)] = place{p, row}
			row++
		}
	}
	row = start
	for _, s := range b.report.Derived {
		_, values := s.XY()
		format := scaleOf(values)
		for i, o := range s.Observations {
			note := o.Note
			if i == 0 {
				note = strings.Join(append(s.Made.Notes, o.Note), "; ")
			}
			p.SetRow(row, 1, wrapped(s.Ref()), label(o.Date.String()), xlsx.Number(o.Date.Decimal(), xlsx.Style{Format: "0.00"}),
				b.number(p, analogies.DerivedNumber(s, i), format), unitWrapped(s.Unit.Name), b.operationCell(s.Made.Name, s.Made.Parents[0].Ref()), label(string(o.Quality)), wrapped(strings.TrimSuffix(note, "; ")))
			row++
		}
	}
	p.table("derived", 8)
}

// notStated stands where a cell would be empty because nobody says it.
const notStated = "not stated"

// Columns of Sources that others count.
const (
	publishedColumn = 7
	accessedColumn  = 8
)

// sources lists the sources.
func (b *workbook) sources() {
	p := b.page(sourcesSheet, "Sources", "Where every figure comes from; an observation in Data names its source and the place in it. published is the date of the document or release, accessed that of the copy that was read; what neither citation nor address says is not stated", foundation, 27, 19, 17, 26, 37, 20, 10.5, 10.5, 15, 17, 8)
	row := p.heads(firstRow, 1, "id", "short citation", "producer", "title", "full citation", "address", "published", "accessed", "licence", "series that rest on it", "figures in Data")
	for _, u := range b.report.Sources {
		s := u.Source
		address := xlsx.Cell{Value: s.URL, Style: xlsx.Style{Class: xlsx.LinkText, Wrap: true}}
		switch {
		case s.URL == "":
			address = b.definedIn(u)
		case strings.HasPrefix(s.URL, "https://") || strings.HasPrefix(s.URL, "http://"):
			address.Link = xlsx.To(s.URL)
		}
		p.SetRow(row, 1, wrapped(u.Dataset+"/"+s.ID), wrapped(s.Short()), wrapped(cmp.Or(s.Producer, notStated)), wrapped(cmp.Or(s.Title, notStated)), wrapped(s.Citation), address,
			label(cmp.Or(s.Published.String(), notStated)), label(cmp.Or(s.Accessed.String(), notStated)), wrapped(cmp.Or(s.License, notStated)), wrapped(strings.Join(u.Series, ", ")), b.figures(p, row, u.Dataset, s.ID))
		row++
	}
	p.table("sources", 11)
	published, accessed := b.undated()
	b.rows = append(b.rows,
		check{"sources without a date of publication, in Sources against the files", b.undatedIn(publishedColumn), float64(published), float64(published), 0, "count"},
		check{"sources without a date of access, in Sources against the files", b.undatedIn(accessedColumn), float64(accessed), float64(accessed), 0, "count"})
}

// definedIn leads from a source without an address to the first series that rests
// on it: what was made here is defined there.
func (b *workbook) definedIn(u analogies.SourceUse) xlsx.Cell {
	for i, s := range b.report.Series {
		if slices.Contains(u.Series, s.Ref()) {
			return xlsx.Cell{Value: "none: see Series", Link: xlsx.To("#" + xlsx.Address(seriesSheet, firstRow+1+i, 1)), Style: xlsx.Style{Class: xlsx.LinkText}}
		}
	}
	return label("none")
}

// undatedIn counts the dates that a column of Sources does not state.
func (b *workbook) undatedIn(col int) string {
	return fmt.Sprintf("COUNTIF(%s,%q)", xlsx.RangeOf(sourcesSheet, firstRow+1, col, firstRow+len(b.report.Sources), col), notStated)
}

// undated counts the sources that state no date of publication, and none of access.
func (b *workbook) undated() (published, accessed int) {
	for _, u := range b.report.Sources {
		if u.Source.Published == (datasets.Date{}) {
			published++
		}
		if u.Source.Accessed == (datasets.Date{}) {
			accessed++
		}
	}
	return published, accessed
}

// figures counts the observations of Data that rest on a source: those of its
// data set that name it.
func (b *workbook) figures(p *page, row int, dataset, id string) xlsx.Cell {
	n := 0
	for _, s := range b.report.Series {
		for _, o := range s.Observations {
			if s.Dataset == dataset && o.Source.ID == id {
				n++
			}
		}
	}
	at := xlsx.CellName(row, 1)
	return p.formula(fmt.Sprintf(`COUNTIFS(%[1]s,LEFT(%[3]s,FIND("/",%[3]s))&"*",%[2]s,MID(%[3]s,FIND("/",%[3]s)+1,255))`, b.dataColumn(1), b.dataColumn(6), at), n, countFormat)
}
