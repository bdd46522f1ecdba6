package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// commands lists the subcommands.
func commands(a *app) []*cobra.Command {
	return []*cobra.Command{
		newReportCommand(a),
		newCompareCommand(a),
		newFitCommand(a),
		newHindcastCommand(a),
		newDemandCommand(a),
		newClaimsCommand(a),
		newCapabilityCommand(a),
		newValueCommand(a),
		newForecastCommand(a),
		newModelsCommand(a),
		newDatasetsCommand(a),
		newConfigCommand(a),
	}
}

// shortHelp is printed when rhyme is called without arguments.
const shortHelp = `rhyme asks of a new technology which old one it is rhyming with, and who kept the money.

  rhyme report                             compare the technologies of config.yaml in an Excel workbook
  rhyme fit railroads/us-railroad-miles    fit curves to one series

rhyme help lists the commands and flags.
`

// usageTemplate is cobra's, with the examples first.
const usageTemplate = `{{if .HasExample}}Examples:
{{.Example}}

{{end}}Usage:
{{if .HasAvailableSubCommands}}  {{.CommandPath}} COMMAND [flags]{{else}}  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}

Commands:{{range .Commands}}{{if (or .IsAvailableCommand (eq .Name "help"))}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

Flags of every command:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
`

// newRoot builds the command line.
func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "rhyme",
		Short: "Compare a new technology with the old ones that it may be rhyming with",
		Long: "rhyme fits curves of diffusion and of falling prices to railroads, electricity, internet bandwidth and AI tokens,\n" +
			"lays them side by side, measures who kept the money, and writes a workbook in which every number has its source.\n\n" +
			"Exit codes: 0 done, 1 the work or the data failed, 2 the call or the configuration is wrong.",
		Example:       "  rhyme report\n  rhyme fit railroads/us-railroad-miles",
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          knownCommand,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprint(a.stdout, shortHelp)
			return err
		},
	}
	a.connect(root)
	a.addGlobalFlags(root)
	root.AddCommand(commands(a)...)
	root.SetHelpCommand(newHelpCommand(root))
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	a.watch(root)
	return root
}

// connect gives cobra the streams and the templates.
func (a *app) connect(root *cobra.Command) {
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.SetUsageTemplate(usageTemplate)
	root.SetVersionTemplate("rhyme {{.Version}}\n")
	root.SetFlagErrorFunc(flagError)
}

// addGlobalFlags adds the flags that every command has, and --version.
func (a *app) addGlobalFlags(root *cobra.Command) {
	root.Flags().Bool("version", false, "print the version")
	flags := root.PersistentFlags()
	flags.StringVarP(&a.configFile, "config", "c", "", "read settings from `FILE`, - is standard input (default ./config.yaml, if it is there)")
	flags.BoolVarP(&a.quiet, "quiet", "q", false, "print no messages but errors")
	addFlags(flags, a.table)
}

// watch notes when a subcommand starts: errors before that are errors in the call, whoever made them.
// A command that only holds subcommands gets work to do, since cobra takes any word after it without an error.
func (a *app) watch(cmd *cobra.Command) {
	if !cmd.Runnable() {
		cmd.Args, cmd.RunE = knownCommand, showHelp
	}
	if work := cmd.RunE; work != nil {
		cmd.RunE = func(cmd *cobra.Command, args []string) error {
			a.started = true
			return work(cmd, args)
		}
	}
	for _, sub := range cmd.Commands() {
		a.watch(sub)
	}
}

// version is what the build knows of itself, with the compiler that made it.
func version() string { return release() + " " + runtime.Version() }

// release is the version of the source.
func release() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	v := info.Main.Version
	if v == "" {
		v = "(devel)"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 && v == "(devel)" {
			v += " " + s.Value[:12]
		}
	}
	return v
}
