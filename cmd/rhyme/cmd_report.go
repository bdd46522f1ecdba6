package main

import (
	"context"
	"fmt"
	"io"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export"
	"github.com/spf13/cobra"
)

// newReportCommand is `rhyme report`.
func newReportCommand(a *app) *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use:   "report",
		Short: "Compare the technologies in an Excel workbook",
		Long: "report fits the series of every case, sets the technologies side by side, splits the value by layer,\n" +
			"and writes an Excel workbook in which every number has its source and its formula.",
		Example: "  rhyme report\n  rhyme report -c my.yaml -o ai-and-rail.xlsx\n  rhyme report --cases railroads,ai-tokens -o - >book.xlsx",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := a.config(cmd)
			if err != nil {
				return err
			}
			if output == "" {
				output = c.Output.Workbook
			}
			return a.writeReport(cmd.Context(), c, output)
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "", "write the workbook to `FILE`, - is standard output (default output::workbook of the configuration)")
	return cmd
}

// writeReport makes the report and writes the workbook.
func (a *app) writeReport(ctx context.Context, c *Config, output string) error {
	r, err := c.build(ctx)
	if err != nil {
		return err
	}
	meta := export.Meta{Version: version(), Command: "rhyme report"}
	write := func(w io.Writer) error { return export.Workbook(w, r, meta) }
	if output == "-" {
		return write(a.stdout)
	}
	if err := writeFile(output, write); err != nil {
		return err
	}
	fits, failed := 0, 0
	for _, s := range r.Fits {
		for _, res := range s.Results {
			fits++
			if res.Fit == nil {
				failed++
			}
		}
	}
	if !a.quiet {
		fmt.Fprintf(a.stdout, "wrote %s: %d technologies, %d series, %d fits (%d could not be made: see Fits), %d sources\n",
			output, len(r.Cases), len(r.Series), fits, failed, len(r.Sources))
	}
	a.say("next: open it, or `rhyme compare` for the comparison in the terminal")
	return nil
}

// build loads the data and makes the report of the settings.
func (c *Config) build(ctx context.Context) (*analogies.Report, error) {
	catalog, plan, err := c.prepare()
	if err != nil {
		return nil, err
	}
	return analogies.Build(ctx, catalog, plan)
}
