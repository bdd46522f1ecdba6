package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// knownCommand is the check of arguments for commands that only hold subcommands.
func knownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() || sub.Name() == "help" {
			names = append(names, sub.Name())
		}
	}
	return usagef("unknown command %q%s", strings.TrimPrefix(cmd.CommandPath()+" ", "rhyme ")+args[0], didYouMean(args[0], names))
}

// noArgs is the check of arguments for subcommands that take none.
func noArgs(cmd *cobra.Command, args []string) error { return upTo(0)(cmd, args) }

// upTo is the check of arguments for subcommands that take at most n.
func upTo(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) <= n {
			return nil
		}
		return usagef("unexpected argument %q: usage is %s", args[n], cmd.UseLine())
	}
}

// showHelp is the work of a command that only holds subcommands.
func showHelp(cmd *cobra.Command, _ []string) error { return cmd.Help() }

// flagError words errors of flags: which, what was found, what to do.
func flagError(cmd *cobra.Command, err error) error {
	if cmd.HasSubCommands() { // the flag may be that of a mistyped subcommand
		if unknown := knownCommand(cmd, cmd.Flags().Args()); unknown != nil {
			return unknown
		}
	}
	var absent *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &absent) && absent.GetSpecifiedShortnames() == "":
		name := "--" + absent.GetSpecifiedName()
		if near, ok := nearest(name, flagNames(cmd)); ok {
			return usagef("unknown flag %s: did you mean %s?", name, near)
		}
		return usagef("unknown flag %s: `%s --help` lists the flags", name, cmd.CommandPath())
	case errors.As(err, &invalid):
		return usagef("--%s %s: %v", invalid.GetFlag().Name, invalid.GetValue(), expectedNumber(invalid.Unwrap(), invalid.GetFlag().Value.Type()))
	default:
		return usageError{fmt.Errorf("%w: `%s --help` lists the flags", err, cmd.CommandPath())}
	}
}

// expectedNumber words the errors of strconv for those who do not know it.
func expectedNumber(err error, kind string) error {
	switch {
	case errors.Is(err, strconv.ErrSyntax) && strings.HasPrefix(kind, "int"):
		return errors.New("expected a whole number")
	case errors.Is(err, strconv.ErrSyntax) && strings.HasPrefix(kind, "float"):
		return errors.New("expected a number, with a point and no other marks")
	case errors.Is(err, strconv.ErrRange):
		return errors.New("the number is too large")
	}
	return err
}

// flagNames lists the flags of a command with their dashes.
func flagNames(cmd *cobra.Command) []string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, "--"+f.Name)
		}
	})
	return names
}

// newHelpCommand is cobra's, but an unknown command is an error.
func newHelpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Print the help of a command",
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			if err != nil {
				return usageError{err}
			}
			if len(rest) > 0 {
				return knownCommand(cmd, rest)
			}
			cmd.InitDefaultHelpFlag()
			return cmd.Help()
		},
	}
}

// atLeast is the check of arguments for subcommands that take n or more.
func atLeast(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < n {
			return usagef("an argument is missing: usage is %s", cmd.UseLine())
		}
		return nil
	}
}

// exactly is the check of arguments for subcommands that take n.
func exactly(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < n {
			return usagef("an argument is missing: usage is %s", cmd.UseLine())
		}
		return upTo(n)(cmd, args)
	}
}
