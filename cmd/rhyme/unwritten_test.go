package main

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"testing"
)

// Every message names the file that was asked for, what is there now, the cause and what helps.
func TestUnwrittenSaysWhatHelps(t *testing.T) {
	beside := func(cause error) error { return &fs.PathError{Op: "write", Path: ".book.xlsx.1x.tmp", Err: cause} }
	for _, c := range []struct {
		err   error
		stays string
		want  string
	}{
		{beside(syscall.ENOSPC), oldFile, "book.xlsx: cannot be written, the old file stays: no space left on device: make room there, or name another place"},
		{beside(syscall.EFBIG), nothing, "book.xlsx: cannot be written: file too large: lift the limit on the size of files (ulimit -f), or name another place"},
		{beside(syscall.EACCES), oldFolder, "book.xlsx: cannot be written, the folder stays as it was: permission denied: see who may write there and whether another program holds it open, or name another place"},
		{beside(syscall.ENOTDIR), nothing, "book.xlsx: cannot be written: not a directory: what should be a folder on the way there is a file, so name another place"},
		{beside(syscall.ENAMETOOLONG), nothing, "book.xlsx: cannot be written: file name too long: name a shorter one"},
		{&os.LinkError{Op: "rename", Old: "a", New: "b", Err: syscall.EROFS}, nothing, "book.xlsx: cannot be written: read-only file system: name another place"},
		{errors.New("sheet Data: no rows"), oldFile, "sheet Data: no rows"},
	} {
		err := unwritten("book.xlsx", c.stays, bare(c.err))
		if err.Error() != c.want && os.PathSeparator == '/' { // other systems word the causes in their way
			t.Errorf("got  %v\nwant %s", err, c.want)
		}
		if errors.Unwrap(c.err) != nil && !errors.Is(err, errors.Unwrap(c.err)) {
			t.Errorf("%v does not unwrap to its cause", err)
		}
	}
	if unwritten("book.xlsx", nothing, nil) != nil {
		t.Error("nothing went wrong, and yet there is an error")
	}
}
