package export

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/export/xlsx"
)

// numberPlace is where the number that a verdict shows stands, by the place of
// its finding in the report.
type numberPlace map[int]int

// claims lays out the claims: every number that bears on one, the evidence case
// by case, and the claims side by side with a count of their verdicts.
func (b *workbook) claims() {
	b.evidence(b.claimNumbers())
	b.claimsGrid()
	b.claimSides()
}

// claimNumbers has a row for every number that bears on a claim.
func (b *workbook) claimNumbers() numberPlace {
	p := b.page(claimNumbersSheet, claimNumbersSheet, "Every number that bears on a claim: what its rule names (decides), what stands beside, and what other ways of measuring give; all found by the tool. An open limit is empty",
		workings, 26, 16, 19, 32, 10, 10, 10, 13, 31, 20, 19)
	row := p.heads(firstRow, 1, "claim", "case", "part", "statistic", "estimate", "lower", "upper", "unit", "series", "sources", "reason")
	shown := numberPlace{}
	for i, f := range b.report.Claims {
		add := func(part string, list []claims.Estimate) {
			for _, e := range list {
				if _, ok := shown[i]; !ok && part == "decides" && e.Exists() {
					shown[i] = row
				}
				p.SetRow(row, 1, wrapped(claimName(f.Claim)), b.caseCell(f.Case, e.Series, e.Sources...), wrapped(part), wrapped(e.Statistic),
					estimate(e, e.Value), estimate(e, e.Lower), estimate(e, e.Upper), unitWrapped(e.Unit), b.seriesCell(e.Series), apart(strings.Join(e.Sources, ", ")), apart(e.Reason))
				row++
			}
		}
		add("decides", f.Evidence.Decide)
		add("beside", f.Evidence.Beside)
		for _, a := range f.Evidence.Alternatives {
			add(a.Name, a.Decide)
		}
	}
	p.table("claim_numbers", 11)
	return shown
}

func claimName(c claims.Claim) string { return c.ID + " " + c.Name }

// estimate is a number of a claim, empty where it is missing or open.
func estimate(e claims.Estimate, v float64) xlsx.Cell {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return xlsx.Cell{}
	}
	return xlsx.Number(v, xlsx.Style{Class: xlsx.Fitted, Format: formatOf(scale(e), e.Unit)})
}

// scale is the size by which a number and its limits are shown alike.
func scale(e claims.Estimate) float64 {
	if math.IsInf(e.Value, 0) {
		return e.Lower
	}
	return e.Value
}

// evidence has a row for each claim and case: the verdict, the number it rests
// on, and the strongest number on each side in columns of one width.
func (b *workbook) evidence(shown numberPlace) {
	p := b.page(evidenceSheet, evidenceSheet, "Claim by claim in each case: the verdict by its rule, the number that it shows, and the strongest number for and against, whichever way it cuts",
		presentation, 26, 13, 12, 20, 8.5, 8.5, 8.5, 10, 25, 25, 19, 31)
	row := p.heads(firstRow, 1, "claim", "case", "verdict", "statistic", "estimate", "lower", "upper", "unit", "strongest number for", "strongest number against", "would another way change it", "reason")
	grid := map[string]int{}
	for i, f := range b.report.Claims {
		if _, ok := grid[f.Claim.ID]; !ok {
			grid[f.Claim.ID] = firstRow + 1 + len(grid)
		}
		if overCases(f) {
			continue // the claims side by side count them
		}
		back := xlsx.Cell{Value: claimName(f.Claim), Link: xlsx.To("#" + xlsx.Address(claimsSheet, grid[f.Claim.ID], 1)), Style: xlsx.Style{Class: xlsx.LinkText, Wrap: true}}
		p.SetRow(row, 1, back, wrapped(f.Case), xlsx.Text(string(f.Verdict), xlsx.Style{Class: xlsx.Fitted, Wrap: true}), wrapped(f.Shown.Statistic))
		if from, ok := shown[i]; ok {
			for k, v := range []float64{f.Shown.Value, f.Shown.Lower, f.Shown.Upper} {
				if c := estimate(f.Shown, v); c.Value != nil {
					c = p.formula(xlsx.Address(claimNumbersSheet, from, 5+k), v, c.Style.Format)
					c.Link = xlsx.To("#" + xlsx.Address(claimNumbersSheet, from, 5+k))
					p.Set(row, 5+k, c)
				}
			}
		}
		p.SetRow(row, 8, unitWrapped(f.Shown.Unit), wrapped(dash(f.For.Text)), apart(dash(f.Against.Text)), apart(f.Sensitivity()), apart(f.Reason))
		b.verdicts[verdictOf(f)] = row
		row++
	}
	p.Rules = append(p.Rules, verdictColors(firstRow+1, 3, row-1, 3)...)
	p.table("evidence", 12)
	b.checkVerdicts(p, row-1)
}

// overCases reports whether a finding counts the verdicts of the cases; one on
// a claim about all cases together has evidence of its own.
func overCases(f claims.Finding) bool {
	return f.Case == claims.All && len(f.Evidence.Estimates()) == 0
}

// verdictOf names the row of a finding.
func verdictOf(f claims.Finding) string { return f.Claim.ID + " " + f.Case }

// verdictColors colours verdicts by their words: the words say it too.
func verdictColors(r1, c1, r2, c2 int) []xlsx.Rule {
	var out []xlsx.Rule
	for _, v := range claims.Verdicts() {
		class := xlsx.Warning
		switch v {
		case claims.Supported, claims.LeaningFor:
			class = xlsx.Pass
		case claims.Refuted, claims.LeaningAgainst:
			class = xlsx.Fail
		case claims.CannotBeMeasured:
			class = xlsx.Note
		}
		out = append(out, xlsx.Rule{FirstRow: r1, FirstCol: c1, LastRow: r2, LastCol: c2, Equals: string(v), Class: class})
	}
	return out
}

// checkVerdicts holds the words on Evidence to those of the report.
func (b *workbook) checkVerdicts(p *page, last int) {
	counts := map[claims.Verdict]float64{}
	for _, f := range b.report.Claims {
		if !overCases(f) {
			counts[f.Verdict]++
		}
	}
	for _, v := range claims.Verdicts() {
		b.rows = append(b.rows, check{fmt.Sprintf("verdicts %q on Evidence", v),
			fmt.Sprintf("COUNTIF(%s,%q)", xlsx.RangeOf(p.Name, firstRow+1, 3, last, 3), v), counts[v], counts[v], 0, "count"})
	}
}
