package export

import (
	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
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
		{inputsSheet, levelsSheet}, {dataSheet, levelsSheet}, {levelsSheet, valueSheet}, {levelsSheet, captureSheet}, {captureSheet, valueDetailSheet},
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

// seriesCell names a series and leads to its first observation; several lead
// nowhere: Series has them.
func (b *workbook) seriesCell(names string) xlsx.Cell {
	c := wrapped(names)
	if at, ok := b.firstOf(names); ok {
		c.Link, c.Style.Class = "#"+at, xlsx.LinkText
	}
	return c
}

// firstOf is where the first observation of a series stands.
func (b *workbook) firstOf(name string) (string, bool) {
	for _, list := range [][]*datasets.Series{b.report.Series, b.report.Derived} {
		for _, s := range list {
			if s.Ref() != name || len(s.Observations) == 0 {
				continue
			}
			p, ok := b.points[analogies.ValueAt(s.Point(0))]
			if !ok {
				return "", false
			}
			return xlsx.Address(p.page.Name, p.row, 1), true
		}
	}
	return "", false
}

// sourceCell names the source of an observation and leads to its row on Sources,
// which come in the order of the report.
func (b *workbook) sourceCell(s *datasets.Series, id string) xlsx.Cell {
	c := label(id)
	for i, u := range b.report.Sources {
		if u.Source.ID == id && u.Dataset == s.Dataset {
			c.Link, c.Style.Class = "#"+xlsx.Address(sourcesSheet, firstRow+1+i, 1), xlsx.LinkText
		}
	}
	return c
}

// startOf names a series and leads to its first row on Data, where observations
// stand in the order of the report.
func (b *workbook) startOf(s *datasets.Series) xlsx.Cell {
	row := firstRow + 1
	for _, other := range b.report.Series {
		if other == s {
			break
		}
		row += len(other.Observations)
	}
	return xlsx.Cell{Value: s.Ref(), Link: "#" + xlsx.Address(dataSheet, row, 1), Style: xlsx.Style{Class: xlsx.LinkText}}
}
