package export

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"time"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
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
	// A sheet is laid out after all that its formulas rest on, so that every one
	// finds the cells of its references. The order of the sheets is that of names.
	for _, lay := range []func(){
		b.inputs, b.series, b.data, b.derived, b.models, // what people gave
		b.working, b.fits, b.hindcasts, b.parameters, b.valueLevels, b.detail, b.readings, // what is made of it
		b.claims, b.demand, b.measures, b.capability, b.forecasts,
		b.comparison, b.diffusion, b.prices, b.valueSplit, b.summary, b.changes, // what it shows
		b.sources, b.methods, b.limits, b.usage, b.glossary, b.checks, b.listNames, b.contents, b.cover,
	} {
		lay()
	}
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
	points  map[datasets.PointID]place
	missing []string // references that no sheet holds: a fault of ours
	rows    checks
	reasons map[string]string // cells of the reasons of quantities, by id

	workings []*working        // a sheet for each headline series
	named    []named           // cells that have a name
	touched  []string          // formulas that count what people changed
	verdicts map[string]int    // rows of verdicts on Evidence, by claim and case
	medians  map[string]corner // cells of Forecast, by series and year
	fall     corner            // of the price of a capability a year, on Capability
}

// place is where an observation stands.
type place struct {
	page *page
	row  int
}

// corner is a cell by its row and column.
type corner struct{ row, col int }

func newWorkbook(r *analogies.Report, meta Meta) *workbook {
	return &workbook{report: r, meta: meta, pages: map[string]*page{},
		cells: map[analogies.Ref]string{}, points: map[datasets.PointID]place{}, verdicts: map[string]int{}, reasons: map[string]string{}, medians: map[string]corner{}}
}

// book puts the sheets in their order.
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
			b.leads(p)
		}
		if p.group != control && b.shown(p) == nil {
			p.beside(cmp.Or(p.scope, scopeOf(b.report.Series...)))
		}
		p.alignHeads()
		p.underCharts()
		book.Sheets = append(book.Sheets, p.Sheet)
	}
	for _, n := range b.named {
		book.Names = append(book.Names, n.Name)
	}
	return book
}

const question = "which old technology is a new one rhyming with, and who kept the money?"

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
