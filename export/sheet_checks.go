package export

import (
	"fmt"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/xlsx"
	"example.com/rhyme/fit"
)

// Words of the checks.
const (
	passed   = "pass"
	failed   = "FAIL"
	allPass  = "all checks pass"
	someFail = "A CHECK FAILS"
)

// check is a row of the Checks sheet.
type check struct {
	what      string
	formula   string
	value     float64
	expected  float64
	tolerance float64
	unit      string
}

type checks []check

// checkRSS holds the curve in the cells to the residual sum of squares that
// the tool found.
func (b *workbook) checkRSS(p *page, set *analogies.FitSet, f *fit.Fit, first, last, observed, fitted int) {
	y, v := xlsx.RangeOf(p.Name, first, observed, last, observed), xlsx.RangeOf(p.Name, first, fitted, last, fitted)
	formula := fmt.Sprintf("SUMXMY2(%s,%s)", y, v)
	if f.Noise == fit.Multiplicative {
		formula = fmt.Sprintf("SUMPRODUCT((LN(%s)-LN(%s))^2)", v, y)
	}
	b.rows = append(b.rows, check{
		what:    fmt.Sprintf("residual sum of squares in the cells of %s, %s of %s", p.Name, f.Model.Name, set.Name()),
		formula: formula, value: f.RSS, expected: f.RSS, tolerance: 1e-9 * f.RSS, unit: "rss",
	})
}

// checkShares holds the shares of every year to a sum of one.
func (b *workbook) checkShares(p *page, c *analogies.Case, t *analogies.ValueTable, first, last, col1, col2 int) {
	years := float64(last - first + 1)
	b.rows = append(b.rows, check{
		what:    fmt.Sprintf("shares of %s in %s sum to 1 in each of %d years", t.Def.ID, c.ID(), last-first+1),
		formula: fmt.Sprintf("SUM(%s)", xlsx.RangeOf(p.Name, first, col1, last, col2)),
		value:   years, expected: years, tolerance: 1e-9, unit: "years",
	})
}

// checks is the sheet of checks, with the master check that all others show.
func (b *workbook) checks() {
	p := b.page(checksSheet, "Checks", "Each check recomputes from cells what the tool found; the word beside Contents shows on every sheet whether all hold", control, 110, 18, 18, 14, 10, 10)
	b.generalChecks()
	row := p.heads(firstRow, 1, "check", "value", "expected", "tolerance", "unit", "result")
	first := row
	for _, c := range b.rows {
		format := digits(c.expected)
		at := func(col int) string { return xlsx.CellName(row, col) }
		p.SetRow(row, 1, label(c.what), p.formula(c.formula, c.value, format), xlsx.Number(c.expected, xlsx.Style{Class: xlsx.Fitted, Format: format}),
			xlsx.Number(c.tolerance, xlsx.Style{Class: xlsx.Fitted, Format: "0.0E+00"}), label(c.unit),
			xlsx.Formula(fmt.Sprintf("IF(ABS(%s-%s)<=%s,%q,%q)", at(2), at(3), at(4), passed, failed), passed, xlsx.Style{Class: xlsx.Calculated}))
		row++
	}
	p.Set(3, 2, xlsx.Formula(fmt.Sprintf("IF(COUNTIF(%s:%s,%q)=ROWS(%s:%s),%q,%q)", xlsx.CellName(first, 6), xlsx.CellName(row-1, 6), passed,
		xlsx.CellName(first, 6), xlsx.CellName(row-1, 6), allPass, someFail), allPass, xlsx.Style{Bold: true}))
	p.Rules = append(p.Rules, passFail(first, 6, row-1, 6)...)
	p.Rules = append(p.Rules, passFail(3, 2, 3, 2)...)
	p.table("checks", 6)
}

// masterCheck is the cell that shows on every sheet whether all checks hold.
func (b *workbook) masterCheck() xlsx.Cell {
	return xlsx.Formula(xlsx.Address(checksSheet, 3, 2), allPass, xlsx.Style{Bold: true})
}

func (b *workbook) generalChecks() {
	count := 0.0
	for _, s := range b.report.Series {
		count += float64(len(s.Observations))
	}
	b.rows = append(b.rows,
		check{"observations in Data, against the files", fmt.Sprintf("COUNT(%s)", b.dataColumn(valueColumn)), count, count, 0, "count"},
		check{"observations without a source", fmt.Sprintf("COUNTBLANK(%s)", b.dataColumn(6)), 0, 0, 0, "count"},
	)
	for _, name := range []string{detailSheet, valueSheet, valueDetailSheet, captureSheet, demandDetailSheet, demandPairsSheet, claimNumbersSheet, derivedSheet, parametersSheet} {
		p := b.pages[name]
		area := xlsx.RangeOf(name, firstRow+1, 1, max(p.Last(), firstRow+1), 11)
		b.rows = append(b.rows, check{"cells with an error in " + name, fmt.Sprintf("SUMPRODUCT(ISERROR(%s)*1)", area), 0, 0, 0, "count"})
	}
}
