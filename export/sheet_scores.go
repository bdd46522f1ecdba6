package export

import (
	"fmt"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/xlsx"
)

const scoreVerdict = "better_by_crps"

// scores is the record of forecasts by analogy: each technology as the target
// in turn. Whether analogy or random walk did better is a formula. It returns
// the rows of the mixture over all that was known, by series.
func (b *workbook) scores(t *analogies.Transfers) map[string][]int {
	p := b.page(scoresSheet, scoresSheet, "How forecasts by analogy would have done, each technology as the target in turn, also where they lost; errors in logs, 0.2 is about 20%. Neighbouring forecasts share data: n overstates how much was learnt", presentation,
		18, 66, 22, 8, 8, 7, 8, 9, 9, 11, 11, 11, 12, 10, 10, 50, 16)
	s := analogies.ScoresTable(t)
	b.sheetTable(p, s, "scores")
	p.Tables = nil // one column is still to come
	last := len(s.Columns) + 1
	p.Set(firstRow, last, xlsx.Text(scoreVerdict, xlsx.Style{Class: xlsx.Heading, Wrap: true}))
	series, model, known, reason := s.Index("series"), s.Index("model"), s.Index("known"), s.Index("reason")
	crps, drift := s.Index("crps"), s.Index("drift_crps")
	rows, widest, won, judged := map[string][]int{}, "", 0.0, 0.0
	for i, r := range s.Rows {
		own, ok1 := r[crps].(float64)
		rival, ok2 := r[drift].(float64)
		if !ok1 || !ok2 {
			continue
		}
		row := firstRow + 1 + i
		word := map[bool]string{true: analogy, false: randomWalk}[own < rival]
		p.Set(row, last, p.formula(fmt.Sprintf("IF(%s<%s,%q,%q)", xlsx.CellName(row, crps+1), xlsx.CellName(row, drift+1), analogy, randomWalk), word, ""))
		name, _ := r[model].(string)
		age, _ := r[known].(string)
		if widest == "" {
			widest = age
		}
		if name != mixture || age != widest {
			continue
		}
		ref, _ := r[series].(string)
		rows[ref] = append(rows[ref], row)
		if why, _ := r[reason].(string); why == "" {
			judged++
			if word == analogy {
				won++
			}
		}
	}
	p.table("scores", last)
	b.checkScores(p, widest, [4]int{model + 1, known + 1, reason + 1, last}, won, judged)
	return rows
}

// The words of who did better, and the name of the forecast by all analogues.
const (
	analogy    = "analogy"
	randomWalk = "random walk"
	mixture    = "transfer"
)

// checkScores holds the sentence on how often the analogy won to the cells.
func (b *workbook) checkScores(p *page, known string, cols [4]int, won, judged float64) {
	if judged == 0 {
		return
	}
	of := func(i int) string { return xlsx.RangeOf(p.Name, firstRow+1, cols[i], p.Last(), cols[i]) }
	which := fmt.Sprintf("(%s=%q)*(%s=%q)*(%s=\"\")", of(0), mixture, of(1), known, of(2))
	b.rows = append(b.rows,
		check{"scores of the mixture that rest on 5 forecasts or more", "SUMPRODUCT(" + which + ")", judged, judged, 0, "count"},
		check{"of these, analogy better than the random walk", fmt.Sprintf("SUMPRODUCT(%s*(%s=%q))", which, of(3), analogy), won, won, 0, "count"})
}

// scoresBelow reads the record of the mixture from Scores, below its weights.
func (b *workbook) scoresBelow(p *page, head int, rows []int) int {
	row := p.heads(head, fanColumn, "years ahead", "forecasts", "crps", "random walk", "80% held", "better by crps")
	from := b.pages[scoresSheet]
	s := analogies.ScoresTable(b.report.Transfers)
	columns := []int{s.Index("horizon"), s.Index("n"), s.Index("crps"), s.Index("drift_crps"), s.Index("coverage80"), len(s.Columns)}
	for _, r := range rows {
		for k, i := range columns {
			if c := from.At(r, i+1); c.Value != nil {
				format := []string{"0", "0", "0.000", "0.000", "0%", ""}[k]
				p.Set(row, fanColumn+k, indented(p.formula(xlsx.Address(scoresSheet, r, i+1), c.Value, format), k/5))
			}
		}
		row++
	}
	if len(rows) == 0 {
		p.Set(row, fanColumn, xlsx.Text("none could be scored: see Scores", xlsx.Style{Class: xlsx.Note}))
		row++
	}
	return row - 1
}
