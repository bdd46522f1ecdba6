package main

import (
	"os"
	"path/filepath"
	"testing"

	"example.com/rhyme/export"
)

func TestWriteFolderMakesAndRefills(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "a", "b")
	for _, words := range []string{"one, and longer", "two"} {
		files := []export.File{{Path: "x.csv", Content: []byte(words)}, {Path: "deep/y.csv", Content: []byte(words)}}
		if err := writeFolder(folder, files); err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if got := content(t, filepath.Join(folder, f.Path)); got != words {
				t.Errorf("%s holds %q, expected %q", f.Path, got, words)
			}
		}
		if err := os.WriteFile(filepath.Join(folder, "mine"), []byte("kept"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 3 || content(t, filepath.Join(folder, "mine")) != "kept" {
		t.Errorf("%v: expected x.csv, deep and mine", entries)
	}
	if entries, _ := os.ReadDir(filepath.Dir(folder)); len(entries) != 1 {
		t.Errorf("%v: expected b alone", entries)
	}
}

// Where one of the files cannot be written, none is: neither in a new folder nor in one that is there.
func TestWriteFolderIsAllOrNone(t *testing.T) {
	bad := []export.File{{Path: "x", Content: []byte("new")}, {Path: "x/under-a-file", Content: []byte("new")}}
	parent := t.TempDir()
	if err := writeFolder(filepath.Join(parent, "fresh"), bad); err == nil {
		t.Error("no error")
	}
	if entries, _ := os.ReadDir(parent); len(entries) != 0 {
		t.Errorf("%v is left behind", entries)
	}
	if err := os.WriteFile(filepath.Join(parent, "x"), []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := writeFolder(parent, bad); err == nil {
		t.Error("no error")
	}
	if entries, _ := os.ReadDir(parent); len(entries) != 1 || content(t, filepath.Join(parent, "x")) != "old" {
		t.Errorf("%v, x is %q: expected the old file alone", entries, content(t, filepath.Join(parent, "x")))
	}
}

func TestWriteFolderRefusesWhatIsInTheWay(t *testing.T) {
	parent := t.TempDir()
	if err := os.MkdirAll(filepath.Join(parent, "x"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(parent, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	files := []export.File{{Path: "a"}, {Path: "x"}}
	for folder, want := range map[string]string{
		parent:                        filepath.Join(parent, "x") + ": is a folder: a file of that name is to be written",
		filepath.Join(parent, "file"): filepath.Join(parent, "file") + ": is a file: expected the name of a folder",
	} {
		if err := writeFolder(folder, files); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", folder, err, want)
		}
	}
	if entries, _ := os.ReadDir(parent); len(entries) != 2 {
		t.Errorf("%v: expected what was there", entries)
	}
}
