package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"example.com/rhyme/datasets"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Exit codes of the command.
const (
	exitDone   = 0
	exitFailed = 1 // the work or the data failed
	exitUsage  = 2 // the call or the configuration is wrong
)

// app is what the subcommands share: the world outside, and the flags that all of them have.
type app struct {
	stdin   io.Reader
	stdout  *checkedWriter // results
	stderr  io.Writer      // messages
	environ []string       // entries name=value

	table      setting
	configFile string // the flag --config; "" if not given
	quiet      bool
	started    bool // a subcommand has begun its work: its call was right
}

// usageError is an error in the call.
type usageError struct{ error }

// Unwrap returns the error in the call itself.
func (e usageError) Unwrap() error { return e.error }

// usagef makes an error in the call.
func usagef(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

// run executes the command line and returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, environ []string) int {
	a := &app{stdin: stdin, stdout: &checkedWriter{w: stdout}, stderr: stderr, environ: environ, table: newTable(modelNames())}
	root := newRoot(a)
	root.SetArgs(append([]string{}, args...)) // not nil, for which cobra would take the arguments of the process
	err := root.ExecuteContext(ctx)
	if a.stdout.err != nil {
		return a.report(unwritten("standard output", nothing, bare(a.stdout.err)), exitFailed)
	}
	return a.report(err, a.code(err))
}

// code classifies an error: whatever cobra finds before a subcommand starts is an error in the call.
func (a *app) code(err error) int {
	var usage usageError
	var configuration problems
	switch {
	case err == nil:
		return exitDone
	case !a.started, errors.As(err, &usage), errors.As(err, &configuration):
		return exitUsage
	default:
		return exitFailed
	}
}

// report prints an error once, on standard error.
func (a *app) report(err error, code int) int {
	switch {
	case err == nil:
		return code
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(a.stderr, "rhyme: interrupted")
	default:
		fmt.Fprintf(a.stderr, "rhyme: %s%v\n", heading(err), err)
	}
	return code
}

// heading stands above the problems of the data when there are several, so that each begins its own line with its
// place.
func heading(err error) string {
	var faults datasets.Problems
	if errors.As(err, &faults) && len(faults) > 1 {
		return fmt.Sprintf("%d problems in the data:\n", len(faults))
	}
	return ""
}

// say prints a message for people, unless they asked for quiet.
func (a *app) say(format string, args ...any) {
	if !a.quiet {
		fmt.Fprintf(a.stderr, format+"\n", args...)
	}
}

// config reads the configuration for a subcommand.
func (a *app) config(cmd *cobra.Command) (*Config, error) { return a.configWith(cmd.Flags()) }

// configWith reads the configuration with these flags above it.
func (a *app) configWith(flags *pflag.FlagSet) (*Config, error) {
	name, content, err := a.configContent()
	if err != nil {
		return nil, err
	}
	return load(sources{table: a.table, file: name, content: content, environ: a.environ, flags: flags})
}
