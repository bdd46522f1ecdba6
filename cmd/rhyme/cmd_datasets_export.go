package main

import (
	"fmt"
	"slices"

	"example.com/rhyme"
	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export"
	"github.com/spf13/cobra"
)

// newDatasetsExportCommand is `rhyme datasets export`.
func newDatasetsExportCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "export DIR [DATASET...]",
		Short: "Write data sets into a folder, as a data package that other tools read",
		Long: "export writes the data sets, all unless some are named, into a folder: the .csv files of each, every figure with\n" +
			"all its digits, and datapackage.json, which says what each column holds and where the figures come from (Tabular\n" +
			"Data Package, version 1, of Frictionless Data). The same data give the same bytes.",
		Example: "  rhyme datasets export figures\n  rhyme datasets export figures railroads electricity",
		Args:    atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			catalog, err := a.catalog(cmd)
			if err != nil {
				return err
			}
			chosen := catalog.Datasets
			if len(args) > 1 {
				if chosen, err = named(catalog, args[1:]); err != nil {
					return err
				}
			}
			files, err := packageOf(chosen)
			if err != nil {
				return err
			}
			if err := writeFolder(args[0], files); err != nil {
				return err
			}
			if !a.quiet {
				fmt.Fprintf(a.stdout, "wrote %s: %s, %d files\n", args[0], counted(len(chosen), "data set", "data sets"), len(files))
			}
			return nil
		},
	}
}

// named are the data sets with these ids, in the order of the catalog, each once.
func named(catalog *datasets.Catalog, ids []string) ([]*datasets.Dataset, error) {
	for _, id := range ids {
		if _, err := catalog.Dataset(id); err != nil {
			return nil, usagef("%w", err)
		}
	}
	var out []*datasets.Dataset
	for _, d := range catalog.Datasets {
		if slices.Contains(ids, d.ID) {
			out = append(out, d)
		}
	}
	return out, nil
}

// packageOf makes the files of a data package of data sets, with their notes and the terms.
func packageOf(sets []*datasets.Dataset) ([]export.File, error) {
	const terms = "DATA-LICENSE.md"
	p := export.Package{
		Name: "rhyme-datasets", Title: "Diffusion, prices and value of technologies",
		Description: "Series with a source, a locator and a quality for every figure. Dates are as exact as the source: YYYY, YYYY-MM or YYYY-MM-DD.",
		License:     &export.License{Path: terms, Title: "Figures are facts; the terms of each source stand in sources.csv"},
	}
	files := []export.File{{Path: terms, Content: rhyme.DataLicense()}}
	for _, d := range sets {
		for _, t := range analogies.PackageTables(d) {
			r := export.Resource{Path: d.ID + "/" + t.Name + ".csv", Table: t}
			switch t.Name {
			case "series", "sources":
				r.Key = "id"
			case "observations":
				r.References = []export.References{
					{Column: "series", Path: d.ID + "/series.csv", Key: "id"},
					{Column: "source", Path: d.ID + "/sources.csv", Key: "id"},
				}
				r.Sources = mapSlice(d.Sources, func(s *datasets.Source) export.Source {
					return export.Source{Title: s.Citation, Path: s.URL, License: s.License}
				})
			}
			p.Resources = append(p.Resources, r)
		}
		if d.Notes != "" {
			files = append(files, export.File{Path: d.ID + "/NOTES.md", Content: []byte(d.Notes)})
		}
	}
	tables, err := export.DataPackage(p)
	return append(files, tables...), err
}
