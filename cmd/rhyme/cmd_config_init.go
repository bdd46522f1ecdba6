package main

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"example.com/rhyme"
	"github.com/spf13/cobra"
)

// newConfigInitCommand is `rhyme config init`.
func newConfigInitCommand(a *app) *cobra.Command {
	var force bool
	cmd := &cobra.Command{
		Use:     "init [FILE]",
		Short:   "Write a file of settings with every default and its meaning",
		Long:    "Write a file of settings with every default and its meaning: to FILE, otherwise to the file of --config,\notherwise to config.yaml. The FILE - is standard output.",
		Example: "  rhyme config init\n  rhyme config init mine.yaml\n  rhyme config init -",
		Args:    upTo(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return initConfig(a, append(args, a.configFile, defaultFile), force)
		},
	}
	cmd.Flags().BoolVar(&force, "force", false, "overwrite an existing file")
	return cmd
}

// initConfig writes the first path that is not empty.
func initConfig(a *app, paths []string, force bool) error {
	for paths[0] == "" {
		paths = paths[1:]
	}
	path := paths[0]
	write := func(w io.Writer) error {
		_, err := w.Write(rhyme.DefaultConfig())
		return err
	}
	if path == "-" {
		return write(a.stdout)
	}
	if _, err := os.Lstat(path); err == nil && !force {
		return usagef("%s: the file exists: take another name, or --force to overwrite it", path)
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := writeFile(path, write); err != nil {
		return err
	}
	a.say("wrote %s; to see what counts: rhyme config show --origin%s", path, pick(path == defaultFile, "", " --config "+path))
	return nil
}
