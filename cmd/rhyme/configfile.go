package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// defaultFile is read when no file is named, if it is there.
const defaultFile = "config.yaml"

// largestFile is the size in bytes above which a file is surely no configuration.
const largestFile = 1 << 20

// configContent returns the name and content of the file to read; both are empty where there is none.
func (a *app) configContent() (string, []byte, error) {
	if a.configFile == "-" {
		content, err := readAtMost("standard input", a.stdin)
		return "standard input", content, err
	}
	name := a.configFile
	if name == "" {
		name = defaultFile
	}
	f, err := os.Open(name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && a.configFile == "":
		return "", nil, nil
	case errors.Is(err, fs.ErrNotExist):
		return "", nil, usagef("%s: no such file: write one with `rhyme config init %s`, or leave out --config to take the defaults", name, name)
	case err != nil:
		return "", nil, usagef("configuration: %w", err)
	}
	defer f.Close()
	content, err := readAtMost(name, f)
	return name, content, err
}

// readAtMost reads a configuration; an error is one of the call.
func readAtMost(name string, r io.Reader) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(r, largestFile+1))
	if err != nil {
		return nil, usagef("configuration: %w", err)
	}
	if len(content) > largestFile {
		return nil, usagef("%s: larger than %d bytes: expected a file of settings in YAML", name, largestFile)
	}
	return content, nil
}
