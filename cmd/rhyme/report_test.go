package main

import (
	"context"
	"io"
	"path/filepath"
	"strings"
	"testing"
)

// The main job, from the bundled data to the workbook on disk.
func BenchmarkReport(b *testing.B) {
	args := []string{"report", "-q", "-o", filepath.Join(b.TempDir(), "rhyme.xlsx")}
	for b.Loop() {
		if code := run(context.Background(), args, strings.NewReader(""), io.Discard, io.Discard, nil); code != exitDone {
			b.Fatalf("exit code %d", code)
		}
	}
}
