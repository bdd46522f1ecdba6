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
func writeFolder(folder string, files []export.File) error {
	info, err := os.Stat(folder)
	switch {
	case err == nil && !info.IsDir():
		return fmt.Errorf("%s: is a file: expected the name of a folder", folder)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return unwritten(folder, nothing, bare(err))
	}
	exists := err == nil
	for _, f := range files {
		if in, err := os.Stat(placeIn(folder, f)); err == nil && in.IsDir() {
			return fmt.Errorf("%s: is a folder: a file of that name is to be written", placeIn(folder, f))
		}
	}
	beside := filepath.Join(filepath.Dir(filepath.Clean(folder)), "."+filepath.Base(folder)+"."+strconv.FormatUint(rand.Uint64(), 36)+".tmp")
	if exists { // inside, where it is on the same file system whatever the folder is
		beside = filepath.Join(folder, filepath.Base(beside))
	}
	err = errors.Join(fillFolder(folder, beside, exists, files), removeFolder(beside))
	return unwritten(folder, pick(exists, oldFolder, nothing), err)
}

// fillFolder writes files into the folder beside and moves them where they belong.
func fillFolder(folder, beside string, exists bool, files []export.File) error {
	fresh := filepath.Join(beside, "new")
	if err := stage(fresh, files); err != nil {
		return err
	}
	if !exists {
		return bare(os.Rename(fresh, folder))
	}
	return moveInto(folder, fresh, filepath.Join(beside, "old"), files)
}

// removeFolder removes the folder beside, unless old files are in it that could not be put back.
func removeFolder(beside string) error {
	if old := filepath.Join(beside, "old"); holdsFiles(old) {
		return fmt.Errorf("old files could not be put back: find them in %s", old)
	}
	return os.RemoveAll(beside)
}

// holdsFiles tells whether there is a file in a folder or below it.
func holdsFiles(folder string) bool {
	found := false
	_ = filepath.WalkDir(folder, func(_ string, d fs.DirEntry, err error) error { // a folder that is missing holds none
		found = found || err == nil && !d.IsDir()
		return nil
	})
	return found
}

// stage writes files into a new folder.
func stage(folder string, files []export.File) error {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return bare(err)
	}
	for _, f := range files {
		if err := stageFile(placeIn(folder, f), f.Content); err != nil {
			return fmt.Errorf("%s: %w", f.Path, err)
		}
	}
	return nil
}

// stageFile writes a new file.
func stageFile(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return bare(err)
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return bare(err)
	}
	if err := fill(file, func(w io.Writer) error { _, err := w.Write(content); return err }); err != nil {
		return errors.Join(err, ignoreClosed(file.Close()))
	}
	return nil
}

// placeIn is the place of a file in a folder.
func placeIn(folder string, f export.File) string {
	return filepath.Join(folder, filepath.FromSlash(f.Path))
}
