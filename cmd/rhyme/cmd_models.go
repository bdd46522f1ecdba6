package main

import (
	"fmt"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export"
	"example.com/rhyme/fit"
	"github.com/spf13/cobra"
)

// newModelsCommand is `rhyme models`.
func newModelsCommand(a *app) *cobra.Command {
	var out *printing
	cmd := &cobra.Command{
		Use:     "models [MODEL...]",
		Short:   "List the curves with their formulas, parameters and literature",
		Example: "  rhyme models\n  rhyme models logistic bass --format json",
		RunE: func(_ *cobra.Command, args []string) error {
			if err := out.check(); err != nil {
				return err
			}
			models := fit.Models()
			if len(args) > 0 {
				models = nil
			}
			for _, name := range args {
				m, err := fit.Lookup(name)
				if err != nil {
					return usagef("unknown model %q%s", name, didYouMean(name, modelNames()))
				}
				models = append(models, m)
			}
			list, params := analogies.ModelsTable(models), analogies.ModelParametersTable(models)
			return out.print(a, []*table.Table{list, params}, func() error { // the formula for people, not that of Excel
				if err := export.Text(a.stdout, list.Pick("model", "title", "formula", "reference")); err != nil {
					return err
				}
				fmt.Fprintln(a.stdout)
				return export.Text(a.stdout, params)
			})
		},
	}
	cmd.ValidArgs = modelNames()
	out = addPrinting(cmd, "models", "model_parameters")
	return cmd
}
