package main

import (
	"context"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
)

// BenchmarkCommands times each command on the bundled data, loading included.
func BenchmarkCommands(b *testing.B) {
	commands := schemas()
	for _, name := range slices.Sorted(maps.Keys(commands)) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if code := run(context.Background(), commands[name], strings.NewReader(""), io.Discard, io.Discard, nil); code != exitDone {
					b.Fatalf("exit code %d", code)
				}
			}
		})
	}
}
