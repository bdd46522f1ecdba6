package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func write(words string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, words)
		return err
	}
}

func content(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestWriteFileMakesFoldersAndReplaces(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b", "file")
	for _, words := range []string{"one, and longer", "two"} {
		if err := writeFile(path, write(words)); err != nil {
			t.Fatal(err)
		}
		if got := content(t, path); got != words {
			t.Errorf("found %q, expected %q", got, words)
		}
	}
}

func TestWriteFileLeavesTheOldFileOnFailure(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "file")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	failure := errors.New("no more")
	err := writeFile(path, func(w io.Writer) error { return errors.Join(write("half")(w), failure) })
	if !errors.Is(err, failure) {
		t.Errorf("error %v, expected %v", err, failure)
	}
	func() {
		defer func() { _ = recover() }()
		_ = writeFile(path, func(io.Writer) error { panic("in the middle") })
	}()
	if got := content(t, path); got != "old" {
		t.Errorf("found %q, expected the old content", got)
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 1 {
		t.Errorf("%d files, expected the old one alone", len(entries))
	}
}

func TestWriteFileKeepsPermissionsAndLinks(t *testing.T) {
	folder := t.TempDir()
	path, link := filepath.Join(folder, "file"), filepath.Join(folder, "link")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err)
	}
	if err := writeFile(link, write("new")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := content(t, path); got != "new" || info.Mode() != 0o600 {
		t.Errorf("content %q, mode %v; expected the file of the link with its permissions", got, info.Mode())
	}
}

func TestWriteFileRefusesFolders(t *testing.T) {
	if err := writeFile(t.TempDir(), write("x")); err == nil {
		t.Error("expected an error")
	}
}

// A device is written to, not replaced by a file.
func TestWriteFileWritesToDevices(t *testing.T) {
	info, err := os.Stat(os.DevNull)
	if err != nil || info.Mode().IsRegular() {
		t.Skip("no null device here")
	}
	if err := writeFile(os.DevNull, write("x")); err != nil {
		t.Error(err)
	}
	if again, err := os.Stat(os.DevNull); err != nil || again.Mode() != info.Mode() {
		t.Errorf("the null device is now %v (%v)", again.Mode(), err)
	}
}
