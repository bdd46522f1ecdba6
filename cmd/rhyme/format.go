package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"
)

// format is the form in which a subcommand prints its tables; it is the value of the flag --format.
type format string

// The forms of output.
const (
	formatTable  format = "table"  // for people
	formatCSV    format = "csv"    // exact digits
	formatJSON   format = "json"   // exact digits
	formatSchema format = "schema" // of the json, a JSON Schema
)

// formatNames lists the forms.
func formatNames() []string {
	return []string{string(formatTable), string(formatCSV), string(formatJSON), string(formatSchema)}
}

// addFormat adds --format to a subcommand and returns the value that it will have when the subcommand runs.
func addFormat(cmd *cobra.Command) *format {
	f := formatTable
	cmd.Flags().Var(&f, "format", "form of the output: table, csv, json, or the schema of the json")
	complete := cobra.FixedCompletions(formatNames(), cobra.ShellCompDirectiveNoFileComp)
	if err := cmd.RegisterFlagCompletionFunc("format", complete); err != nil { // only for an unknown or repeated flag
		panic(err)
	}
	return &f
}

// String returns the form's name.
func (f *format) String() string { return string(*f) }

// Type names the argument in the help.
func (f *format) Type() string { return "FORMAT" }

// Set takes the name of a form.
func (f *format) Set(name string) error {
	if !slices.Contains(formatNames(), name) {
		return fmt.Errorf("unknown format%s", didYouMean(name, formatNames()))
	}
	*f = format(name)
	return nil
}
