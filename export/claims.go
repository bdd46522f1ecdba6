package export

import (
	"fmt"
	"io"

	"example.com/rhyme/analogies/claims"
	"github.com/jedib0t/go-pretty/v6/text"

	pretty "github.com/jedib0t/go-pretty/v6/table"
)

// Claims writes verdicts for people: a table for each claim under its sentence
// and rule, with the strongest number for it and against it side by side, and
// what else must be known as footnotes.
func Claims(w io.Writer, list []claims.Finding) error {
	var notes footnotes
	for i := 0; i < len(list); {
		c := list[i].Claim
		p := claimTable()
		for ; i < len(list) && list[i].Claim.ID == c.ID; i++ {
			p.AppendRow(claimRow(list[i], &notes))
		}
		if _, err := fmt.Fprintf(w, "%s %s. %s\nRule: %s.\n%s\n\n", c.ID, c.Name, c.Text, c.Rules(), p.Render()); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(w, "%s\nVerdicts over all cases are counts, no sample and no score. --format csv --table claim_estimates has every number.\n", notes.text())
	return err
}

func claimTable() pretty.Writer {
	p := writer()
	p.AppendHeader(pretty.Row{"case", "verdict", "number", "strongest for", "strongest against"})
	configs := []pretty.ColumnConfig{}
	for column := 3; column <= 5; column++ {
		configs = append(configs, pretty.ColumnConfig{Number: column, WidthMax: 44, WidthMaxEnforcer: text.WrapSoft})
	}
	p.SetColumnConfigs(configs)
	return p
}

func claimRow(f claims.Finding, notes *footnotes) pretty.Row {
	number := "–"
	if e := f.Shown; e.Exists() {
		number = fmt.Sprintf("%s: %s %s", e.Statistic, e.Number(), e.Unit)
	}
	var known []string
	for _, note := range []string{f.Sensitivity(), f.Reason} {
		if note != "" {
			known = append(known, note)
		}
	}
	return pretty.Row{f.Case, string(f.Verdict) + " " + notes.marks(known), number, dash(f.For.Text), dash(f.Against.Text)}
}

func dash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}
