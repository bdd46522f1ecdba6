package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"
)

// newConfigShowCommand is `rhyme config show`.
func newConfigShowCommand(a *app) *cobra.Command {
	var origin bool
	var form *format
	cmd := &cobra.Command{
		Use:     "show",
		Short:   "Print every setting with the value that counts",
		Example: "  rhyme config show --origin\n  RHYME_LEVEL=0.9 rhyme config show --format json",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := a.config(cmd)
			if err != nil {
				return err
			}
			return showConfig(a.stdout, c, origin, *form)
		},
	}
	cmd.Flags().BoolVar(&origin, "origin", false, "print where each value comes from: default, file and line, variable or flag")
	form = addFormat(cmd)
	return cmd
}

// shown is one setting as it is printed.
type shown struct {
	Key    string `json:"key"`
	Value  any    `json:"value"`
	Origin string `json:"origin,omitempty"`
	flow   string
}

func showConfig(w io.Writer, c *Config, origin bool, form format) error {
	rows := mapSlice(c.table.leaves(), func(s setting) shown {
		row := shown{Key: s.key, Value: c.values[s.key], flow: flow(c.values[s.key], s.fields)}
		if origin {
			row.Origin = c.Place(s.key)
		}
		return row
	})
	switch form {
	case formatJSON:
		encoder := json.NewEncoder(w)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		return encoder.Encode(map[string][]shown{"settings": rows})
	case formatSchema:
		return usagef("--format schema is for tables: rhyme config schema prints that of the settings")
	case formatCSV:
		return showCSV(w, rows, origin)
	default:
		return showTable(w, rows, origin)
	}
}

func showCSV(w io.Writer, rows []shown, origin bool) error {
	columns := 2
	if origin {
		columns = 3
	}
	header := []string{"key", "value", "origin"}
	records := [][]string{header[:columns]}
	for _, r := range rows {
		record := []string{r.Key, r.flow, r.Origin}
		records = append(records, record[:columns])
	}
	return csv.NewWriter(w).WriteAll(records)
}

// showTable puts the origin before the value: values have any length.
func showTable(w io.Writer, rows []shown, origin bool) error {
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, r := range rows {
		if origin {
			fmt.Fprintf(out, "%s\t%s\t%s\n", r.Key, r.Origin, r.flow)
			continue
		}
		fmt.Fprintf(out, "%s\t%s\n", r.Key, r.flow)
	}
	return out.Flush()
}
