package export

import (
	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export/xlsx"
)

const scoreVerdict = "better_by_crps"

// The words of who did better, and the name of the forecast by all analogues.
const (
	analogy    = "analogy"
	randomWalk = "random walk"
	mixture    = "transfer"
)

// scores is the record of forecasts by analogy: in detail every analogue alone,
// the young technology included, and on the sheet that is read only the forecasts
// that the report makes, by all analogues together. It returns the rows of these
// over all that was known, by series.
func (b *workbook) scores(t *analogies.Transfers) map[string][]int {
	s := analogies.ScoresTable(t)
	b.scoreDetail(s)
	p := b.page(scoresSheet, scoresSheet, "How forecasts by all analogues together would have done, each technology in turn, also where they lost. Errors in logs: 0.2 is about 20%. Neighbouring forecasts share data: their number overstates what was learnt", workings, 20, 14, 8, 10, 9, 9, 9, 9, 9, 9, 11, 11, 11, 13, 43)
	columns := mixtureColumns(s)
	var heads []string
	for _, c := range columns {
		heads = append(heads, c.head)
	}
	row := p.heads(firstRow, 1, heads...)
	known, rows := s.Index("known"), map[string][]int{}
	for i, r := range s.Rows {
		if r[s.Index("model")] != mixture {
			continue
		}
		for k, c := range columns {
			b.scoreCell(p, row, k+1, firstRow+1+i, c)
		}
		if age, ok := r[known].(string); ok && age == widest(s) {
			ref, _ := r[s.Index("series")].(string)
			rows[ref] = append(rows[ref], row)
		}
		row++
	}
	p.table("scores_of_mixtures", len(columns))
	return rows
}

// mixtureColumn is a column of Scores: its head, where it stands in Score detail,
// and its format.
type mixtureColumn struct {
	head   string
	col    int
	format string
}

func mixtureColumns(s *table.Table) []mixtureColumn {
	at := func(name string) int { return s.Index(name) + 1 }
	return []mixtureColumn{
		{"target", at("case"), ""}, {"observations known", at("known"), ""}, {"years ahead", at("horizon"), countFormat}, {"forecasts", at("n"), countFormat}, {"made at", at("origins"), countFormat},
		{"crps", at("crps"), "0.000"}, {"mean error", at("mae"), "0.000"}, {"50% held", at("coverage50"), "0%"}, {"80% held", at("coverage80"), "0%"}, {"95% held", at("coverage95"), "0%"},
		{"random walk, crps", at("drift_crps"), "0.000"}, {"random walk, mean error", at("drift_mae"), "0.000"}, {"last value, mean error", at("last_value_mae"), "0.000"},
		{"better by crps", len(s.Columns) + 1, ""}, {"reason", at("reason"), ""},
	}
}

// scoreCell reads a cell of Score detail; its technology leads there.
func (b *workbook) scoreCell(p *page, row, col, from int, c mixtureColumn) {
	v := b.pages[scoreDetailSheet].At(from, c.col)
	if v.Value == nil {
		return
	}
	cell := p.formula(xlsx.Address(scoreDetailSheet, from, c.col), v.Value, c.format)
	if _, text := v.Value.(string); text && col > 1 {
		cell = indented(cell, 1)
	}
	if col == 1 {
		cell.Link = xlsx.To("#" + xlsx.Address(scoreDetailSheet, from, 1))
	}
	p.Set(row, col, cell)
}

// widest is the widest range of observations known, which comes first.
func widest(s *table.Table) string {
	for _, r := range s.Rows {
		if age, ok := r[s.Index("known")].(string); ok {
			return age
		}
	}
	return ""
}

// scoresBelow reads the record of the mixture from Scores, below its weights.
func (b *workbook) scoresBelow(p *page, head int, target analogies.Transfer, rows []int) int {
	row := p.numberHeads(head, fanColumn, "years ahead", "forecasts", "crps", "random walk", "80% held")
	p.Set(head, fanColumn+5, xlsx.Text("better by crps", xlsx.Style{Class: xlsx.Heading, Wrap: true, Indent: 1}))
	from := b.pages[scoresSheet]
	for _, r := range rows {
		for k, col := range []int{3, 4, 6, 11, 9, 14} {
			if c := from.At(r, col); c.Value != nil {
				from := xlsx.Address(scoresSheet, r, col)
				cell := indented(p.formula(from, c.Value, c.Style.Format), k/5)
				cell.Link = xlsx.To("#" + from)
				p.Set(row, fanColumn+k, cell)
			}
		}
		row++
	}
	if len(rows) == 0 {
		p.Set(row, fanColumn, xlsx.Text("none could be scored: see Scores", xlsx.Style{Class: xlsx.Note}))
		row++
	}
	p.block(target.Case+" record "+target.Series.ID, head, fanColumn, row-1, 6)
	return row - 1
}
