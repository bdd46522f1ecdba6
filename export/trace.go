package export

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"example.com/rhyme/datasets"
	"example.com/rhyme/export/xlsx"
)

// Sheets that show what others hold.
const sidesSheet, scoreDetailSheet = "For and against", "Score detail"

// trails are the steps of a number through the sheets: the second of each pair is
// made from the first. Heads lead both ways.
func trails() [][2]string {
	return [][2]string{
		{seriesSheet, dataSheet}, {dataSheet, derivedSheet},
		{inputsSheet, modelsSheet}, {modelsSheet, capabilitySheet}, {modelScoresSheet, capabilitySheet}, {capabilitySheet, summarySheet},
		{dataSheet, fitsSheet}, {fitsSheet, hindcastsSheet}, {fitsSheet, parametersSheet}, {parametersSheet, detailSheet},
		{detailSheet, comparisonSheet}, {detailSheet, pricesSheet}, {detailSheet, diffusionSheet}, {inputsSheet, pricesSheet}, {inputsSheet, diffusionSheet}, {detailSheet, summarySheet},
		{inputsSheet, levelsSheet}, {dataSheet, levelsSheet}, {levelsSheet, valueSheet}, {levelsSheet, captureSheet}, {captureSheet, valueDetailSheet}, {dataSheet, valueDetailSheet},
		{valueDetailSheet, measuresSheet}, {captureSheet, measuresSheet}, {measuresSheet, summarySheet},
		{dataSheet, demandPairsSheet}, {demandPairsSheet, demandDetailSheet}, {demandDetailSheet, demandSheet}, {demandSheet, summarySheet},
		{dataSheet, claimNumbersSheet}, {claimNumbersSheet, evidenceSheet}, {evidenceSheet, claimsSheet}, {claimsSheet, sidesSheet}, {claimNumbersSheet, sidesSheet}, {claimsSheet, summarySheet},
		{dataSheet, analoguesSheet}, {analoguesSheet, forecastSheet}, {scoreDetailSheet, scoresSheet}, {scoresSheet, forecastSheet}, {forecastSheet, leftOutSheet}, {forecastSheet, summarySheet},
	}
}

// leads writes, beside the way back, the sheets that a sheet is made from and those
// that are made from it.
func (b *workbook) leads(p *page) {
	col, need := 2, 18.0 // the master check stands in the second column
	steps := trails()
	if w := b.shown(p); w != nil { // its source stands there too
		col, need = w.side, 0
		steps = [][2]string{{w.restsOn(), p.Name}, {p.Name, fitsSheet}, {p.Name, detailSheet}}
	} else if p.group != control && p.Name != sourcesSheet {
		steps = slices.Insert(steps, 0, [2]string{sourcesSheet, p.Name})
	}
	last := p.Columns()
	for _, t := range steps {
		word, other := "from ", t[0]
		if t[0] == p.Name {
			word, other = "to ", t[1]
		} else if t[1] != p.Name {
			continue
		}
		if b.pages[other] == nil {
			continue
		}
		for room := 0.0; room < need; col++ {
			room += p.Width(col)
		}
		if p.OnePage(last) && !p.OnePage(max(col, last)) {
			return // what is printed would need pages side by side; rows lead there too
		}
		p.Set(3, col, linkTo(word+other, other))
		need = float64(len(word+other)) + 1
	}
}

// shown is the headline series whose sheet a page is; nil for other pages.
func (b *workbook) shown(p *page) *working {
	for _, w := range b.workings {
		if w.page == p {
			return w
		}
	}
	return nil
}

// sourceLine names the sources of the series, as many as the columns of the chart
// have room for, and leads to all of them.
func (w *working) sourceLine() xlsx.Cell {
	room := 0.0
	for col := 4; col < w.side; col++ {
		room += w.page.Width(col)
	}
	ids := strings.Split(w.says.Source, ", ")
	for n := len(ids); n > 0; n-- {
		text := strings.Join(ids[:n], ", ")
		if n < len(ids) {
			text += fmt.Sprintf(" and %d more", len(ids)-n)
		}
		if n == 1 || xlsx.TextWidth(text, xlsx.Style{}) < room {
			return linkTo(text, sourcesSheet)
		}
	}
	return linkTo(sourcesSheet, sourcesSheet)
}

// restsOn is the sheet that holds the observations of the series.
func (w *working) restsOn() string {
	if w.set != nil && w.set.Series.Made != nil || w.set == nil && w.subject.Series.Made != nil {
		return derivedSheet
	}
	return dataSheet
}

// seriesCell names a series and leads to its first observation. Several take more
// lines than a link may have in every program: there the case leads.
func (b *workbook) seriesCell(names string) xlsx.Cell {
	c := wrapped(names)
	if at, ok := b.firstOf(names); ok {
		c.Link, c.Style.Class = xlsx.To("#"+at), xlsx.LinkText
	}
	return c
}

// caseCell names a case and leads to the first observation of the first of several
// series, or where there are none to the first source.
func (b *workbook) caseCell(caseID, names string, sources ...string) xlsx.Cell {
	c := label(caseID)
	name, _, several := strings.Cut(names, "; ")
	at, ok := b.firstOf(name)
	if !ok && len(sources) > 0 {
		at, ok = b.sourceRow(caseID, sources[0])
		several = true
	}
	if !ok && strings.Contains(names, ".csv") && b.pages[modelsSheet] != nil {
		at, ok, several = xlsx.Address(modelsSheet, 1, 1), true, true
	}
	if ok && several {
		c.Link, c.Style.Class = xlsx.To("#"+at), xlsx.LinkText
	}
	return c
}

var reference = regexp.MustCompile(`(?:'[^']+'!|\w+!)?\$[A-Z]+\$\d+`)

// fromCell names a case and leads to the first cell that a formula of its row reads.
func (p *page) fromCell(caseID string, row, col int) xlsx.Cell {
	c := label(caseID)
	at := reference.FindString(p.At(row, col).Formula)
	if at == "" {
		return c
	}
	if !strings.Contains(at, "!") {
		at = xlsx.QuoteSheet(p.Name) + "!" + at
	}
	c.Link, c.Style.Class = xlsx.To("#"+at), xlsx.LinkText
	return c
}

// firstOf is where the first observation of a series stands.
func (b *workbook) firstOf(name string) (string, bool) {
	for _, s := range slices.Concat(b.report.Series, b.report.Derived) {
		if s.Ref() != name || len(s.Observations) == 0 {
			continue
		}
		if p, ok := b.points[s.Point(0)]; ok {
			return xlsx.Address(p.page.Name, p.row, 1), true
		}
	}
	return "", false
}

// lastOf is where the last observation of a series stands: what a forecast goes on
// from.
func (b *workbook) lastOf(s *datasets.Series) string {
	at, ok := b.points[s.Point(len(s.Observations)-1)] // a series that is forecast has observations
	if !ok {
		b.missing = append(b.missing, s.Ref())
		return ""
	}
	return xlsx.Address(at.page.Name, at.row, 1)
}

// sourceCell names the source of an observation and leads to its row on Sources.
func (b *workbook) sourceCell(dataset, id string) xlsx.Cell {
	c := label(id)
	if at, ok := b.sourceRow(dataset, id); ok {
		c.Link, c.Style.Class = xlsx.To("#"+at), xlsx.LinkText
	}
	return c
}

// sourceRow is where a source stands: in the order of the report.
func (b *workbook) sourceRow(dataset, id string) (string, bool) {
	for i, u := range b.report.Sources {
		if u.Source.ID == id && u.Dataset == dataset {
			return xlsx.Address(sourcesSheet, firstRow+1+i, 1), true
		}
	}
	return "", false
}

// startOf names a series and leads to its first row on Data, where observations
// stand in the order of the report.
func (b *workbook) startOf(name string) xlsx.Cell {
	row := firstRow + 1
	for _, other := range b.report.Series {
		if other.Ref() == name {
			break
		}
		row += len(other.Observations)
	}
	return xlsx.Cell{Value: name, Link: xlsx.To("#" + xlsx.Address(dataSheet, row, 1)), Style: xlsx.Style{Class: xlsx.LinkText}}
}

// operationCell says how a series was made and leads to the one it was made from.
func (b *workbook) operationCell(operation, parent string) xlsx.Cell {
	c := label(operation)
	if at, ok := b.firstOf(parent); ok {
		c.Link, c.Style.Class = xlsx.To("#"+at), xlsx.LinkText
	}
	return c
}
