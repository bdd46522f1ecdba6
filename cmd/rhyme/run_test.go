package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

func TestRunWithoutArguments(t *testing.T) {
	var out, messages strings.Builder
	if code := run(t.Context(), nil, strings.NewReader(""), &out, &messages, nil); code != exitDone {
		t.Errorf("exit code %d, expected %d", code, exitDone)
	}
	if out.String() != shortHelp || messages.String() != "" {
		t.Errorf("printed %q and %q", out.String(), messages.String())
	}
}

func TestCode(t *testing.T) {
	failure := errors.New("failure")
	for _, test := range []struct {
		err     error
		started bool
		want    int
	}{
		{nil, false, exitDone},
		{failure, false, exitUsage},
		{failure, true, exitFailed},
		{usagef("wrong"), true, exitUsage},
		{fmt.Errorf("with more: %w", problems{{mark{"f", 1, 1}, "x"}}), true, exitUsage},
		{context.Canceled, true, exitFailed},
	} {
		if got := (&app{started: test.started}).code(test.err); got != test.want {
			t.Errorf("%v: exit code %d, expected %d", test.err, got, test.want)
		}
	}
}

func TestReportOfAnInterruption(t *testing.T) {
	var messages strings.Builder
	a := &app{stderr: &messages}
	a.report(fmt.Errorf("fitting: %w", context.Canceled), exitFailed)
	if messages.String() != "rhyme: interrupted\n" {
		t.Errorf("printed %q", messages.String())
	}
}

func TestFormatFlag(t *testing.T) {
	for _, name := range append(formatNames(), "") {
		cmd := &cobra.Command{Use: "x", RunE: func(*cobra.Command, []string) error { return nil }}
		form := addFormat(cmd)
		if name == "" {
			name = string(formatTable)
			cmd.SetArgs([]string{})
		} else {
			cmd.SetArgs([]string{"--format", name})
		}
		if err := cmd.Execute(); err != nil || string(*form) != name {
			t.Errorf("format %q (%v), expected %q", *form, err, name)
		}
	}
}
