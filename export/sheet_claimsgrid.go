package export

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/export/xlsx"
)

// claimsGrid sets the claims side by side: a row a claim, a column a case. Words
// are those of Evidence, counts and the verdict over all cases are live.
func (b *workbook) claimsGrid() {
	cases, words := len(b.report.Cases), claims.Verdicts()
	widths := []float64{26, 36}
	heads := []string{"claim", "sentence"}
	for _, title := range b.caseTitles() {
		widths, heads = append(widths, 13), append(heads, title)
	}
	for _, v := range words {
		widths, heads = append(widths, 9.5), append(heads, string(v))
	}
	p := b.page(claimsSheet, claimsSheet, "Claims on old technologies and AI, each with the verdict by a rule that stands before the data; a verdict leads to its evidence. Cases are few and chosen: counts, no sample, and no score over claims",
		presentation, append(widths, 9, 13, 13)...)
	p.FreezeCols = 1
	heads = append(heads, "measured", "over all cases", "over all, by the tool")
	row := p.heads(firstRow, 1, heads...)
	at := gridColumns{cases: 3, counts: 3 + cases, measured: 3 + cases + len(words)}
	first := row
	for _, f := range b.report.Claims {
		if f.Case != claims.All {
			continue
		}
		p.SetRow(row, 1, b.toSides(f, row), wrapped(f.Claim.Text))
		b.claimVerdicts(p, row, at, f)
		p.Set(row, at.measured+2, xlsx.Text(string(f.Verdict), xlsx.Style{Class: xlsx.Fitted, Wrap: true}))
		row++
	}
	if row == first {
		return
	}
	p.Rules = append(p.Rules, verdictColors(first, at.cases, row-1, at.counts-1)...)
	p.Rules = append(p.Rules, verdictColors(first, at.measured+1, row-1, at.measured+2)...)
	p.table("claims", len(heads))
	same := fmt.Sprintf("SUMPRODUCT((%s=%s)*1)", xlsx.RangeOf(p.Name, first, at.measured+1, row-1, at.measured+1), xlsx.RangeOf(p.Name, first, at.measured+2, row-1, at.measured+2))
	n := float64(row - first)
	b.rows = append(b.rows, check{"claims whose verdict over all cases follows from the cells", same, n, n, 0, "count"})
}

// gridColumns are the first columns of the parts of the grid.
type gridColumns struct{ cases, counts, measured int }

// claimVerdicts writes the verdicts of a claim in the cases, counts them under
// the words that head their columns, and draws the verdict over all from the
// counts. A claim about all cases together has one verdict and no counts.
func (b *workbook) claimVerdicts(p *page, row int, at gridColumns, f claims.Finding) {
	if from, ok := b.verdicts[verdictOf(f)]; ok {
		p.Set(row, at.measured+1, b.verdict(p, from, f.Verdict, 1))
		return
	}
	counts := map[claims.Verdict]int{}
	for i, c := range b.report.Cases {
		v, from := b.judged(f.Claim.ID, c.ID())
		counts[v]++
		p.Set(row, at.cases+i, b.verdict(p, from, v, 1))
	}
	words, measured := claims.Verdicts(), 0
	all := xlsx.AbsCell(row, at.cases) + ":" + xlsx.AbsCell(row, at.counts-1)
	for i, v := range words {
		formula := fmt.Sprintf("COUNTIF(%s,%s)", all, xlsx.AbsCell(firstRow, at.counts+i))
		p.Set(row, at.counts+i, p.formula(formula, counts[v], countFormat))
		if v != claims.CannotBeMeasured {
			measured += counts[v]
		}
	}
	cell := func(i int) string { return xlsx.CellName(row, at.counts+i) }
	p.Set(row, at.measured, p.formula(fmt.Sprintf("SUM(%s:%s)", cell(0), cell(4)), measured, countFormat))
	over := indented(p.formula(overAll(cell), string(f.Verdict), ""), 1)
	over.Style.Wrap = true
	p.Set(row, at.measured+1, over)
}

// overAll is the rule over cases in cells: certain where all that were measured
// are, leaning where all point one way, else mixed. The counts are those of
// supported, leaning for, mixed, leaning against, refuted and not measured, then
// all that were measured.
func overAll(cell func(int) string) string {
	return strings.NewReplacer("{s}", cell(0), "{f}", cell(1), "{a}", cell(3), "{r}", cell(4), "{m}", cell(6)).Replace(
		`IF({m}=0,"cannot be measured",IF({s}+{f}={m},IF({f}=0,"supported","leaning for"),IF({a}+{r}={m},IF({a}=0,"refuted","leaning against"),"mixed")))`)
}

// judged is the verdict on a claim in a case, and its row on Evidence.
func (b *workbook) judged(claim, caseID string) (claims.Verdict, int) {
	for _, f := range b.report.Claims {
		if f.Claim.ID == claim && f.Case == caseID {
			return f.Verdict, b.verdicts[verdictOf(f)]
		}
	}
	return claims.CannotBeMeasured, firstRow
}

// verdict reads a verdict from Evidence and leads to it.
func (b *workbook) verdict(p *page, from int, v claims.Verdict, indent int) xlsx.Cell {
	c := p.formula(xlsx.Address(evidenceSheet, from, 3), string(v), "")
	c.Link = xlsx.To("#" + xlsx.Address(evidenceSheet, from, 3))
	c.Style.Wrap = true
	return indented(c, indent)
}
