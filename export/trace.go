package export

import (
	"regexp"
	"slices"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/xlsx"
)

// Sheets that show what others hold.
const sidesSheet, scoreDetailSheet = "For and against", "Score detail"

// trails are the steps of a number through the sheets: the second of each pair is
// made from the first. Heads lead both ways.
func trails() [][2]string {
	return [][2]string{
		{sourcesSheet, dataSheet}, {seriesSheet, dataSheet}, {sourcesSheet, seriesSheet}, {dataSheet, derivedSheet},
		{dataSheet, fitsSheet}, {fitsSheet, parametersSheet}, {parametersSheet, detailSheet}, {detailSheet, comparisonSheet}, {detailSheet, summarySheet},
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
	for _, t := range trails() {
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
		p.Set(3, col, linkTo(word+other, other))
		need = float64(len(word+other)) + 1
	}
}

// seriesCell names a series and leads to its first observation. Several take more
// lines than a link may have in every program: there the case leads.
func (b *workbook) seriesCell(names string) xlsx.Cell {
	c := wrapped(names)
	if at, ok := b.firstOf(names); ok {
		c.Link, c.Style.Class = "#"+at, xlsx.LinkText
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
		c.Link, c.Style.Class = "#"+at, xlsx.LinkText
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
	c.Link, c.Style.Class = "#"+at, xlsx.LinkText
	return c
}

// firstOf is where the first observation of a series stands.
func (b *workbook) firstOf(name string) (string, bool) {
	for _, s := range slices.Concat(b.report.Series, b.report.Derived) {
		if s.Ref() != name || len(s.Observations) == 0 {
			continue
		}
		if p, ok := b.points[analogies.ValueAt(s.Point(0))]; ok {
			return xlsx.Address(p.page.Name, p.row, 1), true
		}
	}
	return "", false
}

// sourceCell names the source of an observation and leads to its row on Sources.
func (b *workbook) sourceCell(dataset, id string) xlsx.Cell {
	c := label(id)
	if at, ok := b.sourceRow(dataset, id); ok {
		c.Link, c.Style.Class = "#"+at, xlsx.LinkText
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
	return xlsx.Cell{Value: name, Link: "#" + xlsx.Address(dataSheet, row, 1), Style: xlsx.Style{Class: xlsx.LinkText}}
}

// operationCell says how a series was made and leads to the one it was made from.
func (b *workbook) operationCell(operation, parent string) xlsx.Cell {
	c := label(operation)
	if at, ok := b.firstOf(parent); ok {
		c.Link, c.Style.Class = "#"+at, xlsx.LinkText
	}
	return c
}
