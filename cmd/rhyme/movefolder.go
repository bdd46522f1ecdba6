package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"example.com/rhyme/export"
)

// moveInto moves files from one folder to the same places in another, all or none. Files that they replace are moved
// aside, until the last one is in its place, and moved back when one cannot be. Only a process that is killed between
// two moves leaves old files beside new ones; then the folder aside is there to say so.
func moveInto(folder, fresh, aside string, files []export.File) error {
	var undo []func() error
	for _, f := range files {
		steps, err := exchange(placeIn(folder, f), placeIn(fresh, f), placeIn(aside, f))
		undo = append(undo, steps...)
		if err == nil {
			continue
		}
		err = fmt.Errorf("%s: %w", f.Path, bare(err))
		for _, step := range slices.Backward(undo) {
			err = errors.Join(err, step())
		}
		return err
	}
	return os.RemoveAll(aside)
}

// exchange moves a file aside, if there is one, and a fresh one in its place. It returns the steps back, also where it
// fails half-way.
func exchange(target, fresh, aside string) (undo []func() error, err error) {
	for _, folder := range missingFolders(filepath.Dir(target)) {
		undo = append(undo, func() error { return ignoreMissing(os.Remove(folder)) })
	}
	for _, path := range []string{target, aside} {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return undo, err
		}
	}
	switch err := os.Rename(target, aside); {
	case err == nil:
		undo = append(undo, func() error { return os.Rename(aside, target) })
	case !errors.Is(err, fs.ErrNotExist):
		return undo, err
	}
	if err := os.Rename(fresh, target); err != nil {
		return undo, err
	}
	return append(undo, func() error { return os.Rename(target, fresh) }), nil
}

// missingFolders are the folders on the way to a path, and itself, that are not there, the outermost first.
func missingFolders(path string) []string {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return append(missingFolders(filepath.Dir(path)), path)
}

// ignoreMissing drops the error that something is not there.
func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
