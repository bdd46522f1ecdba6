package export

import (
	"fmt"
	"io"
	"strings"
	"time"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/xlsx"
)

// Meta is what a workbook says of its making. Nothing in it may come from the
// clock or name a path: the same report gives the same bytes.
type Meta struct {
	Version string // of the tool
	Command string // that made the report, without paths
}

// Workbook writes the report as an Excel workbook in which every number that
// follows from others is a live formula with the report's value cached.
func Workbook(w io.Writer, r *analogies.Report, meta Meta) error {
	b := newWorkbook(r, meta)
	// Workings are laid out before what rests on them, so that every formula
	// finds the cells of its references; the reader meets them the other way.
	b.inputs()
	b.series()
	b.data()
	b.derived()
	b.fits()
	b.parameters()
	b.valueSplit()
	for _, c := range r.Cases {
		b.technology(c)
	}
	b.detail()
	b.claims()
	b.demand()
	b.measures()
	b.forecasts()
	b.comparison()
	b.summary()
	b.sources()
	b.methods()
	b.limits()
	b.usage()
	b.checks()
	b.contents()
	b.cover()
	if len(b.missing) > 0 {
		return fmt.Errorf("workbook: no cell for %s", strings.Join(b.missing, ", "))
	}
	return b.book().Write(w)
}

// workbook lays out sheets and remembers where every number stands.
type workbook struct {
	report  *analogies.Report
	meta    Meta
	pages   map[string]*page
	cells   map[analogies.Ref]string // of single numbers
	points  map[analogies.Ref]place  // of observations, by analogies.ValueAt
	missing []string                 // references that no sheet holds: a fault of ours
	rows    checks

	verdicts map[string]int    // rows of verdicts on Evidence, by claim and case
	medians  map[string]corner // cells of Forecast, by series and year
}

// place is where an observation stands.
type place struct {
	page *page
	row  int
}

// corner is a cell by its row and column.
type corner struct{ row, col int }

// page is a sheet with what Contents says of it.
type page struct {
	*xlsx.Sheet
	purpose string
	group   string
}

// The groups of sheets, each with the colour of its tabs.
const (
	control      = "control"
	presentation = "presentation"
	workings     = "workings"
	foundation   = "foundation"
)

func tabColor(group string) xlsx.Color {
	return map[string]xlsx.Color{control: "000000", presentation: "0072B2", workings: "009E73", foundation: "E69F00"}[group]
}

// Names of the sheets that others refer to.
const (
	coverSheet, contentsSheet, summarySheet  = "Cover", "Contents", "Summary"
	comparisonSheet, detailSheet, valueSheet = "Comparison", "Detail", "Value split"
	fitsSheet, parametersSheet               = "Fits", "Parameters"
	inputsSheet, derivedSheet, dataSheet     = "Inputs", "Derived", "Data"
	seriesSheet, sourcesSheet, checksSheet   = "Series", "Sources", "Checks"
	claimsSheet, evidenceSheet               = "Claims", "Evidence"
	claimNumbersSheet, demandSheet           = "Claim numbers", "Demand"
	demandDetailSheet, demandPairsSheet      = "Demand detail", "Demand pairs"
	measuresSheet, valueDetailSheet          = "Value measures", "Value detail"
	captureSheet, forecastSheet, scoresSheet = "Capture", "Forecast", "Scores"
	analoguesSheet, leftOutSheet             = "Analogues", "Left out"
	methodsSheet, limitsSheet, usageSheet    = "Methods", "Limits", "How to use"
)

// firstRow is the row of the heads of every table: title, subtitle and links
// stand above it and stay in view.
const firstRow = 4

func newWorkbook(r *analogies.Report, meta Meta) *workbook {
	return &workbook{report: r, meta: meta, pages: map[string]*page{},
		cells: map[analogies.Ref]string{}, points: map[analogies.Ref]place{}, verdicts: map[string]int{}, medians: map[string]corner{}}
}

// page starts a sheet: title, what it shows, and the way back.
func (b *workbook) page(name, title, purpose, group string, widths ...float64) *page {
	p := &page{purpose: purpose, group: group, Sheet: &xlsx.Sheet{
		Name: name, Tab: tabColor(group), Widths: widths, Landscape: true,
		FreezeRows: firstRow, RepeatRows: firstRow, Gridlines: group == foundation, Footer: "data to " + b.dataDate(),
	}}
	p.Set(1, 1, xlsx.Text(title, xlsx.Style{Class: xlsx.Title}))
	p.Set(2, 1, xlsx.Text(purpose, xlsx.Style{Class: xlsx.Subtitle}))
	if name != contentsSheet {
		p.Set(3, 1, xlsx.Cell{Value: "Contents", Link: "#" + xlsx.QuoteSheet(contentsSheet) + "!A1", Style: xlsx.Style{Class: xlsx.LinkText}})
	}
	b.pages[name] = p
	return p
}

// book puts the sheets in the order of reading.
func (b *workbook) book() *xlsx.Book {
	book := &xlsx.Book{
		Title:       "rhyme: " + question,
		Subject:     "Diffusion, price decline and value capture of technologies, side by side",
		Author:      "rhyme " + b.meta.Version,
		Keywords:    "diffusion, price decline, historical analogy, artificial intelligence, value capture",
		Description: "Made by " + b.meta.Command + ", data to " + b.dataDate(),
		Modified:    b.modified(),
	}
	for _, name := range b.names() {
		p := b.pages[name]
		if p == nil {
			continue // a part that the report does not have
		}
		if name != checksSheet && name != coverSheet {
			p.Set(3, 2, b.masterCheck())
			p.Rules = append(p.Rules, passFail(3, 2, 3, 2)...)
		}
		book.Sheets = append(book.Sheets, p.Sheet)
	}
	return book
}

// names lists the sheets in the order of reading.
func (b *workbook) names() []string {
	order := []string{coverSheet, contentsSheet, usageSheet, summarySheet, claimsSheet, evidenceSheet, comparisonSheet, detailSheet, valueSheet, measuresSheet, demandSheet,
		forecastSheet, scoresSheet, limitsSheet, methodsSheet}
	for _, c := range b.report.Cases {
		order = append(order, sheetName(c))
	}
	return append(order, valueDetailSheet, captureSheet, claimNumbersSheet, demandDetailSheet, demandPairsSheet, analoguesSheet, leftOutSheet,
		fitsSheet, parametersSheet, inputsSheet, derivedSheet, dataSheet, seriesSheet, sourcesSheet, checksSheet)
}

const question = "which old technology is a new one rhyming with, and who kept the money?"

// sheetName is the name of a technology's sheet.
func sheetName(c *analogies.Case) string {
	name := c.Data.Case.Title
	if len([]rune(name)) > 31 {
		name = string([]rune(name)[:31])
	}
	return name
}

// modified is the date of the last observation, never that of the clock.
func (b *workbook) modified() time.Time {
	latest := b.latest()
	year := int(latest)
	start := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
	days := (latest - float64(year)) * 365
	return start.AddDate(0, 0, int(days))
}

func (b *workbook) latest() float64 {
	latest := 0.0
	for _, s := range b.report.Series {
		for _, o := range s.Observations {
			latest = max(latest, o.Date.Decimal())
		}
	}
	return latest
}

// dataDate is the last date of any observation, as its source gives it.
func (b *workbook) dataDate() string {
	latest, text := b.latest(), ""
	for _, s := range b.report.Series {
		for _, o := range s.Observations {
			if o.Date.Decimal() == latest {
				text = o.Date.String()
			}
		}
	}
	return text
}

func passFail(r1, c1, r2, c2 int) []xlsx.Rule {
	return []xlsx.Rule{
		{FirstRow: r1, FirstCol: c1, LastRow: r2, LastCol: c2, Equals: passed, Class: xlsx.Pass},
		{FirstRow: r1, FirstCol: c1, LastRow: r2, LastCol: c2, Equals: failed, Class: xlsx.Fail},
		{FirstRow: r1, FirstCol: c1, LastRow: r2, LastCol: c2, Equals: allPass, Class: xlsx.Pass},
		{FirstRow: r1, FirstCol: c1, LastRow: r2, LastCol: c2, Equals: someFail, Class: xlsx.Fail},
	}
}
