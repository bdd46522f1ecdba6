package export

import (
	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/export/xlsx"
)

// claimSides has the rule of each claim and the strongest numbers on both sides
// over all cases, in columns of one width. Beside the verdicts they would make the
// sheet too wide to read.
func (b *workbook) claimSides() {
	p := b.page(sidesSheet, sidesSheet, "The rule of each claim, and over all cases the strongest number for and the strongest against, whichever way it cuts",
		presentation, 26, 13, 33, 33, 50, 50)
	row := p.heads(firstRow, 1, "claim", "over all cases", "supported if", "refuted if", "strongest number for", "strongest number against")
	grid := b.pages[claimsSheet]
	over := 4 + len(b.report.Cases) + len(claims.Verdicts())
	for _, f := range b.report.Claims {
		if f.Case != claims.All {
			continue
		}
		verdict := p.formula(xlsx.Address(grid.Name, row, over), string(f.Verdict), "")
		verdict.Style.Wrap = true
		back := xlsx.Cell{Value: claimName(f.Claim), Link: xlsx.To("#" + xlsx.Address(grid.Name, row, 1)), Style: xlsx.Style{Class: xlsx.LinkText, Wrap: true}}
		p.SetRow(row, 1, back, verdict, wrapped(f.Claim.Supported), apart(f.Claim.Refuted), apart(dash(f.For.Text)), apart(dash(f.Against.Text)))
		row++
	}
	p.Rules = append(p.Rules, verdictColors(firstRow+1, 2, max(row-1, firstRow+1), 2)...)
	p.table("claim_sides", 6)
}

// toSides names a claim and leads to its row on the sheet of both sides, which has
// the rows of the grid.
func (b *workbook) toSides(f claims.Finding, row int) xlsx.Cell {
	return xlsx.Cell{Value: claimName(f.Claim), Link: xlsx.To("#" + xlsx.Address(sidesSheet, row, 1)), Style: xlsx.Style{Class: xlsx.LinkText, Wrap: true}}
}
