package main

import "github.com/spf13/cobra"

// newConfigSchemaCommand is `rhyme config schema`.
func newConfigSchemaCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of the settings, for editors",
		Long: "Print the JSON Schema (draft 2020-12) of the settings. Editors that know the YAML language server check and complete\n" +
			"config.yaml against it if its first line is\n\n  # yaml-language-server: $schema=rhyme.schema.json",
		Example: "  rhyme config schema > rhyme.schema.json",
		Args:    noArgs,
		RunE: func(*cobra.Command, []string) error {
			schema, err := renderSchema(a.table)
			if err != nil {
				return err
			}
			_, err = a.stdout.Write(schema)
			return err
		},
	}
}
