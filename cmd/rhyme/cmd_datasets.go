package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
	"github.com/spf13/cobra"
)

// newDatasetsCommand is `rhyme datasets`.
func newDatasetsCommand(a *app) *cobra.Command {
	list := newDatasetsListCommand(a)
	cmd := &cobra.Command{
		Use:     "datasets",
		Short:   "List, show, check and pass on the data",
		Example: "  rhyme datasets\n  rhyme datasets show railroads\n  rhyme datasets show electricity/us-residential-price-spliced --format csv\n  rhyme datasets check my-data\n  rhyme datasets export figures",
		Args:    knownCommand,
		RunE:    func(cmd *cobra.Command, args []string) error { return list.RunE(cmd, args) },
	}
	cmd.AddCommand(list, newDatasetsShowCommand(a), newDatasetsCheckCommand(a), newDatasetsExportCommand(a))
	return cmd
}

func newDatasetsListCommand(a *app) *cobra.Command {
	var out *printing
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the data sets",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			catalog, err := a.catalog(cmd)
			if err != nil {
				return err
			}
			return out.print(a, []*table.Table{analogies.DatasetsTable(catalog)}, nil)
		},
	}
	out = addPrinting(cmd, "datasets")
	return cmd
}

func newDatasetsShowCommand(a *app) *cobra.Command {
	var out *printing
	cmd := &cobra.Command{
		Use:     "show DATASET[/SERIES]",
		Short:   "Show the series of a data set, or the observations of a series with their sources",
		Example: "  rhyme datasets show railroads\n  rhyme datasets show railroads/us-railroad-miles\n  rhyme datasets show economy/us-cpi --format csv",
		Args:    exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			catalog, err := a.catalog(cmd)
			if err != nil {
				return err
			}
			id, _, one := strings.Cut(args[0], "/")
			if one {
				s, err := catalog.Series(args[0], "")
				if err != nil {
					return usagef("%w", err)
				}
				if *out.format == formatTable {
					describeSeries(a, s)
				}
				return out.print(a, []*table.Table{analogies.ObservationsTable(s)}, nil)
			}
			d, err := catalog.Dataset(id)
			if err != nil {
				return usagef("%w", err)
			}
			return out.print(a, []*table.Table{analogies.SeriesTable(d)}, nil)
		},
	}
	out = addPrinting(cmd, "data")
	return cmd
}

func describeSeries(a *app, s *datasets.Series) {
	fmt.Fprintf(a.stdout, "%s\n%s; %s", s.Title, s.Unit.Name, s.Geography)
	if s.Money != "" {
		fmt.Fprintf(a.stdout, "; %s", s.Money)
	}
	fmt.Fprintf(a.stdout, "\n%s\n", s.Definition)
	for _, source := range s.Sources() {
		fmt.Fprintf(a.stdout, "%s: %s\n", source.ID, source.Short())
	}
	fmt.Fprintln(a.stdout)
}

func newDatasetsCheckCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "check [DIR]",
		Short: "Check the bundled data, or a folder of your own, and report every problem at once",
		Args:  upTo(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			var catalog *datasets.Catalog
			var err error
			if len(args) == 1 {
				if _, statErr := os.Stat(args[0]); statErr != nil {
					return usagef("%w", statErr)
				}
				if _, statErr := os.Stat(filepath.Join(args[0], "series.csv")); statErr == nil {
					return usagef("%s is a data set: name the folder that it is in", args[0])
				}
				catalog, err = datasets.Load(datasets.Bundle(), os.DirFS(args[0]))
			} else {
				catalog, err = a.catalog(cmd)
			}
			if err != nil {
				return err
			}
			series, observations := 0, 0
			for _, d := range catalog.Datasets {
				series += len(d.Series)
				for _, s := range d.Series {
					observations += len(s.Observations)
				}
			}
			fmt.Fprintf(a.stdout, "no problems: %d data sets, %d series, %d observations\n", len(catalog.Datasets), series, observations)
			return nil
		},
	}
}

// catalog loads the data that the configuration names.
func (a *app) catalog(cmd *cobra.Command) (*datasets.Catalog, error) {
	c, err := a.config(cmd)
	if err != nil {
		return nil, err
	}
	return c.catalog()
}
