package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"

	"example.com/rhyme/export"
)

// writeFolder writes files into a folder, all or none: they are written into a folder beside it and moved when the last
// of them is whole. A folder that is there keeps its other files; missing folders are created.
func writeFolder(folder string, files []export.File) (err error) {
	info, err := os.Stat(folder)
	switch {
	case err == nil && !info.IsDir():
		return fmt.Errorf("%s: is a file: expected the name of a folder", folder)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	exists := err == nil
	for _, f := range files {
		if in, err := os.Stat(filepath.Join(folder, filepath.FromSlash(f.Path))); err == nil && in.IsDir() {
			return fmt.Errorf("%s: is a folder: a file of that name is to be written", filepath.Join(folder, f.Path))
		}
	}
	beside := filepath.Join(filepath.Dir(filepath.Clean(folder)), "."+filepath.Base(folder)+"."+strconv.FormatUint(rand.Uint64(), 36)+".tmp")
	if exists { // inside, where it is on the same file system whatever the folder is
		beside = filepath.Join(folder, filepath.Base(beside))
	}
	defer func() { err = errors.Join(err, os.RemoveAll(beside)) }()
	if err := stage(beside, files); err != nil {
		return err
	}
	if !exists {
		return os.Rename(beside, folder)
	}
	return moveInto(folder, beside, files)
}

// stage writes files into a new folder.
func stage(folder string, files []export.File) error {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	for _, f := range files {
		path := filepath.Join(folder, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err != nil {
			return err
		}
		if err := fill(file, func(w io.Writer) error { _, err := w.Write(f.Content); return err }); err != nil {
			return errors.Join(err, ignoreClosed(file.Close()))
		}
	}
	return nil
}

// moveInto moves files from one folder to the same places in another.
func moveInto(folder, from string, files []export.File) error {
	for _, f := range files {
		target := filepath.Join(folder, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
			return err
		}
		if err := os.Rename(filepath.Join(from, filepath.FromSlash(f.Path)), target); err != nil {
			return err
		}
	}
	return nil
}
