package export

import (
	"fmt"
	"math"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export/xlsx"
)

const (
	modelsSheet      = "Models and prices of AI"
	modelScoresSheet = "Model scores"
)

// models lays out what the analysis of capability rests on: each price that a
// model was listed at and each score, as the sources give them.
func (b *workbook) models() {
	if b.report.Capability == nil {
		return
	}
	l := b.report.Capability.List
	b.modelPrices(l)
	p := b.page(modelScoresSheet, modelScoresSheet, "Scores of language models on each benchmark exactly as their sources give them; which unit a score has depends on the benchmark; date is that of the model's release", foundation,
		34, 32, 12, 12, 28, 80)
	p.scope = listScope("Units as each benchmark counts", l.Scores, "date")
	b.rawTable(p, l.Scores, "model_scores")
}

// modelPrices has the prices per million tokens, and behind them the one at the
// blend of Inputs.
func (b *workbook) modelPrices(l *analogies.PriceList) {
	p := b.page(modelsSheet, modelsSheet, "Prices of language models in nominal US dollars per million tokens exactly as their sources give them; price, in the last column, is the mean of input and output by the tokens read and written on Inputs", foundation,
		34, 20, 13, 12, 12, 12, 12, 10, 26, 70, 13, 12)
	p.scope = listScope("USD per million tokens, nominal", l.Models, "price_date")
	b.rawTable(p, l.Models, "models")
	p.Tables = nil // one column is still to come
	last := len(l.Models.Columns) + 1
	p.Set(firstRow, last, xlsx.Text("price", xlsx.Style{Class: xlsx.Heading, Wrap: true}))
	for i, n := range l.Prices {
		row := firstRow + 1 + i
		for _, name := range l.Priced() {
			b.cells[l.CellOf(i, name)] = xlsx.Address(p.Name, row, 1+l.Models.Index(name))
		}
		b.cells[l.PriceOf(i)] = xlsx.Address(p.Name, row, last)
		p.Set(row, last, b.number(p, n, digits(math.Abs(n.Value))))
	}
	p.table("models", last)
	if len(l.Prices) == 0 {
		return
	}
	b.rows = append(b.rows, check{"cells with an error in " + p.Name, fmt.Sprintf("SUMPRODUCT(ISERROR(%s)*1)", xlsx.RangeOf(p.Name, firstRow+1, last, p.Last(), last)), 0, 0, 0, "count"})
}

// rawTable writes a table of a data set as it is, and checks that every row is
// there with its source.
func (b *workbook) rawTable(p *page, t *table.Table, name string) {
	var heads []string
	for _, c := range t.Columns {
		heads = append(heads, c.Name)
	}
	row := p.heads(firstRow, 1, heads...)
	for _, cells := range t.Rows {
		for i, v := range cells {
			p.Set(row, 1+i, rawCell(v))
		}
		row++
	}
	p.table(name, len(t.Columns))
	n := float64(len(t.Rows))
	for _, c := range []struct {
		column, what, formula string
		want                  float64
	}{{"model", "rows in " + p.Name + ", against the file", "COUNTA(%s)", n}, {"source", "rows without a source in " + p.Name, "COUNTBLANK(%s)", 0}} {
		if at := 1 + t.Index(c.column); at > 0 && n > 0 {
			b.rows = append(b.rows, check{c.what, fmt.Sprintf(c.formula, xlsx.RangeOf(p.Name, firstRow+1, at, row-1, at)), c.want, c.want, 0, "count"})
		}
	}
}

// rawCell is a figure or words as a source gives them.
func rawCell(v any) xlsx.Cell {
	switch v := v.(type) {
	case float64:
		return xlsx.Number(v, xlsx.Style{})
	case string:
		return wrapped(v)
	}
	return xlsx.Cell{}
}
