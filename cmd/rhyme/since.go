package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/changes"
)

// buildSince makes the report, and compares it with an earlier one where the file of one is named.
func (a *app) buildSince(ctx context.Context, c *Config, since string) (*analogies.Report, error) {
	earlier, err := readEarlier(since) // before the work: a wrong name is not worth waiting for
	if err != nil {
		return nil, err
	}
	r, err := c.build(ctx, true)
	if err != nil || earlier == nil {
		return r, err
	}
	r.Changes = changes.Since(earlier, r.Tables())
	a.say("since then: %s, %s", counted(len(r.Changes.Inputs), "change of data or settings", "changes of data or settings"),
		counted(len(r.Changes.Results), "change of results", "changes of results"))
	return r, nil
}

// readEarlier reads the report that a new one is compared with; no name is none.
func readEarlier(path string) (changes.Earlier, error) {
	if path == "" {
		return nil, nil
	}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usagef("--since %s: no such file: expected a report written by rhyme report --format json", path)
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	earlier, err := changes.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return earlier, nil
}

// run says what a report is made with: the version and every setting that numbers may depend on. Places of files are no
// such settings: what stands in them is compared itself.
func (c *Config) run() []analogies.Setting {
	out := []analogies.Setting{{Name: changes.Version, Value: version()}}
	for _, s := range c.table.leaves() {
		if s.key != "data" && !strings.HasPrefix(s.key, "output"+separator) {
			out = append(out, analogies.Setting{Name: s.key, Value: flow(c.values[s.key], s.fields)})
		}
	}
	return out
}
