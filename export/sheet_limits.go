package export

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/export/xlsx"
)

// Kinds of limits, in the order of the sheet.
const (
	expiry    = "use by"
	leftAside = "left out"
	weakness  = "known weakness"
	weakest   = "weakest point"
	fragile   = "not robust"
	warning   = "warning"
	missed    = "cannot be measured"
)

// limits is what a sceptic reads first: until when the workbook holds, what it
// leaves out, where it is weak; then its doubts, equal ones in one row with their
// count. Each stands in full where its link leads.
func (b *workbook) limits() {
	p := b.page(limitsSheet, limitsSheet, "What this workbook leaves out, where it is weak, and what it warns of or cannot measure: equal doubts in one row, in full on the sheet that a row leads to", presentation, 18, 86, 7, 78, 17)
	row := p.heads(firstRow, 1, "kind", "limit", "count", "about", "sheet")
	for _, d := range b.generalLimits() {
		p.limit(row, d, xlsx.Cell{}, d.about)
		row++
	}
	published, accessed := b.undated()
	for _, u := range []struct {
		what   string
		n, col int
	}{
		{"sources that state no date of publication: files that are revised in place, pages without a date, accounts of several documents", published, publishedColumn},
		{"sources of which it is not stated when the copy was taken: what their address shows today may differ", accessed, accessedColumn},
	} {
		p.limit(row, doubt{kind: weakness, sheet: sourcesSheet, what: u.what}, p.formula(b.undatedIn(u.col), u.n, countFormat), "dates of sources")
		row++
	}
	for _, d := range groupDoubts(b.doubts()) {
		p.limit(row, d.doubt, xlsx.Cell{Value: d.count, Style: xlsx.Style{Class: xlsx.Fitted, Format: countFormat}}, d.about)
		row++
	}
	p.table("limits", 5)
	n := float64(len(b.unmeasured()))
	kinds, counts := xlsx.RangeOf(p.Name, firstRow+1, 1, row-1, 1), xlsx.RangeOf(p.Name, firstRow+1, 3, row-1, 3)
	b.rows = append(b.rows, check{"numbers that cannot be measured, in Limits against the report", fmt.Sprintf("SUMIF(%s,%q,%s)", kinds, missed, counts), n, n, 0, "count"})
}

// limit writes a row.
func (p *page) limit(row int, d doubt, count xlsx.Cell, about string) {
	p.SetRow(row, 1, label(d.kind), wrapped(d.what), count, indented(wrapped(about), 1), linkTo(d.sheet, d.sheet))
}

// generalLimits are those of the whole.
func (b *workbook) generalLimits() []doubt {
	return []doubt{
		{expiry, dataSheet, "", "data to " + b.dataDate(), fmt.Sprintf("not to be used for AI tokens after %d without", int(b.latest())+1) + " new data: their prices and uses move within months. Old technologies keep until a source is revised", ""},
		{leftAside, claimsSheet, "", "choice of technologies", "few technologies, chosen because they succeeded: no sample, and nothing about technologies that failed", ""},
		{leftAside, valueSheet, "", "who is counted", "listed companies exclude private and public owners; equity excludes debt; layers are industries by definition", ""},
		{leftAside, demandSheet, "", "cause", "income, population and the spread of the technology are in the quantities: arithmetic, not cause", ""},
		{leftAside, forecastSheet, "", "what would move a price", "no costs, no physics, no policy: only the paths of other prices", ""},
		{leftAside, dataSheet, "", "errors of observation", "a figure is taken as its source gives it; what is derived or an estimate is marked, and no interval holds its error", ""},
		{weakness, seriesSheet, "", "places", "mostly the United States, but some prices and quantities of one pair are of different places: Series names each", ""},
		{weakness, seriesSheet, "", "quality", "prices are list or average prices; quality is held constant only where the title of a series says so", ""},
		{weakness, claimsSheet, "", "independence", "one series serves several claims and measures: rows are no independent tests, and verdicts are not to be added up", ""},
		{weakness, methodsSheet, "", "models", "only the curves on Methods were tried: the best of them may still be wrong", ""},
		{weakness, parametersSheet, "", "grey numbers", "estimates, limits of intervals and sweeps are the tool's: they do not follow a change of Data", ""},
	}
}

// limitRow takes in a doubt by its parts.
type limitRow func(kind, sheet, caseID, about, what string)

// doubts are those of findings, of claims that another way of measuring would
// change, of fits and of forecasts, and the numbers that do not exist.
func (b *workbook) doubts() []doubt {
	var out []doubt
	add := func(d doubt) {
		if d.what != "" && !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	for _, f := range b.report.Findings {
		for what := range strings.SplitSeq(f.Weakest, "; ") {
			if strings.HasPrefix(what, "by the ") {
				continue // the name of the curve, no doubt
			}
			add(doubt{weakest, summarySheet, f.Case, f.Series, what, ""})
		}
	}
	for _, f := range b.report.Claims {
		if !f.Robust() {
			add(doubt{fragile, evidenceSheet, f.Case, claimName(f.Claim), string(f.Verdict) + ": " + f.Sensitivity(), ""})
		}
	}
	for _, w := range b.report.Warnings {
		add(doubt{warning, summarySheet, "", "the report", w, ""})
	}
	b.capabilityLimits(func(kind, sheet, caseID, about, what string) { add(doubt{kind, sheet, caseID, about, what, ""}) })
	b.warnings(add)
	return append(out, b.unmeasured()...)
}

// warnings are those of fits and of forecasts.
func (b *workbook) warnings(add func(doubt)) {
	for _, s := range b.report.Fits {
		for _, r := range s.Results {
			if r.Fit == nil {
				add(doubt{warning, fitsSheet, s.Case, s.Name(), "failed: " + r.Err.Error(), r.Model.Name})
				continue
			}
			for _, w := range r.Fit.Warnings {
				add(doubt{warning, fitsSheet, s.Case, s.Name(), w, r.Model.Name})
			}
		}
	}
	if b.report.Transfers == nil {
		return
	}
	for _, t := range b.report.Transfers.Targets {
		add(doubt{warning, forecastSheet, t.Case, t.Ref, t.Result.Missing, ""})
		add(doubt{warning, forecastSheet, t.Case, t.Ref, t.Result.Equal, ""})
		if year, alone := t.Alone(); alone {
			add(doubt{warning, forecastSheet, t.Case, t.Ref, fmt.Sprintf("no analogue reaches %d: from then on the random walk with drift alone", year), ""})
		}
	}
}

// mainReason is the first that a number is missing for, whichever corner of the
// weights the number is of.
func mainReason(reason string) string {
	parts := strings.Split(reason, "; ")
	if len(parts) > 1 && strings.HasSuffix(parts[0], "corners of the weights") {
		parts = parts[1:]
	}
	return parts[0]
}

// unmeasured lists what cannot be measured, each once: entries of the comparison, rows
// of demand, measures of value, and verdicts.
func (b *workbook) unmeasured() []doubt {
	var out []doubt
	see := func(sheet, caseID, about, of string, q analogies.Quantity) {
		if d := (doubt{missed, sheet, caseID, about, mainReason(q.Reason), of}); !q.Value.Exists() && q.Reason != "" && !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	for _, e := range b.report.Comparison {
		see(detailSheet, e.Case, e.Measure.ID, "", e.Quantity)
	}
	for _, d := range b.report.Demand {
		for _, r := range d.Rows {
			see(demandDetailSheet, d.Case, r.Measure, r.Series, r.Quantity)
		}
	}
	for _, m := range b.report.Measured {
		see(valueDetailSheet, m.Case, m.Measure, m.Definition, m.Quantity)
	}
	for _, f := range b.report.Claims {
		if f.Verdict == claims.CannotBeMeasured {
			see(evidenceSheet, f.Case, claimName(f.Claim), "", analogies.Quantity{Value: analogies.Given(math.NaN()), Reason: f.Reason})
		}
	}
	return out
}
