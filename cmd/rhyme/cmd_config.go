package main

import "github.com/spf13/cobra"

// newConfigCommand is `rhyme config`: what the settings are and where they come from.
func newConfigCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "config",
		Short:   "Write, show and check the settings",
		Example: "  rhyme config init\n  rhyme config show --origin\n  rhyme config schema > rhyme.schema.json",
	}
	cmd.AddCommand(newConfigInitCommand(a), newConfigShowCommand(a), newConfigSchemaCommand(a))
	return cmd
}
