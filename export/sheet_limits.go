package export

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/export/xlsx"
)

// Kinds of limits.
const (
	expiry    = "use by"
	leftAside = "left out"
	weakest   = "weakest point"
	warning   = "warning"
	missed    = "cannot be measured"
)

// limits collects what the report warns of and what cannot be measured, with a
// link to where it stands.
func (b *workbook) limits() {
	p := b.page(limitsSheet, limitsSheet, "What this workbook leaves out, warns of and cannot measure; a sheet's name leads to where it stands", presentation, 22, 18, 18, 46, 120)
	row := p.heads(firstRow, 1, "kind", "sheet", "case", "about", "limit")
	seen := map[string]bool{}
	add := func(kind, sheet, caseID, about, what string) {
		key := strings.Join([]string{kind, sheet, caseID, about, what}, "\x00")
		if what == "" || seen[key] {
			return
		}
		seen[key] = true
		to := xlsx.Cell{Value: sheet, Link: "#" + xlsx.QuoteSheet(sheet) + "!A1", Style: xlsx.Style{Class: xlsx.LinkText}}
		p.SetRow(row, 1, label(kind), to, label(caseID), wrapped(about), wrapped(what))
		row++
	}
	b.generalLimits(add)
	b.capabilityLimits(add)
	b.warningsOf(add)
	b.missedOf(add)
	p.table("limits", 5)
	n := float64(b.dashes())
	b.rows = append(b.rows, check{"numbers that cannot be measured, in Limits against the report", fmt.Sprintf("COUNTIF(%s,%q)", xlsx.RangeOf(p.Name, firstRow+1, 1, row-1, 1), missed), n, n, 0, "count"})
}

type limitRow func(kind, sheet, caseID, about, what string)

// generalLimits are those of the whole, and the weakest point of each finding.
func (b *workbook) generalLimits(add limitRow) {
	add(expiry, dataSheet, "", "data to "+b.dataDate(), fmt.Sprintf("do not use for AI tokens after %d without", int(b.latest())+1)+" new data: their prices and uses move within months")
	add(leftAside, claimsSheet, "", "choice of technologies", "few technologies, chosen because they succeeded: no sample, and nothing about technologies that failed")
	add(leftAside, valueSheet, "", "who is counted", "listed companies exclude private and public owners; equity excludes debt; layers are industries by definition")
	add(leftAside, demandSheet, "", "cause", "income, population and the spread of the technology are in the quantities: arithmetic, not cause")
	add(leftAside, forecastSheet, "", "what would move a price", "no costs, no physics, no policy: only the paths of other prices")
	add(leftAside, parametersSheet, "", "grey numbers", "estimates, limits of intervals and sweeps are the tool's: they do not follow a change of Data")
	for _, w := range b.report.Warnings {
		add(warning, summarySheet, "", "the report", w)
	}
	for _, f := range b.report.Findings {
		add(weakest, summarySheet, f.Case, f.Series, f.Weakest)
	}
}

// warningsOf are those of fits, of claims that another way of measuring would
// change, and of forecasts.
func (b *workbook) warningsOf(add limitRow) {
	for _, s := range b.report.Fits {
		for _, r := range s.Results {
			if r.Fit == nil {
				add(warning, fitsSheet, s.Case, r.Model.Name+" of "+s.Name(), "failed: "+r.Err.Error())
				continue
			}
			for _, w := range r.Fit.Warnings {
				add(warning, fitsSheet, s.Case, r.Model.Name+" of "+s.Name(), w)
			}
		}
	}
	for _, f := range b.report.Claims {
		if !f.Robust() {
			add(warning, evidenceSheet, f.Case, claimName(f.Claim), string(f.Verdict)+": "+f.Sensitivity())
		}
	}
	if b.report.Transfers == nil {
		return
	}
	for _, t := range b.report.Transfers.Targets {
		add(warning, forecastSheet, t.Case, t.Ref, t.Result.Missing)
		add(warning, forecastSheet, t.Case, t.Ref, t.Result.Equal)
		if year, alone := t.Alone(); alone {
			add(warning, forecastSheet, t.Case, t.Ref, fmt.Sprintf("no analogue reaches %d: from then on the random walk with drift alone", year))
		}
	}
}

// missedOf has a row for every number that does not exist.
func (b *workbook) missedOf(add limitRow) {
	b.eachMissing(func(sheet, caseID, about, reason string) { add(missed, sheet, caseID, about, reason) })
}

// eachMissing visits what cannot be measured: entries of the comparison, rows of
// demand, measures of value, and verdicts.
func (b *workbook) eachMissing(visit func(sheet, caseID, about, reason string)) {
	see := func(sheet, caseID, about string, q analogies.Quantity) {
		if !q.Value.Exists() && q.Reason != "" {
			visit(sheet, caseID, about, q.Reason)
		}
	}
	for _, e := range b.report.Comparison {
		see(detailSheet, e.Case, e.Measure.ID, e.Quantity)
	}
	for _, d := range b.report.Demand {
		for _, r := range d.Rows {
			see(demandDetailSheet, d.Case, r.Measure+" "+r.Series, r.Quantity)
		}
	}
	for _, m := range b.report.Measured {
		see(valueDetailSheet, m.Case, strings.TrimSpace(m.Definition+" "+m.Measure), m.Quantity)
	}
	for _, f := range b.report.Claims {
		if f.Verdict == claims.CannotBeMeasured && f.Reason != "" {
			visit(evidenceSheet, f.Case, claimName(f.Claim), f.Reason)
		}
	}
}

// dashes counts what cannot be measured, each once.
func (b *workbook) dashes() int {
	seen := map[[4]string]bool{}
	b.eachMissing(func(sheet, caseID, about, reason string) { seen[[4]string{sheet, caseID, about, reason}] = true })
	return len(seen)
}
