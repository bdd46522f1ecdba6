package main

import (
	"context"
	"fmt"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export"
	"github.com/spf13/cobra"
)

// newReportCommand is `rhyme report`.
func newReportCommand(a *app) *cobra.Command {
	var output, charts, since string
	form := reportForms()[0]
	cmd := &cobra.Command{
		Use:   "report",
		Short: "Compare the technologies in an Excel workbook or an HTML page",
		Long: "report fits the series of every case, sets the technologies side by side, splits the value by layer,\n" +
			"and writes an Excel workbook in which every number has its source and its formula, or one HTML page with the\n" +
			"findings, exhibits, tables and sources that needs no network.\n\n" +
			"With --charts it also draws every exhibit into a folder, as SVG and as PNG, each with its finding, legend, notes and\n" +
			"sources, so that it can be pasted alone.\n\n" +
			"For machines it writes the tables of the report instead, with every digit: one object (json), or a folder with a\n" +
			"file for each table, as a data package (csv) or as Markdown (md). Columns have the names that all commands use.\n\n" +
			"With --since it also says what changed since an earlier report: which numbers moved, by how much, and which data or\n" +
			"settings were changed that they may rest on.",
		Example: "  rhyme report\n  rhyme report -c my.yaml -o ai-and-rail.xlsx\n  rhyme report --format html\n  rhyme report --charts charts\n  rhyme report --cases railroads,ai-tokens -o - >book.xlsx\n" +
			"  rhyme report --format json -o - | jq .comparison\n  rhyme report --format csv -o tables\n  rhyme report --since last-month.json",
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := a.config(cmd)
			if err != nil {
				return err
			}
			if !cmd.Flags().Changed("format") {
				form = form.orOf(output)
			}
			if other, ok := form.anothers(output); ok {
				return usagef("--output %s ends as %s does, and the report is written as %s: take another ending, or --format %s", output, other, form.name, other)
			}
			if output == "" {
				output = form.place(c.Output.Workbook)
			}
			if output == "-" && form.files != nil {
				return usagef("--format %s writes a folder, which - is not: name one with --output, or take --format json", form.name)
			}
			if charts == "-" || charts == "" && cmd.Flags().Changed("charts") {
				return usagef("--charts writes a folder: expected its name, found %q", charts)
			}
			r, err := a.buildSince(cmd.Context(), c, since)
			if err != nil {
				return err
			}
			return a.writeReport(cmd.Context(), r, form, output, charts)
		},
	}
	cmd.Flags().Var(&form, "format", "form of the report: "+join(reportFormNames()))
	complete := cobra.FixedCompletions(reportFormNames(), cobra.ShellCompDirectiveNoFileComp)
	if err := cmd.RegisterFlagCompletionFunc("format", complete); err != nil { // only for an unknown or repeated flag
		panic(err)
	}
	cmd.Flags().StringVarP(&output, "output", "o", "", "write to `FILE` (of csv and md a folder), - is standard output (default output::workbook of the configuration, with the ending of the format)")
	cmd.Flags().StringVar(&charts, "charts", "", "also draw every exhibit into the folder `DIR`, as PNG and as SVG")
	cmd.Flags().StringVar(&since, "since", "", "say what changed since the report in `FILE`, written by --format json")
	return cmd
}

// writeReport writes a report in a form, and its exhibits into a folder where one is named.
func (a *app) writeReport(ctx context.Context, r *analogies.Report, form reportForm, output, charts string) (err error) {
	drawn := 0
	if charts != "" { // first: if they cannot be written, nothing is
		if drawn, err = writeCharts(ctx, charts, r); err != nil {
			return err
		}
	}
	meta := export.Meta{Version: version(), Command: "rhyme report"}
	if err := form.to(output, a.stdout, r, meta); err != nil || output == "-" {
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
		made := counted(fits, "fit", "fits")
		if failed > 0 {
			made += fmt.Sprintf(" (%d could not be made: see Fits)", failed)
		}
		fmt.Fprintf(a.stdout, "wrote %s: %s, %d series, %s, %s\n",
			output, counted(len(r.Cases), "technology", "technologies"), len(r.Series), made, counted(len(r.Sources), "source", "sources"))
	}
	if charts != "" && !a.quiet {
		fmt.Fprintf(a.stdout, "wrote %s: %s, each as PNG and SVG\n", charts, counted(drawn, "picture", "pictures"))
	}
	switch form.name {
	case "xlsx", "html":
		a.say("next: open it, or `rhyme compare` for the comparison in the terminal")
	}
	return nil
}

// build loads the data and makes the report of the settings, with the curves
// carried on where they are wanted: that takes most of the time.
func (c *Config) build(ctx context.Context, carry bool) (*analogies.Report, error) {
	catalog, plan, err := c.prepare()
	if err != nil {
		return nil, err
	}
	plan.Carry = carry
	r, err := analogies.Build(ctx, catalog, plan)
	if err != nil {
		return nil, err
	}
	r.Run = c.run()
	return r, nil
}
