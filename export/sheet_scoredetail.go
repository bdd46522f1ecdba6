package export

import (
	"fmt"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export/xlsx"
)

// scoreDetail has every score: all analogues together (transfer), each alone, and
// who did better than the random walk by a formula.
func (b *workbook) scoreDetail(s *table.Table) {
	p := b.page(scoreDetailSheet, scoreDetailSheet, "Every score of forecasts by analogy: model is all analogues together (transfer) or one of them alone, the young technology included. Errors in logs", workings,
		17, 40, 17, 7, 8, 6, 8, 8, 8, 10.5, 10.5, 10.5, 10, 8, 8, 18, 12)
	b.sheetTable(p, s, "scores")
	p.Tables = nil // one column is still to come
	last := len(s.Columns) + 1
	p.Set(firstRow, last, xlsx.Text(scoreVerdict, xlsx.Style{Class: xlsx.Heading, Wrap: true}))
	crps, drift := s.Index("crps"), s.Index("drift_crps")
	for i, r := range s.Rows {
		own, ok1 := r[crps].(float64)
		rival, ok2 := r[drift].(float64)
		if !ok1 || !ok2 {
			continue
		}
		row := firstRow + 1 + i
		word := map[bool]string{true: analogy, false: randomWalk}[own < rival]
		p.Set(row, last, p.formula(fmt.Sprintf("IF(%s<%s,%q,%q)", xlsx.CellName(row, crps+1), xlsx.CellName(row, drift+1), analogy, randomWalk), word, ""))
	}
	p.table("scores", last)
	b.checkScores(p, s)
}

// checkScores holds the sentence on how often the analogy won to the cells.
func (b *workbook) checkScores(p *page, s *table.Table) {
	model, known, reason, verdict := s.Index("model")+1, s.Index("known")+1, s.Index("reason")+1, len(s.Columns)+1
	won, judged := 0.0, 0.0
	for i, r := range s.Rows {
		if r[model-1] != mixture || r[known-1] != widest(s) || !blank(r[reason-1]) {
			continue
		}
		judged++
		if p.At(firstRow+1+i, verdict).Value == analogy {
			won++
		}
	}
	if judged == 0 {
		return
	}
	of := func(col int) string { return xlsx.RangeOf(p.Name, firstRow+1, col, p.Last(), col) }
	which := fmt.Sprintf("(%s=%q)*(%s=%q)*(%s=\"\")", of(model), mixture, of(known), widest(s), of(reason))
	b.rows = append(b.rows,
		check{"scores of the mixture that rest on 5 forecasts or more", "SUMPRODUCT(" + which + ")", judged, judged, 0, "count"},
		check{"of these, analogy better than the random walk", fmt.Sprintf("SUMPRODUCT(%s*(%s=%q))", which, of(verdict), analogy), won, won, 0, "count"})
}

func blank(v any) bool { return v == nil || v == "" }
