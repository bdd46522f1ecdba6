package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
)

// writeFile lets write fill the file of a path. It writes beside the target, syncs and renames, so that the target is
// either the old file or the whole new one; on failure the file beside it is removed. Missing folders are created.
// A link is followed, permissions of an old file are kept, and what is no file (such as /dev/null) is written directly.
func writeFile(path string, write func(io.Writer) error) error {
	target, mode := path, fs.FileMode(0o666)
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return fmt.Errorf("%s: is a folder: expected the name of a file", path)
	case err == nil && !info.Mode().IsRegular():
		return unwritten(path, nothing, bare(writeDirectly(path, write)))
	case err == nil:
		mode = info.Mode().Perm()
		if target, err = filepath.EvalSymlinks(path); err != nil {
			return err
		}
	case !errors.Is(err, fs.ErrNotExist):
		return unwritten(path, nothing, bare(err))
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
		return unwritten(path, nothing, bare(err))
	}
	err = replace(target, mode, info != nil, write)
	return unwritten(path, pick(info != nil, oldFile, nothing), err)
}

// replace writes a file beside the target and renames it.
func replace(target string, mode fs.FileMode, existed bool, write func(io.Writer) error) (err error) {
	folder, name := filepath.Split(target)
	beside := filepath.Join(folder, "."+name+"."+strconv.FormatUint(rand.Uint64(), 36)+".tmp")
	f, err := os.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return bare(err)
	}
	renamed := false
	defer func() { // also when write panics
		if !renamed {
			err = errors.Join(err, ignoreClosed(f.Close()), os.Remove(beside))
		}
	}()
	if existed { // the umask does not apply to permissions that the user gave
		if err := f.Chmod(mode); err != nil {
			return bare(err)
		}
	}
	if err := fill(f, write); err != nil {
		return err
	}
	if err := os.Rename(beside, target); err != nil {
		return bare(err)
	}
	renamed = true
	return nil
}

// fill writes, syncs and closes a file. Errors of that file come without its name, which the user did not give; a
// writer that keeps files of its own names them.
func fill(f *os.File, write func(io.Writer) error) error {
	out := &checkedWriter{w: f}
	b := bufio.NewWriter(out)
	if err := write(b); err != nil && out.err == nil {
		return err
	}
	if err := b.Flush(); err != nil {
		return bare(err)
	}
	if err := f.Sync(); err != nil {
		return bare(err)
	}
	return bare(f.Close())
}

// writeDirectly writes to a device or pipe, which cannot be replaced.
func writeDirectly(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(f)
	return errors.Join(write(b), b.Flush(), f.Close())
}

// ignoreClosed drops the error of closing twice.
func ignoreClosed(err error) error {
	if errors.Is(err, os.ErrClosed) {
		return nil
	}
	return err
}
