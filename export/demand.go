package export

import (
	"fmt"
	"io"

	"example.com/rhyme/analogies"
	"github.com/jedib0t/go-pretty/v6/text"

	pretty "github.com/jedib0t/go-pretty/v6/table"
)

// Demand writes prices against quantities for people: a row a pair, ratios
// with their intervals, and what must be known of them as footnotes. The
// elasticities that others published stand below.
func Demand(w io.Writer, list []analogies.Demand) error {
	p := writer()
	p.AppendHeader(pretty.Row{"case", "price against quantity", "dates", "pairs", "drift ratio", "yearly elasticity", "windows grown", "index"})
	configs := []pretty.ColumnConfig{{Number: 2, WidthMax: 54, WidthMaxEnforcer: text.WrapSoft}}
	for column := 4; column <= 8; column++ {
		configs = append(configs, pretty.ColumnConfig{Number: column, Align: text.AlignRight, AlignHeader: text.AlignRight})
	}
	p.SetColumnConfigs(configs)
	var notes footnotes
	for _, d := range list {
		if d.Result != nil {
			p.AppendRow(demandRow(d, &notes))
		}
	}
	_, err := fmt.Fprintf(w, "%s\n%s%s", p.Render(), notes.text(), `
drift ratio        growth of quantity over fall of price, end to end: above 1, price times quantity grew
yearly elasticity  the same from the moves of one year to the next
windows grown      those in which price times quantity grew, of those in which the price fell
index              price times quantity at the last date, the first = 100
Arithmetic, not cause: whatever else moved the quantity is in these numbers too.
`)
	if err != nil {
		return err
	}
	return published(w, list)
}

// published writes the elasticities of others, where there are any.
func published(w io.Writer, list []analogies.Demand) error {
	t := analogies.DemandTable(list)
	measure := t.Index("measure")
	t = t.Where(func(row []any) bool { return row[measure] == "published_elasticity" })
	if len(t.Rows) == 0 {
		return nil
	}
	if _, err := fmt.Fprint(w, "\nPublished elasticities, turned: positive where quantity rises as the price falls.\n\n"); err != nil {
		return err
	}
	return Text(w, t.Pick("case", "value", "from", "reason"))
}

func demandRow(d analogies.Demand, notes *footnotes) pretty.Row {
	rows := map[string]analogies.DemandRow{}
	for _, r := range d.Rows {
		rows[r.Measure] = r
	}
	cell := func(measure, shown string, mark bool) string {
		q := rows[measure].Quantity
		switch {
		case !q.Value.Exists():
			return "– " + notes.marks([]string{q.Reason})
		case mark && q.Reason != "":
			return shown + " " + notes.marks([]string{q.Reason})
		}
		return shown
	}
	plain := func(measure string) string { return rows[measure].Quantity.Text(false) }
	name, dates, r := "–", "", d.Result
	if d.Price != nil && d.Quantity != nil {
		name = d.Price.Title + " against " + d.Quantity.Title
	}
	if from := d.Rows[0].From; from != "" {
		dates = from + " to " + d.Rows[0].Until
	}
	ratio := rows["drift_ratio"].Quantity
	return pretty.Row{d.Case, name, dates,
		cell("pairs", fmt.Sprint(len(r.Pairs)), true),
		cell("drift_ratio", plain("drift_ratio"), !ratio.Lower.Exists() || !ratio.Upper.Exists()),
		cell("yearly_elasticity", plain("yearly_elasticity"), false),
		cell("windows_grew", fmt.Sprintf("%d of %d", r.Growing, r.Falling), false),
		cell("spending_index", plain("spending_index"), false),
	}
}
