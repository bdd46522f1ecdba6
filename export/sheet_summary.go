package export

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export/xlsx"
)

// summary is the findings, each with its live number and its weakest point,
// then a line from every other part of the report with the way to it.
func (b *workbook) summary() {
	p := b.page(summarySheet, "Summary", "What the data say, as fitted; the numbers beside each sentence are live. Evidence for and against the thesis stands alike", presentation,
		15, 54, 9, 9, 9, 13, 43, 31, 24)
	p.scope = b.headlineScope("")
	row := p.heads(firstRow, 1, "case", "finding", "value", "from", "to", "unit", "weakest point", "series", "more on")
	for _, f := range b.report.Findings {
		b.linked(p, row, 3, f.Quantity)
		b.finding(p, row, f.Case, f.Text, f.Quantity.Unit, f.Weakest, f.Series, b.sheetOf(f.Case, f.Series))
		row++
	}
	for _, part := range []func(*page, int) int{b.valueLines, b.demandLines, b.capabilityLine, b.forecastLines, b.claimLines} {
		row = part(p, row)
	}
	p.table("findings", 9)
}

// finding writes the words of a line; its number stands already.
func (b *workbook) finding(p *page, row int, caseID, text, unit, weakest, series, sheet string) {
	p.SetRow(row, 1, wrapped(caseID), wrapped(text))
	p.SetRow(row, 6, unitWrapped(unit), wrapped(weakest), apart(series),
		linkTo(sheet, sheet))
}

// valueLines tell whether applications gained on infrastructure.
func (b *workbook) valueLines(p *page, row int) int {
	for _, c := range b.report.Cases {
		def := deciding(c)
		m, err := b.report.Measure(c.ID(), def, "log_odds_trend")
		if err != nil {
			continue
		}
		q := m.Quantity
		text := fmt.Sprintf("%s: the log-odds of applications against infrastructure moved by %s a year (%s).", c.Data.Case.Title, q.Text(false), def)
		if !q.Value.Exists() {
			text = fmt.Sprintf("%s: whether applications gained on infrastructure cannot be measured (%s).", c.Data.Case.Title, def)
		}
		b.linked(p, row, 3, q)
		b.finding(p, row, c.ID(), text, q.Unit, q.Reason, m.Series, measuresSheet)
		row++
	}
	return row
}

// demandLines tell how quantity grew as the price fell, by the first pair of
// each case that says it.
func (b *workbook) demandLines(p *page, row int) int {
	for _, c := range b.report.Cases {
		r, d, ok := b.driftRatio(c.ID())
		if !ok {
			continue
		}
		q := r.Quantity
		text := c.Data.Case.Title + ": how quantity answered the price cannot be measured."
		if q.Value.Exists() {
			text = fmt.Sprintf("%s: quantity grew by %s per cent for each per cent that the price fell (%s against %s): arithmetic, not cause.",
				c.Data.Case.Title, q.Text(false), d.Price.Title, d.Quantity.Title)
		}
		b.linked(p, row, 3, q)
		b.finding(p, row, c.ID(), text, q.Unit, strings.Join(slices.DeleteFunc(append(b.demandDoubts(c.ID(), d), q.Reason), func(s string) bool { return s == "" }), "; "), r.Series, demandSheet)
		row++
	}
	return row
}

// demandDoubts says on how many dates a ratio rests, what other pairs of series
// give, and where the claim on demand cannot be measured.
func (b *workbook) demandDoubts(caseID string, shown analogies.Demand) []string {
	out := []string{fmt.Sprintf("from %d dates", len(shown.Result.Pairs))}
	least, most, n := math.Inf(1), math.Inf(-1), 0
	for _, d := range b.report.Demand {
		for _, r := range d.Rows {
			if d.Case == caseID && r.Measure == "drift_ratio" && r.Quantity.Value.Exists() && d.Result != shown.Result {
				least, most, n = min(least, r.Quantity.Value.Value), max(most, r.Quantity.Value.Value), n+1
			}
		}
	}
	switch n {
	case 0:
	case 1:
		out = append(out, "another pair of series: "+table.Significant(least, 3))
	default:
		out = append(out, fmt.Sprintf("other pairs of series: %s to %s", table.Significant(least, 3), table.Significant(most, 3)))
	}
	for _, f := range b.report.Claims {
		if f.Claim.ID == "C6" && f.Case == caseID && f.Verdict == claims.CannotBeMeasured {
			out = append(out, "claim C6 cannot be measured here")
		}
	}
	return out
}

// driftRatio is the first of a case that exists, or else its first.
func (b *workbook) driftRatio(caseID string) (row analogies.DemandRow, of analogies.Demand, ok bool) {
	for _, d := range b.report.Demand {
		if d.Case != caseID || d.Result == nil {
			continue
		}
		for _, r := range d.Rows {
			if r.Measure == "drift_ratio" && (!ok || r.Quantity.Value.Exists() && !row.Quantity.Value.Exists()) {
				row, of, ok = r, d, true
			}
		}
	}
	return row, of, ok
}

// forecastLines give the last year that each analogy carries, and the record of such
// forecasts as their weakest point.
func (b *workbook) forecastLines(p *page, row int) int {
	if b.report.Transfers == nil {
		return row
	}
	for _, t := range b.report.Transfers.Targets {
		if t.Series == nil || len(t.Years) == 0 {
			continue
		}
		from, ok := b.medians[fmt.Sprint(t.Ref, " ", t.Carried())]
		if !ok {
			continue
		}
		for k, col := range []int{from.col, from.col + 2*len(t.Levels()) - 1, from.col + 2*len(t.Levels())} {
			c := b.pages[forecastSheet].At(from.row, col)
			median := p.formula(xlsx.Address(forecastSheet, from.row, col), c.Value, c.Style.Format)
			median.Link = xlsx.To("#" + xlsx.Address(forecastSheet, from.row, col))
			p.Set(row, 3+k, median)
		}
		b.finding(p, row, t.Case, fanExhibit(b.caseTitle(t.Case), t).Title+", if the price goes the way of the others.", t.Series.Unit.Name, b.report.Transfers.Verdict(), t.Ref, forecastSheet)
		row++
	}
	return row
}

// claimLines give the verdict on each claim over all cases, with how many cases
// are for it.
func (b *workbook) claimLines(p *page, row int) int {
	grid := firstRow + 1
	for _, f := range b.report.Claims {
		if f.Case != claims.All {
			continue
		}
		unit := ""
		if overCases(f) {
			s, l := xlsx.Address(claimsSheet, grid, 3+len(b.report.Cases)), xlsx.Address(claimsSheet, grid, 4+len(b.report.Cases))
			c := p.formula(s+"+"+l, b.inFavour(f.Claim.ID), countFormat)
			c.Link = xlsx.To("#" + s)
			p.Set(row, 3, c)
			unit = "cases for it, " + f.Shown.Unit + " measured"
		}
		b.finding(p, row, f.Case, fmt.Sprintf("%s %s Over all cases: %s.", f.Claim.ID, f.Claim.Text, f.Verdict), unit, f.Reason, "", claimsSheet)
		grid, row = grid+1, row+1
	}
	return row
}

// inFavour counts the cases whose verdict supports a claim or leans that way.
func (b *workbook) inFavour(claim string) int {
	n := 0
	for _, f := range b.report.Claims {
		if f.Claim.ID == claim && f.Case != claims.All && (f.Verdict == claims.Supported || f.Verdict == claims.LeaningFor) {
			n++
		}
	}
	return n
}
