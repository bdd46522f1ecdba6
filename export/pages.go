package export

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export/xlsx"
)

// page is a sheet with what Contents says of it.
type page struct {
	*xlsx.Sheet
	purpose string
	group   string

	scope   string // units, places and years; "" for those of the whole report
	numbers string // what its numbers are, where the words of its columns would be many
}

// The groups of sheets, each with the colour of its tabs, in the order of
// calculation: what the workbook is, what it rests on, what is made of it, and
// what it shows.
const (
	control      = "control"
	foundation   = "foundation"
	workings     = "workings"
	presentation = "presentation"
)

func tabColor(group string) xlsx.Color {
	return map[string]xlsx.Color{control: "000000", presentation: "0072B2", workings: "009E73", foundation: "E69F00"}[group]
}

// Names of the sheets that others refer to.
const (
	coverSheet, contentsSheet, usageSheet    = "Cover", "Contents", "How to use"
	namesSheet, checksSheet                  = "Names", "Checks"
	inputsSheet, derivedSheet, dataSheet     = "Inputs", "Derived", "Data"
	seriesSheet, sourcesSheet                = "Series", "Sources"
	fitsSheet, parametersSheet, levelsSheet  = "Fits", "Parameters", "Value levels"
	hindcastsSheet                           = "Hindcasts"
	valueDetailSheet, captureSheet           = "Value detail", "Capture"
	claimNumbersSheet, evidenceSheet         = "Claim numbers", "Evidence"
	demandDetailSheet, demandPairsSheet      = "Demand detail", "Demand pairs"
	analoguesSheet, leftOutSheet             = "Analogues", "Left out"
	detailSheet, scoresSheet                 = "Detail", "Scores"
	summarySheet, comparisonSheet            = "Summary", "Comparison"
	changesSheet                             = "What changed" // only where an earlier report was given
	diffusionSheet, pricesSheet, demandSheet = "Diffusion", "Price decline", "Demand"
	valueSheet, measuresSheet, forecastSheet = "Value split", "Value measures", "Forecast"
	claimsSheet, methodsSheet, limitsSheet   = "Claims", "Methods", "Limits"
)

// names lists the sheets in the order of calculation.
func (b *workbook) names() []string {
	order := []string{coverSheet, contentsSheet, usageSheet, glossarySheet, namesSheet, checksSheet,
		inputsSheet, dataSheet, modelsSheet, modelScoresSheet, seriesSheet, sourcesSheet,
		derivedSheet}
	for _, w := range b.workings {
		order = append(order, w.page.Name)
	}
	return append(order, fitsSheet, hindcastsSheet, parametersSheet, levelsSheet, detailSheet, valueDetailSheet, captureSheet, demandDetailSheet, demandPairsSheet,
		analoguesSheet, leftOutSheet, scoreDetailSheet, scoresSheet, claimNumbersSheet, evidenceSheet,
		summarySheet, changesSheet, comparisonSheet, pricesSheet, diffusionSheet, demandSheet, valueSheet, measuresSheet, capabilitySheet, forecastSheet, claimsSheet, sidesSheet, limitsSheet, methodsSheet)
}

// firstRow is the row of the heads of every table: title, subtitle and links
// stand above it and stay in view.
const firstRow = 4

// page starts a sheet: title, what it shows, and the way back.
func (b *workbook) page(name, title, purpose, group string, widths ...float64) *page {
	p := &page{purpose: purpose, group: group, Sheet: &xlsx.Sheet{
		Name: name, Tab: tabColor(group), Widths: widths, Landscape: true,
		FreezeRows: firstRow, RepeatRows: firstRow, Gridlines: group == foundation, Footer: "data to " + b.dataDate(),
	}}
	p.Set(1, 1, xlsx.Text(title, xlsx.Style{Class: xlsx.Title}))
	p.Set(2, 1, xlsx.Text(purpose, xlsx.Style{Class: xlsx.Subtitle}))
	if name != contentsSheet {
		p.Set(3, 1, linkTo("Contents", contentsSheet))
	}
	b.pages[name] = p
	return p
}

// scopeOf says of a sheet that holds several series where their units stand, of
// which places they are and of which years.
func scopeOf(series ...*datasets.Series) string {
	var of analogies.Credits
	for i, s := range series {
		if !slices.Contains(series[:i], s) { // one that stands in several parts counts once
			of.Add(s)
		}
	}
	from, until := math.Inf(1), math.Inf(-1)
	for _, s := range series {
		for _, o := range s.Observations {
			from, until = min(from, float64(o.Date.Year())), max(until, float64(o.Date.Year()))
		}
	}
	if len(series) == 0 {
		return "No series"
	}
	return fmt.Sprintf("Units beside numbers or in heads; %s; %.0f to %.0f", of.MostPlaces(), from, until)
}

// headlineScope is that of the headline series of a role, "" for all roles.
func (b *workbook) headlineScope(role string) string {
	var series []*datasets.Series
	b.each(func(_ *analogies.Case, s *analogies.Subject) {
		if role == "" || s.Role.Role == role {
			series = append(series, s.Series)
		}
	})
	return scopeOf(series...)
}

// valueScope is that of the series whose value is split.
func (b *workbook) valueScope() string {
	var series []*datasets.Series
	for _, s := range b.report.Series {
		for _, c := range b.report.Cases {
			for _, t := range c.Value {
				for _, l := range t.Def.Layers {
					if slices.ContainsFunc(l.Series, func(w datasets.Weighted) bool { return w.Series == s.Ref() }) {
						series = append(series, s)
					}
				}
			}
		}
	}
	return scopeOf(series...)
}

// demandScope is that of the prices and quantities that are set against each other.
func (b *workbook) demandScope() string {
	var series []*datasets.Series
	for _, d := range b.report.Demand {
		for _, s := range []*datasets.Series{d.Price, d.Quantity} {
			if s != nil {
				series = append(series, s)
			}
		}
	}
	return scopeOf(series...)
}

// listScope is that of a list of models: its dates are texts, as exact as their
// source.
func listScope(unit string, t *table.Table, date string) string {
	from, until := "", ""
	for _, r := range t.Rows {
		if d, _ := r[t.Index(date)].(string); d != "" {
			if from == "" || d < from {
				from = d
			}
			until = max(until, d)
		}
	}
	if from == "" {
		return unit + "; world; no dates"
	}
	return fmt.Sprintf("%s; world; %s to %s", unit, from, until)
}

// beside writes the scope behind the title.
func (p *page) beside(scope string) {
	col := 1
	for room := xlsx.TextWidth(fmt.Sprint(p.At(1, 1).Value), p.At(1, 1).Style) + 3; room > 0; col++ {
		room -= p.Width(col)
	}
	p.Set(1, col, xlsx.Text(scope, xlsx.Style{Class: xlsx.Note}))
}

// linkTo is a text that leads to the first cell of a sheet.
func linkTo(text, sheet string) xlsx.Cell {
	return xlsx.Cell{Value: text, Link: xlsx.To("#" + xlsx.QuoteSheet(sheet) + "!A1"), Style: xlsx.Style{Class: xlsx.LinkText}}
}

// sheetOf is the sheet where a number of a case is made: that of the headline
// series it rests on, else the long comparison.
func (b *workbook) sheetOf(caseID, series string) string {
	for _, w := range b.workings {
		if w.of.ID() == caseID && w.rests(series) {
			return w.page.Name
		}
	}
	return detailSheet
}

func (b *workbook) caseTitle(id string) string {
	for _, c := range b.report.Cases {
		if c.ID() == id {
			return c.Data.Case.Title
		}
	}
	return id
}

// caseTitles are the titles of the cases, each with its id where two are called
// alike: the heads of a table differ.
func (b *workbook) caseTitles() []string {
	count := map[string]int{}
	for _, c := range b.report.Cases {
		count[strings.ToLower(c.Data.Case.Title)]++
	}
	var out []string
	for _, c := range b.report.Cases {
		title := c.Data.Case.Title
		if count[strings.ToLower(title)] > 1 {
			title += " (" + c.ID() + ")"
		}
		out = append(out, title)
	}
	return out
}

// caseIndex is the number of a case, which decides its colour and marker.
func (b *workbook) caseIndex(id string) int {
	for i, c := range b.report.Cases {
		if c.ID() == id {
			return i
		}
	}
	return 0
}

// each visits every headline series of every case.
func (b *workbook) each(visit func(*analogies.Case, *analogies.Subject)) {
	for _, c := range b.report.Cases {
		for _, s := range c.Subjects {
			if s.Headline {
				visit(c, s)
			}
		}
	}
}
