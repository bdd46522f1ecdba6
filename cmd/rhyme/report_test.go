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
	b.ReportAllocs()
	for b.Loop() {
		if code := run(context.Background(), args, strings.NewReader(""), io.Discard, io.Discard, nil); code != exitDone {
			b.Fatalf("exit code %d", code)
		}
	}
}

// The commands of the argument, each as one call from the bundled data to json: what is waited for at the terminal.
func BenchmarkCommands(b *testing.B) {
	for _, args := range [][]string{
		{"compare"}, {"compare", "--role", "price", "--clock", "takeoff", "--as", "index"}, {"demand"}, {"value"}, {"claims"},
		{"capability", "--benchmark", "gpqa-diamond", "--level", "0.5"},
		{"forecast", "ai-tokens/ai-price-gpqa-35", "--like", "electricity,internet-bandwidth,railroads", "--to", "2035"},
	} {
		b.Run(strings.Join(args[:min(2, len(args))], " "), func(b *testing.B) {
			for b.Loop() {
				if code := run(context.Background(), append(args, "--format", "json"), strings.NewReader(""), io.Discard, io.Discard, nil); code != exitDone {
					b.Fatalf("exit code %d", code)
				}
			}
		})
	}
}
