package main

import (
	"fmt"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export"
	"github.com/spf13/cobra"
)

// printing is how a subcommand prints its tables: --format and, for csv, --table.
type printing struct {
	format *format
	table  string
	names  []string // of the tables, the main one first
}

// addPrinting adds --format and --table to a subcommand that prints the tables named, the main one first.
func addPrinting(cmd *cobra.Command, names ...string) *printing {
	p := &printing{format: addFormat(cmd), names: names}
	if len(names) > 1 {
		cmd.Flags().StringVar(&p.table, "table", "", fmt.Sprintf("print only this `TABLE`: %s (csv prints %s by default)", join(names), names[0]))
		complete := cobra.FixedCompletions(names, cobra.ShellCompDirectiveNoFileComp)
		if err := cmd.RegisterFlagCompletionFunc("table", complete); err != nil { // only for an unknown or repeated flag
			panic(err)
		}
	}
	return p
}

// check refuses a table that the subcommand does not have; call it before the work.
func (p *printing) check() error {
	for _, name := range p.names {
		if p.table == "" || p.table == name {
			return nil
		}
	}
	return usagef("unknown table %q%s", p.table, didYouMean(p.table, p.names))
}

// print writes the tables in the form asked for. people writes the form for people when no table is asked for.
func (p *printing) print(a *app, tables []*table.Table, people func() error) error {
	var chosen []*table.Table
	for _, t := range tables {
		if t.Name == p.table || p.table == "" {
			chosen = append(chosen, t)
		}
	}
	switch *p.format {
	case formatJSON:
		return export.JSON(a.stdout, chosen...)
	case formatSchema:
		return export.Schema(a.stdout, chosen...)
	case formatCSV:
		return export.CSV(a.stdout, chosen[0])
	}
	if p.table == "" && people != nil {
		return people()
	}
	for i, t := range chosen {
		if i > 0 {
			fmt.Fprintln(a.stdout)
		}
		if err := export.Text(a.stdout, t); err != nil {
			return err
		}
	}
	return nil
}
