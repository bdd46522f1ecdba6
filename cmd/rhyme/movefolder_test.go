package main

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/rhyme/export"
)

// tree reads all files below a folder, and names its folders.
func tree(t *testing.T, folder string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == folder {
			return err
		}
		name, err := filepath.Rel(folder, path)
		if d.IsDir() {
			out[filepath.ToSlash(name)+"/"] = ""
		} else {
			out[filepath.ToSlash(name)] = content(t, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// plant writes files, given by name and content, below a folder.
func plant(t *testing.T, folder string, files map[string]string) {
	t.Helper()
	for name, words := range files {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(words), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// When a move in the middle fails, what was moved before goes back: files old and new, and folders that were made.
func TestMoveIntoPutsBackWhatItMoved(t *testing.T) {
	folder, fresh, aside := t.TempDir(), t.TempDir(), filepath.Join(t.TempDir(), "aside")
	plant(t, folder, map[string]string{"a": "old a", "deep/b": "old b", "d": "old d", "mine": "mine"})
	plant(t, fresh, map[string]string{"a": "new a", "deep/b": "new b", "made/for/c": "new c"}) // no d
	before := tree(t, folder)
	files := []export.File{{Path: "a"}, {Path: "deep/b"}, {Path: "made/for/c"}, {Path: "d"}, {Path: "e"}}
	err := moveInto(folder, fresh, aside, files)
	if err == nil || !strings.HasPrefix(err.Error(), "d: ") || strings.Contains(err.Error(), "\n") {
		t.Errorf("the error is %v, expected one of d alone", err)
	}
	if after := tree(t, folder); !maps.Equal(before, after) {
		t.Errorf("found %v, expected %v", after, before)
	}
	if holdsFiles(aside) {
		t.Errorf("%v is left aside", tree(t, aside))
	}
}

func TestMoveIntoReplaces(t *testing.T) {
	folder, fresh, aside := t.TempDir(), t.TempDir(), filepath.Join(t.TempDir(), "aside")
	plant(t, folder, map[string]string{"a": "old a", "mine": "mine"})
	plant(t, fresh, map[string]string{"a": "new a", "made/b": "new b"})
	if err := moveInto(folder, fresh, aside, []export.File{{Path: "a"}, {Path: "made/b"}}); err != nil {
		t.Fatal(err)
	}
	if after := tree(t, folder); !maps.Equal(after, map[string]string{"a": "new a", "made/": "", "made/b": "new b", "mine": "mine"}) {
		t.Errorf("found %v", after)
	}
	if _, err := os.Stat(aside); err == nil {
		t.Error("old files are left aside")
	}
}

// Old files that could not go back are never removed: the message says where they are.
func TestOldFilesAreNotRemoved(t *testing.T) {
	beside := t.TempDir()
	plant(t, beside, map[string]string{"old/a": "old a"})
	if err := removeFolder(beside); err == nil || !strings.HasSuffix(err.Error(), "find them in "+filepath.Join(beside, "old")) {
		t.Errorf("got %v", err)
	}
	if got := tree(t, beside); got["old/a"] != "old a" {
		t.Errorf("found %v", got)
	}
}
