package analogies

import (
	"fmt"
	"math"
	"slices"

	"example.com/rhyme/analogies/capability"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
)

// PriceList is every model of a data set with each price that it was listed at
// and each score, as the sources give them, and what each price is at the blend
// of input and output tokens that Inputs hold.
type PriceList struct {
	Case           string
	Models, Scores *table.Table // models.csv and scores.csv, under their own heads
	Prices         []Number     // of each row of Models, USD per million tokens
}

// blendExpr is the mean of a row's two prices by the parts of the blend. A
// source that gives neither has the usual blend at most: at another one the row
// has no price.
const blendExpr = `IF(ISNUMBER({in}),({win}*{in}+{wout}*{out})/({win}+{wout}),IF({win}=3*{wout},{given},""))`

// newPriceList reads the list of a data set. The error is that of a missing
// table or column, or of cells that are no numbers.
func newPriceList(d *datasets.Dataset, blend capability.Blend) (*PriceList, error) {
	l := &PriceList{Case: d.ID}
	var err error
	if l.Models, err = asGiven(d, "models", l.Priced()...); err != nil {
		return nil, err
	}
	if l.Scores, err = asGiven(d, "scores", "score"); err != nil {
		return nil, err
	}
	for i, row := range l.Models.Rows {
		at := func(column string) float64 {
			if v, ok := row[l.Models.Index(column)].(float64); ok {
				return v
			}
			return math.NaN()
		}
		price := blend.Price(at(capability.InputPrice), at(capability.OutputPrice), at(capability.BlendedPrice))
		l.Prices = append(l.Prices, Computed(price, blendExpr, Refs{
			"in": l.CellOf(i, capability.InputPrice), "out": l.CellOf(i, capability.OutputPrice), "given": l.CellOf(i, capability.BlendedPrice),
			"win": InputOf(l.blendID("input")), "wout": InputOf(l.blendID("output")),
		}))
	}
	return l, nil
}

// asGiven is a table of a data set under its own heads, with these columns as
// numbers and the others as texts.
func asGiven(d *datasets.Dataset, name string, numbers ...string) (*table.Table, error) {
	from, err := d.Table(name)
	if err != nil {
		return nil, err
	}
	columns, values := make([]table.Column, len(from.Columns)), map[int][]float64{}
	for i, head := range from.Columns {
		columns[i] = table.Column{Name: head, Type: table.Text}
		if slices.Contains(numbers, head) {
			columns[i].Type = table.Number
			if values[i], err = from.Floats(head); err != nil {
				return nil, err
			}
		}
	}
	t := table.New(name, name+".csv of "+d.ID, columns...)
	for k, cells := range from.Rows {
		row := make([]any, len(cells))
		for i, text := range cells {
			row[i] = text
			if values[i] != nil {
				row[i] = values[i][k]
			}
		}
		t.Add(row...)
	}
	return t, nil
}

// Priced are the columns of Models that hold prices.
func (l *PriceList) Priced() []string {
	return []string{capability.InputPrice, capability.OutputPrice, capability.BlendedPrice}
}

// Ref names the list as a series is named.
func (l *PriceList) Ref() string { return l.Case + "/models.csv; " + l.Case + "/scores.csv" }

// CellOf refers to a cell of Models, by row, from 0, and column.
func (l *PriceList) CellOf(row int, column string) Ref {
	return OtherOf(fmt.Sprintf("list/%s/%d/%s", l.Case, row, column))
}

// PriceOf refers to the price of a row of Models at the blend.
func (l *PriceList) PriceOf(row int) Ref { return l.CellOf(row, "price") }

func (l *PriceList) blendID(part string) string { return "blend/" + l.Case + "/" + part }

// inputs are the parts of the blend.
func (l *PriceList) inputs(b capability.Blend) []Input {
	why := map[string]string{
		"input":  "three tokens read to one written: what price lists of language models are commonly summed up by; every blended price follows",
		"output": "see the tokens read; which prices are record lows was found at 3:1 and does not follow",
	}
	var out []Input
	for _, p := range []struct {
		part, verb string
		v          float64
	}{{"input", "read", b.Input}, {"output", "written", b.Output}} {
		out = append(out, Input{ID: l.blendID(p.part), Name: "tokens " + p.verb + " in the blended price of models, " + l.Case,
			Value: p.v, Low: p.v, High: p.v, Unit: "parts", Why: why[p.part], From: "the tool",
			Effect: "every blended price on Models and prices of AI and the record lows of Capability; no alternative is run through"})
	}
	return out
}

// listSources adds the sources of the list of models, by table, to those of the
// series.
func (b *builder) listSources(uses map[*datasets.Source]*SourceUse) {
	if b.report.Capability == nil {
		return
	}
	l := b.report.Capability.List
	for _, c := range b.report.Cases {
		if c.ID() != l.Case {
			continue
		}
		for _, t := range []*table.Table{l.Models, l.Scores} {
			for _, src := range c.Data.Sources {
				if !restsOn(t, src.ID) {
					continue
				}
				if uses[src] == nil {
					uses[src] = &SourceUse{Dataset: l.Case, Source: src}
				}
				uses[src].Series = append(uses[src].Series, l.Case+"/"+t.Name+".csv")
			}
		}
	}
}

// restsOn reports whether a row of the table names the source.
func restsOn(t *table.Table, source string) bool {
	at := t.Index("source")
	return at >= 0 && slices.ContainsFunc(t.Rows, func(row []any) bool { return row[at] == source })
}
