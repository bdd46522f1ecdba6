package export

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/xlsx"
	"example.com/rhyme/fit"
)

// Words of the checks.
const (
	passed     = "pass"
	changed    = "changed"
	failed     = "FAIL"
	allPass    = "all checks pass"
	someChange = "changed by hand"
	someFail   = "A CHECK FAILS"
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
// the tool found; row is that of the cost on the sheet of the series.
func (b *workbook) checkRSS(w *working, f *fit.Fit, row int) {
	b.rows = append(b.rows, check{
		what:    fmt.Sprintf("residual sum of squares in the cells of %s, %s", w.page.Name, f.Model.Name),
		formula: xlsx.Address(w.page.Name, row, w.side+usedColumn), value: f.RSS, expected: f.RSS, tolerance: 1e-9 * f.RSS, unit: "rss",
	})
}

// checkCeiling holds the years ahead of a curve below the ceiling in use.
func (b *workbook) checkCeiling(w *working, k int) {
	m := w.curves[k].Model
	if m.Ceiling == "" {
		return
	}
	ceiling, _ := b.cell(analogies.EstimateOf(w.set.FitID(m.Name), m.Ceiling))
	b.rows = append(b.rows, check{
		what:    fmt.Sprintf("years ahead above the ceiling in %s, %s", w.page.Name, m.Name),
		formula: fmt.Sprintf("SUMPRODUCT((%s>%s*(1+1E-9))*1)", w.ahead.column(w.page, modelColumn+k), ceiling), unit: "count",
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

// touch remembers cells in use with those of the tool beside them: where they
// differ, somebody changed a number.
func (b *workbook) touch(used, tool string) {
	b.touched = append(b.touched, fmt.Sprintf("SUMPRODUCT((%s<>%s)*1)", used, tool))
}

// checks is the sheet of checks, with the master check that all others show.
func (b *workbook) checks() {
	p := b.page(checksSheet, "Checks", "Each check recomputes from cells what the tool found; the word beside Contents shows on every sheet whether all hold. After a change by hand, numbers that rest on it differ on purpose and are marked so", control, 110, 18, 18, 14, 10, 10)
	b.generalChecks()
	row := p.heads(firstRow, 1, "check", "value", "expected", "tolerance", "unit", "result")
	first := row
	touched := b.countTouched(p, row)
	row += len(b.touched)
	for _, c := range b.rows {
		format := digits(c.expected)
		at := func(col int) string { return xlsx.CellName(row, col) }
		p.SetRow(row, 1, label(c.what), p.formula(c.formula, c.value, format), xlsx.Number(c.expected, xlsx.Style{Class: xlsx.Fitted, Format: format}),
			xlsx.Number(c.tolerance, xlsx.Style{Class: xlsx.Fitted, Format: "0.0E+00"}), label(c.unit),
			xlsx.Formula(fmt.Sprintf("IF(ABS(%s-%s)<=%s,%q,IF(%s>0,%q,%q))", at(2), at(3), at(4), passed, touched, changed, failed), passed, xlsx.Style{Class: xlsx.Calculated}))
		row++
	}
	result := xlsx.CellName(first, 6) + ":" + xlsx.CellName(row-1, 6)
	p.Set(3, 2, xlsx.Formula(fmt.Sprintf("IF(COUNTIF(%[1]s,%[2]q)>0,%[3]q,IF(%[4]s>0,%[5]q,%[6]q))", result, failed, someFail, touched, someChange, allPass), allPass, xlsx.Style{Bold: true}))
	p.Rules = append(p.Rules, passFail(first, 6, row-1, 6)...)
	p.Rules = append(p.Rules, passFail(3, 2, 3, 2)...)
	p.table("checks", 6)
}

// countTouched writes how many numbers were changed by hand, a row a sheet, and
// returns the expression of their sum.
func (b *workbook) countTouched(p *page, first int) string {
	for i, formula := range b.touched {
		row := first + i
		_, where, _ := strings.Cut(formula, "((")
		sheet, _, _ := strings.Cut(where, "!")
		p.SetRow(row, 1, label("numbers changed by hand on "+strings.Trim(sheet, "'")), p.formula(formula, 0.0, countFormat), xlsx.Number(0, xlsx.Style{Class: xlsx.Fitted, Format: countFormat}),
			xlsx.Number(0, xlsx.Style{Class: xlsx.Fitted, Format: "0.0E+00"}), label("count"),
			xlsx.Formula(fmt.Sprintf("IF(%s=0,%q,%q)", xlsx.CellName(row, 2), passed, changed), passed, xlsx.Style{Class: xlsx.Calculated}))
	}
	if len(b.touched) == 0 {
		return "0"
	}
	return fmt.Sprintf("SUM(%s:%s)", xlsx.AbsCell(first, 2), xlsx.AbsCell(first+len(b.touched)-1, 2))
}

// masterCheck is the cell that shows on every sheet whether all checks hold.
func (b *workbook) masterCheck() xlsx.Cell {
	return xlsx.Formula(xlsx.Address(checksSheet, 3, 2), allPass, xlsx.Style{Bold: true})
}

func (b *workbook) generalChecks() {
	count := float64(b.count())
	b.rows = append(b.rows,
		check{"observations in Data, against the files", fmt.Sprintf("COUNT(%s)", b.dataColumn(valueColumn)), count, count, 0, "count"},
		check{"observations without a source", fmt.Sprintf("COUNTBLANK(%s)", b.dataColumn(6)), 0, 0, 0, "count"},
	)
	for _, name := range b.names() {
		p := b.pages[name]
		if p == nil || p.group == control {
			continue
		}
		b.rows = append(b.rows, check{"cells with an error in " + name, fmt.Sprintf("SUMPRODUCT(ISERROR(%s)*1)", p.extent()), 0, 0, 0, "count"})
	}
}

// extent is the range of all cells of a sheet below its head.
func (p *page) extent() string {
	most := 1
	for _, r := range p.Rows {
		most = max(most, len(r))
	}
	return xlsx.RangeOf(p.Name, firstRow, 1, max(p.Last(), firstRow), most)
}

func passFail(r1, c1, r2, c2 int) []xlsx.Rule {
	var rules []xlsx.Rule
	for _, r := range []struct {
		word  string
		class xlsx.Class
	}{{passed, xlsx.Pass}, {failed, xlsx.Fail}, {changed, xlsx.Warning}, {allPass, xlsx.Pass}, {someFail, xlsx.Fail}, {someChange, xlsx.Warning}} {
		rules = append(rules, xlsx.Rule{FirstRow: r1, FirstCol: c1, LastRow: r2, LastCol: c2, Equals: r.word, Class: r.class})
	}
	return rules
}
