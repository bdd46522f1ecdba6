package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// What is there after a failure, for the message of it.
const (
	oldFile   = ", the old file stays"
	oldFolder = ", the folder stays as it was"
	nothing   = "" // was there before, or what was there is no file
)

// unwritten says of an error of the file system what could not be written, what stays, and what helps. Errors of the
// content, which say themselves what is wrong, are left alone.
func unwritten(what, stays string, err error) error {
	var cause syscall.Errno
	if !errors.As(err, &cause) {
		return err
	}
	return fmt.Errorf("%s: cannot be written%s: %w: %s", what, stays, err, remedy(cause))
}

// remedy is what people can do about the cause.
func remedy(cause syscall.Errno) string {
	const elsewhere = "name another place"
	switch {
	case errors.Is(cause, fs.ErrPermission):
		return "see who may write there and whether another program holds it open, or " + elsewhere
	case cause == syscall.ENOSPC, cause == syscall.EDQUOT:
		return "make room there, or " + elsewhere
	case cause == syscall.EFBIG:
		return "lift the limit on the size of files (ulimit -f), or " + elsewhere
	case cause == syscall.ENOTDIR:
		return "what should be a folder on the way there is a file, so " + elsewhere
	case cause == syscall.ENAMETOOLONG:
		return "name a shorter one"
	default:
		return elsewhere
	}
}

// bare drops the operation and the path of an error of the file system: it was a file beside the one that was asked for.
func bare(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	default:
		return err
	}
}
